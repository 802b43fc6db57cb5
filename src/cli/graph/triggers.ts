// What triggers what: messages, cards and statements to the press as boxes, an arrow for each way in which one brings the
// other about or keeps it away. What hangs on the rest of the world, or on something that nearly everything hangs on, is
// said inside of the box: as arrows it would be a tangle.
import { keysOf } from '../../lint/effect-causes.ts';
import { effectLists } from '../../lint/effects.ts';
import type { Condition } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Arrow, Box, Diagram } from './diagram.ts';
import { arrowLabel } from './text.ts';
import { keySource, sourcesOf } from './trigger-keys.ts';

/** With more arrows than this the eye follows none of them. */
const MOST_ARROWS = 6;

export function injectMap(s: Scenario): Diagram {
  const injects = Object.keys(s.injects).map((id) => `inject:${id}`);
  const all = joined([
    ...conditionArrows(
      s,
      'inject',
      conditionsOf(s.injects, ({ when }) => when),
    ),
    ...conditionArrows(
      s,
      'card',
      conditionsOf(s.cards, ({ needs }) => needs),
    ),
    ...conditionArrows(
      s,
      'release',
      conditionsOf(s.releases, ({ needs }) => needs),
    ),
    ...effectArrows(s),
  ]).filter(({ from, to }) => from !== to);
  const near = new Set([...injects, ...all.flatMap(({ from, to }) => [from, to])]);
  const boxes = [...near].filter((id) => isInject(id) || touchesInject(id, all));
  const counts = countBy(all.filter(({ to }) => boxes.includes(to)).map(({ from }) => from));
  const isDrawn = ({ from, to }: Arrow): boolean =>
    boxes.includes(from) && boxes.includes(to) && (counts.get(from) ?? 0) <= MOST_ARROWS;
  return {
    title: `${s.title}: what triggers what`,
    boxes: boxes.map((id) =>
      boxOf(
        s,
        id,
        all.filter((arrow) => arrow.to === id && !isDrawn(arrow)),
      ),
    ),
    arrows: all.filter(isDrawn),
  };
}

const isInject = (id: string): boolean => id.startsWith('inject:');

/** A card that sends a message, or that a message puts into the hand; a statement likewise. */
function touchesInject(id: string, arrows: readonly Arrow[]): boolean {
  if (!id.startsWith('card:') && !id.startsWith('release:')) return false;
  return arrows.some(({ from, to }) => (from === id && isInject(to)) || (to === id && isInject(from)));
}

function countBy(ids: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

type Conditions = [id: string, condition: Condition][];

function conditionsOf<T>(things: Record<string, T>, of: (thing: T) => Condition | undefined): Conditions {
  return Object.entries(things).flatMap(([id, thing]) => {
    const condition = of(thing);
    return condition ? [[id, condition]] : [];
  });
}

function conditionArrows(s: Scenario, noun: string, conditions: Conditions): Arrow[] {
  return conditions.flatMap(([id, condition]) =>
    sourcesOf(s, condition)
      .filter(({ from }) => from !== 'clock')
      .map((source) => ({ ...source, to: `${noun}:${id}` })),
  );
}

/** What cards, options, silence, acts and verdicts send, and which cards they begin. */
function effectArrows(s: Scenario): Arrow[] {
  return effectLists(s).flatMap(({ key, effects }) =>
    keySource(s, key).flatMap(({ from, label }) =>
      effects
        .flatMap((one) => (one.do === 'start' ? [`started:${one.card}`] : keysOf(one)))
        .filter((one) => one.startsWith('sent:') || one.startsWith('started:'))
        .flatMap((one) => keySource(s, one))
        .map(({ from: to }) => ({ from, to, label, hinders: false })),
    ),
  );
}

/** One arrow for all that one thing does to another. */
function joined(arrows: Arrow[]): Arrow[] {
  const byEnds = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = `${arrow.from} ${arrow.to} ${arrow.hinders}`;
    const labels = new Set([...(byEnds.get(key)?.label.split(' / ') ?? []), arrow.label].filter(Boolean));
    byEnds.set(key, { ...arrow, label: [...labels].join(' / ') });
  }
  return [...byEnds.values()];
}

function boxOf(s: Scenario, id: string, said: Arrow[]): Box {
  const [noun = '', name = ''] = id.split(':');
  const notes = said.map((arrow) => sayArrow(arrow));
  if (noun === 'card') return { id, kind: 'card', name, says: s.cards[name]?.title ?? '', notes };
  if (noun === 'release') return { id, kind: 'statement', name, says: s.releases[name]?.label ?? '', notes };
  const inject = s.injects[name];
  const clock = (inject?.when ? sourcesOf(s, inject.when) : []).filter(({ from }) => from === 'clock');
  const times = clock.map(({ label, hinders }) => (hinders ? `unless it is ${label}` : label));
  const kind = Object.keys(inject?.options ?? {}).length > 0 ? 'question' : 'message';
  return { id, kind, name, says: inject?.from ?? '', notes: [...times, ...notes] };
}

/** `when accounts-read above 1,000,000` */
function sayArrow({ from, label, hinders }: Arrow): string {
  const name = from.slice(from.indexOf(':') + 1);
  return arrowLabel({ label: [name, label].filter(Boolean).join(' '), hinders }).replace(
    /^(?!unless )/,
    'when ',
  );
}
