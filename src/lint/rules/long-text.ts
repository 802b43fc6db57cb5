import { sayValue } from '../../incident/quotes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Statement } from '../../scenario/table-nouns.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** What the desk has room for; the schema measures the text with its quotes unfilled. */
const LONGEST = 420;

export const longText: Rule = {
  id: 'long-text',
  find: ({ scenario: s, reach }) =>
    Object.entries(s.injects)
      .map(([id, { says }]) => ({ id, length: filledLength(s, reach, says) }))
      .filter(({ length }) => length > LONGEST)
      .map(({ id, length }) => ({
        path: ['injects', id, 'says'],
        says: `With its quotes filled in this can have ${length} characters; at most ${LONGEST} have room.`,
      })),
};

/** Only quotes of fixed statements are measured; whatever grows in play counts as one character. */
function filledLength(s: Scenario, reach: Reach, text: string): number {
  return text.replace(
    /\{([a-z]+) ([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}/g,
    (_, word: string, id: string, part?: string) => longest(s, reach, word, id, part),
  ).length;
}

function longest(s: Scenario, reach: Reach, word: string, id: string, part: string | undefined): string {
  const claim = s.claims[id];
  if (!claim || (word !== 'claim' && word !== 'statement')) return '0';
  const said = Object.entries(claim.statements)
    .filter(([one, { onTop }]) => (word === 'claim' ? !onTop : one === part))
    .filter(([one]) => reach.key(`known:${id}.${one}`) < NEVER)
    .map(([, statement]) => sayFixed(s, statement, claim.unit));
  return said.reduce((a, b) => (b.length > a.length ? b : a), '0');
}

function sayFixed(s: Scenario, { value }: Statement, unit: string | undefined): string {
  if ('number' in value) {
    const { number, atLeast } = value;
    return sayValue(s, { low: number, high: number, ...(atLeast ? { atLeast } : {}) }, unit);
  }
  if ('range' in value) return sayValue(s, { low: value.range[0], high: value.range[1] }, unit);
  const isFixed =
    'instant' in value || 'yes' in value || 'one' in value || 'items' in value || 'text' in value;
  return isFixed ? sayValue(s, value, unit) : '0';
}
