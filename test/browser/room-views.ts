// The pages of a workshop, in a room whose clock stands still: for the tests that look at all of them.
import { expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type { Script } from '../../src/incident/timed.ts';
import { consoleLink, joinLink, observeLink, showLink } from '../../src/room/links.ts';
import type { Created } from '../../src/room/messages.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { createRoom, enter, joinRoom, openWorkshop, until } from '../server/workshop.ts';
import { AT, built } from './book-games.ts';
import type { View } from './views.ts';

export interface ShownRoom {
  url: string;
  made: Created;
  /** The facilitator, behind the pages. */
  desk: RoomSession;
  /** Its clock goes on by so much; by nothing otherwise. */
  pass(ms: number): void;
  close(): Promise<void>;
}

const DIR = new URL('../../dist/web', import.meta.url).pathname;
const PLAYERS: [name: string, team: string, seats: string[]][] = [
  ['Ada', 'team-1', ['lead']],
  ['Benedikta Wołoszańska', 'team-1', ['legal', 'communications']],
  ['최서연', 'team-1', ['forensics']],
  ['Dee', 'team-2', ['lead', 'identity']],
  ['Waits for a seat', 'team-2', []],
];

/** Teams of which the first two have taken their seats. */
export async function openRoom(teams: readonly string[] = ['Alpha', 'Bravo']): Promise<ShownRoom> {
  const scenario = built('overseas-server.json') as Scenario;
  const scripts = built('overseas-server.lines.json') as { book: Script };
  const workshop = await openWorkshop({ dir: DIR, scenarios: [scenario], scriptsOf: () => scripts });
  const { url } = workshop.server;
  const made = await createRoom(url, { preset: 75, teams: [...teams], standSeconds: 25 });
  const sessions: RoomSession[] = [];
  for (const [name, team, seats] of PLAYERS.filter(([, one]) => teams.length > 1 || one === 'team-1')) {
    const session = enter(url, await joinRoom(url, { as: 'player', code: made.code, name }));
    sessions.push(session);
    if (seats.length > 0) await done(session, { do: 'sit', team, seats });
  }
  const desk = enter(url, { room: made.room, secret: made.facilitator });
  await until(() => desk.room.value, 'a room');
  return {
    url,
    made,
    desk,
    pass: workshop.clock.pass,
    async close() {
      for (const session of [...sessions, desk]) session.close();
      await workshop.close();
    },
  };
}

async function done(session: RoomSession, act: Parameters<RoomSession['act']>[0]): Promise<void> {
  const says = await session.act(act);
  if (says !== undefined) throw new Error(`${act.do}: ${says}`);
}

/** To Wednesday: one team by the book, the other as it comes; something is proposed, noted, and answered differently. */
export async function playOn(room: ShownRoom): Promise<void> {
  const { url, made, desk } = room;
  await done(desk, { do: 'start' });
  // The server answers so many acts a second, by a clock that stands.
  await done(desk, { do: 'pause' });
  const { book } = built('overseas-server.lines.json') as { book: Script };
  for (const { at, move } of book.moves.filter(({ at: minute }) => minute < AT.wednesday)) {
    await waitFor(room, at);
    room.pass(BREATH_MS);
    // A rule would have to be counted first; what is not legal at its minute is left out.
    if (!('rule' in move)) await desk.act({ do: 'move', team: 'team-1', move });
  }
  await waitFor(room, AT.wednesday);
  await done(desk, { do: 'resume' });
  await done(desk, {
    do: 'note',
    team: 'team-1',
    text: 'Legal says the clock started yesterday at four. Ask why.',
  });
  const inject = desk.teams.value['team-1']?.desk?.injects.find(({ state }) => state === 'to come')?.id ?? '';
  await done(desk, { do: 'direct', as: 'hold', inject });
  const lawyer = enter(url, await joinRoom(url, { as: 'player', code: made.code, name: 'Kim' }));
  await done(lawyer, { do: 'sit', team: 'team-1', seats: ['platform'] });
  await until(() => lawyer.sight.value, 'a table');
  const card = lawyer.sight.value?.hand[0]?.id ?? '';
  await done(lawyer, { do: 'propose', move: { do: 'play', card }, says: 'Before anybody restarts it.' });
  lawyer.close();
}

const BREATH_MS = 60;

async function waitFor({ desk, pass }: ShownRoom, minute: number): Promise<void> {
  for (let now = minuteOf(desk); now < minute; now = minuteOf(desk)) {
    pass(BREATH_MS);
    await done(desk, { do: 'skip', minutes: minute - now });
    await until(() => minuteOf(desk) > now, 'a later minute');
  }
}

const minuteOf = ({ room }: RoomSession): number => room.value?.minute ?? Infinity;

export async function endIt({ desk }: ShownRoom): Promise<void> {
  await done(desk, { do: 'reveal', scores: true });
  const entry = desk.teams.value['team-1']?.desk?.ledger[0]?.id ?? '';
  await done(desk, { do: 'override', team: 'team-1', entry, points: 3, reason: 'They said it aloud.' });
  await done(desk, { do: 'end' });
  await until(() => desk.room.value?.state === 'ended', 'the end');
}

/** Another hash alone loads nothing anew. */
async function go(page: Page, link: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(link);
}

const main = (page: Page) => page.getByRole('main');

/** Before anybody has a seat. */
const doorViews = ({ url, made }: ShownRoom): View[] => [
  {
    name: 'host page',
    show: async (page) => {
      await go(page, `${url}#/host`);
      await expect(page.getByRole('button', { name: 'Make the workshop' })).toBeVisible();
    },
  },
  {
    name: 'join',
    show: async (page) => {
      await go(page, joinLink(url, made.code));
      await expect(page.getByRole('button', { name: 'Join' })).toBeVisible();
    },
  },
  {
    name: 'seat picker',
    show: async (page) => {
      await page.getByLabel('Your name').fill('Maximiliane');
      await page.getByRole('button', { name: 'Join' }).click();
      await page.getByRole('checkbox', { name: /^Platform engineer/ }).check();
      await expect(page.getByRole('button', { name: 'Sit down' })).toBeVisible();
    },
  },
];

export const lobbyViews = ({ url, made }: ShownRoom): View[] => [
  {
    name: 'console, lobby',
    show: async (page) => {
      await go(page, consoleLink(url, made.room, made.facilitator));
      await expect(page.getByRole('region', { name: 'How people come in' })).toBeVisible();
      await expect(page.getByRole('img', { name: /^Code for/ })).toBeVisible();
    },
  },
  {
    name: 'projector, lobby',
    show: async (page) => {
      await go(page, showLink(url, made.code));
      await expect(page.getByText('Point your phone at it')).toBeVisible();
    },
  },
];

/** One after the other: the first of them takes a seat in the browser that looks. */
export const runningViews = ({ url, made }: ShownRoom): View[] => [
  {
    name: 'console',
    show: async (page) => {
      await go(page, consoleLink(url, made.room, made.facilitator));
      await expect(page.getByRole('region', { name: 'Acts of this workshop' })).toBeVisible();
      await expect(page.locator('.inject').first()).toBeVisible();
    },
  },
  {
    name: 'console, how people come in',
    show: async (page) => {
      await page.locator('.console-head summary').click();
      await page.getByRole('button', { name: 'How people come in' }).click();
      await page.getByText('Links to send').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'projector',
    show: async (page) => {
      await go(page, showLink(url, made.code));
      await expect(page.locator('.board').first()).toBeVisible();
    },
  },
];

/** For another browser than that of a player: each remembers who it was. */
const observerViews = ({ url, made }: ShownRoom): View[] => [
  {
    name: 'observer, joins',
    show: async (page) => {
      await go(page, observeLink(url, made.code, made.observer));
      await page.getByLabel('Your name').fill('Eve');
    },
  },
  {
    name: 'observer',
    show: async (page) => {
      await page.getByRole('button', { name: 'Join' }).click();
      await expect(page.locator('.board')).toBeVisible();
    },
  },
];

/** Whoever joined in this browser before comes back with the same link, and takes a seat late. */
async function takeSeat(page: Page, { url, made }: ShownRoom): Promise<void> {
  await go(page, joinLink(url, made.code));
  await page.getByRole('checkbox', { name: /^Identity engineer/ }).check();
  await page.getByRole('button', { name: 'Sit down' }).click();
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Proposals' })).toBeVisible();
}

const endedViews = ({ url, made }: ShownRoom): View[] => [
  {
    name: 'console, ended',
    show: async (page) => {
      await go(page, consoleLink(url, made.room, made.facilitator));
      await expect(page.getByText('It has ended.')).toBeVisible();
    },
  },
  {
    name: 'projector, ended',
    show: async (page) => {
      await go(page, showLink(url, made.code));
      await expect(page.getByRole('region', { name: 'Scores' })).toBeVisible();
    },
  },
  {
    name: 'room debrief',
    show: async (page) => {
      await go(page, consoleLink(url, made.room, made.facilitator));
      await page.getByRole('button', { name: 'To the debrief of all teams' }).click();
      await expect(main(page).getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
      await expect(page.getByText('Comparison is being worked out.')).toHaveCount(0, { timeout: 60_000 });
    },
  },
];

interface Walk {
  /** At its size already. */
  page: Page;
  browser: Browser;
  size: { width: number; height: number };
  /** At each page, by its name. */
  look: (shown: Page, name: string) => Promise<void>;
  /** At the table of a seat, which has several parts on a phone. */
  lookAtSeat?: () => Promise<void>;
}

/** From the door to the debrief, every page of a workshop. */
export async function walkWorkshop({ page, browser, size, look, lookAtSeat }: Walk): Promise<void> {
  const all = async (shown: Page, views: View[]): Promise<void> => {
    for (const { name, show } of views) {
      await show(shown);
      await look(shown, name);
    }
  };
  const room = await openRoom();
  await all(page, [...doorViews(room), ...lobbyViews(room)]);
  await playOn(room);
  await all(page, runningViews(room));
  const other = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  await all(await other.newPage(), observerViews(room));
  await other.close();
  await takeSeat(page, room);
  await (lookAtSeat ?? (() => look(page, 'seat')))();
  await endIt(room);
  await expect(page.getByText('The workshop has ended.')).toBeVisible();
  await look(page, 'seat, ended');
  await all(page, endedViews(room));
  await room.close();
}
