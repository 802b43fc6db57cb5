import type { DecisionRow } from '../../../debrief/teams/decisions.ts';
import { TeamTable } from './team-table.tsx';
import type { TeamRow } from './team-table.tsx';

/** Where teams went apart lies open; where they did not, nobody need read it. */
export function TeamDecisions({ names, rows }: { names: string[]; rows: DecisionRow[] }) {
  const apart = rows.filter(({ alike, isCard }) => !alike && !isCard);
  const cards = rows.filter(({ isCard }) => isCard);
  const alike = rows.filter((row) => row.alike);
  return (
    <>
      <TeamTable title="Where you decided differently" names={names} rows={apart.map(rowOf)} />
      {apart.length === 0 && alike.length > 0 && <p>All teams decided alike.</p>}
      {cards.length > 0 && (
        <details>
          <summary>Cards that not all played ({cards.length})</summary>
          <TeamTable title="Cards that not all played" names={names} rows={cards.map(rowOf)} />
        </details>
      )}
      {alike.length > 0 && (
        <details>
          <summary>Where all decided alike ({alike.length})</summary>
          <TeamTable title="Where all decided alike" names={names} rows={alike.map(rowOf)} />
        </details>
      )}
    </>
  );
}

const rowOf = ({ about, question, cells, isCard }: DecisionRow): TeamRow => ({
  label: isCard ? question : `${about}: ${question}`,
  cells: cells.map(({ says }) => says),
  under: cells.map(({ when = '' }) => when),
});
