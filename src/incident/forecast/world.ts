// The smaller world in which a plan is tried out: as much of the scenario as the team can reckon with. Nobody writes,
// nobody reads, nothing is found out, no act opens; what cards do to keys, doors and prices is as in the game.
import type { Effect, Span, Uptake } from '../../scenario/grammar.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Card, Option } from '../../scenario/table-nouns.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import { queryOf } from '../queries.ts';

/** Everything as soon as can be, as late as can be, or as dice of its own have it. */
export type Pace = 'soonest' | 'latest' | 'drawn';

const known = new WeakMap<Scenario, Partial<Record<Pace, Scenario>>>();

export function worldOf(s: Scenario, pace: Pace): Scenario {
  const worlds = known.get(s) ?? {};
  known.set(s, worlds);
  return (worlds[pace] ??= build(s, pace));
}

function build(s: Scenario, pace: Pace): Scenario {
  const span = (one: Span) => pinned(one, pace);
  const work = <T extends { takes: Span }>(one: T): T => ({ ...one, takes: span(one.takes) });
  const option = (one: Option): Option => ({ ...one, ...(one.work && { work: work(one.work) }), then: [] });
  return {
    ...s,
    acts: each(s.acts, (act) => ({ ...act, opens: NEVER, then: [] })),
    // Who uses which credential where is part of what a door lets through; that anybody does is not known.
    flows: each(s.flows, ({ label, with: keys, through }) => ({
      label,
      with: keys,
      through,
      uses: {},
      rate: [],
      first: false,
    })),
    // How much a detection rule really catches shows only on log that nobody has seen.
    controls: Object.fromEntries(
      Object.entries(s.controls).map(([id, control]) => [
        id,
        queryOf(s, id) === undefined ? control : { ...control, stops: {} },
      ]),
    ),
    parties: each(s.parties, (party) => ({ ...party, learns: learns(party.learns, pace) })),
    cards: each(s.cards, (card) => ({ ...work(card), ...effectsOf(card, span) })),
    injects: each(s.injects, (inject) => ({
      ...inject,
      when: NEVER,
      options: each(inject.options, option),
      silence: { ...inject.silence, then: [] },
    })),
    duties: each(s.duties, (duty) => ({
      ...duty,
      work: work(duty.work),
      shorter: duty.shorter.map(work),
    })),
    hints: [],
  };
}

const NEVER = { is: 'at', minute: Infinity } as const;

/** What a card says on its face. What the team would learn by it, or who would write then, it cannot know before. */
const FORESEEN: ReadonlySet<Effect['do']> = new Set([
  'switch',
  'issue',
  'retire',
  'refresh',
  'move',
  'start',
]);

function effectsOf(card: Card, span: (one: Span) => Span): Pick<Card, 'then' | 'options' | 'shorter'> {
  const foreseen = (effects: Effect[]) =>
    effects
      .filter((effect) => FORESEEN.has(effect.do))
      .map((effect) => (effect.after ? { ...effect, after: span(effect.after) } : effect));
  return {
    then: foreseen(card.then),
    options: each(card.options, (option) => ({ ...option, then: foreseen(option.then) })),
    shorter: card.shorter.map((one) => ({ ...one, takes: span(one.takes) })),
  };
}

function pinned(span: Span, pace: Pace): Span {
  if (pace === 'soonest') return { ...span, max: span.min };
  return pace === 'latest' ? { ...span, min: span.max } : span;
}

/** When a door that looks every ten minutes has looked last, nobody at the table knows. */
function learns(uptake: Uptake, pace: Pace): Uptake {
  if (uptake.how !== 'every' || pace === 'drawn') return uptake;
  if (pace === 'soonest') return { how: 'at once' };
  const minutes = uptake.minutes - 1;
  return {
    how: 'over',
    points: [
      { minutes, share: 0 },
      { minutes, share: WHOLE },
    ],
  };
}

function each<A, B>(record: Record<string, A>, make: (one: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([id, one]) => [id, make(one)]));
}
