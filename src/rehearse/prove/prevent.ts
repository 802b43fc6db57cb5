// What to bring about so that something does not come true: an ending is reached only if none above it in the list is.
import { leaves } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Condition, Effect } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Undefined where nothing that anybody does could stand in its way: then it is only not to be done. */
function preventing(s: Scenario, c: Condition): Condition | undefined {
  switch (c.is) {
    case 'unless':
      return c.unless;
    case 'after':
      return preventing(s, c.since);
    case 'any':
      return together(c.of.map((one) => preventing(s, one)));
    case 'all':
      return c.of.map((one) => preventing(s, one)).find((one) => one !== undefined);
    case 'stock':
      return c.above === undefined ? undefined : shutOut(s, c.stock);
    default:
      return undefined;
  }
}

/** Messages that are better answered than left to silence, because their silence writes a note that must not be written. */
export function answersAgainst(s: Scenario, x: Incident, id: string): string[] {
  const tags = new Set(
    endingsUpTo(s, id)
      .flatMap(({ when }) => (when ? leaves(when) : []))
      .flatMap(tagIn),
  );
  const writes = (effects: Effect[]): boolean =>
    effects.some((one) => one.do === 'note' && tags.has(one.tag));
  return Object.entries(s.injects).flatMap(([inject, { options, silence }]) => {
    const silent = [...silence.then, ...(options[silence.option ?? '']?.then ?? [])];
    if (x.injects[inject]?.state !== 'open' || !writes(silent)) return [];
    return Object.keys(options).flatMap((option) =>
      writes(options[option]?.then ?? []) ? [] : `answer:${inject}.${option}`,
    );
  });
}

const tagIn = (c: Condition): string[] =>
  c.is === 'happened' && c.key.startsWith('noted:') ? [c.key.slice('noted:'.length)] : [];

function endingsUpTo(s: Scenario, id: string): Scenario['endings'][string][] {
  const all = Object.entries(s.endings);
  return all.slice(0, all.findIndex(([one]) => one === id) + 1).map(([, about]) => about);
}

/** This ending, and none of those before it. */
export function aimForEnding(s: Scenario, id: string): Condition {
  const before = endingsUpTo(s, id).slice(0, -1);
  const when = s.endings[id]?.when;
  const own = when?.is === 'unless' ? [when.when, preventing(s, when.unless)] : [when];
  return together([...own, ...before.map((other) => other.when && preventing(s, other.when))]) ?? ALWAYS;
}

const ALWAYS: Condition = { is: 'at', minute: 0 };

function together(conditions: (Condition | undefined)[]): Condition | undefined {
  const of = conditions.flatMap((one) => (one?.is === 'all' ? one.of : one ? [one] : []));
  return of.length === 0 ? undefined : { is: 'all', of };
}

/** Nobody lets in what fills it. */
function shutOut(s: Scenario, stock: string): Condition | undefined {
  const credentials = Object.values(s.flows).flatMap((flow) => (flow.into === stock ? flow.with : []));
  return credentials.length === 0
    ? undefined
    : { is: 'accepted', credentials: [...new Set(credentials)], by: 'nobody' };
}
