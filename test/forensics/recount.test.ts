// A recording says what its rules found; whoever opens it counts again.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { recount } from '../../src/forensics/recount.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { finish } from '../../src/forensics/finish.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { Move } from '../../src/scenario/moves.ts';
import { capturedIo } from '../cli/captured-io.ts';
import { flagship, minuteOf } from '../incident/scenarios.ts';

const s = flagship();
const counter = sqlCounter(await loadSql(), s);
const RULE = { sql: "SELECT jti FROM gateway WHERE result = 'no such member'" };

/** From the brief to the first rule in shadow, with its counts. */
function honestGame(): Recording {
  const soon = (instant: string, move: Move) => ({ at: minuteOf(s, instant), move, soon: true });
  const moves = [
    soon('2025-11-16 22:20', { do: 'answer', inject: 'customer-mail', option: 'now' }),
    soon('2025-11-16 22:25', { do: 'play', card: 'trace-mail' }),
    soon('2025-11-17 00:30', { do: 'play', card: 'check-signatures' }),
    soon('2025-11-17 09:00', { do: 'play', card: 'shadow-rule', rule: RULE }),
  ];
  const script = { seed: 7, pinned: false, moves };
  return playTimed(s, script, { start: 'brief', count: counter.measured }).recording;
}

/** The same recording with better counts than the rule deserves. */
function praised(recording: Recording): Recording {
  const moves = recording.moves.map((move) => {
    if (move.do !== 'play' || !move.rule?.measured) return move;
    const { measured } = move.rule;
    const unseen = { ...measured.unseen, right: measured.unseen.forged, wrong: 0 };
    return { ...move, rule: { ...move.rule, measured: { ...measured, unseen } } };
  });
  return { ...recording, moves };
}

const honest = honestGame();

test('a recording that says what its rules find is left as it is', () => {
  expect(honest.moves.some((move) => 'rule' in move && move.rule?.measured !== undefined)).toBe(true);
  expect(finish(recount(s, honest, counter))).toEqual({ recording: honest, wrong: [] });
});

test('one that praises its rule is set right, and the move is named', () => {
  const { recording, wrong } = finish(recount(s, praised(honest), counter));
  expect(wrong).toEqual([
    honest.moves.findIndex(({ do: verb, ...move }) => verb === 'play' && 'rule' in move),
  ]);
  expect(recording).toEqual(honest);
});

test('a rule without counts, and one that does not run, find nothing', () => {
  const bare = (sql: string): Recording => ({
    ...honest,
    moves: honest.moves.map((move) => (move.do === 'play' && move.rule ? { ...move, rule: { sql } } : move)),
  });
  expect(finish(recount(s, bare(RULE.sql), counter)).recording).toEqual(honest);
  expect(finish(recount(s, bare('SELECT nothing'), counter)).recording.moves).toContainEqual({
    do: 'play',
    card: 'shadow-rule',
    rule: { sql: 'SELECT nothing' },
  });
});

test('keyfall replay says which move of a recording claims too much', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'keyfall-recount-')), 'praised.json');
  writeFileSync(file, JSON.stringify(praised(honest)));
  const io = capturedIo();
  expect(await main(['replay', file, '--json'], io)).toBe(1);
  expect(io.errLines.join('\n')).toMatch(
    /praised\.json:1:1: Move \d+: Its rule does not find what the recording says/,
  );
});
