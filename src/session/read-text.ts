// Text that claims to be JSON becomes a value, or one sentence that says what is wrong and where. The same words in
// every browser, which JSON.parse does not give, and limits that hold before anything is built.

export interface Limits {
  /** Characters. */
  longest: number;
  /** Brackets inside brackets. */
  deepest: number;
}

export type ReadText = { value: unknown } | { says: string };

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
const END = /[ \t\r\n]*$/y;

/** What may come next. `first` is a value or the end of a fresh list, and so on. */
type Wants = 'value' | 'first' | 'name' | 'first name' | 'colon' | 'after' | 'end';

const ACCEPTED: Record<Wants, string> = {
  value: 'a value',
  first: 'a value or “]”',
  name: 'a name in quotes',
  'first name': 'a name in quotes or “}”',
  colon: '“:”',
  after: '“,” or a closing bracket',
  end: 'nothing more',
};

export function readText(text: string, limits: Limits): ReadText {
  if (text.length > limits.longest) {
    return {
      says: `The file has ${count(text.length)} characters. Accepted: up to ${count(limits.longest)}.`,
    };
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return { says: 'The file is empty.' };
  const says = firstMistake(source, limits.deepest);
  return says === undefined ? { value: JSON.parse(source) } : { says };
}

function firstMistake(text: string, deepest: number): string | undefined {
  const open: ('{' | '[')[] = [];
  let wants: Wants = 'value';
  let at = 0;
  for (;;) {
    END.lastIndex = at;
    if (END.test(text)) return wants === 'end' ? undefined : cut(text);
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const found = token?.[1] ?? (token?.[2] === undefined ? token?.[3] : 'text');
    if (token === null || found === undefined) return unreadable(text, at, wants);
    if (token[2] === '"__proto__"')
      return mistake(text, at, 'found the name “__proto__”, which is not accepted');
    const next = follow(wants, found, open);
    if (next === undefined) return misplaced(text, at, wants);
    if (open.length > deepest) {
      return mistake(text, at, `found more than ${deepest} brackets inside one another`);
    }
    wants = next;
    at = TOKEN.lastIndex;
  }
}

/** What is wanted after this token, or undefined when the token does not belong here. Keeps `open` up to date. */
function follow(wants: Wants, found: string, open: ('{' | '[')[]): Wants | undefined {
  const isValue = wants === 'value' || wants === 'first';
  const isName = wants === 'name' || wants === 'first name';
  if ((found === '{' || found === '[') && isValue) {
    open.push(found);
    return found === '{' ? 'first name' : 'first';
  }
  if (found === '}')
    return (wants === 'after' || wants === 'first name') && open.pop() === '{' ? past(open) : undefined;
  if (found === ']')
    return (wants === 'after' || wants === 'first') && open.pop() === '[' ? past(open) : undefined;
  if (found === ',') return wants === 'after' ? (open.at(-1) === '{' ? 'name' : 'value') : undefined;
  if (found === ':') return wants === 'colon' ? 'value' : undefined;
  if (isName) return found === 'text' ? 'colon' : undefined;
  return isValue ? past(open) : undefined;
}

function past(open: string[]): Wants {
  return open.length === 0 ? 'end' : 'after';
}

function unreadable(text: string, at: number, wants: Wants): string {
  const rest = text.slice(at).trimStart();
  // A string, number or word that runs into the end of the file was cut off there.
  if (
    /^"(?:[^"\\\u0000-\u001f]|\\.)*\\?$/.test(rest) ||
    /^(?:-|-?\d[\d.eE+-]*|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/.test(rest)
  ) {
    return cut(text);
  }
  return misplaced(text, at, wants);
}

function misplaced(text: string, at: number, wants: Wants): string {
  const start = at + text.slice(at).search(/\S/);
  const found = /^(?:"[^"\n]{0,20}"?|[\w.+-]{1,20}|[^])/u.exec(text.slice(start))?.[0] ?? '';
  return mistake(text, start, `found “${found.replaceAll('"', '')}”, accepted: ${ACCEPTED[wants]}`);
}

function cut(text: string): string {
  return `The file stops in the middle, at ${place(text, text.trimEnd().length)}. Part of it is missing.`;
}

function mistake(text: string, at: number, what: string): string {
  return `The file cannot be read at ${place(text, at)}: ${what}.`;
}

function place(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
