// The same scenario and seed, played by others: by nobody, by the organisation it happened to, by the book.
import type { Incident } from '../incident/incident.ts';
import { open } from '../incident/open.ts';
import { waitInPlace } from '../incident/play.ts';
import { quote } from '../incident/quotes.ts';
import { skipsOf } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import { score } from '../incident/score/score.ts';
import { playTimed } from '../incident/timed.ts';
import type { Count, Script } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Axis } from '../scenario/vocabulary.ts';
import type { Line, LineId } from './debrief-types.ts';

const LINE_LABELS: Record<LineId, string> = {
  you: 'You',
  nothing: 'Doing nothing',
  history: 'History',
  book: 'By the book',
};

const LINE_SAYS: Record<LineId, string> = {
  you: 'What you did.',
  nothing: 'The same dice, and nobody lifts a finger.',
  history: 'What the real organisation did, hour by hour as far as it is on record.',
  book: 'The same dice, played as the textbooks say.',
};

export function lineOf(s: Scenario, x: Incident, id: LineId, refused = 0): Line {
  const { axes, total } = score(s, x);
  return {
    id,
    label: LINE_LABELS[id],
    axes: Object.fromEntries(AXES.map((axis) => [axis, axes[axis].points])) as Record<Axis, number>,
    total,
    ending: endingOf(s, x).title,
    refused,
    says: LINE_SAYS[id],
  };
}

export function endingOf(s: Scenario, x: Incident): { title: string; text: string } {
  const about = x.ending === undefined ? undefined : s.endings[x.ending];
  if (!about)
    return { title: 'No ending', text: 'The scenario ran out before any of its endings was reached.' };
  return { title: about.title, text: quote(s, x, about.text) };
}

/** Acts that were passed over are passed over here too, so that the same rules count. */
export function nothingLine(s: Scenario, recording: Recording): Line {
  const x = open(s, recording.seed, { skips: skipsOf(s, recording.start) });
  waitInPlace(s, x, s.closes);
  return lineOf(s, x, 'nothing');
}

/** `count` counts what the script's rules find; without it they are refused. */
export function scriptLine(
  s: Scenario,
  recording: Recording,
  id: 'history' | 'book',
  script: Script,
  count?: Count,
): Line {
  const seed = script.pinned ? script.seed : recording.seed;
  const { incident, refused } = playTimed(s, { ...script, seed }, { start: recording.start, count });
  return lineOf(s, incident, id, refused.length);
}
