// What the real organisation did, as timed moves, and what must come out of it.
import { readShare } from './amounts.ts';
import { readDocument } from './document.ts';
import type { TextFile } from './document.ts';
import { asList, isYes, tidy } from './draft.ts';
import { answersIn } from './history-answers.ts';
import { accept, complain, minuteOf, refer } from './history-reading.ts';
import type { Reading } from './history-reading.ts';
import { publishOf, releaseOf } from './history-telling.ts';
import { hasErrors, inOrder } from './issues.ts';
import type { Issue } from './issues.ts';
import type { Move, Rule } from './moves.ts';
import type { Path } from './places.ts';
import type { Scenario } from './scenario.ts';
import { MOVE_VERBS, historyInput } from './schema/history.ts';
import type { ExpectationInput, HistoryInput, MoveInput } from './schema/history.ts';
import { shapeIssues } from './shape-issues.ts';
import type { Minute } from './vocabulary.ts';
import { writeSql } from './write-sql.ts';

/** What history can hold: everything but waiting, which its minutes say, and asking for hints. */
type HistoryMove = Exclude<Move, { do: 'wait' | 'hint' | 'plan' | 'save-query' }>;

export interface TimedMove {
  at: Minute;
  move: HistoryMove;
  /** `s` where a source has it, `a` where it is assumed. */
  basis: string;
  /** Not legal yet at its minute: to be tried again. */
  soon: boolean;
  line: number;
  col: number;
}

/** What one metric must be. `near` with `within` in millionths of it; `all`: the metric is a list. */
export type Wanted =
  | { is: string | number | boolean }
  | { all: (string | number | boolean)[] }
  | { between: [number, number] }
  | { near: number; within: number };

export interface Expectation {
  id: string;
  says: string;
  metric: string;
  /** What the metric is asked about, and when. */
  of?: string;
  at?: Minute;
  wanted: Wanted;
  line: number;
  col: number;
}

export interface History {
  scenario: string;
  seed: number;
  /** Work ends when its source says. */
  pinned: boolean;
  moves: TimedMove[];
  expect: Expectation[];
}

export function readHistory(file: TextFile, scenario: Scenario): { history?: History; issues: Issue[] } {
  const { value, places, issues } = readDocument(file);
  if (value === undefined) return { issues };
  const shape = historyInput.safeParse(value, { reportInput: true });
  issues.push(...(shape.success ? [] : shapeIssues(shape.error.issues, value, places)));
  if (hasErrors(issues)) return { issues: inOrder(issues) };
  const zone = { name: scenario.zone, opensEpoch: scenario.opensEpoch };
  const history = historyOf({ scenario, zone, places, issues }, value as HistoryInput);
  return hasErrors(issues) ? { issues: inOrder(issues) } : { history, issues: inOrder(issues) };
}

function historyOf(reading: Reading, input: HistoryInput): History {
  if (input.scenario !== reading.scenario.id) {
    complain(
      reading,
      ['scenario'],
      'unknown-id',
      `This is the history of "${input.scenario}"; the scenario is "${reading.scenario.id}".`,
    );
  }
  return {
    scenario: input.scenario,
    seed: input.seed,
    pinned: isYes(input.pinned),
    moves: movesOf(reading, input),
    expect: (input.expect ?? []).map((one, index) => expectationOf(reading, ['expect', index], one)),
  };
}

/** In the order of their minutes; of the same minute, as written. */
function movesOf(reading: Reading, { moves, pinned }: HistoryInput): TimedMove[] {
  return moves
    .flatMap((input, index) => timedMove(reading, ['moves', index], input, isYes(pinned)))
    .sort((a, b) => a.at - b.at);
}

function timedMove(reading: Reading, path: Path, input: MoveInput, pinned: boolean): TimedMove[] {
  const at = minuteOf(reading, [...path, 'at'], input.at);
  if (at < 0 || at > reading.scenario.closes)
    complain(reading, [...path, 'at'], 'unreachable', 'This is outside of the scenario’s time.');
  const verbs = (Object.keys(MOVE_VERBS) as (keyof typeof MOVE_VERBS)[]).filter(
    (verb) => input[verb] !== undefined,
  );
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1) {
    complain(
      reading,
      path,
      'move',
      `Found ${verbs.join(' and ') || 'no verb'}; accepted: exactly one of ${Object.keys(MOVE_VERBS).join(', ')}.`,
    );
    return [];
  }
  const accepted: string[] = ['at', 'hour', 'basis', 'note', 'soon', verb, ...MOVE_VERBS[verb]];
  for (const word of Object.keys(input).filter((one) => !accepted.includes(one))) {
    complain(reading, [...path, word], 'move', `\`${word}\` says nothing beside \`${verb}\`.`);
  }
  const { line, col } = reading.places.of(path);
  const move = tidy(moveOf(reading, path, input, verb, pinned ? at : undefined));
  return [{ at, move, basis: input.basis ?? '', soon: isYes(input.soon), line, col }];
}

function moveOf(
  reading: Reading,
  path: Path,
  input: MoveInput,
  verb: keyof typeof MOVE_VERBS,
  at: Minute | undefined,
): HistoryMove {
  const { scenario } = reading;
  const known = (noun: string, id: string | undefined, table: object, key: string): string =>
    refer(reading, [...path, key], noun, id ?? '', Object.keys(table));
  switch (verb) {
    case 'play':
      return playOf(reading, path, input);
    case 'leave':
      return { do: 'leave', card: known('card', input.leave, scenario.cards, 'leave') };
    case 'answer':
      return answerOf(reading, path, input);
    case 'estimate':
      return estimateOf(reading, path, input);
    case 'file':
      return fileOf(reading, path, input, at);
    case 'publish':
      return publishOf(reading, path, input, endsOf(reading, path, input) ?? at);
    case 'release':
      return releaseOf(reading, path, input, endsOf(reading, path, input) ?? at);
    case 'determine': {
      const what = known('determination', input.determine, scenario.determinations, 'determine');
      const verdict = known(
        'verdict',
        input.verdict,
        scenario.determinations[what]?.verdicts ?? {},
        'verdict',
      );
      return { do: 'determine', what, verdict, reason: input.reason ?? '' };
    }
    case 'rule': {
      const query = known('query', input.rule, scenario.queries, 'rule');
      return { do: 'rule', query, rule: ruleOf(reading, path, input, query), mode: input.mode ?? 'shadow' };
    }
  }
}

function playOf(reading: Reading, path: Path, input: MoveInput): HistoryMove {
  const { cards, people } = reading.scenario;
  const card = refer(reading, [...path, 'play'], 'card', input.play ?? '', Object.keys(cards));
  const options = Object.keys(cards[card]?.options ?? {});
  if (input.option !== undefined)
    refer(reading, [...path, 'option'], `option of ${card}`, input.option, options);
  else if (options.length > 0)
    complain(reading, path, 'move', `"${card}" needs \`option:\` one of ${options.join(', ')}.`);
  asList(input.who).forEach((person) =>
    refer(reading, [...path, 'who'], 'person', person, Object.keys(people)),
  );
  return {
    do: 'play',
    card,
    option: input.option,
    who: input.who === undefined ? undefined : asList(input.who),
    reason: input.reason,
    ends: endsOf(reading, path, input),
    rule: ruleOf(reading, path, input, cards[card]?.asksQuery),
  };
}

/** `sql:`, or the query that the `terms:` come to. What it finds is for somebody else to count. */
function ruleOf(reading: Reading, path: Path, input: MoveInput, id: string | undefined): Rule | undefined {
  const { queries, logs } = reading.scenario;
  const query = queries[id ?? ''];
  if (input.sql !== undefined || input.terms === undefined || !query)
    return input.sql === undefined ? undefined : { sql: input.sql };
  const known = Object.keys(query.terms);
  input.terms.forEach((term) => refer(reading, [...path, 'terms'], 'term', term, known));
  const conditions = input.terms.flatMap((term) => query.terms[term]?.where ?? []);
  return { sql: writeSql({ table: query.table, names: logs?.names ?? '' }, conditions) };
}

function endsOf(reading: Reading, path: Path, { ends }: MoveInput): Minute | undefined {
  return ends === undefined ? undefined : minuteOf(reading, [...path, 'ends'], ends);
}

function answerOf(reading: Reading, path: Path, input: MoveInput): HistoryMove {
  const { injects } = reading.scenario;
  const inject = refer(reading, [...path, 'answer'], 'inject', input.answer ?? '', Object.keys(injects));
  const option = refer(
    reading,
    [...path, 'option'],
    `option of ${inject}`,
    input.option ?? '',
    Object.keys(injects[inject]?.options ?? {}),
  );
  return { do: 'answer', inject, option, why: input.why, ends: endsOf(reading, path, input) };
}

function estimateOf(reading: Reading, path: Path, input: MoveInput): HistoryMove {
  const { claims } = reading.scenario;
  const claim = refer(reading, [...path, 'estimate'], 'claim', input.estimate ?? '', Object.keys(claims));
  const before = claims[claim]?.estimate?.before;
  const ends = (['from', 'to', 'low', 'high'] as const).flatMap((key) => {
    const value = input[key];
    if (value === undefined) return [];
    if (typeof value === 'number') return [value];
    const minute = minuteOf(reading, [...path, key], value);
    // Such a claim is estimated in days before an instant.
    return [before === undefined ? minute : Math.ceil((before - minute) / 1440)];
  });
  return {
    do: 'estimate',
    claim,
    low: ends.length > 0 ? Math.min(...ends) : undefined,
    high: ends.length > 0 ? Math.max(...ends) : undefined,
    chance: input.chance,
  };
}

/** It is on record when a report arrived, not when it was begun: pinned, its work ends at its own minute. */
function fileOf(reading: Reading, path: Path, input: MoveInput, at: Minute | undefined): HistoryMove {
  const { duties } = reading.scenario;
  const duty = refer(reading, [...path, 'file'], 'duty', input.file ?? '', Object.keys(duties));
  const fields = answersIn(reading, [...path, 'fields'], input.fields ?? {}, duties[duty]?.fields ?? {});
  const { as, why } = input;
  return { do: 'file', duty, fields, as, why, ends: at, day: input.hour === 'unknown' ? true : undefined };
}

function expectationOf(reading: Reading, path: Path, input: ExpectationInput): Expectation {
  const { line, col } = reading.places.of(path);
  return tidy({
    id: input.id,
    says: input.says ?? input.id,
    metric: input.metric,
    of: input.of,
    at: input.at === undefined ? undefined : minuteOf(reading, [...path, 'at'], input.at),
    wanted: wantedOf(reading, path, input),
    line,
    col,
  });
}

function wantedOf(reading: Reading, path: Path, input: ExpectationInput): Wanted {
  const found = (['is', 'between', 'near'] as const).filter((word) => input[word] !== undefined);
  if (found.length !== 1)
    complain(
      reading,
      path,
      'expect',
      'Accepted: exactly one of `is:`, `between: [a, b]`, `near:` with `within: 1%`.',
    );
  if (input.between) {
    const [low, high] = input.between.map((end, index) =>
      typeof end === 'number' ? end : minuteOf(reading, [...path, 'between', index], end),
    );
    return { between: [low ?? 0, high ?? 0] };
  }
  if (input.near !== undefined) {
    return {
      near: input.near,
      within: accept(reading, [...path, 'within'], readShare(input.within ?? '1%'), 0),
    };
  }
  return Array.isArray(input.is) ? { all: input.is } : { is: input.is ?? '' };
}
