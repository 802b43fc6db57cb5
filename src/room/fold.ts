// A room is what comes of folding its events, in whichever process and however often.
import type { Scenario } from '../scenario/scenario.ts';
import type { ActOf, RoomEvent } from './acts.ts';
import { found, teamFor } from './decide.ts';
import { goOn, isBeyond, marksOf, newTeam, paceOfRoom, playMove, takeBack } from './games.ts';
import { refusal } from './may.ts';
import { NOTHING_SAID, say } from './say.ts';
import { stretchOf } from './presets.ts';
import type { Player, Room, Team } from './room-types.ts';
import { nameMove } from '../debrief/say-move.ts';

const MINUTE_MS = 60_000;

/** The room after its first event, which must be a `create`; undefined where it is not one. */
export function openRoom(s: Scenario, { seq, atMs, act }: RoomEvent): Room | undefined {
  if (act.do !== 'create' || seq !== 1) return undefined;
  const { scenario, code, proofs, seed, preset, start, chapters, standsMs } = act;
  const teams = Object.fromEntries(act.teams.map(({ id, name }) => [id, newTeam(s, name, seed, start)]));
  const minute = Object.values(teams)[0]?.incident.minute ?? 0;
  const stretch = chapters.length > 0 ? 1 : stretchOf(s, preset, minute);
  return {
    seq,
    acted: seq,
    scenario,
    code,
    proofs,
    madeMs: atMs,
    seed,
    preset,
    ...(start === undefined ? {} : { start }),
    chapters,
    state: 'lobby',
    clock: { speed: 1, stretch, owed: 0, standMs: 0, standsMs, playedMs: 0 },
    minute,
    teams,
    players: {},
    notes: [],
    overrides: [],
    said: NOTHING_SAID,
    revealed: false,
    seen: {},
  };
}

/** Has the device's own id been carried out before? */
export function hasSeen(room: Room, by: string, id: string | undefined): number | undefined {
  const key = `${by}/${id}`;
  return id !== undefined && Object.hasOwn(room.seen, key) ? room.seen[key] : undefined;
}

/**
 * Folds one event, in place. What may not be done, or was done before, changes nothing but the number; then it says
 * why. An event out of its order throws: the log is damaged.
 */
export function apply(room: Room, s: Scenario, event: RoomEvent): string | undefined {
  const { seq, by, id } = event;
  if (seq !== room.seq + 1) throw new Error(`Event ${seq} came after event ${room.seq}.`);
  room.seq = seq;
  if (hasSeen(room, by, id) !== undefined) return 'That was done already.';
  const why = refusal(room, s, by, event.act);
  if (why !== undefined) return why;
  if (id !== undefined) room.seen[`${by}/${id}`] = seq;
  if (event.act.do !== 'tick') room.acted = seq;
  carry(room, s, event);
  endWhenPlayed(room, s);
  return undefined;
}

/** With the games, or with the last act that this workshop plays. */
function endWhenPlayed(room: Room, s: Scenario): void {
  const games = Object.values(room.teams).map(({ incident }) => incident);
  if (games.every((x) => x.over)) room.state = 'ended';
  else if (games.every((x) => x.over || isBeyond(s, room, x))) end(room, s);
}

function carry(room: Room, s: Scenario, event: RoomEvent): void {
  const { act, by } = event;
  switch (act.do) {
    case 'create':
      return;
    case 'tick':
      return tick(room, s, act.ms);
    case 'start':
    case 'resume':
      room.state = 'running';
      return;
    case 'pause':
      room.state = 'paused';
      return;
    case 'speed':
      room.clock.speed = act.speed;
      return;
    case 'go-on':
      room.clock.standMs = 0;
      return;
    case 'skip':
      return skip(room, s, act);
    case 'end':
      return end(room, s);
    case 'join':
    case 'leave':
    case 'return':
    case 'sit':
    case 'rename':
    case 'put-out':
    case 'hand-over':
      return people(room, by, act);
    case 'move':
    case 'propose':
    case 'vote':
    case 'withdraw':
    case 'commit':
      return decide(room, s, event, act);
    case 'direct':
      return direct(room, s, act);
    case 'hint':
      return withStand(room, s, () =>
        tell(room.teams[act.team], (team) => playMove(s, team, { do: 'hint' })),
      );
    case 'undo':
      return takeBack(s, room, act.team);
    case 'rate':
    case 'hot-wash':
    case 'feedback':
      room.said = say(room.said, event, act);
      return;
    case 'note':
    case 'override':
    case 'reveal':
      return write(room, event, act);
  }
}

function tick(room: Room, s: Scenario, ms: number): void {
  const { clock } = room;
  const stood = Math.min(clock.standMs, ms);
  clock.playedMs += ms;
  clock.standMs -= stood;
  clock.owed += (ms - stood) * paceOfRoom(s, room) * clock.speed;
  const whole = Math.floor(clock.owed / MINUTE_MS);
  if (whole < 1) return;
  clock.owed -= whole * MINUTE_MS;
  const { asked, broke } = goOn(s, room, room.minute + whole);
  if (broke) clock.owed = 0;
  if (asked) clock.standMs = clock.standsMs;
}

function skip(room: Room, s: Scenario, { minutes }: ActOf<'skip'>): void {
  const until = minutes === undefined ? s.closes : room.minute + minutes;
  const { asked } = goOn(s, room, Math.min(s.closes, until), minutes === undefined);
  room.clock.owed = 0;
  room.clock.standMs = asked ? room.clock.standsMs : 0;
}

/** Nothing more is done; what was begun and what is owed comes to its end. */
function end(room: Room, s: Scenario): void {
  for (const team of Object.values(room.teams)) {
    team.proposals = [];
    if (!team.incident.over) playMove(s, team, { do: 'wait', until: s.closes });
  }
  room.state = 'ended';
}

type People = ActOf<'join' | 'leave' | 'return' | 'sit' | 'rename' | 'put-out' | 'hand-over'>;

function people(room: Room, by: string, act: People): void {
  if (act.do === 'join') {
    const { name, role, proof } = act;
    room.players[act.player] = { name, role, proof, seats: [], away: false };
    return;
  }
  if (act.do === 'hand-over') return handOver(room, act);
  const player = room.players[act.player ?? by];
  if (!player) return;
  if (act.do === 'sit') seat(player, act.team, act.seats);
  else if (act.do === 'rename') player.name = act.name;
  else if (act.do === 'put-out') Object.assign(player, { out: true, seats: [] });
  else player.away = act.do === 'leave';
}

function seat(player: Player, team: string, seats: string[]): void {
  player.team = team;
  player.seats = [...new Set(seats)];
}

function handOver(room: Room, { team, seat: which, to }: ActOf<'hand-over'>): void {
  for (const player of Object.values(room.players)) {
    if (player.team === team) player.seats = player.seats.filter((one) => one !== which);
  }
  const heir = to === undefined ? undefined : room.players[to];
  if (heir) seat(heir, team, heir.team === team ? [...heir.seats, which] : [which]);
}

function decide(
  room: Room,
  s: Scenario,
  { seq, by, id }: RoomEvent,
  act: ActOf<'move' | 'propose' | 'vote' | 'withdraw' | 'commit'>,
): void {
  const name = teamFor(room, by, act) ?? '';
  const team = room.teams[name];
  if (!team) return;
  if (act.do === 'move') return withStand(room, s, () => tell(team, () => playMove(s, team, act.move)));
  if (act.do === 'propose') {
    team.proposals.push({
      id: id ?? `p${seq}`,
      by,
      move: act.move,
      says: act.says ?? '',
      what: nameMove(s, act.move),
      minute: room.minute,
      votes: { [by]: true },
    });
    return;
  }
  const proposal = found(room, name, act.proposal);
  if (!proposal) return;
  if (act.do === 'vote') {
    proposal.votes[by] = act.yes;
    return;
  }
  team.proposals = team.proposals.filter((one) => one !== proposal);
  if (act.do === 'commit') withStand(room, s, () => tell(team, () => playMove(s, team, proposal.move)));
}

function direct(room: Room, s: Scenario, act: ActOf<'direct'>): void {
  const { team, do: _, ...how } = act;
  const teams = team === undefined ? Object.values(room.teams) : [room.teams[team]];
  withStand(room, s, () => teams.forEach((one) => one && playMove(s, one, { do: 'facilitate', ...how })));
}

/** Keeps what was refused: a move that may.ts let through is never refused, so this shows a mistake of ours. */
function tell(team: Team | undefined, play: (team: Team) => string | undefined): void {
  const why = team && play(team);
  if (team && why !== undefined) team.trouble = why;
}

/** Whatever asks somebody something lets the clock stand. */
function withStand(room: Room, s: Scenario, play: () => void): void {
  const before = marksOf(s, room).asked;
  play();
  if (marksOf(s, room).asked > before) room.clock.standMs = room.clock.standsMs;
}

function write(room: Room, { seq, by }: RoomEvent, act: ActOf<'note' | 'override' | 'reveal'>): void {
  if (act.do === 'reveal') {
    room.revealed = act.scores;
    return;
  }
  const { do: _, ...what } = act;
  if ('text' in what) room.notes.push({ seq, by, minute: room.minute, ...what });
  else room.overrides.push({ seq, ...what });
}
