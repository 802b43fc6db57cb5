import type { Scenario } from '../../scenario/scenario.ts';
import type { Inject, Option } from '../../scenario/table-nouns.ts';
import { holds } from '../conditions.ts';
import type { FiledDocument } from '../document-types.ts';
import type { Incident, InjectState } from '../incident.ts';
import { quote } from '../quotes.ts';
import { sayClock, sayDate } from '../say.ts';
import { isOneOf } from '../seats.ts';
import type { SightMessage, Tone } from '../sight-types.ts';
import { sayTakes, sayUses } from './cards.ts';
import { noticesOf, releasesOf, reportsOf } from './documents.ts';

/** Newest first; what still waits for an answer before everything else. */
export function sightDesk(s: Scenario, x: Incident, seat: string): SightMessage[] {
  const messages = Object.entries(x.injects)
    .filter(([id, state]) => state.sentAt !== undefined && mayRead(s.injects[id], seat))
    .map(([id, state]) => message(s, x, id, s.injects[id] as Inject, state));
  return messages.sort(
    (a, b) =>
      Number(b.state === 'open') - Number(a.state === 'open') ||
      b.minute - a.minute ||
      a.id.localeCompare(b.id),
  );
}

export function mayRead(inject: Inject | undefined, seat: string): boolean {
  return inject !== undefined && (inject.to.includes('all') || isOneOf(seat, inject.to));
}

function message(s: Scenario, x: Incident, id: string, inject: Inject, state: InjectState): SightMessage {
  const minute = state.sentAt as number;
  const open = state.state === 'open';
  const silence = inject.silence.option;
  return {
    id,
    minute,
    time: sayClock(s, minute),
    date: sayDate(s, minute),
    from: inject.from,
    to: inject.to.map((one) => s.people[one]?.short ?? one),
    by: inject.by,
    says: state.says ?? '',
    options: open ? Object.entries(inject.options).flatMap(([one, about]) => choice(s, x, one, about)) : [],
    ...(open && state.answerBy !== undefined
      ? {
          answerByMinute: state.answerBy,
          answerBy: `${sayDate(s, state.answerBy)} ${sayClock(s, state.answerBy)}`,
        }
      : {}),
    ...(open && silence ? { silenceMeans: quote(s, x, inject.options[silence]?.label ?? '') } : {}),
    state: state.state as SightMessage['state'],
    ...(state.option === undefined ? {} : { answer: quote(s, x, inject.options[state.option]?.label ?? '') }),
    ...papersOf(s, x, inject),
    tone: toneOf(inject, state),
  };
}

/** Whoever orders a correction has what was filed on the desk. */
function papersOf(s: Scenario, x: Incident, { corrects }: Inject): Pick<SightMessage, 'papers'> {
  if (corrects === undefined) return {};
  return { papers: corrects.flatMap((id) => papersBy(s, x, id)) };
}

function papersBy(s: Scenario, x: Incident, id: string): FiledDocument[] {
  if (id === 'notice') return noticesOf(s, x);
  return s.releases[id] ? releasesOf(s, x, id) : reportsOf(s, x, id);
}

/** An answer that is not open in this game is not shown at all: it would give the other game away. */
function choice(s: Scenario, x: Incident, id: string, about: Option): SightMessage['options'] {
  if (about.if && !holds(s, x, about.if)) return [];
  const work = about.work
    ? `${about.work.who.map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or ')).join(' + ')} · ${sayTakes(about.work.takes)}`
    : startedBy(s, about);
  return [
    {
      id,
      label: quote(s, x, about.label),
      legal: true,
      reason: about.reason ?? false,
      ...(work ? { work } : {}),
    },
  ];
}

/** An answer may begin a procedure: its people and its time are the price of the answer. */
function startedBy(s: Scenario, about: Option): string | undefined {
  const starts = about.then.flatMap((effect) => (effect.do === 'start' ? (s.cards[effect.card] ?? []) : []));
  const price = starts.map((card) =>
    [
      card.who.map((place) => place.map((one) => s.people[one]?.short ?? one).join(' or ')).join(' + '),
      sayTakes(card.takes),
      ...sayUses(s, card),
    ].join(' · '),
  );
  return price.length > 0 ? price.join(', ') : undefined;
}

function toneOf(inject: Inject, state: InjectState): Tone {
  if (inject.by === 'alert' || inject.by === 'decision') return 'hostile';
  if (state.state === 'open') return 'unproven';
  return 'plain';
}
