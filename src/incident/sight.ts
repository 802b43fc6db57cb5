// An incident as one seat sees it. Built anew each time: a view can be thrown away and mounted again.
import type { Scenario } from '../scenario/scenario.ts';
import { PHASES } from '../scenario/vocabulary.ts';
import { calendarOf, toLocal } from './calendar.ts';
import { unitsOf } from './claims.ts';
import type { Incident } from './incident.ts';
import { paceOf } from './pace.ts';
import { quote } from './quotes.ts';
import { sayClock, sayDate, sayDay, saySpan } from './say.ts';
import { joinSight } from './join-sight.ts';
import type { SeatSight, SharedSight } from './join-sight.ts';
import type { Sight } from './sight-types.ts';
import { sightCards } from './sight/cards.ts';
import { sightClaims } from './sight/claims.ts';
import { sightDesk } from './sight/desk.ts';
import { sightDuties, sightReadings } from './sight/duties.ts';
import { sightCredentials, sightEvidence, sightParties } from './sight/estate.ts';
import { sightAudiences, sightDeterminations, sightLogs, sightNotice, sightQueries } from './sight/forms.ts';
import { sightGuide } from './sight/guide.ts';
import { sightLog } from './sight/log.ts';
import { sightMap } from './sight/map.ts';
import { sightPeople, sightRunning } from './sight/people.ts';
import { sightPlanned, sightPlans } from './sight/plans.ts';
import { sightReleases } from './sight/releases.ts';
import { sightStanding } from './sight/standing.ts';
import { lawAt } from './versions.ts';

/** `solo` sees what every seat sees; `table` sees what the room may; any person id sees that seat's. */
export function sight(s: Scenario, x: Incident, seat: string): Sight {
  return joinSight(sharedSight(s, x), seatSight(s, x, seat));
}

export function seatSight(s: Scenario, x: Incident, seat: string): SeatSight {
  const desk = sightDesk(s, x, seat);
  return {
    seat,
    deciding: desk.some((one) => one.state === 'open'),
    desk,
    log: sightLog(s, x, seat),
    readings: sightReadings(s, x, seat),
  };
}

export function sharedSight(s: Scenario, x: Incident): SharedSight {
  return {
    scenario: { id: s.id, title: s.title, seed: x.seed },
    minute: x.minute,
    clock: {
      date: sayDate(s, x.minute),
      time: sayClock(s, x.minute),
      zone: zoneName(s.zone),
      note: clockNote(s, x),
      local: toLocal(s, calendarOf(s, undefined), x.minute),
    },
    act: actNow(s, x),
    phase: x.phase,
    phases: phases(x),
    over: x.over,
    nextMinute: x.agenda.find((entry) => entry.minute > x.minute)?.minute ?? s.closes,
    people: sightPeople(s, x),
    ...sightCards(s, x),
    running: sightRunning(s, x),
    claims: sightClaims(s, x),
    duties: sightDuties(s, x),
    evidence: sightEvidence(s, x),
    credentials: sightCredentials(s, x),
    parties: sightParties(s, x),
    stocks: sightStocks(s, x),
    audiences: sightAudiences(s, x),
    notice: sightNotice(s, x),
    releases: sightReleases(s, x),
    queries: sightQueries(s, x),
    logs: sightLogs(s, x),
    plans: sightPlans(s, x),
    planned: sightPlanned(s, x),
    determinations: sightDeterminations(s, x),
    map: sightMap(s, x),
    standing: sightStanding(s, x),
    guide: sightGuide(s, x),
    hints: hints(s, x),
    hintWaiting: s.hints.some(({ unasked }) => !unasked),
    ending: ending(s, x),
  };
}

const LABELS: Record<string, string> = {
  triage: 'Detect',
  analysis: 'Analyse',
  containment: 'Contain',
  eradication: 'Eradicate',
  recovery: 'Recover',
  review: 'Learn',
};

function phases(x: Incident): Sight['phases'] {
  // Only what was really gone through is ticked: an incident may reach its end without ever being contained.
  return PHASES.filter((id) => id !== 'undetected').map((id) => {
    const been = x.happened[`phase:${id}`] !== undefined;
    return { id, label: LABELS[id] ?? id, state: id === x.phase ? 'now' : been ? 'done' : 'next' };
  });
}

/** `KST`, `CET` would need a table of names; the city says as much. */
function zoneName(zone: string): string {
  return `${(zone.split('/').pop() ?? zone).replaceAll('_', ' ')} time`;
}

/** How long ago the thing that everybody counts from was. */
function clockNote(s: Scenario, x: Incident): string {
  for (const [id, duty] of Object.entries(x.duties)) {
    const about = s.duties[id];
    if (!about || duty.startedAt === undefined) continue;
    const { minutes, businessDays, atOnce } = lawAt(about, duty.startedAt).deadline;
    if (minutes || businessDays || atOnce)
      return `${saySpan(x.minute - duty.startedAt)} since the first clock`;
  }
  const opened = x.happened[`act:${x.act}`] ?? 0;
  const year = sayDay(s, x.minute).split(' ')[2] ?? '';
  return x.minute - opened < 1440 ? year : `${year} · ${saySpan(x.minute - opened)} in`;
}

function actNow(s: Scenario, x: Incident): Sight['act'] {
  const ids = Object.keys(s.acts);
  const act = s.acts[x.act];
  return {
    id: x.act,
    title: act?.title ?? '',
    number: ids.indexOf(x.act) + 1,
    count: ids.length,
    minutesPerMinute: paceOf(s, x),
  };
}

function sightStocks(s: Scenario, x: Incident): Sight['stocks'] {
  return Object.entries(s.stocks)
    .filter(([, stock]) => !stock.hidden)
    .map(([id, stock]) => {
      const amount = unitsOf(x, id, x.minute);
      const word = stock.words?.[Math.min(stock.words.length - 1, Math.max(0, amount))];
      return { id, label: stock.label, unit: stock.unit, amount, ...(word === undefined ? {} : { word }) };
    });
}

function hints(s: Scenario, x: Incident): Sight['hints'] {
  const none = 'Nothing more to point at. Look at what is open on the desk.';
  const general = x.hints.filter(({ query }) => query === undefined);
  return general.map(({ minute, index }) => ({ minute, says: quote(s, x, s.hints[index]?.says ?? none) }));
}

function ending(s: Scenario, x: Incident): Sight['ending'] {
  const about = x.ending === undefined ? undefined : s.endings[x.ending];
  return about && x.ending !== undefined
    ? { id: x.ending, title: about.title, text: quote(s, x, about.text) }
    : undefined;
}
