// Who said what matters less than what was said. The same alias for the same name everywhere, in texts too.
import type { Recording } from '../../incident/recording.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Notes } from './notes.ts';

const KINDS = { player: 'Participant', observer: 'Observer', facilitator: 'Facilitator' } as const;
/** One letter would be replaced in the middle of words. */
const SHORTEST = 2;

export interface Nameless {
  notes: Notes;
  /** The same for what somebody typed into a game: reasons, answers in their own words. */
  plain(text: string): string;
}

/** Every name that was written down as one is replaced. A name that stands only in a text cannot be known. */
export function withoutNames(notes: Notes): Nameless {
  const aliases = aliasesOf(notes);
  const names = [...aliases.keys()].filter((name) => name.length >= SHORTEST);
  // The longest first, so that a surname alone does not break a full name.
  names.sort((a, b) => b.length - a.length);
  const plain = (text: string): string =>
    aliases.get(text.trim()) ??
    names.reduce((left, name) => left.replaceAll(name, aliases.get(name) ?? ''), text);
  return { notes: deep(notes, plain) as Notes, plain };
}

/** A recording in which nobody is named in a reason; it plays as before. */
export function recordingWithoutNames(recording: Recording, { plain }: Nameless): Recording {
  const moves = recording.moves.map((move) => typed(move, plain) as Move);
  return { ...recording, moves };
}

const TYPED = ['reason', 'why', 'text'];

function typed(value: unknown, plain: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return TYPED.includes(key) ? plain(value) : value;
  if (Array.isArray(value)) return value.map((one) => typed(one, plain));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typed(part, plain, key)]));
}

function aliasesOf({ participants, observations, ratings, overrides, actions }: Notes): Map<string, string> {
  const aliases = new Map<string, string>();
  const counts: Record<string, number> = {};
  const add = (name: string | undefined, kind: string) => {
    const known = name?.trim() ?? '';
    if (known === '' || aliases.has(known)) return;
    counts[kind] = (counts[kind] ?? 0) + 1;
    aliases.set(known, `${kind} ${counts[kind]}`);
  };
  for (const { name, as } of participants) add(name, KINDS[as]);
  for (const { by } of [...observations, ...ratings]) add(by, 'Observer');
  for (const { by } of overrides) add(by, 'Facilitator');
  for (const { owner } of actions) add(owner, 'Owner');
  return aliases;
}

/** Keys stay as they are; so do words that are no free text, because no name is among them. */
function deep(value: unknown, plain: (text: string) => string): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map((one) => deep(one, plain));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, WORDS.has(key) ? part : deep(part, plain)]),
  );
}

const WORDS = new Set([
  'as',
  'kind',
  'question',
  'rating',
  'objective',
  'rule',
  'event',
  'due',
  'held',
  'role',
]);
