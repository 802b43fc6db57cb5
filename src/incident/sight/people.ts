import type { Scenario } from '../../scenario/scenario.ts';
import type { Incident, Work } from '../incident.ts';
import { busyUntil, callOutMinutes, loadOf, onDuty, workedMinutes } from '../people.ts';
import { sayClock, sayDate, saySpan } from '../say.ts';
import type { SightPerson, SightWork } from '../sight-types.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';

export function sightPeople(s: Scenario, x: Incident): SightPerson[] {
  return Object.entries(s.people)
    .filter(
      ([id]) =>
        x.people[id]?.here || x.happened[`here:${id}`] !== undefined || s.people[id]?.from === undefined,
    )
    .map(([id, person]) => {
      const until = busyUntil(x, id);
      const duty = onDuty(s, id, x.minute);
      const callOut = callOutMinutes(s, x, id);
      const busy = loadOf(x, id) >= WHOLE;
      const task = x.work.find((work) => work.who.includes(id));
      const word =
        busy && until !== undefined
          ? `${saySpan(until - x.minute)} left`
          : duty || callOut === 0
            ? task
              ? 'part of the day free'
              : 'free'
            : `off duty · ${saySpan(callOut)} to reach`;
      return {
        id,
        short: person.short,
        title: person.title,
        state: busy ? 'busy' : duty || callOut === 0 ? 'free' : 'off duty',
        word,
        ...(until === undefined ? {} : { until }),
        ...(task ? { task: titleOf(s, task) } : {}),
        hoursToday: Math.round(workedMinutes(x, id, x.minute) / 6) / 10,
      };
    });
}

export function sightRunning(s: Scenario, x: Incident): SightWork[] {
  return x.work.map((work) => {
    const ends = Math.max(x.minute, Math.round((work.between[0] + work.between[1]) / 2));
    const kind = work.what === 'card' ? s.cards[work.of]?.kind : undefined;
    return {
      id: work.what === 'card' ? work.of : work.id,
      what: work.what,
      title: titleOf(s, work),
      ...(kind ? { kind } : {}),
      who: work.who,
      started: work.startedAt,
      ends,
      endsTime: ends - x.minute < 1440 ? `about ${sayClock(s, ends)}` : `about ${sayDate(s, ends)}`,
      done: Math.min(0.98, (x.minute - work.startedAt) / Math.max(1, ends - work.startedAt)),
      canLeave: work.what === 'card',
    };
  });
}

function titleOf(s: Scenario, work: Work): string {
  if (work.what === 'card') return s.cards[work.of]?.title ?? work.of;
  if (work.what === 'answer') return s.injects[work.of]?.options[work.option ?? '']?.label ?? work.of;
  if (work.what === 'file') return s.duties[work.of]?.label ?? work.of;
  return work.what === 'release' ? (s.releases[work.of]?.label ?? work.of) : 'Send the notice';
}
