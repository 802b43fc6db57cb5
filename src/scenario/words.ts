// A scenario's words in another language, ready to be put in: what a browser fetches when somebody chooses it.
import type { Scenario } from './scenario.ts';

export interface Words {
  /** `ko`, `pt-BR` */
  language: string;
  /** What the language calls itself. */
  name: string;
  /** Who translated it and who has read it. */
  note?: string;
  scenario: string;
  /** Of the scenario as it is written: for no other one are these the words. */
  hash: string;
  /** By the way to each in the compiled scenario. */
  texts: [path: (string | number)[], text: string][];
  /** What answers are compared with, and what is shown in its place. */
  shown: Record<string, string>;
}

/** The same scenario, told in these words: same hash, same rules, so that recordings know no language. */
export function inWords(s: Scenario, words: Words): Scenario {
  if (words.hash !== s.hash) return s;
  const told = structuredClone(s);
  for (const [path, text] of words.texts) put(told, path, text);
  const texts = [...words.texts.map(([, text]) => text), ...Object.values(words.shown)];
  return { ...told, told: { language: words.language, title: s.title, shown: words.shown, texts } };
}

/** Only where a text stands already. */
function put(root: object, path: readonly (string | number)[], text: string): void {
  let here: unknown = root;
  for (const step of path.slice(0, -1)) here = partOf(here, step);
  const last = path.at(-1) ?? '';
  if (typeof partOf(here, last) === 'string') (here as Record<string | number, string>)[last] = text;
}

const partOf = (node: unknown, step: string | number): unknown =>
  typeof node === 'object' && node !== null && Object.hasOwn(node, step)
    ? (node as Record<string | number, unknown>)[step]
    : undefined;
