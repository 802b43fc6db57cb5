// Several teams through the same events, side by side, and beside them how others played it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../../../assets/styles/teams.css';
import type { Line } from '../../../debrief/debrief-types.ts';
import { sayPoints } from '../../../debrief/points.ts';
import type { Notes } from '../../../debrief/report/notes.ts';
import { notesOn } from '../../../debrief/report/team-notes.ts';
import type { TeamGame } from '../../../debrief/report/told.ts';
import { columnOf } from '../../../debrief/teams/column.ts';
import type { TeamColumn } from '../../../debrief/teams/column.ts';
import { decisionRows } from '../../../debrief/teams/decisions.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Lines } from '../use-lines.ts';
import { TeamDecisions } from './team-decisions.tsx';
import { TeamTable } from './team-table.tsx';
import type { TeamRow } from './team-table.tsx';

interface Props {
  scenario: Scenario;
  /** Keep them the same between renders. */
  games: readonly TeamGame[];
  /** Theirs are the same dice, so each team is compared with the same. */
  lines: Lines;
  /** For the facilitator's overrides. */
  notes: Notes;
}

export function TeamsCompare({ scenario, games, lines, notes }: Props) {
  const columns = useColumns(scenario, games, notes);
  const rows = useMemo(() => decisionRows(scenario, columns), [scenario, columns]);
  const names = columns.map(({ name }) => name);
  return (
    <section class="teams-compare" aria-label="All teams">
      <h2>{games.length} teams through the same events</h2>
      <p class="lead">
        The same world and the same dice. What came out otherwise, people decided.
        {columns.length < games.length && <output> More is being worked out.</output>}
      </p>
      <TeamTable
        title="Points"
        names={[...names, ...lines.lines.map(({ label }) => label)]}
        rows={pointRows(columns, lines.lines)}
        others={lines.lines.length}
      />
      <TeamTable title="Duties" names={names} rows={dutyRows(columns)} />
      <TeamTable title="What came of it" names={names} rows={figureRows(columns)} />
      <TeamDecisions names={names} rows={rows} />
    </section>
  );
}

/** One a task: each is a few replays. */
function useColumns(scenario: Scenario, games: readonly TeamGame[], notes: Notes): TeamColumn[] {
  const [columns, setColumns] = useState<TeamColumn[]>([]);
  const { overrides } = notes;
  useEffect(() => {
    let wanted = true;
    setColumns([]);
    const work = async () => {
      for (const game of games) {
        await new Promise<void>((go) => setTimeout(go));
        if (!wanted) return;
        const column = columnOf(scenario, game, notesOn(game.name, notes));
        setColumns((before) => [...before, column]);
      }
    };
    void work();
    return () => {
      wanted = false;
    };
  }, [scenario, games, JSON.stringify(overrides)]);
  return columns;
}

function pointRows(columns: TeamColumn[], lines: Line[]): TeamRow[] {
  const axes = columns[0]?.axes ?? [];
  return [
    ...axes.map(({ axis, label, headline }, at): TeamRow => ({
      label,
      strong: headline,
      cells: [
        ...columns.map((one) => sayPoints(one.axes[at]?.points ?? 0)),
        ...lines.map((line) => sayPoints(line.axes[axis])),
      ],
    })),
    {
      label: 'Together',
      strong: true,
      cells: [...columns.map(({ total }) => sayPoints(total)), ...lines.map(({ total }) => sayPoints(total))],
    },
    {
      label: 'Ending',
      cells: [...columns.map(({ ending }) => ending), ...lines.map(({ ending }) => ending)],
    },
  ];
}

function dutyRows(columns: TeamColumn[]): TeamRow[] {
  const labels = [...new Set(columns.flatMap(({ duties }) => duties.map(({ label }) => label)))];
  return labels.map((label) => {
    const found = columns.map(({ duties }) => duties.find((one) => one.label === label));
    return {
      label,
      cells: found.map((one) => one?.word ?? 'not owed'),
      under: found.map((one) => (one === undefined || one.filed === 'never' ? '' : one.filed)),
    };
  });
}

/** All teams have the same figures, in the same order. */
const figureRows = (columns: TeamColumn[]): TeamRow[] =>
  [...new Set(columns.flatMap(({ figures }) => figures.map(({ label }) => label)))].map((label) => ({
    label,
    cells: columns.map(({ figures }) => figures.find((one) => one.label === label)?.says ?? 'none'),
  }));
