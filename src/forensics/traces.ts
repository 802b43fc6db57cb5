// Everybody who left traces until now, one token after the other: how many there are comes from the incident's flows,
// what each carries from the seed.
import type { Incident } from '../incident/incident.ts';
import type { Logs, Population } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { chanceOf } from './chance.ts';
import type { Draw } from './chance.ts';
import { curveOf, minuteFinder, total } from './curve.ts';
import { forgedPassage, honestPassage } from './doors.ts';
import type { Passage } from './doors.ts';
import { MINUTE_MS } from './local-time.ts';
import type { Trace } from './trace.ts';
import { spanMaker, valueMaker } from './values.ts';
import type { MakeValue } from './values.ts';

/** More than this is no copy that a desk can hold. */
export const MOST_TOKENS = 500_000;

/** The tokens of the copy used from `fromMs` until the incident's minute, population by population, in the order of their uses. */
export function* tracesOf(s: Scenario, x: Incident, logs: Logs, fromMs: number): Generator<Trace> {
  const honest = honestPassage(s, x);
  for (const [index, [id, population]] of Object.entries(logs.populations).entries()) {
    const flow = s.flows[population.flow];
    const moved = x.flows[population.flow]?.moved;
    if (!flow || !moved) continue;
    const before = flow.from ? 0 : (flow.rate[0]?.perDay ?? 0) / 1440;
    const curve = curveOf(moved, Math.min(0, logs.begins), x.minute, before);
    const reached = minuteFinder(curve);
    const all = (total(curve) * population.share) / WHOLE;
    const step = population.per * population.oneIn;
    const make = maker(s, x.seed, id, population, index, 'seen');
    const forged = population.issued ? undefined : forgedPassage(s, x, flow);
    for (let number = 0; number * step < all; number += 1) {
      // The first is there with the first thing moved; the others somewhere in their stretch of it.
      const within = number === 0 ? 1 / step : make.within(number);
      const parts = (number + within) * step;
      if (parts > all) break;
      const minute = reached((parts * WHOLE) / population.share);
      if ((s.opensEpoch + minute) * MINUTE_MS < fromMs) continue;
      yield make(number, (s.opensEpoch + minute) * MINUTE_MS, (issuedMinute, at) =>
        forged ? forged(Math.floor(minute), at) : honest(issuedMinute, at),
      );
    }
  }
}

/** The tokens of a stretch of time that nobody sees: so many of each population, with the keys of the start. */
export function* unseenTraces(s: Scenario, x: Incident, logs: Logs): Generator<Trace> {
  const start = { ...x, published: x.published.filter((id) => (x.credentials[id]?.issuedAt ?? 0) < 0) };
  const honest = honestPassage(s, start);
  const { from, days } = logs.unseen;
  for (const [index, [id, population]] of Object.entries(logs.populations).entries()) {
    const flow = s.flows[population.flow];
    const make = maker(s, x.seed, id, population, index, 'unseen');
    const forged = population.issued || !flow ? undefined : forgedPassage(s, openingOf(x), flow);
    for (let number = 0; number < population.unseen; number += 1) {
      const place = (number + make.within(number)) / population.unseen;
      const useMs = (s.opensEpoch + from + place * days * 1440) * MINUTE_MS;
      yield make(number, useMs, (issued, at) => (forged ? forged(0, at) : honest(issued, at)));
    }
  }
}

/** Before anybody did anything: what passed at the first minute. */
function openingOf(x: Incident): Incident {
  return {
    ...x,
    published: x.published.filter((id) => (x.credentials[id]?.issuedAt ?? 0) < 0),
    parties: Object.fromEntries(
      Object.entries(x.parties).map(([id, party]) => [id, { ...party, passes: party.passes.slice(0, 1) }]),
    ),
  };
}

type Make = ((
  number: number,
  useMs: number,
  passage: (issuedMinute: number, at: number) => Passage,
) => Trace) & {
  /** Where in its stretch of the flow a token stands. */
  within: Draw;
};

function maker(
  s: Scenario,
  seed: number,
  id: string,
  population: Population,
  index: number,
  world: 'seen' | 'unseen',
): Make {
  const chance = chanceOf(seed, world, index);
  const standsFor = world === 'unseen' ? 1 : population.oneIn;
  const fields = Object.entries(population.fields).map(([field, one]): [string, MakeValue] => [
    field,
    valueMaker(one, field, chance),
  ]);
  const age = spanMaker(population.age, 'age', chance);
  const doorAt = chance.share('door');
  const make = (number: number, useMs: number, passage: Parameters<Make>[2]): Trace => {
    const { stampMs } = population;
    const use = Math.floor(useMs);
    const issue = Math.floor((use - age(number)) / stampMs) * stampMs;
    const moments = { use, issue, expiry: issue + population.lifeMinutes * MINUTE_MS };
    const { door, key } = passage(Math.floor(issue / MINUTE_MS) - s.opensEpoch, doorAt(number));
    const made: Trace['fields'] = {};
    for (const [field, one] of fields) made[field] = one(number, moments);
    return {
      population: id,
      number,
      useMs: use,
      issueMs: issue,
      expiryMs: moments.expiry,
      key,
      door: typeof made['door'] === 'string' ? made['door'] : door,
      fields: made,
      standsFor,
    };
  };
  return Object.assign(make, { within: chance.share('within') });
}
