import { nameMove } from '../debrief/say-move.ts';
import { sayInstant, sayNumber } from '../incident/say.ts';
import type { Outcome, Proof } from '../rehearse/prove/proof-types.ts';
import type { Scenario } from '../scenario/scenario.ts';

const SHORTEST = {
  'every play': 'no play needs fewer',
  steps: 'every shorter game was tried',
  'not shown': 'nothing shorter is known',
} as const;

/** The whole of it in a few lines, then what is not as it should be. */
export function summaryOf(proof: Proof): string[] {
  const { scenario, seed, layers, whole, exhausted, outcomes, games, deadEnds } = proof;
  const positions = layers.reduce((sum, layer) => sum + layer.positions, 0);
  const tried = exhausted
    ? `Every game was tried, in the search’s steps: ${sayNumber(positions)} positions.`
    : `Every game of up to ${count(whole, 'decision')} was tried, in the search’s steps: ${sayNumber(positions)} positions.`;
  const reached = outcomes.filter(({ verdict }) => verdict === 'reached');
  const shown = reached.filter(({ shortest }) => shortest !== 'not shown').length;
  const of = (verdict: Outcome['verdict']): number =>
    outcomes.filter((one) => one.verdict === verdict).length;
  return [
    `${scenario.title} (${scenario.id}), seed ${seed}`,
    tried,
    ...layers.map(
      (layer) =>
        `  ${String(layer.depth).padStart(3)} ${layer.depth === 1 ? 'decision ' : 'decisions'}${sayNumber(layer.positions).padStart(12)} positions${sayNumber(layer.games).padStart(10)} games`,
    ),
    `Reached: ${reached.length} of ${outcomes.length}; ${shown} of them by a game that is shown to be the shortest.`,
    `Unreachable: ${of('unreachable')}. Not decided: ${of('not decided')}.`,
    deadEnds > 0
      ? `Dead ends: ${deadEnds} of ${sayNumber(games)} games closed without an ending.`
      : `No dead end: ${proof.alwaysEnds ? 'one ending asks for nothing, so every play has one' : `all of ${sayNumber(games)} games closed with an ending`}.`,
    dutiesLine(outcomes),
    ...outcomes.filter(({ verdict }) => verdict !== 'reached').map(troubleLine),
  ];
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function dutiesLine(outcomes: readonly Outcome[]): string {
  const duties = outcomes.filter(({ kind }) => kind === 'duty');
  if (duties.length === 0) return 'It has no duties.';
  const lacking = duties.filter(({ verdict }) => verdict !== 'reached');
  return lacking.length === 0
    ? 'Each duty is met by some play and missed by another; one that sleeps is ended.'
    : `Duties: ${lacking.map(({ says }) => says).join('; ')}: not shown.`;
}

function troubleLine({ id, verdict, says, by, why }: Outcome): string {
  const how =
    verdict === 'not decided'
      ? (why ?? '')
      : by === 'rules'
        ? 'The rules leave no way, whatever anybody does.'
        : 'Every game was tried, in the search’s steps and with these dice.';
  return `${verdict === 'unreachable' ? '✗' : '?'} ${id} [${verdict}] ${says}. ${how}`;
}

/** One target: its verdict, and the game in plain words. */
export function outcomeLines(s: Scenario, seed: number, one: Outcome): string[] {
  if (one.verdict !== 'reached') return [troubleLine(one)];
  const { game = [], atLeast, shortest = 'not shown' } = one;
  const least = shortest === 'not shown' && atLeast > 0 ? `; at least ${atLeast} are needed` : '';
  const dice = one.seed === seed ? '' : ` With seed ${one.seed}.`;
  const when = one.at === undefined ? '' : ` At ${sayInstant(s, one.at)}.`;
  const words =
    game.length === 0 ? 'By waiting.' : `${count(game.length, 'decision')} (${SHORTEST[shortest]}${least}).`;
  return [
    `✓ ${one.id}: ${one.says}. ${words}${when}${dice}`,
    ...game.map(({ at, move }) => `    ${sayInstant(s, at)}  ${nameMove(s, move)}`),
  ];
}
