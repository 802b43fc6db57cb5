import { existsSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { parLine, scriptLine } from '../../src/debrief/lines.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Count, ParScript, Script } from '../../src/incident/timed.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { playGame } from '../../src/rehearse/game.ts';
import { readPar, writePar } from '../../src/rehearse/par/stored.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { SHIPPED, scriptsOf, shipped } from './scripted.ts';

vi.setConfig({ testTimeout: 180_000 });

// Par has fallen below the book? Then a rule or a scenario has changed. If it was meant:
// npx keyfall rehearse scenarios/ID --games 1 --swaps 0 --tries 1000 --write

function storedPar(s: Scenario): ParScript {
  const read = readPar(s, readFileSync(`scenarios/${s.id}/par.json`, 'utf8'));
  if ('says' in read) throw new Error(read.says);
  return read.par;
}

async function counting(s: Scenario): Promise<{ count?: Count; close(): void }> {
  if (!s.logs) return { close: () => undefined };
  const counter = sqlCounter(await loadSql(), s);
  return { count: counter.measured, close: () => counter.close() };
}

const scripts = (id: string): { book: Script; s: Scenario; par: ParScript } => {
  const s = shipped(id);
  const { book } = scriptsOf(id);
  if (!book) throw new Error(`${id} has no book.`);
  return { s, book, par: storedPar(s) };
};

test('every shipped scenario has a par', () => {
  expect(SHIPPED.filter((id) => !existsSync(`scenarios/${id}/par.json`))).toEqual([]);
});

test.each(SHIPPED)('%s: the stored par replays, and comes to what is stamped on it', async (id) => {
  const { s, par } = scripts(id);
  const { count, close } = await counting(s);
  const line = scriptLine(s, newRecording(s, par.seed), 'par', par, count);
  close();
  expect(line.refused).toBe(0);
  expect(line.total).toBeCloseTo(par.found.total, 1);
});

test.each(SHIPPED)('%s: with other dice, too, par is not below the book', async (id) => {
  const { s, par, book } = scripts(id);
  const { count, close } = await counting(s);
  // From the brief where there is one: most games begin there, and they are quicker to count.
  const start = s.start ? 'brief' : undefined;
  const totals = [2, 3].map((seed) => {
    const game = newRecording(s, seed, start);
    const line = (of: 'par' | 'book', script: Script) => scriptLine(s, game, of, script, count);
    return { par: line('par', par).total, book: line('book', book).total };
  });
  close();
  expect(totals.filter((one) => one.par < one.book)).toEqual([]);
});

const first = shipped('first-watch');

test('what is written is what is read: moves at their minutes, without counts of other dice', () => {
  const { recording } = playGame(first, 'play-every-card', 3);
  const text = writePar(first, {
    recording,
    total: 12.3,
    from: 'book',
    fromTotal: 10,
    gamesTried: 5,
    gamesBetter: 1,
  });
  const read = readPar(first, text);
  if ('says' in read) throw new Error(read.says);
  expect(read.par.found).toEqual({ hash: first.hash, total: 12.3, games: 5, from: 'book' });
  expect(read.par.moves.map(({ move }) => move.do)).toEqual(
    recording.moves.filter(({ do: verb }) => verb !== 'wait').map(({ do: verb }) => verb),
  );
  expect(text).not.toContain('measured');
});

test.each([
  ['no JSON', '{', /no stored par/],
  ['another thing', '{"format":1}', /no stored par/],
  ['another scenario’s', readFileSync('scenarios/hot-wallet/par.json', 'utf8'), /the par of "hot-wallet"/],
])('%s is said to be wrong', (_, text, says) => {
  expect(readPar(first, text)).toMatchObject({ says: expect.stringMatching(says) as string });
});

test('where the book comes to more, the book is par, and the line says so with both figures', () => {
  const par = storedPar(first);
  const game = newRecording(first, 4);
  const nothing = scriptLine(first, game, 'par', { ...par, moves: [] });
  const book = scriptLine(first, game, 'book', scriptsOf('first-watch').book ?? par);
  const line = parLine(first, nothing, par, book);
  expect(line).toMatchObject({ id: 'par', label: 'Par', total: book.total, axes: book.axes });
  expect(line.says).toContain(`comes to ${nothing.total} on these dice, less than the book`);
  expect(parLine(first, book, par, nothing)).toMatchObject({ total: book.total });
  expect(parLine(first, book, { ...par, found: { ...par.found, hash: 'x' } }, nothing).says).toContain(
    'earlier version',
  );
});
