// What the exercise was for, and what speaks for and against its having been reached.
import type { Objective, Scenario } from '../../scenario/scenario.ts';
import type { Notes } from './notes.ts';
import type { JudgedLine, ObjectiveReport } from './report-types.ts';

/** Those of the scenario; where it names none, each headline axis is one. */
export function objectivesIn(s: Scenario): Record<string, Objective> {
  if (Object.keys(s.objectives).length > 0) return s.objectives;
  return Object.fromEntries(
    s.score.headline.map((axis): [string, Objective] => {
      const rules = Object.entries(s.score.rules).filter(([, rule]) => rule.axis === axis);
      return [
        `axis-${axis}`,
        { says: s.score.labels[axis], lookFor: [], rules: rules.map(([id]) => id), injects: [] },
      ];
    }),
  );
}

export function objectivesOf(
  s: Scenario,
  teams: { name: string; ledger: JudgedLine[] }[],
  notes: Notes,
): ObjectiveReport[] {
  return Object.entries(objectivesIn(s)).map(([id, about]) => ({
    id,
    says: about.says,
    lookFor: about.lookFor,
    axes: axesOf(s, about),
    injects: about.injects.map((inject) => s.injects[inject]?.from ?? inject),
    ratings: notes.ratings
      .filter(({ objective }) => objective === id)
      .map(({ rating, by = '', team = '', why = '' }) => ({
        rating,
        who: [by, teams.length > 1 ? team : ''].filter(Boolean).join(', '),
        why,
      })),
    points: teams.map(({ name, ledger }) => ({ team: name, ...pointsOf(about, ledger) })),
  }));
}

function axesOf(s: Scenario, { rules }: Objective): string[] {
  const axes = rules.flatMap((id) => s.score.rules[id]?.axis ?? []);
  return [...new Set(axes)].map((axis) => s.score.labels[axis]);
}

/** Rules that only take away add nothing to what could be had. */
function pointsOf({ rules }: Objective, ledger: JudgedLine[]): { points: number; most: number } {
  const mine = ledger.filter(({ id, skipped }) => rules.includes(id) && !skipped);
  return {
    points: rounded(mine.reduce((sum, { points }) => sum + points, 0)),
    most: rounded(mine.reduce((sum, { most }) => sum + Math.max(0, most), 0)),
  };
}

const rounded = (points: number): number => Math.round(points * 100) / 100;
