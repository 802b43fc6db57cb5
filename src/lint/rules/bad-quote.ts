import type { Scenario } from '../../scenario/scenario.ts';
import { didYouMean, onlyNear } from '../../scenario/suggest.ts';
import type { Finding, Rule } from '../subject.ts';
import { textsIn } from '../written.ts';

type Table = (s: Scenario) => Record<string, unknown>;

/** Each word with what may follow it, and what may follow that after a dot. */
interface Quote {
  noun: string;
  of: Table;
  parts?: (s: Scenario, id: string) => string[];
  /** Its ids have dots of their own. */
  dotted?: true;
}
const QUOTES: Record<string, Quote> = {
  claim: { noun: 'claim', of: (s) => s.claims },
  statement: {
    noun: 'claim',
    of: (s) => s.claims,
    parts: (s, id) => Object.keys(s.claims[id]?.statements ?? {}),
  },
  said: { noun: 'claim', of: (s) => s.claims },
  edge: { noun: 'evidence store', of: (s) => s.evidence },
  stock: { noun: 'stock', of: (s) => s.stocks },
  aware: { noun: 'claim', of: (s) => s.claims },
  first: { noun: 'flow', of: (s) => s.flows },
  filed: { noun: 'duty', of: (s) => s.duties, parts: (s, id) => Object.keys(s.duties[id]?.fields ?? {}) },
  estimate: { noun: 'claim', of: (s) => s.claims },
  when: { noun: 'metric', of: (s) => s.metrics, dotted: true },
};

/** SQL has braces of its own. */
const NO_TEXT = ['sql', 'where'];

export const badQuote: Rule = {
  id: 'bad-quote',
  find: ({ scenario, input }) =>
    textsIn(input)
      .filter(({ path }) => !NO_TEXT.includes(String(path.at(-1))))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/\{([a-z]+) ([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}/g)].flatMap(
          ([quote, word, id, part]) => {
            const why = whyBad(scenario, word ?? '', id ?? '', part);
            const fix = fixOf(scenario, quote, { word: word ?? '', id: id ?? '', part });
            return why === undefined
              ? []
              : [{ path, which: 'value' as const, says: `${quote} is left out: ${why}`, ...fix }];
          },
        ),
      ),
};

/** Where of word, id and part each is right or can only be one other. */
function fixOf(
  s: Scenario,
  quote: string,
  { word, id, part }: { word: string; id: string; part: string | undefined },
): Pick<Finding, 'fix'> {
  const meant = only(word, Object.keys(QUOTES));
  const about = meant === undefined ? undefined : QUOTES[meant];
  const known = about && only(id, Object.keys(about.of(s)));
  const parts = known === undefined ? undefined : about?.parts?.(s, known);
  const ending = parts && part !== undefined ? only(part, parts) : undefined;
  if (known === undefined || (parts !== undefined && ending === undefined)) return {};
  const becomes = `{${meant} ${known}${ending === undefined ? '' : `.${ending}`}}`;
  return becomes === quote ? {} : { fix: { found: quote, becomes, inText: true } };
}

const only = (found: string, accepted: string[]): string | undefined =>
  accepted.includes(found) ? found : onlyNear(found, accepted);

function whyBad(s: Scenario, word: string, id: string, part: string | undefined): string | undefined {
  const about = Object.hasOwn(QUOTES, word) ? QUOTES[word] : undefined;
  if (!about) {
    const words = Object.keys(QUOTES);
    return `there is no quote "${word}".${didYouMean(word, words)} Accepted: ${words.join(', ')}.`;
  }
  const ids = Object.keys(about.of(s));
  const whole = about.dotted && part !== undefined ? `${id}.${part}` : id;
  if (!ids.includes(whole)) return `there is no ${about.noun} "${whole}".${didYouMean(whole, ids)}`;
  const parts = about.parts?.(s, id);
  if (parts === undefined || (part !== undefined && parts.includes(part))) return undefined;
  const found =
    part === undefined
      ? 'it needs a part after a dot.'
      : `"${id}" has no "${part}".${didYouMean(part, parts)}`;
  return `${found} It has: ${parts.join(', ') || 'none'}.`;
}
