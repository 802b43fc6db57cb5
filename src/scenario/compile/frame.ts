import { readHours, readPace } from '../amounts.ts';
import { conditionAt } from '../conditions.ts';
import { asList, each, itemPath, labelOf, minuteAt, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { effectsAt } from '../effects.ts';
import { referAll } from '../known.ts';
import type { Path } from '../places.ts';
import type { Scenario } from '../scenario.ts';
import type { Act, Calendar } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import { offsetsOf, readDate, readZoneName } from '../zone.ts';

type CalendarInput = NonNullable<ScenarioInput['calendars']>[string];
type ActInput = NonNullable<ScenarioInput['acts']>[string];

/** There is always a calendar `office`, and it comes first: the one that counts where no other is named. */
export function calendarsOf(draft: Draft): Record<string, Calendar> {
  const input: Record<string, CalendarInput> = { office: {}, ...draft.input.calendars };
  return each(input, ['calendars'], (calendar, path, id) => calendarOf(draft, path, calendar, id));
}

function calendarOf(
  draft: Draft,
  path: Path,
  { zone, hours, holidays }: CalendarInput,
  id: string,
): Calendar {
  const name =
    zone === undefined
      ? draft.zone.name
      : take(draft, [...path, 'zone'], readZoneName(zone), draft.zone.name, 'zone');
  return {
    label: `${id} of this scenario`,
    zone: name,
    hours: take(draft, [...path, 'hours'], readHours(hours ?? '09:00-18:00'), [540, 1080]),
    holidays: (holidays ?? []).map((day, index) =>
      take(draft, [...path, 'holidays', index], readDate(day), 0, 'instant'),
    ),
    offsets: offsetsOf(name, draft.zone.opensEpoch, draft.closes),
  };
}

export function actsOf(draft: Draft): Record<string, Act> {
  return each(draft.input.acts ?? { play: {} }, ['acts'], (act, path, id) => actOf(draft, path, act, id));
}

function actOf(draft: Draft, path: Path, input: ActInput, id: string): Act {
  return {
    title: input.title ?? labelOf(id),
    opens:
      input.opens === undefined
        ? { is: 'at', minute: 0 }
        : conditionAt(draft, [...path, 'opens'], input.opens),
    then: effectsAt(draft, [...path, 'then'], input.then),
    paces: asList(input.pace ?? '1 hour per minute').map((pace, index) =>
      paceAt(draft, itemPath([...path, 'pace'], input.pace, index), pace),
    ),
  };
}

function paceAt(
  draft: Draft,
  path: Path,
  pace: Exclude<ActInput['pace'], undefined | unknown[]> | PaceFrom,
): Act['paces'][number] {
  if (typeof pace === 'string') return { minutes: take(draft, path, readPace(pace), 60) };
  return {
    from: conditionAt(draft, [...path, 'from'], pace.from),
    minutes: take(draft, [...path, 'pace'], readPace(pace.pace), 60),
  };
}
type PaceFrom = Exclude<Extract<ActInput['pace'], unknown[]>[number], string>;

export function startOf(draft: Draft): Scenario['start'] {
  const { start } = draft.input;
  if (!start) return undefined;
  return tidy({
    label: start.label ?? 'Start later',
    minute: minuteAt(draft, ['start', 'at'], start.at),
    skips: referAll(draft, 'act', start.skips, ['start', 'skips']),
  });
}
