// One or several recordings of one scenario, and perhaps what people wrote down: the after-action report.
// Pure: the same recordings and notes give the same report on every machine.
import type { Incident } from '../../incident/incident.ts';
import { score, summed } from '../../incident/score/score.ts';
import type { LedgerEntry } from '../../incident/score/score.ts';
import { documentsOf } from '../../incident/sight/documents.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { AxisLine } from '../debrief-types.ts';
import { ledgerOf } from '../ledger.ts';
import { endingOf } from '../lines.ts';
import { headlineFirst } from '../debrief.ts';
import { sayWhen } from '../when.ts';
import { eventsOf } from './events.ts';
import { areasOf, strengthsOf } from './findings.ts';
import { dutiesOf, lawsOf } from './laws.ts';
import { madeMoves } from './moves.ts';
import { NO_NOTES } from './notes.ts';
import type { Notes, Override } from './notes.ts';
import { objectivesIn, objectivesOf } from './objectives.ts';
import { feedbackOf, hotWashOf, observationsOf, planOf, unusedOf } from './people.ts';
import type { JudgedLine, Report, TeamReport } from './report-types.ts';
import { toldOf } from './told.ts';
import type { TeamGame, ToldGame } from './told.ts';
import { recordingWithoutNames, withoutNames } from './without-names.ts';

export interface ReportOptions {
  notes?: Notes | undefined;
  /** False: everybody who is named in the notes becomes *Participant 1* and so on. */
  names?: boolean | undefined;
}

/** All recordings must be of this scenario; at least one. */
export function reportOf(s: Scenario, games: TeamGame[], options: ReportOptions = {}): Report {
  const used = usedIn(games, options);
  const { notes, nameless } = used;
  const told = used.games.map((game) => toldOf(s, game));
  const teams = told.map((one) => teamOf(s, one, notes, games.length));
  const { title, place, held } = notes.exercise ?? {};
  return {
    title: title || s.title,
    scenario: { id: s.id, hash: s.hash, title: s.title, summary: s.summary },
    ...(held ? { held } : {}),
    ...(place ? { place } : {}),
    nameless,
    objectives: objectivesOf(s, teams, notes),
    teams,
    participants: notes.participants,
    seats: seatsOf(s),
    observations: observationsOf(s, notes, told),
    hotWash: hotWashOf(notes, games.length > 1),
    feedback: feedbackOf(notes),
    plan: planOf(teams, notes),
    laws: lawsOf(
      s,
      told.map(({ trace }) => trace),
    ),
    sources: Object.values(s.sources),
    unused: unusedOf(s, notes, {
      teams: games.map(({ name }) => name),
      objectives: Object.keys(objectivesIn(s)),
    }),
  };
}

export interface Used {
  games: TeamGame[];
  notes: Notes;
  nameless: boolean;
}

/** What a report is made from: as given, or with every name left out. */
export function usedIn(games: TeamGame[], { notes = NO_NOTES, names = true }: ReportOptions): Used {
  if (names) return { games, notes, nameless: false };
  const without = withoutNames(notes);
  return {
    games: games.map((game) => ({ ...game, recording: recordingWithoutNames(game.recording, without) })),
    notes: without.notes,
    nameless: true,
  };
}

/** People at the table; those outside are no seats. */
export function seatsOf(s: Scenario): string[] {
  return Object.values(s.people)
    .filter(({ outside }) => !outside)
    .map(({ title }) => title);
}

function teamOf(s: Scenario, { game, trace, timeline }: ToldGame, notes: Notes, of: number): TeamReport {
  const { recording, name, lines = [] } = game;
  const x = trace.incident;
  const mine = notes.overrides.filter(({ team }) => team === undefined || team === name || of === 1);
  const { ledger, axes, total } = judged(s, x, mine);
  const laneNames = new Map(timeline.lanes.map(({ id, label }) => [id, label]));
  return {
    name,
    seed: recording.seed,
    moves: recording.moves.length,
    ...(trace.finished ? {} : { leftAt: sayWhen(s, trace.playedUntil) }),
    skipped: x.skipped.map((act) => s.acts[act]?.title ?? act),
    ending: endingOf(s, x),
    axes,
    total,
    lines,
    ledger,
    strengths: strengthsOf(ledger),
    areas: areasOf(s, x, ledger, timeline),
    timeline: timeline.items.map(({ from, lane, says }) => ({
      minute: from,
      when: sayWhen(s, from),
      lane: laneNames.get(lane) ?? lane,
      says,
    })),
    duties: dutiesOf(s, trace),
    events: eventsOf(s, trace),
    made: madeMoves(s, recording),
    documents: documentsOf(s, x).map(({ time, stage, title, head, stamp = '' }) => ({
      time,
      stage,
      title,
      to: head.find(({ label }) => label === 'To')?.says ?? '',
      stamp,
    })),
  };
}

interface Judged {
  ledger: JudgedLine[];
  axes: AxisLine[];
  total: number;
}

/** The facilitator's points stand in the place of the ledger's, up to what the rule can give; the last word counts. */
function judged(s: Scenario, x: Incident, overrides: Override[]): Judged {
  const last = new Map(overrides.map((one) => [one.rule, one]));
  const entries = score(s, x).ledger;
  const corrected = entries.map((entry): LedgerEntry => {
    const override = last.get(entry.id);
    return override
      ? { ...entry, points: Math.min(override.points, Math.max(0, entry.most)), idle: false }
      : entry;
  });
  const { axes, total } = summed(s, corrected);
  const from = new Map(entries.map(({ id, points }) => [id, points]));
  return {
    axes: headlineFirst(s).map((axis) => ({ axis, ...axes[axis] })),
    total,
    ledger: ledgerOf(s, x, corrected).map((line): JudgedLine => {
      const override = last.get(line.id);
      if (!override) return line;
      const { reason, by = '' } = override;
      return { ...line, override: { from: from.get(line.id) ?? 0, reason, by } };
    }),
  };
}
