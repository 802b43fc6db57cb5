import { readAmount, readRate, readRateStep, readUptake } from '../amounts.ts';
import { maybeCondition } from '../conditions.ts';
import {
  asList,
  each,
  isYes,
  itemPath,
  labelOf,
  minuteAt,
  report,
  shareAt,
  take,
  tidy,
  warn,
} from '../draft.ts';
import type { Draft } from '../draft.ts';
import { mapRead } from '../amounts.ts';
import { refer, referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { RateStep, Uptake } from '../grammar.ts';
import type { Control, Credential, Flow, Party, Stock } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { WHOLE } from '../vocabulary.ts';
import { readInstant } from '../zone.ts';
import { usesAt } from './cards.ts';

type Entry<K extends keyof ScenarioInput> =
  NonNullable<ScenarioInput[K]> extends Record<string, infer T> ? T : never;

export function stocksOf(draft: Draft): Record<string, Stock> {
  return each(draft.input.stocks, ['stocks'], (input, path, id) =>
    tidy({
      label: input.label ?? labelOf(id),
      unit: input.unit ?? '',
      start: input.start === undefined ? 0 : take(draft, [...path, 'start'], readAmount(input.start), 0),
      hidden: isYes(input.hidden),
      words: input.words,
    }),
  );
}

export function flowsOf(draft: Draft): Record<string, Flow> {
  return each(draft.input.flows, ['flows'], (flow, path, id) => flowOf(draft, path, flow, id));
}

function flowOf(draft: Draft, path: Path, input: Entry<'flows'>, id: string): Flow {
  const stock = (word: 'out-of' | 'into'): string | undefined =>
    input[word] === undefined ? undefined : refer(draft, 'stock', input[word], [...path, word]);
  return tidy<Flow>({
    label: input.label ?? labelOf(id),
    outOf: stock('out-of'),
    into: stock('into'),
    rate: rateAt(draft, [...path, 'rate'], input.rate),
    with: referAll(draft, 'credential', input.with, [...path, 'with']),
    through: referAll(draft, 'party', input.through, [...path, 'through']),
    uses: usesAt(draft, [...path, 'uses'], input.uses),
    from: maybeCondition(draft, [...path, 'from'], input.from),
    to: maybeCondition(draft, [...path, 'to'], input.to),
    while: maybeCondition(draft, [...path, 'while'], input.while),
    unless: maybeCondition(draft, [...path, 'unless'], input.unless),
    first: isYes(input.first),
  });
}

function rateAt(draft: Draft, path: Path, input: string | string[]): RateStep[] {
  const steps = asList(input).map((step, index) =>
    take<RateStep>(draft, itemPath(path, input, index), readRateStep(step), { perDay: 0 }),
  );
  const endless = steps.slice(0, -1).findIndex(({ minutes }) => minutes === undefined);
  if (endless >= 0)
    report(
      draft,
      [...path, endless],
      'amount',
      'Only the last step may go on; accepted: `150 per minute for 10 minutes`.',
    );
  return steps;
}

function uptakeAt(draft: Draft, path: Path, input: string | undefined): Uptake {
  if (input === undefined) return { how: 'at once' };
  const instant = (text: string) => mapRead(readInstant(text, draft.zone), ({ minute }) => minute);
  return take<Uptake>(draft, path, readUptake(input, instant), { how: 'at once' });
}

export function controlsOf(draft: Draft): Record<string, Control> {
  return each(draft.input.controls, ['controls'], (control, path, id) => controlOf(draft, path, control, id));
}

function controlOf(draft: Draft, path: Path, input: Entry<'controls'>, id: string): Control {
  const costs = Object.entries(input.costs ?? {});
  for (const [stock] of costs) refer(draft, 'stock', stock, [...path, 'costs', stock]);
  const running = costs.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const once = costs.filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return {
    label: input.label ?? labelOf(id),
    modes: input.modes ?? ['on'],
    takes: uptakeAt(draft, [...path, 'takes'], input.takes),
    at: referAll(draft, 'party', input.at, [...path, 'at']),
    stops: each(input.stops, [...path, 'stops'], (share, at, flow) => {
      refer(draft, 'flow', flow, at);
      return shareAt(draft, at, share, WHOLE);
    }),
    costs: each(Object.fromEntries(running), [...path, 'costs'], (rate, at) =>
      take(draft, at, readRate(rate), 0),
    ),
    costsOnce: each(Object.fromEntries(once), [...path, 'costs'], (amount, at) =>
      take(draft, at, readAmount(amount), 0),
    ),
  };
}

export function credentialsOf(draft: Draft): Record<string, Credential> {
  return each(draft.input.credentials, ['credentials'], (input, path, id) => {
    if (input.count !== undefined)
      warn(draft, [...path, 'count'], 'not-used', '`count` is not used yet; a stock can count them.');
    return tidy({
      label: input.label ?? labelOf(id),
      note: input.note,
      made: input.made === undefined ? undefined : minuteAt(draft, [...path, 'made'], input.made),
      state: input.state ?? 'current',
      knownTo: input['known-to'] ?? [],
      exposed: maybeCondition(draft, [...path, 'exposed'], input.exposed),
    });
  });
}

export function partiesOf(draft: Draft): Record<string, Party> {
  const path = ['relying-parties'];
  const parties = each(draft.input['relying-parties'], path, (party, at, id) =>
    partyOf(draft, at, party, id),
  );
  const sum = Object.values(parties).reduce((total, { share }) => total + share, 0);
  if (Object.keys(parties).length > 0 && sum !== WHOLE) {
    warn(
      draft,
      path,
      'shares',
      `The shares of the relying parties add up to ${sum / 10_000}%; accepted: 100%.`,
    );
  }
  return parties;
}

function partyOf(draft: Draft, path: Path, input: Entry<'relying-parties'>, id: string): Party {
  const count = Object.keys(draft.input['relying-parties'] ?? {}).length;
  return tidy<Party>({
    label: input.label ?? labelOf(id),
    accepts: acceptsAt(draft, [...path, 'accepts'], input.accepts),
    share: shareAt(draft, [...path, 'share'], input.share, Math.round(WHOLE / count)),
    learns: uptakeAt(draft, [...path, 'learns'], input.learns),
    from: maybeCondition(draft, [...path, 'from'], input.from),
    note: input.note,
    known: maybeCondition(draft, [...path, 'known'], input.known),
    seen: maybeCondition(draft, [...path, 'seen'], input.seen),
  });
}

/** `current` and `previous` follow the published list. */
function acceptsAt(draft: Draft, path: Path, accepts: string | string[]): string[] {
  return asList(accepts).map((id, index) =>
    id === 'current' || id === 'previous'
      ? id
      : refer(draft, 'credential', id, itemPath(path, accepts, index)),
  );
}
