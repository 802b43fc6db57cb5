import { conditionAt, maybeCondition } from '../conditions.ts';
import { durationAt, each, isYes, labelOf, minuteAt, report, shareAt, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { refer } from '../known.ts';
import { BUILT_IN } from '../log-nouns.ts';
import type { Column, Keeping, LogTable, Logs, Loss, Population } from '../log-nouns.ts';
import type { Path } from '../places.ts';
import type { LogsInput } from '../schema/log.ts';
import { didYouMean } from '../suggest.ts';
import { PARTS, WHOLE } from '../vocabulary.ts';
import { makerAt, spreadAt } from './makers.ts';

type PopulationInput = LogsInput['populations'][string];
type TableInput = LogsInput['tables'][string];

const STAMP_MS = { millisecond: 1, second: 1000, minute: 60_000 } as const;
/** Claims that a token has without a field of that name. */
const OWN_CLAIMS = ['iss', 'aud', 'iat', 'exp'];

export function logsOf(draft: Draft): Logs | undefined {
  const input = draft.input.logs;
  if (input === undefined) return undefined;
  const path: Path = ['logs'];
  const populations = each(input.populations, [...path, 'populations'], (_, at, id) =>
    populationOf(draft, at, inherited(draft, at, input, id), input),
  );
  checkTellTale(draft, populations);
  return tidy<Logs>({
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    token: input.token,
    names: input.names,
    begins: input.begins === undefined ? 0 : minuteAt(draft, [...path, 'begins'], input.begins),
    unseen: {
      from: minuteAt(draft, [...path, 'unseen', 'from'], input.unseen.from),
      days: Math.max(1, Math.round(durationAt(draft, [...path, 'unseen', 'for'], input.unseen.for) / 1440)),
    },
    populations,
    tables: each(input.tables, [...path, 'tables'], (one, at, id) =>
      tableOf(draft, at, one, id, populations),
    ),
  });
}

/** What it says itself, and what it leaves to the population that it is like; fields are taken one by one. */
function inherited(
  draft: Draft,
  path: Path,
  logs: LogsInput,
  id: string,
  below: string[] = [],
): PopulationInput {
  const own = logs.populations[id] ?? {};
  if (own.like === undefined) return own;
  const known = Object.keys(logs.populations).filter((one) => one !== id && !below.includes(one));
  if (!known.includes(own.like)) {
    report(
      draft,
      [...path, 'like'],
      'unknown-id',
      `There is no population "${own.like}" to be like.${didYouMean(own.like, known)}`,
    );
    return own;
  }
  const other = inherited(draft, path, logs, own.like, [...below, id]);
  return { ...other, ...own, fields: { ...other.fields, ...own.fields } };
}

function populationOf(draft: Draft, path: Path, input: PopulationInput, logs: LogsInput): Population {
  // What it leaves to another population was reported there.
  const stated = logs.populations[String(path.at(-1))] ?? {};
  const where = (key: keyof PopulationInput): Draft =>
    stated[key] !== undefined || stated.like === undefined ? draft : { ...draft, issues: [] };
  const own = { ...logs.fields, ...input.fields };
  const claims = input.claims ?? logs.claims ?? [...OWN_CLAIMS, logs.names];
  const fields = Object.fromEntries(
    Object.entries(own).map(([field, maker]) => {
      const at: Path =
        input.fields?.[field] === undefined ? ['logs', 'fields', field] : [...path, 'fields', field];
      return [field, makerAt(draft, at, maker)];
    }),
  );
  if (fields[logs.names]?.make !== 'id')
    report(draft, path, 'logs', `Each token needs a name: a field \`${logs.names}: { id: 12 }\`.`);
  const strange = claims.find((claim) => !OWN_CLAIMS.includes(claim) && !fields[claim]);
  if (strange !== undefined)
    report(
      draft,
      path,
      'unknown-id',
      `The claim "${strange}" has no field.${didYouMean(strange, Object.keys(fields))}`,
    );
  return {
    label: input.label ?? labelOf(String(path.at(-1))),
    flow: refer(where('flow'), 'flow', input.flow ?? '', input.flow === undefined ? path : [...path, 'flow']),
    share: shareAt(where('share'), [...path, 'share'], input.share, WHOLE),
    per: Math.round((input.per ?? 1) * PARTS),
    oneIn: input['one-in'] ?? 1,
    issued: isYes(input.issued),
    stampMs: STAMP_MS[input.stamp ?? 'second'],
    lifeMinutes: durationAt(where('life'), [...path, 'life'], input.life),
    age: spreadAt(where('age'), [...path, 'age'], input.age),
    unseen: input.unseen ?? 0,
    fields,
    claims,
  };
}

/** Whoever is alone in being copied at some rate can be told by that column alone. */
function checkTellTale(draft: Draft, populations: Logs['populations']): void {
  const honest = new Set(
    Object.values(populations)
      .filter(({ issued }) => issued)
      .map(({ oneIn }) => oneIn),
  );
  for (const [id, { issued, oneIn }] of Object.entries(populations)) {
    if (!issued && !honest.has(oneIn))
      warn(
        draft,
        ['logs', 'populations', id, 'one-in'],
        'tell-tale',
        `Only forged tokens are copied one in ${oneIn}, so that figure alone gives them away; let an issued population have it too.`,
      );
  }
}

function tableOf(
  draft: Draft,
  path: Path,
  input: TableInput,
  id: string,
  populations: Logs['populations'],
): LogTable {
  const row: LogTable['row'] =
    typeof input.row === 'string' ? { of: input.row } : { of: 'each', field: input.row.each };
  const fields = new Set(Object.values(populations).flatMap((one) => Object.keys(one.fields)));
  if (row.of === 'each') checkField(draft, [...path, 'row', 'each'], row.field, fields);
  return tidy<LogTable>({
    label: input.label ?? labelOf(id),
    says: input.says,
    row,
    time: input.time ?? (row.of === 'issue' ? 'issue' : 'use'),
    stores: (input.stores ?? []).map((one, index) => storeAt(draft, [...path, 'stores', index], one)),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    until: maybeCondition(draft, [...path, 'until'], input.until),
    populations: membersOf(draft, path, input, row, populations),
    late: spreadAt(draft, [...path, 'late'], input.late, true),
    lost: (input.lost ?? []).map((one, index) => lossAt(draft, [...path, 'lost', index], one)),
    columns: each(input.columns, [...path, 'columns'], (one, at, name): Column => {
      const shows = one.shows ?? name;
      if (row.of !== 'credential') checkField(draft, at, shows, new Set([...fields, ...BUILT_IN]));
      return { shows, type: one.type ?? typeOf(shows), says: one.says };
    }),
  });
}

const typeOf = (shows: string): Column['type'] =>
  ['use', 'issue', 'expiry', 'arrived'].includes(shows) ? 'time' : shows === 'stands-for' ? 'number' : 'text';

function storeAt(draft: Draft, path: Path, input: NonNullable<TableInput['stores']>[number]): Keeping {
  if (typeof input === 'object' && 'from' in input)
    return { from: conditionAt(draft, [...path, 'from'], input.from), oneIn: 1 };
  if (typeof input === 'string') return { store: refer(draft, 'evidence', input, path), oneIn: 1 };
  return tidy<Keeping>({
    store: refer(draft, 'evidence', input.store, [...path, 'store']),
    needs: maybeCondition(draft, [...path, 'needs'], input.needs),
    oneIn: input['one-in'] ?? 1,
  });
}

function membersOf(
  draft: Draft,
  path: Path,
  input: TableInput,
  row: LogTable['row'],
  populations: Logs['populations'],
): string[] {
  if (row.of === 'credential') return [];
  if (input.of === undefined)
    return Object.keys(populations).filter((one) => row.of === 'use' || populations[one]?.issued);
  const named = Array.isArray(input.of) ? input.of : [input.of];
  for (const one of named.filter((name) => !populations[name])) {
    const accepted = Object.keys(populations);
    report(
      draft,
      [...path, 'of'],
      'unknown-id',
      `There is no population "${one}".${didYouMean(one, accepted)} There are: ${accepted.join(', ')}.`,
    );
  }
  return named;
}

function lossAt(draft: Draft, path: Path, input: NonNullable<TableInput['lost']>[number]): Loss {
  const where =
    input.where &&
    Object.fromEntries(
      Object.entries(input.where).map(([field, value]) => [
        field,
        typeof value === 'boolean' ? (value ? 'yes' : 'no') : value,
      ]),
    );
  return tidy<Loss>({
    where,
    share: input.share === undefined ? undefined : shareAt(draft, [...path, 'share'], input.share, 0),
    from: input.from === undefined ? undefined : minuteAt(draft, [...path, 'from'], input.from),
    to: input.to === undefined ? undefined : minuteAt(draft, [...path, 'to'], input.to),
    until: maybeCondition(draft, [...path, 'until'], input.until),
  });
}

function checkField(draft: Draft, path: Path, field: string, fields: ReadonlySet<string>): void {
  if (!fields.has(field))
    report(
      draft,
      path,
      'unknown-id',
      `There is no field "${field}".${didYouMean(field, fields)} There are: ${[...fields].join(', ')}.`,
    );
}
