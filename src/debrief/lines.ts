// The same scenario and seed, played by others: by nobody, by the organisation it happened to, by the book.
import type { Incident } from '../incident/incident.ts';
import type { Move } from '../scenario/moves.ts';
import { open } from '../incident/open.ts';
import { playInPlace } from '../incident/play.ts';
import { quote } from '../incident/quotes.ts';
import type { Recording } from '../incident/recording.ts';
import { score } from '../incident/score/score.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Axis, Minute } from '../scenario/vocabulary.ts';
import type { Line, LineId } from './debrief-types.ts';

/** Moves at their minutes, as `history.yaml` and `by-the-book.yaml` give them. */
export interface Script {
  seed: number;
  /** Work ends when the script says, whatever the dice. */
  pinned: boolean;
  moves: { at: Minute; move: Move; soon?: boolean }[];
}

export interface Scripts {
  history?: Script;
  book?: Script;
}

/** A move marked *soon* is tried again so often, for so long. */
const AGAIN = 5;
const LONGEST = 3 * 1440;

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
  const x = open(s, recording.seed, skipsOf(s, recording));
  playInPlace(s, x, { do: 'wait', until: s.closes });
  return lineOf(s, x, 'nothing');
}

export function scriptLine(s: Scenario, recording: Recording, id: 'history' | 'book', script: Script): Line {
  const seed = script.pinned ? script.seed : recording.seed;
  const { incident, refused } = playScript(s, script, seed, skipsOf(s, recording).skips);
  return lineOf(s, incident, id, refused);
}

const skipsOf = (s: Scenario, recording: Recording): { skips: string[] } => ({
  skips: recording.start && s.start ? s.start.skips : [],
});

export function playScript(
  s: Scenario,
  script: Script,
  seed: number,
  skips: string[],
): { incident: Incident; refused: number } {
  const x = open(s, seed, { pinned: script.pinned, skips });
  const queue = script.moves.map((one, order) => ({
    ...one,
    order,
    until: one.at + (one.soon ? LONGEST : 0),
  }));
  let refused = 0;
  while (queue.length > 0) {
    queue.sort((a, b) => a.at - b.at || a.order - b.order);
    const next = queue.shift();
    if (!next) break;
    if (next.at > x.minute) playInPlace(s, x, { do: 'wait', until: next.at });
    if (playInPlace(s, x, next.move) === undefined) continue;
    if (next.at + AGAIN <= next.until) queue.push({ ...next, at: next.at + AGAIN });
    else refused += 1;
  }
  playInPlace(s, x, { do: 'wait', until: s.closes });
  return { incident: x, refused };
}
