// The table on a hand-made sight, without rules: /dev/table.html?sight=crowded|desk|free-desk|empty|over&stage=on&fast&text=125
// The log desk answers from canned rows; &wait=MS slows it down, &fails lets its first try fail.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import '../assets/styles/base.css';
import type { Sight } from '../src/incident/sight-types.ts';
import { applyPreferences } from '../src/panel/parts/preferences.ts';
import { Table } from '../src/panel/table/table.tsx';
import type { Settings } from '../src/session/settings.ts';
import type { Session, Speed } from '../src/session/session.ts';
import { fakeDesk } from '../test/data/desk/fake-desk.ts';
import { atDesk, atFreeDesk } from '../test/data/sights/at-desk.ts';
import { crowded } from '../test/data/sights/crowded.ts';
import { empty } from '../test/data/sights/empty.ts';
import { afterMove } from './make-move.ts';

const over: Sight = {
  ...crowded,
  over: true,
  deciding: false,
  ending: {
    id: 'late',
    title: 'Late, but straight',
    text: 'Some of it came late and some of it was thin, but nothing you wrote had to be taken back.',
  },
};
const SIGHTS: Record<string, Sight> = {
  crowded,
  desk: atDesk,
  'free-desk': atFreeDesk,
  empty,
  over,
};
const query = new URLSearchParams(location.search);
const sight = signal<Sight>(SIGHTS[query.get('sight') ?? 'crowded'] ?? crowded);
const speed = signal<Speed>('paused');

const desk = fakeDesk({
  waitMs: Number(query.get('wait') ?? 150),
  fails: query.has('fails'),
  nowMinute: () => sight.peek().minute,
});
const signs = Object.fromEntries(atDesk.queries.flatMap((one) => one.signs.map((sign) => [sign.id, sign])));
const session: Pick<
  Session,
  'sight' | 'speed' | 'send' | 'setSpeed' | 'skip' | 'close' | 'notice' | 'desk'
> & {
  scenario: unknown;
} = {
  sight,
  scenario: { queries: Object.fromEntries(sight.peek().queries.map(({ id }) => [id, { signs }])) },
  speed,
  notice: signal(undefined),
  send(move) {
    document.title = JSON.stringify(move);
    sight.value = afterMove(sight.value, move);
    return move.do === 'determine' ? 'Not in this page: there are no rules behind it.' : undefined;
  },
  setSpeed: (next) => (speed.value = next),
  skip: () => {},
  desk: async () => desk,
  close: () => {},
};

const settings = signal<Settings>({ speed: '1x', text: '100', motion: 'on', hints: 'on', stage: 'on' });
effect(() => applyPreferences(settings.value));
if (query.has('text')) document.documentElement.dataset['text'] = query.get('text') ?? '100';
const loadStage = async () => (await import('../src/stage/mount.ts')).mountStage;
if (query.has('fast')) setInterval(() => (sight.value = later(sight.value)), 100);

/** All new objects, as the rules would give them, with one minute more. */
function later(before: Sight): Sight {
  const after: Sight = structuredClone(before);
  after.minute += 1;
  after.clock.time = `10:${String(after.minute % 60).padStart(2, '0')}`;
  for (const work of after.running) work.done = (work.done + 0.01) % 1;
  return after;
}

const host = document.querySelector('#app');
if (host) {
  render(
    <Table
      session={session as Session}
      stage={query.get('stage') === 'on' ? 'on' : 'off'}
      loadStage={loadStage}
      settings={settings}
      onLeave={() => {}}
      onDebrief={() => {}}
    />,
    host,
  );
}
