// A machine's own door and the network's: what each leads to, and that the second opens only when somebody asks.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { lanAddresses } from '../../src/server/addresses.ts';
import { askNetwork, createRoom, fetchRecordings, turnNetwork } from '../../src/session/room-requests.ts';
import { enter, joinRoom, netOf, openWorkshop, until } from './workshop.ts';
import type { Workshop, WorkshopOptions } from './workshop.ts';

/** Any address of 127.0.0.0/8 is this machine's; this one plays the network. */
const NETWORK = '127.0.0.2';

const BOOK = { seed: 4536, pinned: false, moves: [] };

let dir: string;
let opened: Workshop[] = [];
let turns: boolean[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'keyfall-doors-'));
  mkdirSync(join(dir, 'scenarios'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(dir, 'scenarios/secret.json'), '"secret"');
  turns = [];
});
afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  rmSync(dir, { recursive: true });
});

async function openOwn(options: Partial<WorkshopOptions['own']> = {}): Promise<Workshop> {
  const workshop = await openWorkshop({
    dir,
    scriptsOf: (id) => (id === 'overseas-server' ? { book: BOOK } : {}),
    own: {
      addresses: () => [NETWORK],
      onTurn: (open) => void turns.push(open),
      handle: (request, response) => {
        if (!request.url?.startsWith('/author/')) return false;
        response.end('draft');
        return true;
      },
      marks: { 'keyfall-author': 'author/' },
      ...options,
    },
  });
  opened.push(workshop);
  return workshop;
}

interface Asked {
  status: number;
  body: string;
  headers: IncomingHttpHeaders;
}

/** By node:http and not by fetch, which tidies addresses before it asks. */
function ask(host: string, { server }: Workshop, path: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    get({ host, port: server.port, path, agent: false }, (answer) => {
      let body = '';
      answer.on('data', (part) => (body += String(part)));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    }).on('error', reject);
  });
}

const networkOf = ({ server }: Workshop): string => `http://${NETWORK}:${server.port}`;
const REQUEST = { scenario: 'overseas-server', preset: 35, teams: ['Red'] } as const;

test('at the machine itself the whole game is served, and the page knows that it may host', async () => {
  const workshop = await openOwn();
  expect((await ask('127.0.0.1', workshop, '/scenarios/secret.json')).body).toBe('"secret"');
  expect((await ask('127.0.0.1', workshop, '/author/scenarios.json')).body).toBe('draft');
  const page = (await ask('127.0.0.1', workshop, '/')).body;
  expect(page).toContain('<meta name="keyfall-door" content="host" />');
  expect(page).toContain('<meta name="keyfall-author" content="author/" />');
});

test('nothing listens to the network until somebody at the machine opens it, and nothing after it was shut', async () => {
  const workshop = await openOwn();
  const here = netOf(workshop.server.url);
  expect(await askNetwork(here)).toEqual({ open: false, origins: [], mine: true });
  await expect(ask(NETWORK, workshop, '/')).rejects.toThrow('ECONNREFUSED');
  // Twice at once is once.
  const [opening] = await Promise.all([turnNetwork(here, true), turnNetwork(here, true)]);
  expect(opening).toEqual({ open: true, origins: [networkOf(workshop)], mine: true });
  expect(workshop.server.origins()).toEqual([networkOf(workshop)]);
  expect((await ask(NETWORK, workshop, '/')).status).toBe(200);
  expect(await turnNetwork(here, false)).toEqual({ open: false, origins: [], mine: true });
  await expect(ask(NETWORK, workshop, '/')).rejects.toThrow('ECONNREFUSED');
  expect(turns).toEqual([true, true, false]);
});

const WITHHELD: [path: string, status: number][] = [
  ['/scenarios/secret.json', 403],
  ['/scenarios/secret.json?x', 403],
  ['//scenarios/secret.json', 403],
  ['/Scenarios/secret.json', 403],
  ['/%73cenarios/secret.json', 403],
  ['/scenarios%2fsecret.json', 403],
  ['/./scenarios/secret.json', 404],
  ['/assets/../scenarios/secret.json', 404],
  ['/author/scenarios.json', 404],
  ['/author/events', 404],
  ['/api/scenarios', 403],
  ['/api/network', 403],
];

test('the network gets into rooms and to nothing else', async () => {
  const workshop = await openOwn();
  await turnNetwork(netOf(workshop.server.url), true);
  for (const [path, status] of WITHHELD) {
    const found = await ask(NETWORK, workshop, path);
    expect([path, found.status]).toEqual([path, status]);
    expect(found.body).not.toMatch(/secret"|draft/);
  }
  const there = netOf(networkOf(workshop));
  const REFUSED = { says: 'Workshops are made at the machine that serves this page.' };
  expect(await createRoom(there, { ...REQUEST, teams: ['Red'] })).toEqual(REFUSED);
  expect(await turnNetwork(there, false)).toEqual(REFUSED);
  const page = await ask(NETWORK, workshop, '/index.html');
  expect(page.body).toContain('<meta name="keyfall-door" content="join" />');
  expect(page.body).not.toContain('keyfall-author');
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect(page.headers['x-content-type-options']).toBe('nosniff');
});

test('made at the machine, played from the network', async () => {
  const workshop = await openOwn();
  const here = netOf(workshop.server.url);
  await turnNetwork(here, true);
  const made = await createRoom(here, { ...REQUEST, teams: ['Red'] });
  if ('says' in made) throw new Error(made.says);
  const joined = await joinRoom(networkOf(workshop), { as: 'player', code: made.code, name: 'Ann' });
  const phone = enter(networkOf(workshop), joined);
  const desk = enter(workshop.server.url, { room: made.room, secret: made.facilitator });
  await until(() => phone.room.value, 'a room');
  expect(await phone.act({ do: 'sit', team: 'team-1', seats: ['lead'] })).toBeUndefined();
  await until(() => desk.room.value?.teams[0]?.members[0]?.name === 'Ann', 'Ann at the table');
  const there = netOf(networkOf(workshop));
  expect(await fetchRecordings(there, joined)).toHaveProperty('says');
  await desk.act({ do: 'start' });
  await desk.act({ do: 'end' });
  // The scenario comes with its games, and with those of others, and only now.
  expect(await fetchRecordings(there, joined)).toMatchObject({
    scenario: { id: 'overseas-server' },
    scripts: { book: { seed: 4536 } },
  });
  expect((await ask(NETWORK, workshop, '/scenarios/secret.json')).status).toBe(403);
  // Who comes by the network is shut out with it; who sits at the machine is not.
  await turnNetwork(here, false);
  await until(() => phone.line.value !== 'open', 'a line that is cut');
  expect(desk.line.value).toBe('open');
  phone.close();
  desk.close();
});

test('pages of other sites open nothing', async () => {
  const workshop = await openOwn();
  const answer = await fetch(new URL('/api/network', workshop.server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: 'https://elsewhere.example' },
    body: '{"open":true}',
  });
  expect(answer.status).toBe(403);
  expect(turns).toEqual([]);
  const strange = await fetch(new URL('/api/network', workshop.server.url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"open":"yes"}',
  });
  expect(strange.status).toBe(400);
  await turnNetwork(netOf(workshop.server.url), true);
  const socket = new WebSocket(`ws://${NETWORK}:${workshop.server.port}/api/rooms/x/socket`, {
    origin: 'https://elsewhere.example',
  });
  const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
  expect(error.message).toContain('403');
});

test('without a network, or where it cannot be opened, it says so', async () => {
  const none = await openOwn({ addresses: () => [] });
  expect(await turnNetwork(netOf(none.server.url), true)).toEqual({
    says: 'This machine is in no network. Connect it to the one that the phones are in, then try again.',
  });
  // Of a network that this machine is not in.
  const strange = await openOwn({ addresses: () => ['203.0.113.9', NETWORK] });
  expect(await turnNetwork(netOf(strange.server.url), true)).toMatchObject({ origins: [networkOf(strange)] });
  expect(strange.said.join('\n')).toContain('203.0.113.9');
  expect(turns).toEqual([true]);
});

test('open when the process before it was ended without a word, it is open again', async () => {
  const workshop = await openOwn({ isOpen: true });
  expect(workshop.server.origins()).toEqual([networkOf(workshop)]);
  const none = await openOwn({ isOpen: true, addresses: () => [] });
  expect(none.said.join('\n')).toContain('This machine is in no network.');
});

test('a server for the network alone has one door: to join and to host', async () => {
  const workshop = await openWorkshop({ dir });
  opened.push(workshop);
  expect((await ask('127.0.0.1', workshop, '/')).body).toContain('content="join host"');
  expect((await ask('127.0.0.1', workshop, '/scenarios/secret.json')).status).toBe(403);
  const here = netOf(workshop.server.url);
  const origins = [`http://127.0.0.1:${workshop.server.port}`];
  expect(await askNetwork(here)).toEqual({ open: true, origins, mine: false });
  expect(await turnNetwork(here, false)).toEqual({ says: 'It is open as long as the server runs.' });
});

type Adapters = NonNullable<Parameters<typeof lanAddresses>[0]>;
const one = (address: string, internal = false, family = 'IPv4') =>
  ({ address, internal, family }) as NonNullable<Adapters[string]>[number];

const ADAPTERS: [found: Adapters, addresses: string[]][] = [
  [{ lo: [one('127.0.0.1', true)] }, []],
  [
    { docker0: [one('172.17.0.1')], wlan0: [one('192.168.1.5'), one('fe80::1', false, 'IPv6')] },
    ['192.168.1.5', '172.17.0.1'],
  ],
  [{ 'vEthernet (WSL)': [one('172.20.0.1')], 'Wi-Fi': [one('10.0.0.4')] }, ['10.0.0.4', '172.20.0.1']],
  [{ eth0: [one('169.254.3.4')], eth1: undefined }, []],
];

test.each(ADAPTERS)('of the adapters %o phones are told of %o', (found, addresses) => {
  expect(lanAddresses(found)).toEqual(addresses);
});
