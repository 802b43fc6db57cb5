import { score, summed } from '../incident/score/score.ts';
import type { Score } from '../incident/score/score.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { AXES } from '../scenario/vocabulary.ts';
import type { Room } from './room-types.ts';
import type { TeamScore } from './view-types.ts';

/** A team's score as it stands, with what a facilitator has put in the place of a rule's points; the last word counts. */
export function scoreOf(room: Room, s: Scenario, team: string): Score | undefined {
  const instead = Object.fromEntries(
    room.overrides.filter((one) => one.team === team).map(({ entry, points }) => [entry, points]),
  );
  const incident = room.teams[team]?.incident;
  if (!incident) return undefined;
  const ledger = score(s, incident).ledger.map((entry) => {
    const points = instead[entry.id];
    return points === undefined ? entry : { ...entry, points, idle: false };
  });
  return summed(s, ledger);
}

/** Best first. */
export function scoresOf(room: Room, s: Scenario): TeamScore[] {
  const scores = Object.entries(room.teams).flatMap(([team, { name }]): TeamScore[] => {
    const found = scoreOf(room, s, team);
    return found ? [{ team, name, total: found.total, axes: axesOf(found) }] : [];
  });
  return scores.sort((a, b) => b.total - a.total || a.name.localeCompare(b.name));
}

function axesOf({ axes }: Score): TeamScore['axes'] {
  return AXES.map((axis) => {
    const { label, points, headline } = axes[axis];
    return { axis, label, points, headline };
  });
}
