// A known game, played earlier or later than it was: somebody opened an act at another minute, and what the known game did
// from that act on comes as long after it. So what is found early is handled as well as what was found late.
import { playTimed } from '../../incident/timed.ts';
import type { Timed } from '../../incident/timed.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { gameOf, playWhatMay } from './game.ts';
import type { Game } from './game.ts';

/** A game that opens an act, and when. */
interface Opening {
  game: Game;
  seed: number;
  act: string;
  opened: Minute;
}

/** Each of `games` up to where it opens an act at a minute of its own, and from there on each of the known ones. */
export function* shiftedGames(
  s: Scenario,
  seed: number,
  known: readonly Game[],
  games: Iterable<{ game: Game; seed: number }>,
): Generator<{ game: Game; seed: number }, void, void> {
  const knownOpenings = known.flatMap((game) => openingsIn(s, { game, seed }));
  const seen = new Set(knownOpenings.map(({ act, opened }) => `${act} ${opened}`));
  for (const one of games) {
    for (const opening of openingsIn(s, one)) {
      const key = `${opening.act} ${opening.opened}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const later of knownOpenings)
        if (later.act === opening.act) yield { game: spliced(s, opening, later), seed: opening.seed };
    }
  }
}

function openingsIn(s: Scenario, { game, seed }: { game: Game; seed: number }): Opening[] {
  const { happened } = playWhatMay(s, seed, game).incident;
  return Object.keys(s.acts).flatMap((act) => {
    const opened = happened[`act:${act}`];
    return opened === undefined || opened === 0 ? [] : [{ game, seed, act, opened }];
  });
}

/** What is not legal yet is tried again for a while: other dice draw other spans. */
function spliced(s: Scenario, early: Opening, later: Opening): Game {
  const by = early.opened - later.opened;
  const before: Timed[] = early.game.filter(({ at }) => at <= early.opened);
  const after: Timed[] = later.game
    .filter(({ at }) => at >= later.opened)
    .map(({ at, move }) => ({ at: at + by, move, soon: true }));
  const { recording } = playTimed(s, { seed: early.seed, pinned: false, moves: [...before, ...after] });
  return gameOf(s, recording);
}
