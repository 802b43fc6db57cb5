// What was written down in a workshop, as notes on its teams by their names: for the reports on them.
import type {
  Feedback,
  HotWashAnswer,
  Notes,
  Observation,
  Override as NoteOverride,
  Participant,
  Rated,
} from '../debrief/report/notes.ts';
import type { RoomRecordings } from '../room/recordings.ts';
import type { Answered, Note, Override } from '../room/room-types.ts';
import type { SaidView } from '../room/view-types.ts';
import { FACILITATOR } from '../room/words.ts';

/** What a device knows of it: its own, a facilitator's all. It goes on coming while the debrief is open. */
export interface Written {
  notes: readonly Note[];
  overrides: readonly Override[];
  said: SaidView | undefined;
}

const TABLE = 'Everybody at the table';
const LONGEST = 120;

/** Beside what was written down afterwards. What names no team is about all of them. */
export function withWorkshop(notes: Notes, room: RoomRecordings, written: Written): Notes {
  const { ratings = [], hotWash = [], feedback = [] } = written.said ?? {};
  const people = peopleIn(room);
  return {
    ...notes,
    participants:
      notes.participants.length > 0 ? notes.participants : room.people.map(({ id }) => people.one(id)),
    observations: joined<Observation>(
      written.notes.map(({ text, kind = 'note', minute, at = minute, by, team, pin, objective }) => ({
        says: text,
        kind,
        minute: at,
        by: people.nameOf(by),
        ...people.team(team),
        ...(pin === undefined ? {} : { about: pin }),
        ...(objective === undefined ? {} : { objective }),
      })),
      notes.observations,
    ),
    ratings: joined<Rated>(
      ratings.map(({ by, team, ...rest }) => ({ ...rest, by: people.nameOf(by), ...people.team(team) })),
      notes.ratings,
    ),
    hotWash: joined<HotWashAnswer>(
      hotWash.map(({ question, answer, ...whose }) => ({
        question,
        answer,
        seat: TABLE,
        ...people.speakerOf(whose),
      })),
      notes.hotWash,
    ),
    feedback: joined<Feedback>(feedback, notes.feedback),
    overrides: joined<NoteOverride>(
      written.overrides.map(({ entry, points, reason, team }) => ({
        rule: entry,
        points,
        reason,
        by: people.nameOf(FACILITATOR),
        ...people.team(team),
      })),
      notes.overrides,
    ),
  };
}

/** Notes that were saved as a file and opened again hold what is here already. */
function joined<T>(here: readonly T[], kept: readonly T[]): T[] {
  const known = new Set(here.map((one) => JSON.stringify(one)));
  return [...here, ...kept.filter((one) => !known.has(JSON.stringify(one)))];
}

export interface PeopleIn {
  /** By the id of whoever acted. */
  nameOf(by: string): string;
  /** From which seat an answer comes, and of which team: a facilitator's without a seat is everybody's. */
  speakerOf(answer: Pick<Answered, 'by' | 'team' | 'seat'>): { seat?: string; team?: string };
  one(by: string): Participant;
  /** A team by its name, as a part of a note. */
  team(id: string | undefined): { team?: string };
}

export function peopleIn({ scenario, teams, people }: RoomRecordings): PeopleIn {
  const find = (by: string) => people.find(({ id }) => id === by);
  const title = (seat: string): string => scenario.people[seat]?.title ?? seat;
  const team = (id: string | undefined): { team?: string } => {
    const name = teams.find((one) => one.id === id)?.name;
    return name === undefined ? {} : { team: name };
  };
  const seatsOf = (by: string): string =>
    (find(by)?.seats ?? []).map(title).join(', ').slice(0, LONGEST) || 'A player without a seat';
  return {
    nameOf: (by) => (by === FACILITATOR ? 'Facilitator' : (find(by)?.name ?? by)),
    team,
    speakerOf({ by, team: of, seat }) {
      if (by !== FACILITATOR) return { seat: seatsOf(by), ...team(find(by)?.team) };
      return { ...(seat === undefined ? {} : { seat: title(seat) }), ...team(of) };
    },
    one(by) {
      const person = find(by);
      const observes = person?.role === 'observer' || person?.seats.length === 0;
      return {
        name: person?.name ?? by,
        role: observes ? 'Observer' : seatsOf(by),
        as: observes ? 'observer' : 'player',
        ...team(person?.team),
      };
    },
  };
}
