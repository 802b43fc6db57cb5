// The games of a room's teams: all of the same seed, all at the same minute.
import type { Incident } from '../incident/incident.ts';
import { askedIn } from '../incident/injects.ts';
import { paceIndex, paceOf } from '../incident/pace.ts';
import { playInPlace } from '../incident/play.ts';
import { newRecording } from '../incident/recording.ts';
import { begin, replay } from '../incident/replay.ts';
import type { Move } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Room, Team } from './room-types.ts';
import { nameMove } from '../debrief/say-move.ts';

/** A new game that stands at the opening of the act it starts with. */
export function newTeam(s: Scenario, name: string, seed: number, start: string | undefined): Team {
  const recording = { ...newRecording(s, seed, start), facilitated: true };
  const team: Team = { name, recording, incident: begin(s, recording), proposals: [] };
  if (start === undefined) return team;
  while (!hasOpened(team.incident, start) && !team.incident.over)
    playWait(s, team, nextDue(s, team.incident));
  return team;
}

const hasOpened = (x: Incident, act: string): boolean => x.happened[`act:${act}`] !== undefined;

/** Makes the move and writes it down; says why when it is refused. */
export function playMove(s: Scenario, team: Team, move: Move): string | undefined {
  const why = playInPlace(s, team.incident, move);
  if (why !== undefined) return why;
  const { moves } = team.recording;
  if (move.do === 'wait' && moves.at(-1)?.do === 'wait') moves.pop();
  moves.push(move);
  return undefined;
}

function playWait(s: Scenario, team: Team, until: Minute): void {
  playMove(s, team, { do: 'wait', until });
}

function nextDue(s: Scenario, { agenda, minute }: Incident): Minute {
  return agenda.find((entry) => entry.minute > minute)?.minute ?? s.closes;
}

/** What must not be run past, and what somebody would notice. */
interface Marks {
  asked: number;
  breaks: string;
  lines: number;
}

/** How things stand, to tell afterwards what is new. */
export function marksOf(s: Scenario, room: Room): Marks {
  const games = Object.values(room.teams).map(({ incident }) => incident);
  return {
    asked: games.reduce((sum, x) => sum + askedIn(s, x).length, 0),
    breaks: games.map((x) => `${x.act} ${x.over} ${paceOf(s, x)}`).join(),
    lines: games.reduce((sum, x) => sum + x.log.length, 0),
  };
}

/**
 * All teams go on together, minute of something due by minute of something due, until `until` or until somebody is
 * asked something, an act opens, the pace changes or a game ends; with `notable`, until anything is noticed.
 */
export function goOn(
  s: Scenario,
  room: Room,
  until: Minute,
  notable = false,
): { asked: boolean; broke: boolean } {
  const before = marksOf(s, room);
  while (room.minute < until) {
    const live = Object.values(room.teams).filter(({ incident }) => !incident.over);
    if (live.length === 0) break;
    const next = Math.min(until, ...live.map(({ incident }) => nextDue(s, incident)));
    for (const team of live) playWait(s, team, next);
    room.minute = next;
    const now = marksOf(s, room);
    const asked = now.asked > before.asked;
    if (asked || now.breaks !== before.breaks) return { asked, broke: true };
    if (notable && now.lines > before.lines) return { asked, broke: false };
  }
  return { asked: false, broke: false };
}

/**
 * Exercise minutes per minute of play, before the facilitator's speed: that of the slowest, so that nobody is hurried past
 * what others have not come to.
 */
export function paceOfRoom(s: Scenario, room: Room): number {
  const live = Object.values(room.teams).filter(({ incident }) => !incident.over);
  const playing = live.filter(({ incident }) => !isBeyond(s, room, incident));
  const paces = (playing.length > 0 ? playing : live).map(({ incident }) => paceHere(s, room, incident));
  return paces.length === 0 ? 0 : Math.min(...paces);
}

function paceHere(s: Scenario, { chapters, clock }: Room, x: Incident): number {
  const paces = chapters.find(({ act }) => act === x.act)?.paces ?? [];
  return paces[paceIndex(s, x)] ?? paceOf(s, x) * clock.stretch;
}

/** Past the last act that this workshop plays. */
export function isBeyond(s: Scenario, { chapters }: Room, x: Incident): boolean {
  const last = chapters.at(-1);
  const acts = Object.keys(s.acts);
  return last !== undefined && acts.indexOf(x.act) > acts.indexOf(last.act);
}

/** The place in the recording of the last move that was not waiting. */
export function lastDecision(room: Room, team: string): number | undefined {
  const at = room.teams[team]?.recording.moves.findLastIndex(({ do: what }) => what !== 'wait') ?? -1;
  return at < 0 ? undefined : at;
}

/** As if it had never been made: the same time passes without it. */
export function takeBack(s: Scenario, room: Room, id: string): void {
  const team = room.teams[id];
  const at = lastDecision(room, id);
  const move = at === undefined ? undefined : team?.recording.moves[at];
  if (!team || at === undefined || !move) return;
  const moves = team.recording.moves.toSpliced(at, 1);
  // What stood on both sides of it is one wait now.
  if (moves[at - 1]?.do === 'wait' && moves[at]?.do === 'wait') moves.splice(at - 1, 1);
  team.recording = { ...team.recording, moves };
  team.incident = replay(s, team.recording).incident;
  team.undone = nameMove(s, move);
}
