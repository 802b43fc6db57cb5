import type { Minute } from '../../scenario/vocabulary.ts';
import type { Game } from './game.ts';
import type { Layer } from './layers.ts';
import type { TargetKind } from './targets.ts';

export type Verdict = 'reached' | 'unreachable' | 'not decided';

/**
 * `every play`: the rules show that no play, with any dice, needs fewer. `steps`: the search of all shorter games came to
 * its end without it, in its steps and with these dice. `not shown`: nothing shorter is known.
 */
export type Shortest = 'every play' | 'steps' | 'not shown';

export interface Outcome {
  id: string;
  kind: TargetKind;
  says: string;
  verdict: Verdict;
  /** How it is known to be unreachable: from the rules for any play, or by a search that came to its end. */
  by?: 'rules' | 'search';
  /** Why it is not decided. */
  why?: string;
  /** Of the game found; its decisions follow. */
  decisions?: number;
  atLeast: number;
  shortest?: Shortest;
  /** Whose dice it is played with, and the minute at which it comes to it. */
  seed?: number;
  at?: Minute;
  game?: Game;
}

export interface ProofLimits {
  /** Of the exact layers. */
  positions: number;
  depth: number;
  /** Games played for one target by somebody who aims at it. */
  tries: number;
  /** Games played at random for what nobody who aimed got to. */
  random: number;
  /** Other dice tried for what nobody got to with these. */
  seeds: number;
}

export interface Proof {
  scenario: { id: string; hash: string; title: string };
  seed: number;
  limits: ProofLimits;
  layers: Layer[];
  /** Up to so many decisions every game was tried. */
  whole: number;
  exhausted: boolean;
  /** Games that were played to their close, and how many of them came to no ending. */
  games: number;
  deadEnds: number;
  /** One ending asks for nothing: so every play has one. */
  alwaysEnds: boolean;
  outcomes: Outcome[];
}
