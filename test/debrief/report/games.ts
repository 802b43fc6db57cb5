// Games that a report must be good for.
import { readFileSync } from 'node:fs';
import { newRecording, record } from '../../../src/incident/recording.ts';
import type { Recording } from '../../../src/incident/recording.ts';
import { playTimed } from '../../../src/incident/timed.ts';
import { readHistory } from '../../../src/scenario/history.ts';
import type { Move } from '../../../src/scenario/moves.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { historyRecording } from '../recordings.ts';

export const emptyGame = (s: Scenario): Recording => newRecording(s, 7, 'brief');

export { historyRecording as historyGame };

/** Rules in it are refused: counting them needs the logs, and takes seconds. */
export function bookGame(s: Scenario): Recording {
  const path = 'scenarios/overseas-server/by-the-book.yaml';
  const { history } = readHistory({ path, text: readFileSync(path, 'utf8') }, s);
  if (!history) throw new Error(`${path} cannot be read`);
  return playTimed(s, history, { start: 'brief' }).recording;
}

/** Somebody opened the door, looked, and left. */
export const leftGame = (s: Scenario): Recording => record(newRecording(s, 3), { do: 'wait', until: 1 });

/** Everything is answered and planned, nothing is ever filed; most of it is refused. */
export function longGame(s: Scenario, moves: number): Recording {
  const cards = Object.keys(s.cards);
  const injects = Object.entries(s.injects).filter(([, { options }]) => Object.keys(options).length > 0);
  const list: Move[] = [];
  for (let at = 0; list.length < moves; at += 1) {
    const [inject, about] = injects[at % injects.length] ?? ['', undefined];
    list.push({ do: 'wait', until: Math.min(s.closes - 1, at * 1000) });
    list.push({ do: 'play', card: cards[at % cards.length] ?? '', reason: `=reason ${at}` });
    list.push({ do: 'answer', inject, option: Object.keys(about?.options ?? {})[0] ?? '' });
  }
  return { ...newRecording(s, 5), moves: list.slice(0, moves) };
}
