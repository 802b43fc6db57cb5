// One team's game as a column beside those of other teams: points, duties, figures, and what it decided.
import { unitsOf } from '../../incident/claims.ts';
import { askedIn } from '../../incident/injects.ts';
import { sayAmount } from '../../incident/say.ts';
import type { Incident } from '../../incident/incident.ts';
import { quote } from '../../incident/quotes.ts';
import { movesAt } from '../../incident/timed.ts';
import type { MoveAt } from '../../incident/timed.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import type { AxisLine } from '../debrief-types.ts';
import { isDecision } from '../is-decision.ts';
import type { Notes } from '../report/notes.ts';
import { reportOf } from '../report/report.ts';
import type { DutyLine } from '../report/report-types.ts';
import type { TeamGame } from '../report/told.ts';
import { traceOf } from '../trace.ts';
import { sayWhen } from '../when.ts';

/** A card that leaves nothing to choose. */
export const PLAYED = 'Played';

/** What was chosen, and when. */
export interface Chosen {
  says: string;
  minute: Minute;
  when: string;
}

export interface TeamColumn {
  name: string;
  axes: AxisLine[];
  /** With what the facilitator put in the place of a rule's points. */
  total: number;
  ending: string;
  duties: DutyLine[];
  figures: { label: string; says: string }[];
  /** By the question that was decided, the first time. */
  chosen: Record<string, Chosen>;
  /** Messages that asked something, answered or not: what each said, by its id. */
  asked: Record<string, string>;
}

/** It takes as long as a few replays. */
export function columnOf(s: Scenario, { name, recording }: TeamGame, notes?: Notes): TeamColumn {
  const report = reportOf(s, [{ name, recording }], { notes });
  const [team] = report.teams;
  const x = traceOf(s, recording).incident;
  const made = movesAt(s, recording).filter(({ refused }) => refused === undefined);
  const duties = team?.duties ?? [];
  return {
    name,
    axes: team?.axes ?? [],
    total: team?.total ?? 0,
    ending: team?.ending.title ?? '',
    duties,
    figures: [...countsOf(made, duties), ...stocksOf(s, x)],
    chosen: chosenIn(s, x, made),
    asked: Object.fromEntries(askedIn(s, x).map((id) => [id, x.injects[id]?.says ?? ''])),
  };
}

function countsOf(made: readonly MoveAt[], duties: DutyLine[]): TeamColumn['figures'] {
  const count = (what: Move['do']) => String(made.filter(({ move }) => move.do === what).length);
  const onTime = duties.filter(({ word }) => word === 'on time').length;
  return [
    ...(duties.length > 0 ? [{ label: 'Duties met on time', says: `${onTime} of ${duties.length}` }] : []),
    { label: 'Cards played', says: count('play') },
    { label: 'Messages answered', says: count('answer') },
  ];
}

/** What came of it, as it was at the close: what was counted from nothing, and what is told in words. */
function stocksOf(s: Scenario, x: Incident): TeamColumn['figures'] {
  return Object.entries(s.stocks)
    .filter(([, { start, words }]) => start === 0 || words !== undefined)
    .map(([id, { label, unit, words }]) => {
      const amount = unitsOf(x, id, x.minute);
      return { label, says: words?.[amount] ?? sayAmount(amount, unit) };
    });
}

function chosenIn(s: Scenario, x: Incident, made: readonly MoveAt[]): TeamColumn['chosen'] {
  const chosen: TeamColumn['chosen'] = {};
  for (const { move, at } of made) {
    const question = isDecision(move) ? questionOf(move) : undefined;
    if (question === undefined || Object.hasOwn(chosen, question)) continue;
    chosen[question] = { says: quote(s, x, choiceIn(s, move)), minute: at, when: sayWhen(s, at) };
  }
  return chosen;
}

/** What teams can be asked alike: messages, judgements, cards. Reports stand among the duties. */
function questionOf(move: Move): string | undefined {
  switch (move.do) {
    case 'answer':
      return `answer:${move.inject}`;
    case 'determine':
      return `determine:${move.what}`;
    case 'play':
      return `play:${move.card}`;
    default:
      return undefined;
  }
}

function choiceIn(s: Scenario, move: Move): string {
  switch (move.do) {
    case 'answer':
      return s.injects[move.inject]?.options[move.option]?.label ?? move.option;
    case 'determine':
      return s.determinations[move.what]?.verdicts[move.verdict]?.label ?? move.verdict;
    case 'play':
      return (
        (move.option === undefined ? undefined : s.cards[move.card]?.options[move.option]?.label) ?? PLAYED
      );
    default:
      return '';
  }
}
