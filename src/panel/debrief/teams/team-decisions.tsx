import type { DecisionRow } from '../../../debrief/teams/decisions.ts';
import { TeamTable } from './team-table.tsx';
import type { TeamRow } from './team-table.tsx';

/** Where teams answered one thing in two ways lies open. What only some came to, and what all did alike, is folded. */
export function TeamDecisions({ names, rows }: { names: string[]; rows: DecisionRow[] }) {
  const unlike = rows.filter(({ alike, isCard }) => !alike && !isCard);
  const apart = unlike.filter(isAnsweredTwice);
  const some = unlike.filter((row) => !isAnsweredTwice(row));
  const cards = rows.filter(({ isCard }) => isCard);
  const alike = rows.filter((row) => row.alike);
  return (
    <>
      <TeamTable title="Where you decided differently" names={names} rows={apart.map(rowOf)} />
      {apart.length === 0 && <p>No two teams decided the same thing in different ways.</p>}
      <Folded title="What only some decided" names={names} rows={some} />
      <Folded title="Cards that not all played" names={names} rows={cards} />
      <Folded title="Where all decided alike" names={names} rows={alike} />
    </>
  );
}

function Folded({ title, names, rows }: { title: string; names: string[]; rows: DecisionRow[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({rows.length})
      </summary>
      <TeamTable title={title} names={names} rows={rows.map(rowOf)} />
    </details>
  );
}

/** Not to be asked, and to say nothing, are no answers. */
function isAnsweredTwice({ cells }: DecisionRow): boolean {
  const answers = cells.filter(({ when }) => when !== undefined).map(({ says }) => says);
  return new Set(answers).size > 1;
}

const rowOf = ({ about, question, cells, isCard }: DecisionRow): TeamRow => ({
  label: isCard ? question : `${about}: ${question}`,
  cells: cells.map(({ says }) => says),
  under: cells.map(({ when = '' }) => when),
});
