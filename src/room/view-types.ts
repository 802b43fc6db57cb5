// What a device in a room gets to see, apart from the sight of its seat. Plain JSON, no secrets.
import type { SeatSight, SharedSight } from '../incident/join-sight.ts';
import type { Axis, Channel, Minute } from '../scenario/vocabulary.ts';
import type { Move } from '../scenario/moves.ts';
import type { PlanNow } from './plan.ts';
import type { Answered, FeedbackForm, Note, Override, Rated, Room } from './room-types.ts';

export const ROLES = ['facilitator', 'player', 'observer', 'projector'] as const;
export type Role = (typeof ROLES)[number];

/** Whoever looks. `player`: of players and observers. */
export interface Viewer {
  role: Role;
  player?: string;
}

/** The parts of what a device sees, by name; each changes on its own, and most are the same for many devices. */
export interface Documents {
  room: RoomView;
  you: YouView;
  /** By team: what its seats see alike, and what this one sees. A player has one team, all others see every team. */
  [shared: `shared:${string}`]: SharedSight;
  [own: `own:${string}`]: SeatSight;
  /** A facilitator's, by team: what is to come. */
  [desk: `desk:${string}`]: DeskView;
  /** A facilitator's always; everybody's as long as they are shown. */
  scores?: ScoresView;
  /** An observer's own, a facilitator's all. */
  notes?: Note[];
  /** A player's from the end on, an observer's and a facilitator's always. */
  said?: SaidView;
}

/** What was said about the workshop: one's own, a facilitator's all. */
export interface SaidView {
  /** Who rates is told what there is to rate. */
  objectives?: { id: string; says: string; lookFor: string[] }[];
  ratings: Rated[];
  hotWash: Answered[];
  /** Nobody's name is on it: one's own, or a facilitator's all, in an order that says nothing. */
  feedback: Omit<FeedbackForm, 'by'>[];
}

export interface RoomView {
  scenario: { id: string; title: string };
  code: string;
  state: Room['state'];
  minute: Minute;
  /** Minutes that the workshop is to take. */
  preset: number;
  /** `minutesPerMinute`: exercise minutes per minute of play, as things stand. */
  clock: { speed: number; standMs: number; playedMs: number; minutesPerMinute: number };
  seats: { id: string; short: string; title: string; leads: boolean; sees?: string }[];
  teams: TeamView[];
  /** Those who hold no seat. */
  waiting: { id: string; name: string; away: boolean }[];
  revealed: boolean;
}

export interface YouView {
  role: Role;
  id?: string;
  name?: string;
  team?: string;
  seats: string[];
  /** A facilitator's: which acts are played when. */
  plan?: PlanNow;
  /** Commits for the team: by holding its first seat, or because nobody who does is there. */
  leads: boolean;
}

export interface TeamView {
  id: string;
  name: string;
  members: { id: string; name: string; seats: string[]; away: boolean }[];
  over: boolean;
  /** Only of one's own team. */
  proposals: ProposalView[];
  /** What was taken back last. */
  undone?: string;
}

/** Who leads may commit and withdraw it; so may anybody of the team commit it who has the majority for it. */
export interface ProposalView {
  id: string;
  by: string;
  /** `To Chief executive: “Wait”`. */
  what: string;
  /** What the proposer wrote to it. */
  says: string;
  move: Move;
  minute: Minute;
  votes: { id: string; name: string; yes: boolean }[];
  /** More than half of those who are there are for it. */
  majority: boolean;
  /** Why it cannot be done as things stand. */
  why?: string;
}

export interface ScoresView {
  /** Best first. */
  teams: TeamScore[];
  /** What facilitators have put in the place of a rule's points, with their reasons. */
  overrides: Override[];
}

export interface TeamScore {
  team: string;
  name: string;
  total: number;
  axes: { axis: Axis; label: string; points: number; headline: boolean }[];
}

export interface DeskView {
  injects: DeskInject[];
  /** Entries of the score, to be overridden. */
  ledger: { id: string; axis: Axis; label: string; points: number; most: number; reason: string }[];
}

export interface DeskInject {
  id: string;
  from: string;
  to: string[];
  by: Channel;
  /** As it was sent, or as it would be sent now. */
  says: string;
  state: 'to come' | 'held' | 'open' | 'answered' | 'silent' | 'told';
  reworded: boolean;
  /** By the scenario's clock; undefined while nothing says that it will come. */
  due?: { minute: Minute; time: string };
  /** Kept back beyond its minute. */
  missed: boolean;
  /** What it waits for. */
  waitsFor?: string;
  sent?: { minute: Minute; time: string };
  options: { id: string; label: string }[];
  answer?: string;
  lesson: string;
}
