// What the parts of the desk ask it. Answers arrive later: each lands where it was asked for, unless something else was
// asked there since.
import { LONGEST_SQL } from '../../../forensics/desk-types.ts';
import type { QueryAnswer, Trouble } from '../../../forensics/desk-types.ts';
import { formatExact } from '../../parts/numbers.ts';
import type { LogDeskContext } from './desk-context.ts';
import type { Asked, LogDraft } from './log-draft.ts';

type At = Pick<LogDeskContext, 'desk' | 'made' | 'draft'>;

const SILENT: { trouble: Trouble } = { trouble: { says: 'The desk did not answer. Try again.' } };
const MOST_PAST = 30;

/** Runs a query and shows it there. */
export async function ask({ desk, made, draft }: At, sql: string, where: keyof LogDraft['asked']) {
  const asked: Asked = { sql, minute: made.minute };
  const place = draft.asked[where];
  place.value = asked;
  const answer = cannotAsk(sql) ?? (await desk.query(sql).catch(() => SILENT));
  if (place.peek() === asked) place.value = { ...asked, answer };
  if (where !== 'tables') remember(draft, sql, answer);
}

/** Counts what a rule does. */
export async function count({ desk, made, draft }: At, query: string, sql: string) {
  const counted = { query, sql, minute: made.minute };
  draft.counted.value = counted;
  const answer = cannotAsk(sql) ?? (await desk.measure(sql, query).catch(() => SILENT));
  if (draft.counted.peek() === counted) draft.counted.value = { ...counted, answer };
}

function cannotAsk(sql: string): { trouble: Trouble } | undefined {
  if (sql.trim() === '') return { trouble: { says: 'There is nothing to run yet. Write a query first.' } };
  const says = tooLong(sql);
  return says === undefined ? undefined : { trouble: { says } };
}

/** One sentence for a query that is longer than a recording takes. */
export function tooLong(sql: string): string | undefined {
  if (sql.length <= LONGEST_SQL) return undefined;
  return `A query may have ${formatExact(LONGEST_SQL)} characters. This one has ${formatExact(sql.length)}.`;
}

/** Newest first; the same query stands there once. */
function remember({ past }: LogDraft, sql: string, answer: QueryAnswer) {
  if (sql.trim() === '') return;
  const went = 'trouble' in answer ? 'did not run' : rowsOf(answer.rowCount);
  past.value = [{ sql, went }, ...past.peek().filter((one) => one.sql !== sql)].slice(0, MOST_PAST);
}

/** The sentence, with its place. */
export const troubleWords = ({ says, line, col }: Trouble): string =>
  line === undefined ? says : `${says} Line ${line}${col === undefined ? '' : `, character ${col}`}.`;

export const rowsOf = (rows: number): string => `${formatExact(rows)} ${rows === 1 ? 'row' : 'rows'}`;

/** Looks up the token of a row by its name and opens it on the desk. */
export async function inspectName(at: At, name: string): Promise<void> {
  const { inspected, tab } = at.draft;
  const looking = { name };
  inspected.value = looking;
  tab.value = 'token';
  const text = await at.desk.token(name).catch(() => undefined);
  if (inspected.peek() !== looking) return;
  if (text !== undefined) return inspectText(at, text, name);
  inspected.value = { name, trouble: 'No row of the desk’s copy has the token of that name.' };
}

/** Opens any text as a token. What it is worth is for the desk to say. */
export async function inspectText({ desk, draft }: At, text: string, name?: string): Promise<void> {
  const place = draft.inspected;
  const looking = { text, ...(name === undefined ? {} : { name }) };
  place.value = looking;
  const found = await desk.inspect(text).catch(() => SILENT);
  if (place.peek() !== looking) return;
  place.value =
    'trouble' in found ? { ...looking, trouble: found.trouble.says } : { ...looking, inspection: found };
}
