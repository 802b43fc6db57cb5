import { assert, nat, property } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { begin, replay } from '../../src/incident/replay.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { boundsOf } from '../../src/rehearse/prove/bounds.ts';
import { positionOf } from '../../src/rehearse/prove/canonical.ts';
import { recordingOf } from '../../src/rehearse/prove/game.ts';
import { searchLayers } from '../../src/rehearse/prove/layers.ts';
import { prove } from '../../src/rehearse/prove/prove.ts';
import type { ProveInput } from '../../src/rehearse/prove/prove.ts';
import type { Outcome, Proof, ProofLimits } from '../../src/rehearse/prove/proof-types.ts';
import { randomGame } from '../../src/rehearse/prove/random-game.ts';
import { readProof, sampleOf, wantsOf, writeProof } from '../../src/rehearse/prove/stored.ts';
import { targetsOf } from '../../src/rehearse/prove/targets.ts';
import { finish } from '../../src/forensics/finish.ts';
import type { Effect } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { flagship, fromFile, small } from '../incident/scenarios.ts';
import { without } from './without-effect.ts';

vi.setConfig({ testTimeout: 180_000 });

const LIMITS: ProofLimits = { positions: 15_000, depth: 12, tries: 1, random: 20, seeds: 3 };
const STARTER = 'src/cli/starter/scenario.yaml';
const EITHER_OR = 'test/data/prove/either-or.yaml';

const inputOf = (s: Scenario, limits: Partial<ProofLimits> = {}): ProveInput => ({
  scenario: s,
  seed: 1,
  rules: [],
  games: [],
  wants: wantsOf(s),
  limits: { ...LIMITS, ...limits },
});

const proofOf = (s: Scenario, limits: Partial<ProofLimits> = {}): Proof => finish(prove(inputOf(s, limits)));

const outcome = ({ outcomes }: Proof, id: string): Outcome | undefined =>
  outcomes.find((one) => one.id === id);

/** Ids that are not as they say: the recording does not come to it, or does not replay. */
function brokenIn(s: Scenario, { outcomes, seed }: Proof): string[] {
  const targets = new Map(targetsOf(s).map((target) => [target.id, target]));
  return outcomes.flatMap((one) => {
    if (!one.game) return one.verdict === 'reached' ? one.id : [];
    const { incident, refused } = replay(s, recordingOf(s, one.seed ?? seed, one.game));
    const at = targets.get(one.id)?.reachedAt(incident);
    return refused.length === 0 && at !== undefined && at === one.at ? [] : one.id;
  });
}

// The others ask for rules, which a search alone cannot count, or take minutes.
const DECIDED = ['first-watch', 'hot-wallet', 'court-record', 'courier-api'] as const;

test.each(DECIDED)('%s in small is decided completely, and each recording comes to what it is for', (id) => {
  const proof = proofOf(small(id), id === 'first-watch' ? { positions: 3000 } : {});
  expect(proof.outcomes.filter(({ verdict }) => verdict === 'not decided')).toEqual([]);
  expect(proof.outcomes.length).toBeGreaterThan(5);
  expect(brokenIn(small(id), proof)).toEqual([]);
});

test('what a new scenario begins with is proven, each game shown to be the shortest', () => {
  const proof = proofOf(fromFile(STARTER));
  expect(proof.outcomes.filter(({ verdict }) => verdict !== 'reached')).toEqual([]);
  expect(proof.outcomes.filter(({ shortest }) => shortest === 'not shown')).toEqual([]);
  expect(proof).toMatchObject({ deadEnds: 0 });
  expect(brokenIn(fromFile(STARTER), proof)).toEqual([]);
});

test('what the rules let pass and no game reaches is unreachable by search', () => {
  const proof = proofOf(fromFile(EITHER_OR));
  expect(proof.exhausted).toBe(true);
  expect(outcome(proof, 'card never begun')).toMatchObject({ verdict: 'unreachable', by: 'search' });
  expect(outcome(proof, 'card both begun')).toMatchObject({
    verdict: 'reached',
    decisions: 2,
    shortest: 'every play',
  });
});

test('what the rules leave no way to is unreachable in every play', () => {
  const s = fromFile(EITHER_OR);
  const never: Scenario = {
    ...s,
    cards: {
      ...s.cards,
      both: { ...s.cards['both'], needs: { is: 'happened', key: 'sent:nobody' } } as never,
    },
  };
  expect(outcome(proofOf(never), 'card both begun')).toMatchObject({ verdict: 'unreachable', by: 'rules' });
});

test('where a limit was hit nothing is claimed, and the limit is said', () => {
  const found = outcome(proofOf(fromFile(EITHER_OR), { depth: 1 }), 'card never begun');
  expect(found).toMatchObject({ verdict: 'not decided' });
  expect(found?.why).toContain('up to 1 decision,');
});

test('the same proof every time', () => {
  const s = small('hot-wallet');
  expect(proofOf(s)).toEqual(proofOf(s));
});

test('two decisions of one minute lead to one position, in either order', () => {
  const s = flagship();
  const x = begin(s, { seed: 1 });
  playInPlace(s, x, { do: 'wait', until: s.start?.minute ?? 0 });
  const after = (...cards: string[]): number => {
    const y = structuredClone(x);
    const refusals = cards.map((card) => playInPlace(s, y, { do: 'play', card }));
    expect(refusals).toEqual(cards.map(() => undefined));
    return positionOf(s, y);
  };
  expect(after('hold-logs', 'hold-issuer')).toBe(after('hold-issuer', 'hold-logs'));
  expect(after('hold-logs')).not.toBe(after('hold-issuer'));
  expect(after('hold-logs')).not.toBe(after());
});

test('no game needs fewer decisions than the rules say it must', () => {
  for (const s of [flagship(), small('first-watch'), small('hot-wallet')]) {
    const targets = targetsOf(s);
    const bounds = boundsOf(s, targets);
    assert(
      property(nat(10_000), (number) => {
        const { incident, game } = randomGame({ scenario: s, seed: number, rules: [] }, number);
        for (const target of targets) {
          const at = target.reachedAt(incident);
          if (at === undefined) continue;
          const made = game.filter((one) => one.at <= at).length;
          expect([target.id, bounds.get(target.id)?.never]).toEqual([target.id, false]);
          expect(made).toBeGreaterThanOrEqual(bounds.get(target.id)?.atLeast ?? Infinity);
        }
      }),
      { numRuns: 6, seed: 5 },
    );
  }
});

const VERBS: Effect['do'][] = ['learn', 'start'];

test('without any one kind of effect the reach counts of the flagship are others', () => {
  const s = flagship();
  const all = JSON.stringify(sampleOf(inputOf(s)));
  const changed = VERBS.filter((verb) => JSON.stringify(sampleOf(inputOf(without(verb, s)))) !== all);
  expect(changed).toEqual(VERBS);
});

test('layers end where they are told to, and say so', () => {
  const s = small('first-watch');
  const search = inputOf(s);
  const whole = searchLayers(search, { depth: 2, positions: 5000 }, () => undefined);
  expect(whole).toMatchObject({ whole: 2, exhausted: false });
  const cut = searchLayers(search, { depth: 2, positions: 50 }, () => undefined);
  expect(cut.whole).toBeLessThan(2);
  expect(cut.layers).toEqual(whole.layers.slice(0, cut.layers.length));
});

test('a stored proof is read as it was written', () => {
  const proof = proofOf(fromFile(STARTER));
  const read = readProof(JSON.parse(writeProof({ proof, sample: [] })));
  const { outcomes, ...head } = proof;
  const kept = outcomes.map((one) => {
    const { kind: _, says: __, ...rest } = one;
    return rest;
  });
  expect(read).toEqual({ ...head, sample: [], outcomes: kept });
});
