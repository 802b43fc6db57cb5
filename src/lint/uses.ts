// Who is referred to at all: each noun's ids that some other part of the scenario names.
import { leaves } from '../incident/conditions.ts';
import type { Condition, Effect, Measure } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { StatementValue } from '../scenario/table-nouns.ts';
import { effectLists } from './effects.ts';
import { everyCondition } from './keys.ts';
import { NOUN_OF } from './nouns.ts';
import { textsIn } from './written.ts';

/** `noun:id`, for people, stocks, claims, evidence, credentials. */
export type Uses = ReadonlySet<string>;

export function usesIn(s: Scenario, input: unknown): Uses {
  return new Set([
    ...everyCondition(s).flatMap(inCondition),
    ...effectLists(s).flatMap(({ effects }) => effects.flatMap(inEffect)),
    ...everyMeasure(s).flatMap(inMeasure),
    ...inWorld(s),
    ...inTable(s),
    ...inClaims(s),
    ...textsIn(input).flatMap(({ text }) => inText(text)),
  ]);
}

const many = (noun: string, ids: Iterable<string>): string[] => [...ids].map((id) => `${noun}:${id}`);

function inCondition(condition: Condition): string[] {
  return leaves(condition).flatMap((c) => {
    if (c.is === 'stock') return [`stock:${c.stock}`];
    if (c.is === 'accepted') return many('credential', c.credentials);
    if (c.is !== 'happened') return [];
    const [word = '', id = ''] = c.key.split(/[:.]/);
    return NOUN_OF[word] === undefined ? [] : [`${NOUN_OF[word]}:${id}`];
  });
}

function inEffect(effect: Effect): string[] {
  switch (effect.do) {
    case 'learn':
      return [`claim:${effect.statement.split('.')[0]}`];
    case 'issue':
      return [`credential:${effect.credential}`];
    case 'retire':
      return many('credential', effect.credentials);
    case 'hold':
    case 'check':
      return many('evidence', effect.stores);
    case 'lose':
      return [`evidence:${effect.store}`];
    case 'move':
      return many(
        'stock',
        [effect.outOf, effect.into].filter((one) => one !== undefined),
      );
    case 'bring':
      return [`person:${effect.person}`];
    case 'adjudicate':
      return [`claim:${effect.claim}`];
    default:
      return [];
  }
}

function everyMeasure(s: Scenario): Measure[] {
  const metrics = Object.values(s.metrics).flatMap((one) => (one.of === 'text' ? [] : [one]));
  return [...Object.values(s.score.rules).map(({ measure }) => measure), ...metrics];
}

function inMeasure(measure: Measure): string[] {
  if ('stock' in measure) return [`stock:${measure.stock}`];
  if ('stores' in measure) return many('evidence', measure.stores);
  if ('claim' in measure) return [`claim:${measure.claim}`];
  if ('credentials' in measure) return many('credential', measure.credentials);
  return measure.of === 'stated'
    ? many(
        'claim',
        [measure.from, measure.to].map((one) => one.split('.')[0] ?? ''),
      )
    : [];
}

function inWorld(s: Scenario): string[] {
  const flows = Object.values(s.flows).flatMap((flow) => [
    ...many(
      'stock',
      [flow.outOf, flow.into].filter((one) => one !== undefined),
    ),
    ...many('stock', Object.keys(flow.uses)),
    ...many('credential', flow.with),
  ]);
  const controls = Object.values(s.controls).flatMap(({ costs, costsOnce }) =>
    many('stock', Object.keys({ ...costs, ...costsOnce })),
  );
  const parties = Object.values(s.parties).flatMap(({ accepts }) => many('credential', accepts));
  const stores = Object.values(s.evidence).flatMap(({ shows }) => many('claim', shows));
  const kept = Object.values(s.logs?.tables ?? {}).flatMap(({ stores: all }) =>
    all.flatMap((one) => ('store' in one ? [`evidence:${one.store}`] : [])),
  );
  return [...flows, ...controls, ...parties, ...stores, ...kept];
}

function inTable(s: Scenario): string[] {
  const crews = [
    ...Object.values(s.cards).map(({ who }) => who),
    ...Object.values(s.cards).flatMap(({ options }) =>
      Object.values(options).map(({ work }) => work?.who ?? []),
    ),
    ...Object.values(s.injects).flatMap(({ options }) =>
      Object.values(options).map(({ work }) => work?.who ?? []),
    ),
    ...Object.values(s.duties).map(({ work }) => work.who),
    s.notice?.work.who ?? [],
    ...Object.values(s.releases).map(({ work }) => work.who),
  ];
  return [
    ...many('person', crews.flat(2)),
    ...many(
      'stock',
      Object.values(s.cards).flatMap(({ uses }) => Object.keys(uses)),
    ),
    ...Object.values(s.plans).flatMap(({ subjects, costs }) => [
      ...many('credential', subjects),
      ...many('stock', costs),
    ]),
    ...Object.values(s.queries).flatMap(({ sessions }) =>
      many('stock', sessions === undefined ? [] : [sessions.stock]),
    ),
  ];
}

function inClaims(s: Scenario): string[] {
  const claims = Object.values(s.claims).flatMap(({ truth, statements }) => [
    ...(truth && 'stocks' in truth ? many('stock', truth.stocks) : []),
    ...(truth && !('when' in truth) ? inValue(truth as StatementValue) : []),
    ...Object.values(statements).flatMap(({ value }) => inValue(value)),
  ]);
  const duties = Object.values(s.duties).flatMap(({ aware, fields }) => [
    ...many('claim', aware === undefined ? [] : [aware]),
    ...many(
      'claim',
      Object.values(fields).flatMap(({ claim }) => (claim === undefined ? [] : [claim])),
    ),
  ]);
  return [...claims, ...duties, ...inWords(s)];
}

/** What phrases and wordings commit to. */
function inWords(s: Scenario): string[] {
  const phrases = Object.values(s.releases).flatMap(({ topics }) =>
    Object.values(topics).flatMap(({ phrases: all }) => Object.values(all)),
  );
  const words = [...phrases, ...Object.values(s.notice?.wordings ?? {})];
  return words.flatMap(({ asserts }) =>
    asserts.flatMap(({ claim, value }) => [`claim:${claim}`, ...('held' in value ? [] : inValue(value))]),
  );
}

function inValue(value: StatementValue): string[] {
  if ('edge' in value) return [`evidence:${value.edge}`];
  if ('flagged' in value) return [`query:${value.flagged}`];
  if ('seen' in value) return [`stock:${value.seen}`, `evidence:${value.store}`];
  return 'stock' in value ? [`stock:${value.stock}`] : [];
}

const QUOTED: Record<string, string> = {
  claim: 'claim',
  statement: 'claim',
  estimate: 'claim',
  aware: 'claim',
  edge: 'evidence',
  stock: 'stock',
};

function inText(text: string): string[] {
  return [...text.matchAll(/\{([a-z]+) ([a-z0-9-]+)/g)].flatMap(([, word = '', id = '']) =>
    QUOTED[word] === undefined ? [] : [`${QUOTED[word]}:${id}`],
  );
}
