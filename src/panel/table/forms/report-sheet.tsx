import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import type { SightDuty } from '../../../incident/sight-types.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';
import { ReportForm } from './report-form.tsx';
import { DutyFacts } from './duty-facts.tsx';

/** A duty: its clock, what was filed, and the form to file it with. */
export function ReportSheet({ id, onClose }: { id?: string | undefined; onClose(): void }) {
  const duties = usePart((sight) => sight.duties);
  const [chosen, choose] = useState(id ?? mostUrgent(duties)?.id);
  const duty = duties.find((one) => one.id === chosen);
  if (!duty) return null;
  const picker = (
    <label class="field picker">
      <span class="label">Duty</span>
      <select value={duty.id} onChange={(event) => choose(event.currentTarget.value)}>
        {duties.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
            {one.dueWord === undefined ? '' : `, ${one.dueWord}`}
          </option>
        ))}
      </select>
    </label>
  );
  if (duty.canFile) return <ReportForm key={duty.id} duty={duty} picker={picker} onClose={onClose} />;
  return (
    <Sheet title={duty.label} eyebrow={`${duty.law} · ${duty.article}`} wide light onClose={onClose}>
      {picker}
      <DutyFacts duty={duty} />
      {duty.why !== undefined && (
        <p class="note">
          <strong>Nothing to file now.</strong> {duty.why}
        </p>
      )}
    </Sheet>
  );
}

/** Late first, then what is due first, of those that can be filed. */
function mostUrgent(duties: SightDuty[]): SightDuty | undefined {
  const due = ({ dueMinute, state }: SightDuty) =>
    state === 'overdue' ? -1 : state === 'running' ? (dueMinute ?? 1e12) : 1e13;
  const able = duties.filter(({ canFile }) => canFile);
  return (able.length > 0 ? able : duties).toSorted((a, b) => due(a) - due(b))[0];
}
