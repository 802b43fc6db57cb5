import { expect, test } from 'vitest';
import { startSaving } from '../../src/session/saving.ts';
import { fakeTicker } from './fake-ticker.ts';

function start() {
  const ticker = fakeTicker();
  let writes = 0;
  const saving = startSaving(ticker, () => {
    writes += 1;
  });
  return { ticker, saving, writes: () => writes };
}

const WAIT = { do: 'wait', until: 1 } as const;

test('moves that come together are written together', async () => {
  const { saving, writes } = start();
  saving.moved({ do: 'hint' });
  saving.moved({ do: 'hint' });
  expect(writes()).toBe(0);
  await Promise.resolve();
  expect(writes()).toBe(1);
});

test('waits are written once a second', async () => {
  const { ticker, saving, writes } = start();
  for (let at = 0; at < 50; at += 1) {
    saving.moved(WAIT);
    await Promise.resolve();
    ticker.pass(100);
  }
  expect(writes()).toBe(6);
});

test('the last wait of a run is written too', async () => {
  const { ticker, saving, writes } = start();
  saving.moved(WAIT);
  await Promise.resolve();
  saving.moved(WAIT);
  await Promise.resolve();
  expect(writes()).toBe(1);
  ticker.pass(1000);
  expect(writes()).toBe(2);
  ticker.pass(60_000);
  expect(writes()).toBe(2);
});

test('a decision does not wait for the second', async () => {
  const { saving, writes } = start();
  saving.moved(WAIT);
  await Promise.resolve();
  saving.moved({ do: 'hint' });
  await Promise.resolve();
  expect(writes()).toBe(2);
});

test('a page that goes away is written at once', async () => {
  const { ticker, saving, writes } = start();
  saving.moved({ do: 'hint' });
  await Promise.resolve();
  saving.moved(WAIT);
  ticker.hide(true);
  expect(writes()).toBe(2);
  ticker.hide(true);
  expect(writes()).toBe(2);
});

test('stopping writes what is due and leaves nothing behind', () => {
  const { ticker, saving, writes } = start();
  saving.moved({ do: 'hint' });
  saving.stop();
  expect(writes()).toBe(1);
  expect(ticker.pending()).toBe(0);
});
