// What people wrote down, put in order: who saw what, what was said in the hot wash, who mends what.
import { HOT_WASH, HOT_WASH_IDS, FEEDBACK } from './note-words.ts';
import type { FeedbackStatement } from './note-words.ts';
import type { Notes } from './notes.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { sayWhen } from '../when.ts';
import type { ToldGame } from './told.ts';
import type {
  Area,
  FeedbackSummary,
  PinnedObservation,
  PlanLine,
  Report,
  TeamReport,
} from './report-types.ts';

/** Pinned ones in the order of time, the others behind them. */
export function observationsOf(s: Scenario, { observations }: Notes, games: ToldGame[]): PinnedObservation[] {
  return observations
    .map((one) => pinned(s, one, games))
    .sort((a, b) => (a.minute ?? Infinity) - (b.minute ?? Infinity));
}

function pinned(s: Scenario, one: Notes['observations'][number], games: ToldGame[]): PinnedObservation {
  const item = games
    .filter(({ game }) => one.team === undefined || game.name === one.team)
    .flatMap(({ timeline }) => timeline.items)
    .find(({ id }) => id === one.event);
  const minute = item?.from ?? one.minute;
  return {
    ...one,
    ...(minute === undefined ? {} : { minute }),
    who: [one.by, games.length > 1 ? one.team : undefined].filter(Boolean).join(', '),
    when: minute === undefined ? '' : sayWhen(s, minute),
    about: item?.label ?? one.about ?? '',
  };
}

export function hotWashOf({ hotWash }: Notes, several: boolean): Report['hotWash'] {
  return HOT_WASH_IDS.map((question) => ({
    question,
    asks: HOT_WASH[question],
    answers: hotWash
      .filter((one) => one.question === question && one.answer.trim() !== '')
      .map(({ seat, team, answer }) => ({
        who: [seat, several ? team : undefined].filter(Boolean).join(', '),
        answer,
      })),
  }));
}

export function feedbackOf({ feedback }: Notes): FeedbackSummary {
  const texts = (of: 'stay' | 'change') =>
    feedback.flatMap((form) => (form[of]?.trim() ? [form[of].trim()] : []));
  return {
    forms: feedback.length,
    marks: (Object.keys(FEEDBACK) as FeedbackStatement[]).flatMap((id) => {
      const given = feedback.flatMap(({ marks }) => marks[id] ?? []);
      if (given.length === 0) return [];
      const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
      return [{ says: FEEDBACK[id], mean: Math.round(mean * 10) / 10, count: given.length }];
    }),
    stay: texts('stay'),
    change: texts('change'),
  };
}

/** One line a rule that cost something in any team, dearest first; owner and date are for people to fill in. */
export function planOf(teams: TeamReport[], { actions }: Notes): PlanLine[] {
  const areas = new Map<string, Area>();
  for (const area of teams.flatMap((team) => team.areas)) {
    const known = areas.get(area.rule);
    if (known === undefined || area.lost > known.lost) areas.set(area.rule, area);
  }
  return [...areas.values()]
    .sort((a, b) => b.lost - a.lost)
    .map(({ rule, title, recommendation }) => ({
      rule,
      area: title,
      recommendation: recommendation.join(' '),
      ...actions.findLast((one) => one.rule === rule),
    }));
}

export function unusedOf(
  s: Scenario,
  { overrides, ratings, participants, observations, hotWash }: Notes,
  known: { teams: string[]; objectives: string[] },
): string[] {
  const rules = overrides.filter(({ rule }) => s.score.rules[rule] === undefined);
  const objectives = ratings.filter(({ objective }) => !known.objectives.includes(objective));
  const teams = [...overrides, ...ratings, ...participants, ...observations, ...hotWash].flatMap(
    ({ team }) => (team === undefined || known.teams.includes(team) ? [] : [team]),
  );
  return [
    ...rules.map(({ rule }) => `An override is for the rule “${rule}”, which this scenario does not have.`),
    ...objectives.map(
      ({ objective }) => `A rating is for the objective “${objective}”, which this scenario does not have.`,
    ),
    ...[...new Set(teams)].map(
      (team) => `The notes name the team “${team}”, of which there is no recording.`,
    ),
  ];
}
