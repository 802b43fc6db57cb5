// One game by a bot, from the beginning or from where a recording leaves off.
import { hash } from '../incident/dice.ts';
import type { Incident } from '../incident/incident.ts';
import { playInPlace } from '../incident/play.ts';
import { newRecording } from '../incident/recording.ts';
import { begin, replay } from '../incident/replay.ts';
import type { Recording } from '../incident/recording.ts';
import { playTimed } from '../incident/timed.ts';
import type { Script, Scripts, Timed } from '../incident/timed.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DECIDE } from './bots.ts';
import type { BotId } from './bots.ts';
import type { CountedRule } from './choices/rules.ts';
import { countFrom } from './count-rules.ts';
import { seededDice } from './dice.ts';
import { turnOf, waitUntil } from './turn.ts';
import type { Decide } from './turn.ts';

/** No game of a person is so long; a bot that finds no end is waited to the close. */
const MOST_MOVES = 5000;

export interface Game {
  recording: Recording;
  incident: Incident;
}

/** What bots may draw on besides the scenario: scripts of it, and rules that somebody has counted. */
export interface Means {
  scripts: Scripts;
  rules: readonly CountedRule[];
}
export const NO_MEANS: Means = { scripts: {}, rules: [] };

/** Whether this bot can play at all: two of them need a script. */
export const canPlay = (bot: BotId, { scripts }: Means): boolean =>
  bot === 'book' || bot === 'history' ? scripts[bot] !== undefined : true;

/** A pinned script has one game, with dice of its own. */
export const isPinned = (bot: BotId, { scripts }: Means): boolean =>
  (bot === 'history' || bot === 'book') && scripts[bot]?.pinned === true;

/** A whole game. The same scenario, bot, seed and means always give the same game. */
export function playGame(s: Scenario, bot: BotId, seed: number, means: Means = NO_MEANS): Game {
  if (bot === 'book' || bot === 'history') return playScript(s, scriptOf(bot, means), seed, means);
  return decided(s, newRecording(s, seed), DECIDE[bot], { seed, bot, means });
}

/** The game as it might have gone on from the end of a recording, had the bot taken over. */
export function playOn(
  s: Scenario,
  recording: Recording,
  bot: BotId,
  seed: number,
  means: Means = NO_MEANS,
): Game {
  if (bot === 'book' || bot === 'history') return scriptOn(s, recording, scriptOf(bot, means), means);
  return decided(s, recording, DECIDE[bot], { seed, bot, means });
}

function scriptOf(bot: 'book' | 'history', { scripts }: Means): Script {
  const script = scripts[bot];
  if (!script) throw new Error(`There is no script for ${bot}.`);
  return script;
}

/** A pinned script has dice of its own: what it records happened once. */
function playScript(s: Scenario, script: Script, seed: number, { rules }: Means): Game {
  const { incident, recording } = playTimed(
    s,
    { ...script, seed: script.pinned ? script.seed : seed },
    { count: countFrom(s, rules) },
  );
  return { incident, recording };
}

function scriptOn(s: Scenario, recording: Recording, { moves }: Script, { rules }: Means): Game {
  const { incident: x } = replay(s, recording);
  const left = moves.filter(({ at, move }) => at >= x.minute || !isSaid(x, move)).map(unpinned);
  return playTimed(
    s,
    { seed: recording.seed, pinned: recording.pinned ?? false, moves: left },
    { count: countFrom(s, rules), after: recording },
  );
}

/** What has been said need not be said again; what has been done is refused by itself. */
function isSaid(x: Incident, move: Move): boolean {
  switch (move.do) {
    case 'file':
      return x.duties[move.duty]?.filedAt !== undefined;
    case 'publish':
      return move.audiences.every((one) => (x.audiences[one]?.told.length ?? 0) > 0);
    case 'release':
      return x.releases.some(({ release }) => release === move.release);
    case 'estimate':
      return x.estimates.some(({ claim }) => claim === move.claim);
    case 'determine':
      return x.determinations[move.what] !== undefined;
    default:
      return false;
  }
}

/** When work ended in the script says nothing of when it ends here. */
function unpinned({ move, ...timed }: Timed): Timed {
  if (!('ends' in move)) return { ...timed, move };
  const { ends: _, ...rest } = move;
  return { ...timed, move: rest };
}

interface Who {
  seed: number;
  bot: BotId;
  means: Means;
}

function decided(s: Scenario, recording: Recording, decide: Decide, { seed, bot, means }: Who): Game {
  const x = recording.moves.length > 0 ? replay(s, recording).incident : begin(s, recording);
  const moves = [...recording.moves];
  const about = { dice: seededDice(hash(`${seed}/${bot}`)), memory: {} };
  while (!x.over) {
    if (moves.length >= MOST_MOVES) {
      make(s, x, moves, waitUntil(s.closes));
      break;
    }
    const turn = turnOf(s, x, means.rules, about);
    if (make(s, x, moves, decide(turn)) !== undefined) make(s, x, moves, waitUntil(turn.next()));
  }
  return { recording: { ...recording, moves }, incident: x };
}

/** Waits that follow each other become one. Says why when it is refused. */
function make(s: Scenario, x: Incident, moves: Move[], move: Move): string | undefined {
  const why = playInPlace(s, x, move);
  if (why !== undefined) return why;
  if (move.do === 'wait' && moves.at(-1)?.do === 'wait') moves[moves.length - 1] = move;
  else moves.push(move);
  return undefined;
}
