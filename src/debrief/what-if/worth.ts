// Which decision gained or cost most: each is left out once, and taken in its other ways, and the rest played again.
import type { Incident } from '../../incident/incident.ts';
import { playInPlace, waitInPlace } from '../../incident/play.ts';
import { begin } from '../../incident/replay.ts';
import type { Recording } from '../../incident/recording.ts';
import { score } from '../../incident/score/score.ts';
import type { MoveAt } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { AXES } from '../../scenario/vocabulary.ts';
import { alternatives } from './decisions.ts';
import type { Decision } from './decisions.ts';
import { isDecision } from '../is-decision.ts';
import { nameMove } from '../say-move.ts';
import { sayWhen } from '../when.ts';
import { stepsOf } from './what-if.ts';

export interface Worth extends Decision {
  /** Points of the total that the game has more (less) for it than without it. */
  gained: number;
  /** The axis on which it made the most of a difference, and how many points of that axis. */
  axis?: { label: string; points: number };
  /** The other way of it that would have come out best, where one would have been better. */
  better?: { move: Move; says: string; points: number };
}

export interface WorthSoFar {
  done: number;
  of: number;
}

/** The dearest differences first. It comes in parts: one for each decision. */
export function* worthOf(s: Scenario, recording: Recording): Generator<WorthSoFar, Worth[], undefined> {
  const steps = stepsOf(s, recording);
  const asPlayed = scoreFrom(s, begin(s, recording), steps);
  const all = steps.filter(({ move }) => isDecision(move)).length;
  const found: Worth[] = [];
  const x = begin(s, recording);
  for (const [place, step] of steps.entries()) {
    waitInPlace(s, x, step.at);
    if (isDecision(step.move)) {
      yield { done: found.length, of: all };
      found.push(worthOfStep(s, x, { step, later: steps.slice(place + 1), asPlayed }));
    }
    playInPlace(s, x, step.move);
  }
  return found.sort((a, b) => weightOf(b) - weightOf(a));
}

/** The total counts first; where it does not move, the axis does. */
const weightOf = ({ gained, better, axis }: Worth): number =>
  Math.max(Math.abs(gained), better?.points ?? 0) + Math.abs(axis?.points ?? 0) / 1000;

interface Place {
  step: MoveAt;
  later: MoveAt[];
  asPlayed: Score;
}

function worthOfStep(s: Scenario, x: Incident, { step, later, asPlayed }: Place): Worth {
  const { index, at, move } = step;
  const without = scoreFrom(s, structuredClone(x), later);
  const best = alternatives(s, x, move)
    .filter(({ same }) => same)
    .map((one) => ({
      move: one.move,
      says: one.says,
      points: hundredths(
        scoreFrom(s, structuredClone(x), [{ ...step, move: one.move }, ...later]).total - asPlayed.total,
      ),
    }))
    .reduce<Worth['better']>((top, one) => (one.points > (top?.points ?? 0) ? one : top), undefined);
  const axis = mostMoved(asPlayed, without);
  return {
    index,
    minute: at,
    when: sayWhen(s, at),
    says: nameMove(s, move),
    gained: hundredths(asPlayed.total - without.total),
    ...(axis ? { axis } : {}),
    ...(best ? { better: best } : {}),
  };
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;

function mostMoved(asPlayed: Score, without: Score): Worth['axis'] {
  return AXES.map((axis) => ({
    label: asPlayed.axes[axis].label,
    points: hundredths(asPlayed.axes[axis].points - without.axes[axis].points),
  })).reduce<Worth['axis']>(
    (top, one) => (Math.abs(one.points) > Math.abs(top?.points ?? 0) ? one : top),
    undefined,
  );
}

type Score = ReturnType<typeof score>;

/** Changes `x`. */
function scoreFrom(s: Scenario, x: Incident, steps: readonly MoveAt[]): Score {
  for (const { at, move } of steps) {
    waitInPlace(s, x, at);
    playInPlace(s, x, move);
  }
  waitInPlace(s, x, s.closes);
  return score(s, x);
}
