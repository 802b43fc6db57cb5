// How few decisions can be enough, for any dice and at any minutes: what a target cannot do without is found by leaving it
// out. The rules are read as lint reads them (what can ever happen, every doubt counted as possible), so the true number is
// never below.
import { reachOf, NEVER } from '../../lint/reach.ts';
import type { Reach } from '../../lint/reach.ts';
import type { Effect } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Target } from './targets.ts';

/** A decision that only somebody at the table can make, and the keys that nothing else brings about. */
interface Need {
  id: string;
  keys: string[];
}

export interface Bound {
  /** Not fewer decisions than this. */
  atLeast: number;
  /** By the rules there is no way at all. */
  never: boolean;
}

export function boundsOf(s: Scenario, targets: readonly Target[]): Map<string, Bound> {
  const needs = needsOf(s);
  const open = reachOf(s);
  const without = needs.map((need) => ({ need, reach: reachOf(s, new Set(need.keys)) }));
  const alone = new Map<string, Reach>();
  return new Map(
    targets.map((target): [string, Bound] => {
      if (target.earliest(open) === NEVER) return [target.id, { atLeast: 0, never: true }];
      const musts = without.filter(({ reach }) => target.earliest(reach) === NEVER).map(({ need }) => need);
      const reach = onlyWith(s, needs, musts, alone);
      const more = target.earliest(reach) === NEVER ? 1 : 0;
      return [target.id, { atLeast: musts.length + more, never: false }];
    }),
  );
}

/** What can happen if no decisions but these are made. */
function onlyWith(s: Scenario, needs: Need[], these: Need[], known: Map<string, Reach>): Reach {
  const key = these.map(({ id }) => id).join();
  let found = known.get(key);
  if (!found) {
    const barred = needs.filter((need) => !these.includes(need)).flatMap(({ keys }) => keys);
    known.set(key, (found = reachOf(s, new Set(barred))));
  }
  return found;
}

/** No two of them can be made by one decision, as a plan counts as many as it has steps. */
function needsOf(s: Scenario): Need[] {
  const effects = everyEffect(s);
  const needs = [...cardNeeds(s, effects), ...answerNeeds(s), ...verdictNeeds(s), ...reportNeeds(s)];
  return needs.filter(({ keys }) => keys.length > 0);
}

/** A card that an effect may start needs nobody's decision. */
function cardNeeds(s: Scenario, effects: Effect[]): Need[] {
  const started = new Set(effects.flatMap((one) => (one.do === 'start' ? [one.card] : [])));
  return Object.entries(s.cards).flatMap(([id, { options }]) =>
    started.has(id)
      ? []
      : [
          {
            id: `play:${id}`,
            keys: [`started:${id}`, ...Object.keys(options).map((option) => `started:${id}.${option}`)],
          },
        ],
  );
}

/** What silence answers may come without anybody. */
function answerNeeds(s: Scenario): Need[] {
  return Object.entries(s.injects).map(([id, { options, silence }]) => ({
    id: `answer:${id}`,
    keys: Object.keys(options)
      .filter((option) => option !== silence.option)
      .map((option) => `chose:${id}.${option}`),
  }));
}

function verdictNeeds(s: Scenario): Need[] {
  return Object.entries(s.determinations).map(([id, { verdicts }]) => ({
    id: `determine:${id}`,
    keys: [`determined:${id}`, ...Object.keys(verdicts).map((verdict) => `determined:${id}.${verdict}`)],
  }));
}

/** A duty that a deed meets, or a report under another law, needs no report of its own. */
function reportNeeds(s: Scenario): Need[] {
  return Object.entries(s.duties).map(([id, { met, versions }]) => {
    const others = met !== undefined || versions.some(({ satisfiedBy }) => satisfiedBy.length > 0);
    return {
      id: `file:${id}`,
      keys: others ? [] : ['', '.late', '.on-time'].map((part) => `filed:${id}${part}`),
    };
  });
}

/** Scenarios are plain data: an effect is found by its shape wherever it stands. */
function everyEffect(node: unknown): Effect[] {
  if (Array.isArray(node)) return node.flatMap(everyEffect);
  if (typeof node !== 'object' || node === null) return [];
  const here = 'do' in node ? [node as Effect] : [];
  return [...here, ...Object.values(node).flatMap(everyEffect)];
}
