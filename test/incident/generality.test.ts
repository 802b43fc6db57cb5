import { expect, test, vi } from 'vitest';
import type { Incident } from '../../src/incident/incident.ts';
import { measure } from '../../src/incident/score/measures.ts';
import type { Measure } from '../../src/scenario/grammar.ts';
import { amount, minuteOf, small, timed } from './scenarios.ts';
import type { Small } from './scenarios.ts';

vi.setConfig({ testTimeout: 60_000 });

// The seven blocks of the design's page *generality*, played as its check plays them: a second interpreter, written
// without a look at this one, came to these 25 figures.

type Plays = [at: string, card: string][];
const game = (id: Small, plays: Plays, until: string): Incident => timed(small(id), plays, until);

const tutorial = (plays: Plays, until = '2026-03-04 06:00') =>
  amount(game('first-watch', plays, until), 'opened');
const knowing = () => tutorial([], '2026-03-03 22:25');

const wallet = (plays: Plays, until: string) => game('hot-wallet', plays, until);
const stolen = (plays: Plays, until: string) => amount(wallet(plays, until), 'stolen');
const SWEEP: Plays = [
  ['2025-11-27 05:27', 'halt-now'],
  ['2025-11-27 05:27', 'sweep-sable'],
  ['2025-11-27 09:10', 'sweep-ember'],
];

function areaOfSim(plays: Plays): number {
  const x = game('sim-swap', plays, '2025-05-13 00:00');
  return (measure(small('sim-swap'), x, small('sim-swap').metrics['area'] as Measure).amount ?? 0) / 1e6;
}

const reached = (plays: Plays) => amount(game('court-record', plays, '2024-07-01 09:00'), 'identified');

const copies = (plays: Plays, until = '2021-11-26 09:00') =>
  amount(game('courier-api', plays, until), 'copies');
const copiesAfter = (card: string) => copies([['2021-11-23 09:00', card]]);

const shown = (plays: Plays) => amount(game('seller-portal', plays, '2023-12-12 11:00'), 'shown');
const restartAt = (at: string) =>
  shown([
    [at, 'restart-now'],
    [at, 'reconnect-now'],
  ]);

const FIGURES: [what: string, got: () => number, want: number, tolerance: number][] = [
  [
    'overseas server: reads over 208 days',
    () => amount(game('overseas-server', [], '2025-11-08'), 'pages-read'),
    148_050_032,
    1,
  ],
  ['first watch: opened before the call', () => Math.floor(tutorial([], '2026-03-03 22:14')), 10, 0],
  ['first watch: nothing, after knowing', () => tutorial([]) - knowing(), 65.8, 0.1],
  [
    'first watch: by the book',
    () =>
      tutorial([
        ['2026-03-03 23:40', 'quarantine-now'],
        ['2026-03-04 00:05', 'restart-now'],
      ]) - knowing(),
    13.8,
    0.1,
  ],
  [
    'first watch: the quick remover',
    () =>
      tutorial([
        ['2026-03-03 23:10', 'remove-now'],
        ['2026-03-03 23:35', 'restart-now'],
      ]) - knowing(),
    8.8,
    0.1,
  ],
  [
    'first watch: as usual',
    () =>
      tutorial([
        ['2026-03-03 23:40', 'quarantine-now'],
        ['2026-03-04 00:35', 'restart-now'],
      ]) - knowing(),
    14.8,
    0.1,
  ],
  ['hot wallet: stolen by 05:36', () => stolen([], '2025-11-27 05:36'), 44_500, 0],
  [
    'hot wallet: the halt changes nothing',
    () => stolen([['2025-11-27 05:27', 'halt-now']], '2025-11-27 05:36'),
    44_500,
    0,
  ],
  ['hot wallet: history to 16:00', () => stolen(SWEEP, '2025-11-27 16:00'), 44_500, 0],
  [
    'hot wallet: saved by the sweep',
    () => amount(wallet(SWEEP.slice(0, 2), '2025-11-27 05:36'), 'cold'),
    16_500,
    0,
  ],
  ['hot wallet: nothing', () => stolen([], '2025-11-27 16:00'), 97_000, 0],
  [
    'hot wallet: the thief reacts to publicity',
    () => 36_000 - amount(wallet([['2025-11-27 05:15', 'tell-press']], '2025-11-27 05:50'), 'ember'),
    4_500,
    0,
  ],
  ['SIM swap: area, two days to build (M)', () => areaOfSim([['2025-04-24 12:00', 'lock-all']]), 175, 0.1],
  ['SIM swap: area, at once (M)', () => areaOfSim([['2025-04-22 12:00', 'lock-all']]), 125, 0.1],
  [
    'SIM swap: the queue stops when the cards run out',
    () =>
      amount(
        game(
          'sim-swap',
          [
            ['2025-04-22 12:00', 'stop-sales'],
            ['2025-04-28 10:00', 'book'],
          ],
          '2025-05-02 10:00',
        ),
        'rekeyed',
      ),
    1_000_000,
    1,
  ],
  [
    'court record: asked on 13 February',
    () =>
      reached([
        ['2023-02-13', 'ask-police'],
        ['2023-02-13', 'ask-abroad'],
      ]),
    854.5,
    0.01,
  ],
  ['court record: history, asked on 5 December', () => reached([['2023-12-05', 'ask-police']]), 4.7, 0.001],
  ['courier: copies on 23 November', () => copies([], '2021-11-23 09:00'), 135_000, 0],
  ['courier: hiding on the screen changes nothing', () => copiesAfter('hide') - copies([]), 0, 0],
  ['courier: a filter over six hours lets through', () => copiesAfter('filter') - 135_000, 23.4, 0.1],
  ['courier: a block lets nothing through', () => copiesAfter('block-now') - 135_000, 0, 0],
  ['seller portal: history, repaired at 11:00', () => shown([]), 22_440, 0],
  ['seller portal: killing sessions alone', () => shown([['2023-12-12 09:30', 'kill-now']]), 22_440, 0],
  ['seller portal: restart at 09:18', () => restartAt('2023-12-12 09:18'), 4_581.5, 0.01],
  ['seller portal: restart at 09:23', () => restartAt('2023-12-12 09:23'), 5_516.5, 0.01],
];

test.each(FIGURES)('%s', (_, got, want, tolerance) => {
  expect(Math.abs(got() - want)).toBeLessThanOrEqual(tolerance);
});

test('all 25 figures', () => {
  expect(FIGURES).toHaveLength(25);
  expect(minuteOf(small('first-watch'), '2026-03-03 21:12')).toBe(0);
});
