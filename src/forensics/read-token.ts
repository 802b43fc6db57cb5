// Takes a pasted text apart. Nothing in it is trusted and nothing is looked up: what comes out is what it says.
import { base64url } from 'jose';
import { sayNumber } from '../incident/say.ts';
import type { Read } from '../scenario/amounts.ts';
import { LONGEST_TOKEN } from './desk-types.ts';
import { visible } from './visible.ts';

/** Name and value. A list, not an object: here `__proto__` and `constructor` are names like any other. */
export type Member = [name: string, value: unknown];

export interface Token {
  /** The three parts as they were pasted, without what stood around them. */
  text: string;
  header: Member[];
  claims: Member[];
}

/** Members of one part, and levels of lists and objects inside it. */
const MOST_MEMBERS = 50;
const MOST_LEVELS = 5;

const HEADER = 'first part, the header,';
const CLAIMS = 'second part, the claims,';
const SIGNATURE = 'third part, the signature,';
const FORM = 'header, claims and signature, parted by full stops';

export function readToken(pasted: string): Read<Token> {
  if (pasted.length > LONGEST_TOKEN) {
    const most = sayNumber(LONGEST_TOKEN);
    return { says: `The text has ${sayNumber(pasted.length)} characters; accepted: at most ${most}.` };
  }
  const text = pasted.trim().replace(/^bearer\s+/i, '');
  if (text === '') return { says: `There is no text; accepted: ${FORM}.` };
  const parts = text.split('.');
  if (parts.length !== 3) return { says: `Found ${sayParts(parts.length)}; accepted: three: ${FORM}.` };
  return readParts(text, parts as [string, string, string]);
}

const sayParts = (count: number): string => (count === 1 ? 'one part' : `${sayNumber(count)} parts`);

function readParts(text: string, [first, second, third]: [string, string, string]): Read<Token> {
  const header = readMembers(HEADER, first);
  if ('says' in header) return header;
  const claims = readMembers(CLAIMS, second);
  if ('says' in claims) return claims;
  const signature = readBytes(SIGNATURE, third);
  if ('says' in signature) return signature;
  return { value: { text, header: header.value, claims: claims.value } };
}

/**
 * Strict, unlike most decoders: one meaning has one spelling. Else the last character of a signature could be changed
 * without changing the signature, and the same token would go by several texts.
 */
function readBytes(part: string, text: string): Read<Uint8Array> {
  const wrong = /[^A-Za-z0-9_-]/u.exec(text);
  if (wrong) {
    const found = `“${visible(wrong[0], 2)}” at its character ${wrong.index + 1}`;
    return { says: `The ${part} has ${found}; accepted: A–Z, a–z, 0–9, - and _ (base64url).` };
  }
  const bytes = text.length % 4 === 1 ? undefined : base64url.decode(text);
  if (bytes && base64url.encode(bytes) === text) return { value: bytes };
  return { says: `The ${part} does not end on a whole byte; accepted: base64url as it was made.` };
}

function readMembers(part: string, text: string): Read<Member[]> {
  const bytes = readBytes(part, text);
  if ('says' in bytes) return bytes;
  const json = readJson(bytes.value);
  if (json === undefined) return { says: `The ${part} is not JSON; accepted: one JSON object.` };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { says: `The ${part} is ${sayKind(json)}; accepted: one JSON object.` };
  }
  return boundedMembers(part, json);
}

function boundedMembers(part: string, json: object): Read<Member[]> {
  const members: Member[] = Object.entries(json);
  if (members.length > MOST_MEMBERS) {
    const found = `${sayNumber(members.length)} members`;
    return { says: `The ${part} has ${found}; accepted: at most ${MOST_MEMBERS}.` };
  }
  if (!nestsDeeper(json, MOST_LEVELS)) return { value: members };
  return {
    says: `The ${part} nests more than ${MOST_LEVELS} levels deep; accepted: at most ${MOST_LEVELS}.`,
  };
}

/** JSON itself knows no `undefined`, so that is free to mean: this is none. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Goes down no further than the limit, however deep the value is. */
function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}

function sayKind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return { string: 'a text', number: 'a number' }[typeof value as string] ?? 'true or false';
}

/** The value that stands under this name; where it stands twice, the last one, as for every reader of JSON. */
export function valueIn(members: Member[], name: string): unknown {
  return members.find(([one]) => one === name)?.[1];
}

/** A value as a line of text. */
export function sayValue(value: unknown, most: number = 200): string {
  return visible(typeof value === 'string' ? value : JSON.stringify(value), most);
}
