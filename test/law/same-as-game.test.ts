// The game counts in whole minutes from tables of offsets, the duty clock asks the calendar: two ways, one law.
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/cli/folder.ts';
import { dueAfter } from '../../src/incident/due.ts';
import { open } from '../../src/incident/open.ts';
import { stagesOf } from '../../src/incident/stages.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { BOOK, clockOf } from './book.ts';

const LIBRARY = readLibrary();
const STARTS = ['2026-03-06T18:00Z', '2026-10-23T04:30Z', '2027-12-30T23:15Z', '2028-02-28T12:00Z'];
/** Due at the end of a day: its last minute here, the first after it in the game. */
const ENDS_DAY = /calendar day/;

const countable = Object.values(BOOK.laws)
  .map((versions) => versions.at(-1))
  .filter((law) => law !== undefined)
  .filter(({ to, stages }) => to === undefined && stages[0]?.within !== 'none')
  // Counted from two instants: test/incident/duty-rules.test.ts
  .filter(({ noLaterMinutes }) => noLaterMinutes === undefined);

test.each(countable.map((law) => [law.id, law] as const))(
  '%s',
  (id, { zone, calendar, stages, from = '' }) => {
    const holidays = Object.keys(BOOK.calendars[calendar ?? '']?.holidays ?? {});
    const text = `format: 1\nid: a\ntitle: A\nzone: UTC\nopens: 2026-01-01\ncloses: 2028-12-31\npeople: { lead: {} }
calendars: { place: { zone: ${zone}, holidays: [${holidays.join(', ')}] } }
duties: [{ use: ${id}, calendar: place, clock: 2026-01-01 }]\n`;
    const { scenario, issues } = readScenario([{ path: 'a.yaml', text }], LIBRARY);
    if (!scenario) throw new Error(issues.map(formatIssue).join('\n'));
    const duty = scenario.duties[id];
    if (!duty) throw new Error(`There is no duty "${id}".`);
    for (const start of STARTS.filter((one) => one > from)) {
      const minute = Date.parse(start) / 60_000 - scenario.opensEpoch;
      const due = dueAfter(scenario, duty, minute) - (ENDS_DAY.test(stages[0]?.within ?? '') ? 1 : 0);
      const counted = clockOf(id, { aware: start, started: start }).stages[0]?.due?.from ?? '';
      expect(Date.parse(counted) / 60_000 - scenario.opensEpoch, `${id} from ${start}`).toBe(due);
      const later = clockOf(id, { aware: start, started: start }).stages.slice(1);
      const inGame = stagesOf(scenario, open(scenario, 1), id, minute);
      expect(inGame.map(({ stage }) => stage.id)).toEqual(later.map((one) => one.id));
      for (const [index, { stage, due: dueInGame }] of inGame.entries()) {
        const wanted = later[index]?.due?.from;
        const last = dueInGame === undefined ? undefined : dueInGame - (ENDS_DAY.test(stage.within) ? 1 : 0);
        const epoch = wanted === undefined ? undefined : Date.parse(wanted) / 60_000 - scenario.opensEpoch;
        expect(last, `${id}.${stage.id} from ${start}`).toBe(epoch);
      }
    }
  },
);

test('a month in the game ends on the last day of a shorter one', () => {
  const text = `format: 1\nid: a\ntitle: A\nzone: Europe/Paris\nopens: 2027-12-01\ncloses: 2028-12-31
people: { lead: {} }\nduties: { final: { deadline: 1 month, clock: 2028-01-31 10:00 } }\n`;
  const { scenario } = readScenario([{ path: 'a.yaml', text }], []);
  const duty = scenario?.duties['final'];
  if (!scenario || !duty) throw new Error('It was not read.');
  const at = (iso: string): number => Date.parse(iso) / 60_000 - scenario.opensEpoch;
  expect(dueAfter(scenario, duty, at('2028-01-31T10:00+01:00'))).toBe(at('2028-02-29T10:00+01:00'));
  expect(dueAfter(scenario, duty, at('2027-12-15T10:00+01:00'))).toBe(at('2028-01-15T10:00+01:00'));
  expect(dueAfter(scenario, duty, at('2028-03-20T10:00+01:00'))).toBe(at('2028-04-20T10:00+02:00'));
});
