// A scenario may be told in another language than the program speaks. Whatever shows a text of it says so, for screen
// readers, fonts and line breaks: an element whose words are mostly in that language, and inside of a sentence of the program
// the words themselves. Done where elements are made, so that no view has to think of it.
import { createElement, options } from 'preact';
import type { VNode } from 'preact';
import type { Told } from '../../scenario/scenario.ts';

/** A sentence in pieces, in their order. */
export interface Piece {
  text: string;
  told: boolean;
}

type Split = (text: string) => Piece[];
let telling: { told: Told; split: Split } | undefined;

/** From now on texts of this scenario are marked; undefined: nothing is. */
export function sayLanguage(told: Told | undefined): void {
  if (told === telling?.told) return;
  telling = told && { told, split: splitter(told.texts) };
}

/** What the game puts into a text is not known here: such a text is known by what stands around it. */
const LEAST_PIECE = 4;
/** Sentences of the program come and go; what was looked up long ago need not be kept. */
const MOST_KNOWN = 5000;

/** Cuts the scenario's own texts out of a sentence. A text that quotes the game is the whole sentence. */
export function splitter(texts: readonly string[]): Split {
  const whole = texts
    .filter((text) => text !== '' && !text.includes('{'))
    .sort((a, b) => b.length - a.length);
  const quoting = texts.filter((text) => text.includes('{')).map(longestPart);
  const parts = quoting.filter((part) => part.length >= LEAST_PIECE);
  const words = whole.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const inside = new RegExp(`(?<![\\p{L}\\p{N}])(${words || '(?!)'})(?![\\p{L}\\p{N}])`, 'u');
  const known = new Map<string, Piece[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const pieces = parts.some((part) => text.includes(part))
      ? [{ text, told: true }]
      : // What stands in the brackets of the expression comes between: every second one.
        text.split(inside).map((piece, index) => ({ text: piece, told: index % 2 === 1 }));
    known.set(text, pieces);
    return pieces;
  };
}

const longestPart = (text: string): string =>
  text
    .split(/\{[^}]*\}/)
    .map((part) => part.trim())
    .reduce((a, b) => (b.length > a.length ? b : a), '');

const before = options.vnode;
options.vnode = (vnode) => {
  if (telling && typeof vnode.type === 'string') mark(vnode, telling);
  before?.(vnode);
};

interface Marked {
  lang?: string | undefined;
  children?: unknown;
}

/** Inside of these there can be text and nothing else: a mixed sentence stays as it is. */
const TEXT_ONLY = ['option', 'textarea', 'title', 'style'];
/** In a drawing. */
const DRAWN = ['text', 'tspan'];

function mark({ type, props }: VNode<Marked>, { told, split }: NonNullable<typeof telling>): void {
  if (props.lang !== undefined) return;
  const children: unknown[] = Array.isArray(props.children) ? props.children : [props.children];
  const pieces = children.filter((one) => typeof one === 'string').flatMap(split);
  const ours = pieces.filter((piece) => piece.told);
  if (ours.length === 0) return;
  if (letters(ours) * 2 > letters(pieces)) props.lang = told.language;
  else if (!TEXT_ONLY.includes(type as string))
    props.children = inRuns(children, split, {
      tag: DRAWN.includes(type as string) ? 'tspan' : 'bdi',
      language: told.language,
    });
}

const letters = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);

interface Part {
  tag: 'bdi' | 'tspan';
  language: string;
}

/** Texts that follow each other are one run of text for the layout, and must stay one. */
function inRuns(children: readonly unknown[], split: Split, as: Part): unknown[] {
  const runs: (string[] | { child: unknown })[] = [];
  for (const child of children) {
    const last = runs.at(-1);
    if (typeof child !== 'string' && typeof child !== 'number') runs.push({ child });
    else if (Array.isArray(last)) last.push(String(child));
    else runs.push([String(child)]);
  }
  return runs.map((run) => (Array.isArray(run) ? runOf(run.flatMap(split), as) : run.child));
}

const runOf = (pieces: readonly Piece[], { tag, language }: Part): VNode =>
  createElement(
    tag,
    null,
    ...pieces.map(({ text, told }) => (told ? createElement(tag, { lang: language }, text) : text)),
  );
