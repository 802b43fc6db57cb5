// The same scenario and seed, played by others: by nobody, by the organisation it happened to, by the book.
import type { Incident } from '../incident/incident.ts';
import { open } from '../incident/open.ts';
import { waitInPlace } from '../incident/play.ts';
import { quote } from '../incident/quotes.ts';
import { skipsOf } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import { score } from '../incident/score/score.ts';
import { playTimed } from '../incident/timed.ts';
import type { Count, ParScript, Script, Scripts } from '../incident/timed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Axis } from '../scenario/vocabulary.ts';
import type { Line, LineId } from './debrief-types.ts';
import { sayPoints } from './points.ts';

const LINE_LABELS: Record<LineId, string> = {
  you: 'You',
  nothing: 'Doing nothing',
  history: 'History',
  book: 'By the book',
  par: 'Par',
};

const LINE_SAYS: Record<LineId, string> = {
  you: 'What you did.',
  nothing: 'The same dice, and nobody lifts a finger.',
  history: 'What the real organisation did, hour by hour as far as it is on record.',
  book: 'The same dice, played as the textbooks say.',
  par: 'The best game that our search found.',
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

/** The lines that are played from a script, in their order: par is measured by the book. */
export const SCRIPT_IDS = ['history', 'book', 'par'] as const satisfies (keyof Scripts)[];
export type ScriptId = (typeof SCRIPT_IDS)[number];

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
  id: ScriptId,
  script: Script,
  count?: Count,
): Line {
  const seed = script.pinned ? script.seed : recording.seed;
  const { incident, refused } = playTimed(s, { ...script, seed }, { start: recording.start, count });
  return lineOf(s, incident, id, refused.length);
}

/**
 * What par is on these dice: the game that the search found, or the book where that comes to more. `line` is that game
 * as it went with these dice, `book` the book's.
 */
export function parLine(s: Scenario, line: Line, { found }: ParScript, book: Line | undefined): Line {
  if (book && book.total > line.total)
    return {
      ...book,
      id: 'par',
      label: line.label,
      says: `The best game that our search found comes to ${sayPoints(line.total)} on these dice, less than the book. So the book is par here.`,
    };
  const version = found.hash === s.hash ? '' : ' It looked at an earlier version of this scenario.';
  return {
    ...line,
    says: `The best game that our search found in ${found.games} games, with other dice, and played with yours. It is not the best there is.${version}`,
  };
}
