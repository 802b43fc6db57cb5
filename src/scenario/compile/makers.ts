// How the values of a field are made: one of a few words, or a mixture of them.
import { readShare, readSpan } from '../amounts.ts';
import type { Scalar } from '../amounts.ts';
import { asList, itemPath, report, shareAt, take } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Maker, Spread } from '../log-nouns.ts';
import type { Path } from '../places.ts';
import type { MakerInput, SpreadInput } from '../schema/log.ts';
import { PARTS, WHOLE } from '../vocabulary.ts';

type One = Exclude<MakerInput, readonly unknown[]>;
const NOTHING: Maker = { make: 'nothing' };

/** A single maker, or several with the shares of the tokens that they serve. */
export function makerAt(draft: Draft, path: Path, input: MakerInput): Maker {
  if (!Array.isArray(input)) return oneMaker(draft, path, input);
  const of = input.map((one, index) => ({
    share: sharedAt(draft, [...path, index], one),
    maker: oneMaker(draft, [...path, index], one),
  }));
  checkWhole(
    draft,
    path,
    of.map(({ share }) => share),
  );
  return { make: 'mixed', of };
}

function sharedAt(draft: Draft, path: Path, one: One): number {
  const share = typeof one === 'object' ? one.share : undefined;
  if (share === undefined) report(draft, path, 'share', 'In a list, each entry needs `share:`.');
  return shareAt(draft, [...path, 'share'], share, 0);
}

function checkWhole(draft: Draft, path: Path, shares: number[]): void {
  const sum = shares.reduce((a, b) => a + b, 0);
  if (sum !== WHOLE) report(draft, path, 'share', `The shares add up to ${sum / 10_000} %; accepted: 100 %.`);
}

function oneMaker(draft: Draft, path: Path, input: One): Maker {
  if (typeof input !== 'object') return sameMaker(input);
  if ('id' in input) return { make: 'id', digits: input.id, prefix: input.prefix ?? '' };
  if ('number' in input) return numberMaker(draft, [...path, 'number'], input.number);
  if ('pick' in input) return pickMaker(draft, [...path, 'pick'], input.pick);
  if ('address' in input) return addressMaker(draft, [...path, 'address'], input.address, input.count);
  if ('average' in input) return { make: 'average', parts: Math.round(input.average * PARTS) };
  if ('before' in input)
    return { make: 'before', moment: input.before, by: spreadAt(draft, [...path, 'by'], input.by) };
  return sameMaker(input.is);
}

function sameMaker(value: Scalar): Maker {
  if (value === 'nothing' || value === null) return NOTHING;
  return { make: 'same', value: typeof value === 'boolean' ? (value ? 'yes' : 'no') : value };
}

function numberMaker(draft: Draft, path: Path, text: string): Maker {
  const found = /^(\d{1,15}) to (\d{1,15})$/.exec(text.trim());
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  if (found && from <= to) return { make: 'number', from, to };
  report(draft, path, 'amount', `Found "${text}"; accepted: a range of whole numbers such as \`1 to 16\`.`);
  return NOTHING;
}

function pickMaker(draft: Draft, path: Path, input: Record<string, string>): Maker {
  const of = Object.entries(input).map(([value, share]): [string, number] => [
    value,
    take(draft, [...path, value], readShare(share), 0),
  ]);
  checkWhole(
    draft,
    path,
    of.map(([, share]) => share),
  );
  return { make: 'pick', of };
}

function addressMaker(draft: Draft, path: Path, text: string, count: number): Maker {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (bytes && bytes.every((one) => one < 256))
    return { make: 'address', first: bytes.reduce((sum, one) => sum * 256 + one, 0), count };
  report(draft, path, 'amount', `Found "${text}"; accepted: the first address, such as \`203.0.113.0\`.`);
  return NOTHING;
}

/** Whole minutes; a list has shares that add up to the whole, or to less where the rest is at once. */
export function spreadAt(draft: Draft, path: Path, input: SpreadInput | undefined, rest = false): Spread[] {
  if (input === undefined) return [];
  const spreads = asList(input).map((one, index) => {
    const at = itemPath(path, input, index);
    const [text, share] = typeof one === 'string' ? [one, undefined] : [one.by, one.share];
    const { min, max } = take(draft, at, readSpan(text), { min: 0, max: 0 });
    return { share: shareAt(draft, [...at, 'share'], share, WHOLE), min, max };
  });
  const sum = spreads.reduce((total, { share }) => total + share, 0);
  if (rest ? sum > WHOLE : sum !== WHOLE)
    report(
      draft,
      path,
      'share',
      `The shares add up to ${sum / 10_000} %; accepted: ${rest ? 'at most ' : ''}100 %.`,
    );
  return spreads;
}
