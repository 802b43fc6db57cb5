// Calendars of the library, for laws whose place has none in the scenario: only those that are used, only their years.
import { readDate } from '../zone.ts';
import type { Draft } from '../draft.ts';
import type { ReadLibrary } from '../library.ts';
import type { VersionedDuty } from '../table-nouns.ts';
import type { Calendar } from '../world-nouns.ts';
import { offsetsOf } from '../zone.ts';

const NONE = 'none';
const DAY = 1440;
/** Deadlines and what came before the opening reach so far beyond the scenario. */
const MARGIN_DAYS = 800;

/** Its name among the scenario's calendars. No author can write it: ids have no spaces. */
export function libraryCalendar(id: string | undefined, zone: string): string {
  return `${id ?? NONE} ${zone}`;
}

export function lawCalendarsOf(
  draft: Draft,
  { calendars }: ReadLibrary,
  duties: Record<string, VersionedDuty>,
): Record<string, Calendar> {
  const names = Object.values(duties).flatMap(({ versions }) => versions.map(({ calendar }) => calendar));
  const found = [...new Set(names)].filter((name) => name.includes(' '));
  return Object.fromEntries(
    found.map((name) => {
      const [id = '', zone = ''] = name.split(' ');
      const dated = calendars[id];
      return [
        name,
        {
          label: dated?.label ?? 'weekends only',
          zone,
          hours: [9 * 60, 18 * 60],
          holidays: daysOf(draft, Object.keys(dated?.holidays ?? {})),
          offsets: offsetsOf(zone, draft.zone.opensEpoch, draft.closes),
        },
      ];
    }),
  );
}

function daysOf(draft: Draft, dates: string[]): number[] {
  const first = Math.floor(draft.zone.opensEpoch / DAY) - MARGIN_DAYS;
  const last = Math.ceil((draft.zone.opensEpoch + draft.closes) / DAY) + MARGIN_DAYS;
  return dates
    .map(readDate)
    .flatMap((read) => ('value' in read ? [read.value] : []))
    .filter((day) => day >= first && day <= last);
}
