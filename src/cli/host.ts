import { parseArgs } from 'node:util';
import { renderUnicodeCompact } from 'uqr';
import { consoleLink, joinLink, observeLink, showLink } from '../room/links.ts';
import { createdSchema, sayCode } from '../room/messages.ts';
import type { Created } from '../room/messages.ts';
import type { RoomLog } from '../room/room-log.ts';
import { PRESETS } from '../scenario/vocabulary.ts';
import type { Preset } from '../scenario/vocabulary.ts';
import { fileLog } from '../server/file-log.ts';
import { redisLog } from '../server/redis-log.ts';
import { startServer } from '../server/start.ts';
import { buildWeb } from './build.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { counterBeside } from './count-apart.ts';
import { startDeskThread } from './desk-apart.ts';
import { COUNTING_THREADS, ROOMS_FOLDER, shippedScenarios } from './hosting.ts';
import { readPort } from './play.ts';
import { keyfallRoot } from './root.ts';

const DEFAULT_PORT = '4173';

export const host: Command = {
  name: 'host',
  summary: 'host a workshop: rooms for teams, with a phone for each seat',
  help: `keyfall host [--port N] [--data DIR | --redis URL] [--scenario ID] [--preset MINUTES] [--teams A,B]

  --port N         the first port to try (default: the variable PORT, else ${DEFAULT_PORT}; 0: any free one)
  --host ADDRESS   the address to listen on (default: all of this machine's)
  --data DIR       where rooms are kept (default: ${ROOMS_FOLDER} in this folder)
  --redis URL      keep rooms in Redis instead, for several processes (redis://… or rediss://…)
  --scenario ID    make a room with this scenario at once (default: the first)
  --preset N       for a workshop of ${PRESETS.join(', ')} minutes (default: 75)
  --teams A,B      names of its teams (default: one team)
  --no-room        make none; a facilitator makes it on the page
  --page DIR       serve this built page (default: build it here, once)
  --origin URL     people reach it under this address, through a proxy; may be given again
  --behind-proxy   whoever asks stands in X-Forwarded-For`,
  run: runHost,
};

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string', default: '0.0.0.0' },
  data: { type: 'string' },
  redis: { type: 'string' },
  scenario: { type: 'string' },
  preset: { type: 'string', default: '75' },
  teams: { type: 'string', default: 'Team' },
  'no-room': { type: 'boolean', default: false },
  page: { type: 'string' },
  origin: { type: 'string', multiple: true, default: [] as string[] },
  'behind-proxy': { type: 'boolean', default: false },
} as const;

async function runHost(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const port = readPort(values.port ?? io.env['PORT'] ?? DEFAULT_PORT);
  const preset = readPreset(values.preset);
  if (values.data !== undefined && values.redis !== undefined)
    throw new UsageError('Rooms are kept in a folder or in Redis: --data or --redis, not both.');
  const { scenarios: read, scriptsOf } = shippedScenarios();
  const scenarios = read();
  const scenario = values.scenario ?? scenarios[0]?.id;
  if (!scenarios.some(({ id }) => id === scenario))
    throw new UsageError(
      `There is no scenario "${scenario}"; there are ${scenarios.map(({ id }) => id).join(', ')}.`,
    );
  const dir = values.page ?? (await buildWeb(keyfallRoot(), io.err));
  const log = await openLog(values, io);
  const server = await startServer({
    port,
    host: values.host,
    dir,
    log,
    scenarios,
    scriptsOf,
    ...(values.origin.length > 0 ? { origins: values.origin } : {}),
    behindProxy: values['behind-proxy'],
    count: counterBeside(COUNTING_THREADS),
    desk: { start: () => startDeskThread(import.meta.url) },
    say: io.err,
  });
  const origin = new URL(server.origins()[0] ?? server.url).href;
  io.out(`Keyfall hosts workshops at ${origin}`);
  if (!values['no-room']) {
    const teams = values.teams.split(',').map((name) => name.trim());
    const made = await makeRoom(server.url, { scenario, preset, teams });
    roomLines(origin, made).forEach((line) => io.out(line));
  }
  await io.untilStopped();
  await server.close();
  return EXIT.ok;
}

function readPreset(text: string): Preset {
  const preset = PRESETS.find((one) => String(one) === text);
  if (preset === undefined) throw new UsageError(`"${text}" is no preset: ${PRESETS.join(', ')}.`);
  return preset;
}

function openLog({ data, redis }: { data?: string; redis?: string }, io: Io): Promise<RoomLog> {
  if (redis === undefined) return fileLog(data ?? ROOMS_FOLDER, io.err);
  if (!URL.canParse(redis)) throw new UsageError(`"${redis}" is no address of a Redis: redis://host:6379.`);
  return redisLog(redis, io.err);
}

async function makeRoom(url: string, request: object): Promise<Created> {
  const answer = await fetch(new URL('/api/rooms', url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body: unknown = await answer.json();
  const made = createdSchema.safeParse(body);
  if (!made.success) throw new UsageError(`No room could be made: ${JSON.stringify(body)}`);
  return made.data;
}

function roomLines(origin: string, { room, code, facilitator, observer }: Created): string[] {
  return [
    '',
    `Join code: ${sayCode(code)}`,
    '',
    renderUnicodeCompact(joinLink(origin, code)),
    '',
    `Phones:      ${joinLink(origin, code)}`,
    `Projector:   ${showLink(origin, code)}`,
    `Observer:    ${observeLink(origin, code, observer)}`,
    `Facilitator: ${consoleLink(origin, room, facilitator)}`,
    'Whoever has the facilitator’s link facilitates: keep it to yourself.',
  ];
}
