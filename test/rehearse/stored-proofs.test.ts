import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { scenarioAt } from '../../src/cli/game-at.ts';
import { finish } from '../../src/forensics/finish.ts';
import { recount } from '../../src/forensics/recount.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { replay } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { boundsOf } from '../../src/rehearse/prove/bounds.ts';
import { recordingOf } from '../../src/rehearse/prove/game.ts';
import type { Game } from '../../src/rehearse/prove/game.ts';
import { readProof, sampleOf, wantsOf } from '../../src/rehearse/prove/stored.ts';
import type { ReadProof } from '../../src/rehearse/prove/stored.ts';
import { targetsOf } from '../../src/rehearse/prove/targets.ts';
import type { Effect } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import { without } from './without-effect.ts';

vi.setConfig({ testTimeout: 180_000 });

// A figure here has moved? Then a rule or a scenario has. If it was meant: npx keyfall prove scenarios/ID --write

const SHIPPED = readdirSync('scenarios').filter((id) => existsSync(`scenarios/${id}/proof.json`));

const proofs = new Map<string, ReadProof>();
function proofOf(id: string): ReadProof {
  let found = proofs.get(id);
  if (!found) {
    found = readProof(JSON.parse(readFileSync(`scenarios/${id}/proof.json`, 'utf8')));
    proofs.set(id, found);
  }
  return found;
}
const scenarios = new Map<string, Scenario>();
function scenarioOf(id: string): Scenario {
  let found = scenarios.get(id);
  if (!found) scenarios.set(id, (found = scenarioAt(`scenarios/${id}`)));
  return found;
}

test.each(SHIPPED)('%s: the proof is about everything in the scenario, and nothing else', (id) => {
  expect(proofOf(id).outcomes.map((one) => one.id)).toEqual(targetsOf(scenarioOf(id)).map((one) => one.id));
});

test.each(SHIPPED)('%s: each stored recording replays, and comes to what it is for at its minute', (id) => {
  const s = scenarioOf(id);
  const { outcomes, seed } = proofOf(id);
  const targets = new Map(targetsOf(s).map((target) => [target.id, target]));
  const found = outcomes.flatMap(({ id: target, verdict, game, seed: own = seed }) => {
    if (verdict !== 'reached' || !game) return [];
    const { incident, refused } = replay(s, recordingOf(s, own, game));
    return [[target, game.length, targets.get(target)?.reachedAt(incident), refused.length]];
  });
  const wanted = outcomes.filter(({ verdict }) => verdict === 'reached');
  expect(found).toEqual(wanted.map(({ id: target, decisions, at }) => [target, decisions, at, 0]));
});

test.each(SHIPPED)('%s: as many positions are reached as there were', (id) => {
  const s = scenarioOf(id);
  const { sample, seed } = proofOf(id);
  expect(sampleOf({ scenario: s, seed, rules: [], wants: wantsOf(s) })).toEqual(sample);
});

test.each(SHIPPED)('%s: what is said to be the least, and to be out of reach, still is', (id) => {
  const bounds = boundsOf(scenarioOf(id), targetsOf(scenarioOf(id)));
  const found = proofOf(id).outcomes.map((one) => [
    one.id,
    bounds.get(one.id)?.atLeast,
    bounds.get(one.id)?.never,
  ]);
  expect(found).toEqual(proofOf(id).outcomes.map((one) => [one.id, one.atLeast, one.by === 'rules']));
});

test.each(SHIPPED)('%s: every play ends, no known game without an ending', (id) => {
  expect(proofOf(id).deadEnds).toBe(0);
  expect(proofOf(id).games).toBeGreaterThan(1);
});

const LATER: Effect['do'][] = ['learn', 'issue', 'retire'];

test.each(LATER)('without the effect “%s” fewer of the recordings come to what they are for', (verb) => {
  const s = without(verb, scenarioOf('first-watch'));
  const { outcomes, seed } = proofOf('first-watch');
  const broken = targetsOf(s).filter((target) => {
    const found = outcomes.find(({ id }) => id === target.id);
    const { incident } = replay(s, recordingOf(s, found?.seed ?? seed, found?.game ?? []));
    return found?.verdict === 'reached' && target.reachedAt(incident) === undefined;
  });
  expect(broken.length).toBeGreaterThan(0);
});

test('scenarios that have a stored proof', () => {
  expect(SHIPPED).toEqual(expect.arrayContaining(['first-watch', 'hot-wallet']));
});

/** The recording with most rules: their counts take a while. */
function withRules(id: string): Recording | undefined {
  const rules = (game: Game = []) => game.filter(({ move }) => 'rule' in move && move.rule).length;
  const [most] = proofOf(id).outcomes.toSorted((a, b) => rules(b.game) - rules(a.game));
  if (!most?.game || rules(most.game) === 0) return undefined;
  return recordingOf(scenarioOf(id), most.seed ?? proofOf(id).seed, most.game);
}

test('what the rules of a stored recording found is what they find', async () => {
  const found = SHIPPED.flatMap((id) => {
    const recording = withRules(id);
    return recording ? [{ id, recording }] : [];
  });
  expect(found.map(({ id }) => id)).toContain('first-watch');
  for (const { id, recording } of found) {
    const counter = sqlCounter(await loadSql(), scenarioOf(id));
    expect(finish(recount(scenarioOf(id), recording, counter)).wrong).toEqual([]);
  }
});
