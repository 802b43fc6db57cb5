// A desk without logs, for the development page: canned tables, canned answers. It reads no SQL but the name after FROM.
import type {
  Cell,
  Desk,
  DeskColumn,
  DeskTable,
  Inspection,
  QueryAnswer,
} from '../../../src/forensics/desk-types.ts';
import { MOST_ROWS } from '../../../src/forensics/desk-types.ts';
import type { OpenDesk } from '../../../src/session/session.ts';

const column = (name: string, type: DeskColumn['type'], says: string): DeskColumn => ({ name, type, says });

const GATEWAY = [
  column('at', 'time', 'when the door saw the card'),
  column('jti', 'text', 'the card’s own number'),
  column('kid', 'text', 'the key that the card names'),
  column('sub', 'number', 'the member it speaks for'),
  column('sid', 'text', 'the session that it carries'),
  column('iat', 'time', 'when it says it was issued'),
  column('exp', 'time', 'until when it is good'),
  column('client', 'text', 'the program that it names'),
  column('bound', 'text', 'bound to a device key, yes or no'),
  column('door', 'text', 'the door that saw it'),
  column('address', 'text', 'where it came from'),
  column('region', 'text', 'home or abroad, by the address'),
  column('address_hour', 'number', 'pages that this address opened in that hour'),
  column('page', 'text', 'the page that was asked for'),
  column('pages', 'number', 'pages that the card opened there'),
  column('result', 'text', 'what the door answered'),
];

const TABLES: DeskTable[] = [
  {
    id: 'gateway',
    label: 'Gateway log',
    says: 'One line for each access card, when a door saw it. Payments and the gift orders of the night keep their own.',
    rows: 41_233,
    from: '2025-06-21 00:03:11',
    to: '2025-11-18 09:39:52',
    notes: [
      'It goes back to 21 Jun 2025: one day is dropped every night at 03:00 until somebody orders a hold.',
      'The copy on this desk holds one card in 140,000, chosen evenly.',
    ],
    columns: GATEWAY,
  },
  {
    id: 'issuance',
    label: 'Issuance log',
    says: 'One line for each access card that the issuer made, as its sixteen hosts send them.',
    rows: 38_102,
    from: '2025-10-19 00:00:04',
    to: '2025-11-18 09:39:40',
    notes: [
      'About one line in a hundred comes up to 15 minutes late, and a few come hours late.',
      'Host 11 sends nothing.',
    ],
    columns: [
      column('issued', 'time', 'when the card was made'),
      column('jti', 'text', 'the card’s own number'),
      column('host', 'number', 'the issuer host, 1 to 16'),
      column('arrived', 'time', 'when the line reached the list'),
    ],
  },
  {
    id: 'members',
    label: 'Members',
    says: 'The members whom the copy names, as they are on file. Numbers that are not here belong to nobody.',
    rows: 29_870,
    notes: [],
    columns: [
      column('sub', 'number', 'the member’s number'),
      column('state', 'text', 'active, dormant or withdrawn'),
    ],
  },
  {
    id: 'night_list',
    label: 'Gift orders of the night',
    says: 'One line for each access card that the gift-order job read with. It is on no list of logs.',
    rows: 0,
    closed: 'Nobody knows yet that this list exists: walk every verifier first.',
    notes: [],
    columns: [
      column('at', 'time', 'when the job read with it'),
      column('jti', 'text', 'the card’s own number'),
    ],
  },
];

const pad = (value: number) => String(value).padStart(2, '0');

function gatewayRow(at: number): Cell[] {
  const isForged = at % 11 === 3;
  const minute = `2025-11-18 ${pad(Math.floor(at / 60) % 24)}:${pad(at % 60)}`;
  const jti = ((at + 1) * 2_654_435_761).toString(16).padStart(12, '0').slice(-12);
  return [
    `${minute}:${pad((at * 7) % 60)}.${String((at * 13) % 1000).padStart(3, '0')}`,
    jti,
    '7f2a',
    10_000_000 + ((at * 7919) % 89_999_999),
    isForged ? null : `s${jti.slice(0, 10)}`,
    isForged ? `${minute}:00.000` : `${minute}:02.118`,
    `${minute}:00.000`,
    isForged ? null : 'app 9',
    'yes',
    'web-gateway',
    isForged ? `203.0.113.${at % 16}` : `100.64.${at % 256}.${(at * 3) % 256}`,
    isForged ? 'abroad' : 'home',
    isForged ? 2400 + at : 1 + (at % 400),
    isForged ? 'address book' : 'front',
    isForged ? 4.393 : 5,
    'ok',
  ];
}

function rowsOf(table: string, columns: DeskColumn[], rows: number): Cell[][] {
  const make = (at: number): Cell[] =>
    table === 'gateway'
      ? gatewayRow(at)
      : columns.map(({ type, name }) => (type === 'number' ? at * 17 : `${name} ${at}`));
  return Array.from({ length: Math.min(MOST_ROWS, rows) }, (_, at) => make(at));
}

function answer(sql: string): QueryAnswer {
  const named = /\bfrom\s+(\w+)/i.exec(sql);
  const table = TABLES.find(({ id, closed }) => id === named?.[1] && closed === undefined);
  if (!table) {
    const before = sql.slice(0, (named?.index ?? 0) + (named?.[0].length ?? 0) - (named?.[1]?.length ?? 0));
    const line = before.split('\n').length;
    const says = `There is no table ${named?.[1] ?? 'named'}. There are: gateway, issuance, members.`;
    return { trouble: { says, line, col: before.length - before.lastIndexOf('\n') } };
  }
  if (/where 0/i.test(sql)) return { columns: ['jti'], rows: [], rowCount: 0, more: false, ms: 12 };
  const limit = Number(/limit (\d+)/i.exec(sql)?.[1] ?? table.rows);
  const rowCount = Math.min(limit, table.rows);
  const rows = rowsOf(table.id, table.columns, rowCount);
  const columns = table.columns.map(({ name }) => name);
  return { columns, rows, rowCount, more: false, ms: 63.6 };
}

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '');
const TOKEN = [
  part({ alg: 'ES256', typ: 'JWT', kid: '7f2a' }),
  part({ sub: '43700913', jti: '3f9c01d2ab44', exp: 1763500800, iat: 1763414400, aud: 'nalbit' }),
  'Qm9ndXMgc2lnbmF0dXJlLCBmb3IgbG9va3Mgb25seS4gSXQgaXMgbm90IHZlcmlmaWVkIGhlcmUuLi4u',
].join('.');

const FORGED: Inspection = {
  says: 'Valid signature, never issued: whoever made it has the key.',
  tone: 'hostile',
  steps: [
    {
      id: 'form',
      label: 'Form',
      word: 'a token',
      says: 'It has a header, claims and a signature.',
      tone: 'plain',
    },
    { id: 'algorithm', label: 'Algorithm', word: 'ES256', says: 'The one the issuer uses.', tone: 'safe' },
    {
      id: 'key',
      label: 'Key',
      word: 'known',
      says: 'It names 7f2a, which is on the public list.',
      tone: 'key',
    },
    { id: 'signature', label: 'Signature', word: 'valid', says: 'It was made with key 7f2a.', tone: 'safe' },
    {
      id: 'time',
      label: 'Time',
      word: 'still good',
      says: 'It is good until 18 Nov, 21:20.',
      tone: 'unproven',
    },
    {
      id: 'issuance',
      label: 'Issuance',
      word: 'not on the list',
      says: 'No line of the issuance log has its number.',
      tone: 'hostile',
    },
  ],
  header: [
    { name: 'alg', value: 'ES256' },
    { name: 'typ', value: 'JWT' },
    { name: 'kid', value: '7f2a' },
  ],
  claims: [
    { name: 'sub', value: '43700913', means: 'a member who does not exist' },
    { name: 'jti', value: '3f9c01d2ab44' },
    { name: 'exp', value: '1763500800', means: 'Wed 19 Nov 2025, 06:20:00' },
    { name: 'iat', value: '1763414400', means: 'Tue 18 Nov 2025, 06:20:00, on the whole minute' },
    { name: 'iss', value: 'https://sign-in.nalbit.example' },
    { name: 'aud', value: 'nalbit' },
  ],
  doors: [
    {
      id: 'web',
      label: 'Website door',
      verdict: 'accepts',
      says: 'It trusts 7f2a and 31bd.',
      tone: 'hostile',
    },
    { id: 'orders', label: 'Orders', verdict: 'refuses', says: 'It has let go of 7f2a.', tone: 'safe' },
    { id: 'drivers', label: 'Drivers', verdict: 'unknown', says: 'Nobody has looked.', tone: 'unproven' },
  ],
};

const NO_TOKEN: Inspection = {
  says: 'This is not a token: it has no three parts with dots between them.',
  tone: 'plain',
  steps: [{ id: 'form', label: 'Form', word: 'not a token', says: 'It has one part.', tone: 'plain' }],
  header: [],
  claims: [],
  doors: [],
};

interface FakeOptions {
  /** How long everything takes, to see it wait. */
  waitMs?: number;
  /** The logs cannot be made at first. */
  fails?: boolean;
  nowMinute?: () => number;
}

export function fakeDesk({ waitMs = 0, fails = false, nowMinute = () => 0 }: FakeOptions): OpenDesk {
  const wait = async () => new Promise<void>((resolve) => setTimeout(resolve, waitMs));
  let failuresLeft = fails ? 1 : 0;
  const desk: Desk = {
    open: async () => ({ minute: nowMinute(), tables: TABLES, madeMs: 900, loadedMs: 300 }),
    async query(sql) {
      await wait();
      return answer(sql);
    },
    async measure(sql) {
      await wait();
      const found = answer(sql);
      if ('trouble' in found) return found;
      const signs = { listed: 0, 'signed-in': 3, nobody: 688 };
      return {
        ms: 120,
        counts: {
          tokens: 13_880,
          flagged: 1205,
          signs: [
            { id: 'listed', label: 'are on the issuance list', count: 0 },
            { id: 'signed-in', label: 'have a sign-in behind them', count: 3 },
            { id: 'nobody', label: 'speak for members who do not exist', count: 688 },
          ],
        },
        measured: {
          seen: { tokens: 13_880, flagged: 1205, forged: 1200, right: 1200, signs },
          unseen: { forged: 1200, honest: 200_800, right: 1195, wrong: 40 },
          log: 'fake',
        },
      };
    },
    async inspect(text) {
      await wait();
      return text.split('.').length === 3 ? FORGED : NO_TOKEN;
    },
    token: async (name) => (name.startsWith('f') ? undefined : TOKEN),
    close: () => {},
  };
  return {
    desk,
    async open(onProgress) {
      for (const done of [0.1, 0.35, 0.7, 0.95]) {
        onProgress({ done, says: done < 0.6 ? 'Writing the gateway log.' : 'Laying out the tables.' });
        await wait();
      }
      if (failuresLeft-- > 0) return { trouble: { says: 'This browser has no room for the logs.' } };
      return desk.open({} as never, onProgress);
    },
  };
}
