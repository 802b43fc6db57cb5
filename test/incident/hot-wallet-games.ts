// The scenario hot-wallet, and short games of it by hand: a list of clock times and moves.
import { join } from 'node:path';
import { readReplayInput } from '../../src/cli/replay-input.ts';
import { keyfallRoot } from '../../src/cli/root.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { PlayedTimed, Timed } from '../../src/incident/timed.ts';
import type { History } from '../../src/scenario/history.ts';
import type { FieldAnswer, Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { minuteOf } from './scenarios.ts';

function lineOf(file: string): { scenario: Scenario; history: History } {
  const input = readReplayInput(join(keyfallRoot(), 'scenarios/hot-wallet', file));
  if (!('history' in input)) throw new Error('These are not timed moves.');
  return input;
}

export const { scenario: wallet, history } = lineOf('history.yaml');
export const { history: book } = lineOf('by-the-book.yaml');

/** A clock time of 27 November, or a day and a clock time of that year. */
export const at = (clock: string): number =>
  minuteOf(wallet, clock.includes(' ') ? `2025-${clock}` : `2025-11-27 ${clock}`);

export type Step = [clock: string, move: Move];

/** Played to the close. What is not legal at its minute is tried again when it is. */
export function played(steps: Step[], seed: number = 1): PlayedTimed<Timed> {
  const moves = steps.map(([clock, move]): Timed => ({ at: at(clock), move, soon: true }));
  return playTimed(wallet, { seed, pinned: false, moves });
}

export const playedLine = (line: History): Incident => playTimed(wallet, line).incident;

export const card = (id: string, option?: string): Move => ({
  do: 'play',
  card: id,
  ...(option ? { option } : {}),
});
export const answer = (inject: string, option: string, why?: string): Move => ({
  do: 'answer',
  inject,
  option,
  ...(why ? { why } : {}),
});
const REASON = 'It was judged so by all who sat at the table at that hour of the night.';
export const determine = (what: string, verdict: string): Move => ({
  do: 'determine',
  what,
  verdict,
  reason: REASON,
});
const file = (duty: string, fields: Record<string, FieldAnswer> = {}): Move => ({
  do: 'file',
  duty,
  fields,
});
/** Every field of the form, *not yet known*. */
export const thin = (duty: string): Move =>
  file(
    duty,
    Object.fromEntries(
      Object.keys(wallet.duties[duty]?.fields ?? {}).map((id) => [id, { form: 'not-yet' } as const]),
    ),
  );
export const publish: Move = {
  do: 'publish',
  audiences: ['customers', 'senders'],
  wording: 'outflow',
  items: ['why', 'addresses'],
  advice: ['contact'],
  channels: ['app', 'page', 'exchanges'],
  days: 10,
};

/** Declared at once, Sable halted by 04:52. */
export const HALTED: Step[] = [
  ['04:44', answer('alert', 'declare')],
  ['04:44', card('halt-sable')],
];

/** Three ways to be clever. Each must lose to the book. */
export const CHEATS: Record<string, Step[]> = {
  'report everything at once': [
    ['04:43', answer('alert', 'declare')],
    ['04:43', card('phone-tree')],
    ['05:04', thin('kr-24h')],
    ['05:04', thin('kr-halt')],
    ['05:04', thin('kr-trading')],
    ['05:04', thin('kr-privacy')],
    ['05:04', card('police-complaint')],
    ['05:16', card('tell-customers')],
    ['05:40', card('halt-sable')],
    ['05:40', publish],
    ['05:48', card('sweep-sable', 'one-pass')],
  ],
  'halt everything, signing off, sit': [
    ['04:43', answer('alert', 'declare')],
    ['04:44', card('halt-all')],
    ['04:59', card('signing-off')],
    ['07:00', card('phone-tree')],
    ['07:22', thin('kr-halt')],
    ['07:50', thin('kr-24h')],
    ['08:00', card('tell-customers')],
    ['08:20', publish],
  ],
  'wait for certainty': [
    ['05:00', card('check-admin')],
    ['06:00', card('hold-logs')],
    ['06:30', card('phone-tree')],
    ['07:00', card('signature-study')],
    ['10:20', determine('incident', 'yes')],
    ['10:25', card('halt-all')],
    ['10:40', card('sweep-basalt')],
    ['10:42', file('kr-24h', { when: { form: 'value', low: at('04:42') } })],
    ['10:42', thin('kr-halt')],
    ['11:00', card('tell-customers')],
    ['11:20', publish],
    ['12:00', card('fix-the-figure')],
    ['12:00', card('new-wallets')],
  ],
};
