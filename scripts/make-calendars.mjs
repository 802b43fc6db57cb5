// Writes scenarios/duties/calendars.yaml out of date-holidays, once for all: a build needs no network and no library
// of holidays, and a change of a holiday is a line in a diff. date-holidays 3.37.0 may lie in any folder:
//   HOLIDAYS_FROM=/tmp/holidays node scripts/make-calendars.mjs
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [FIRST, LAST] = [2024, 2029];
const FILE = join(import.meta.dirname, '../scenarios/duties/calendars.yaml');

/** `from` is what date-holidays calls it; without it the list there is no use, and only weekends are kept. */
/** @type {Record<string, { label: string, from?: string[], note?: string }>} */
const CALENDARS = {
  au: { label: 'Australian Capital Territory', from: ['AU', 'ACT'] },
  cn: {
    label: 'China',
    note: 'weekends only: the list of date-holidays has half-days and lacks working weekends',
  },
  eu: { label: 'European Union', note: 'weekends only: holidays are those of the authority’s own country' },
  fr: { label: 'France', from: ['FR'] },
  hk: { label: 'Hong Kong', from: ['HK'] },
  in: { label: 'India', note: 'weekends only: the list of date-holidays lacks most gazetted holidays' },
  jp: { label: 'Japan', from: ['JP'] },
  kr: { label: 'Korea', from: ['KR'] },
  sg: { label: 'Singapore', from: ['SG'] },
  tw: { label: 'Taiwan', from: ['TW'] },
  uk: { label: 'England', from: ['GB', 'ENG'] },
  us: { label: 'United States, federal', from: ['US'] },
};

/**
 * Days that date-holidays 3.37.0 does not know.
 *
 * @type {Record<string, Record<string, string>>}
 */
const MISSING = { kr: { '2026-06-03': 'Local elections' } };
/**
 * It begins the three days of this feast on the day itself; they begin the day before.
 *
 * @type {Record<string, string>}
 */
const DAY_EARLIER = { kr: 'Korean New Year' };

const require = createRequire(join(process.env['HOLIDAYS_FROM'] ?? import.meta.dirname, 'x.js'));
/** @type {string} not a dependency of Keyfall: the file is made once and kept */
const LIBRARY = 'date-holidays';
const Holidays = require(LIBRARY);
const { version } = JSON.parse(readFileSync(require.resolve(`${LIBRARY}/package.json`), 'utf8'));

const DAY_MS = 86_400_000;
/** @param {string} text */
const dayOf = (text) => Date.parse(`${text.slice(0, 10)}T00:00Z`);
/** @param {number} ms */
const textOf = (ms) => new Date(ms).toISOString().slice(0, 10);

/**
 * Day → name, of all public holidays in the years; a feast of three days has three.
 *
 * @param {string} id
 * @param {string[] | undefined} from
 * @returns {Record<string, string>}
 */
function holidaysOf(id, from) {
  if (from === undefined) return {};
  const found = new Map(Object.entries(MISSING[id] ?? {}));
  const calendar = new Holidays(...from);
  for (let year = FIRST; year <= LAST; year += 1) {
    for (const { date, start, end, name, type } of calendar.getHolidays(year, 'en')) {
      if (type !== 'public') continue;
      const first = dayOf(date) - (name === DAY_EARLIER[id] ? DAY_MS : 0);
      for (let day = 0; day < Math.round((end - start) / DAY_MS); day += 1)
        found.set(textOf(first + day * DAY_MS), name);
    }
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const lines = [
  '# Made by scripts/make-calendars.mjs; business days are Monday to Friday without these days. A scenario may have a',
  '# calendar of its own. Not checked against the official lists; one-off holidays are missing.',
];
for (const [id, { label, from, note }] of Object.entries(CALENDARS)) {
  const days = Object.entries(holidaysOf(id, from)).map(
    ([day, name]) => `    ${day}: ${JSON.stringify(name)}`,
  );
  const source = from === undefined ? note : `date-holidays ${version}, ${from.join('-')}`;
  const byHand = id === 'kr' ? '; New Year from its eve, and 3 June 2026, added from memory (M)' : '';
  lines.push(
    `${id}:`,
    `  label: ${label}`,
    `  years: [${FIRST}, ${LAST}]`,
    `  source: ${JSON.stringify(source + byHand)}`,
  );
  lines.push(...(days.length === 0 ? ['  holidays: {}'] : ['  holidays:', ...days]));
}
writeFileSync(FILE, `${lines.join('\n')}\n`);
