// A small case with one of everything that is measured, and a way to play it at given minutes.
import type { Incident } from '../../src/incident/incident.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { open } from '../../src/incident/open.ts';
import { playInPlace } from '../../src/incident/play.ts';
import type { Measure } from '../../src/scenario/grammar.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { scenarioFrom } from '../scenario/frame.ts';

export const WORLD = `
acts:
  quiet: { title: Quiet, opens: { at: 2025-01-02 09:00 } }
  loud: { title: Loud, opens: { at: 2025-01-12 09:00 } }
start: { label: Start loud, at: 2025-01-12 09:00, skips: [quiet] }
stocks: { taken: { label: Taken, unit: files, start: 0 } }
flows: { leak: { label: Thief, into: taken, rate: 1440 per day, with: old, from: 2025-01-03 09:00, to: 2025-01-05 09:00 } }
credentials:
  old: { label: Old key, state: current }
  fresh: { label: Fresh key, state: unpublished }
relying-parties:
  front: { label: Front, accepts: [current], share: 75%, learns: every 60 minutes }
  back: { label: Back, accepts: [old, fresh], share: 25%, learns: on restart }
evidence:
  log: { label: Log, keeps: 30 days, clears: daily at 03:00, hold: at once }
  disk: { label: Disk, hold: at once, worth: 10 days }
audiences:
  users: { label: Users, size: 100, affected: 100%, reach: { mail: 80% } }
notice:
  who: [lead]
  takes: at once
  needs: { done: look }
  wordings: { plain: { label: Plain, text: It leaked., quality: 50% } }
  items: { name: { label: name, known: { done: look }, due: true } }
  advice: { call: { label: Call us } }
  channels: { mail: { label: Mail } }
claims:
  size:
    label: Files
    kind: number
    unit: files
    truth: { stocks: [taken] }
    estimate: { asks: How many?, widest: [1, 1000000], scale: log }
    statements:
      guess: { by: Lead, value: 5, standing: claimed }
      count: { by: Lead, value: { stock: taken }, standing: verified }
  began: { label: Began, kind: instant, truth: 2025-01-03 09:00, statements: {} }
  how:
    label: Cause
    kind: one-of
    choices: [key, door]
    truth: key
    statements: { seen: { by: Lead, value: key, standing: verified } }
  knew:
    label: Knew
    kind: instant
    of: leak
    readings:
      looked: { label: Looked, when: { done: look }, counts: yes }
      day: { label: The day, when: { at: 2025-01-06 }, counts: no, day: yes }
duties:
  report:
    own: house-rule
    label: Report
    aware: knew
    clock: { done: look }
    deadline: 24 hours
    supplement: 24 hours
    who: [lead]
    takes: at once
    fields:
      size: { label: Files, claim: size }
      more: { label: More files, claim: size, knowable: { done: shut } }
      began: { label: Began, claim: began, knowable: { done: shut } }
      how: { label: Cause, claim: how }
      note: { label: Note, asks: text, knowable: { done: look } }
    facts: { size: { label: Files, when: { known: size }, field: size } }
  board:
    own: house-rule
    label: To the board
    aware: knew
    clock: { done: look }
    deadline: 72 hours
    who: [lead]
    takes: at once
    fields: { size: { label: Files, claim: size } }
    facts: { size: { label: Files, when: { known: size }, field: size } }
queries:
  forged:
    label: Forged
    table: uses
    terms: { odd: { label: odd, where: odd = 1 } }
logs: { names: name, token: { issuer: i, audience: a }, unseen: { from: 2025-01-03, for: 1 day }, populations: {}, tables: { uses: { says: Each use., row: use, columns: { at: { shows: use, says: when } } } } }
determinations:
  bad: { label: Bad?, asks: Is it bad?, needs: { done: look }, verdicts: { yes: { label: Yes }, not-yet: { label: Not yet } } }
cards:
  look: { kind: detect, title: Look, text: Look., who: [lead], takes: at once }
  count: { kind: analyse, title: Count, text: Count., who: [lead], takes: at once, then: [{ learn: [size.count, how.seen] }] }
  shut: { kind: contain, title: Shut, text: Shut., who: [lead], takes: at once, then: [{ issue: fresh }, { retire: [old] }] }
  restart: { kind: contain, title: Restart, text: Restart., who: [lead], takes: at once, then: [{ refresh: [back] }] }
  hold: { kind: preserve, title: Hold, text: Hold., who: [lead], takes: at once, then: [{ hold: [log] }, { check: [log] }] }
  err: { kind: analyse, title: Err, text: Err., who: [lead], takes: at once, again: true, then: [{ note: slip, says: A slip. }] }
  watch: { kind: detect, title: Watch, text: Watch., who: [lead], takes: at once, asks: { query: forged } }
`;

export function small(lines = ''): Scenario {
  return scenarioFrom(WORLD + lines);
}

/** Minutes since the opening: `at(3, 9)` is 09:00 of 3 January. */
export const at = (day: number, hour: number, minute = 0): number =>
  (day - 2) * 1440 + (hour - 9) * 60 + minute;

export type Step = [minute: number, move: Move];

/** Plays the moves, each at its minute with its work ended there, and waits until `until` (else the close). */
export function played(s: Scenario, steps: Step[], until: number = s.closes, skips: string[] = []): Incident {
  const x = open(s, 1, { pinned: true, skips });
  const make = (move: Move) => {
    const why = playInPlace(s, x, move);
    if (why !== undefined) throw new Error(`${JSON.stringify(move)}: ${why}`);
  };
  for (const [minute, move] of steps) {
    if (minute > x.minute) make({ do: 'wait', until: minute });
    make(move);
  }
  if (!x.over) make({ do: 'wait', until });
  return x;
}

/** The measure of a rule written as in a scenario. */
export function measureOf(s: Scenario): Measure {
  const rule = s.score.rules['rule'];
  if (!rule) throw new Error('There is no rule called "rule".');
  return rule.measure;
}

export const scored = (measure: string, more = ''): string =>
  `score: { headline: [detection], rules: { rule: { axis: detection, ${measure}, points: [[0, 0], [100, 100]], reason: "It is {value}."${more} } } }`;

export const card = (id: string): Move => ({ do: 'play', card: id });
