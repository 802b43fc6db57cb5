// What a condition is about: the thing that must happen, and how, in a few words for an arrow.
import { sayInstant, sayNumber, saySpan } from '../../incident/say.ts';
import { NOUN_OF } from '../../lint/nouns.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { PARTS } from '../../scenario/vocabulary.ts';

/** One thing that a condition waits for, or, with `hinders`, that keeps it from coming true. */
export interface Source {
  /** `card:read-log`, or an instant: `clock`. */
  from: string;
  label: string;
  hinders: boolean;
}

/** What the arrow needs not say, because it is what everybody would think. */
const PLAIN = ['act', 'done', 'sent', 'known', 'noted', 'filed', 'said', 'here'];

export function sourcesOf(s: Scenario, c: Condition, hinders = false): Source[] {
  switch (c.is) {
    case 'all':
    case 'any':
      return c.of.flatMap((one) => sourcesOf(s, one, hinders));
    case 'after':
      return sourcesOf(s, c.since, hinders).map((one) => ({
        ...one,
        label: [one.label, `${saySpan(c.minutes)} later`].filter(Boolean).join(', '),
      }));
    case 'unless':
      return [...sourcesOf(s, c.when, hinders), ...sourcesOf(s, c.unless, !hinders)];
    case 'within':
      return [...sourcesOf(s, c.from, hinders), ...sourcesOf(s, c.to, hinders)].map((one) => ({
        ...one,
        label: [one.label, `within ${saySpan(c.minutes)}`].filter(Boolean).join(', '),
      }));
    case 'at':
      return [{ from: 'clock', label: sayInstant(s, c.minute), hinders }];
    case 'control':
      return [{ from: `control:${c.control}`, label: c.mode, hinders }];
    case 'stock':
      return [{ from: `stock:${c.stock}`, label: sayMark(c), hinders }];
    case 'accepted':
      return c.credentials.map((one) => ({
        from: `credential:${one}`,
        label: `accepted by ${c.by}`,
        hinders,
      }));
    case 'happened':
      return keySource(s, c.key, hinders);
  }
}

function sayMark({ above, below }: Condition & { is: 'stock' }): string {
  return above === undefined
    ? `below ${sayNumber((below ?? 0) / PARTS)}`
    : `above ${sayNumber(above / PARTS)}`;
}

/** Nothing for a key that no author writes. */
export function keySource(s: Scenario, key: string, hinders = false): Source[] {
  const [, word = '', id = '', part] = /^([\w-]+):([^.]+)(?:\.(.+))?$/.exec(key) ?? [];
  const noun = NOUN_OF[word];
  if (noun === undefined) return [];
  const release = word === 'told' ? s.audiences[id]?.release : undefined;
  // Somebody who is told by a statement to the press: that statement is what brings it about.
  if (release !== undefined)
    return [{ from: `release:${release}`, label: ['told', part].filter(Boolean).join(' '), hinders }];
  const said = part === undefined ? '' : sayPart(s, noun, id, part);
  const how = PLAIN.includes(word) || word === 'chose' || word === 'ended' ? '' : word;
  return [{ from: `${noun}:${id}`, label: [how, said].filter(Boolean).join(' '), hinders }];
}

function sayPart(s: Scenario, noun: string, id: string, part: string): string {
  const label = labelOf(s, noun, id, part);
  return label === undefined ? part : `“${label}”`;
}

/** What people read where the option or the phrase is chosen. */
function labelOf(s: Scenario, noun: string, id: string, part: string): string | undefined {
  if (noun === 'inject') return s.injects[id]?.options[part]?.label;
  if (noun === 'card') return s.cards[id]?.options[part]?.label;
  const [topic = '', phrase = ''] = part.split('.');
  return noun === 'release' ? s.releases[id]?.topics[topic]?.phrases[phrase]?.label : undefined;
}
