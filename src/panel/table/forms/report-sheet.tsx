import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import type { SightDuty } from '../../../incident/sight-types.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';
import { DutyFacts } from './duty-facts.tsx';
import { ReportForm } from './report-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

const WAYS = ['report', 'correction', 'withdrawal'] as const;
type Way = (typeof WAYS)[number];

const WAY_WORDS: Record<Way, string> = {
  report: 'Supplement: say what is new',
  correction: 'Correct: change what was said',
  withdrawal: 'Withdraw: take all of it back',
};

/** A duty: its clock, what was filed, and the form to file it with. */
export function ReportSheet({ id, onClose }: { id?: string | undefined; onClose(): void }) {
  const duties = usePart((sight) => sight.duties);
  const [chosen, choose] = useState(id ?? mostUrgent(duties)?.id);
  const [wanted, setWay] = useState<Way>('report');
  const duty = duties.find((one) => one.id === chosen);
  if (!duty) return null;
  const way = duty.canAmend ? wanted : 'report';
  const picker = (
    <>
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
      {duty.canAmend && <Ways way={way} onWay={setWay} />}
    </>
  );
  const form = { duty, picker, onClose };
  if (way === 'withdrawal') return <WithdrawForm key={duty.id} {...form} />;
  if (way === 'correction' || duty.canFile) {
    const mode = way === 'correction' ? way : duty.next;
    return <ReportForm key={`${duty.id}:${mode}`} mode={mode} {...form} />;
  }
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

/** What to do about a report that was filed already. */
function Ways({ way, onWay }: { way: Way; onWay(way: Way): void }) {
  return (
    <fieldset class="ways">
      <legend>It has been filed. What now?</legend>
      {WAYS.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="way" checked={way === one} onChange={() => onWay(one)} />
          <span>{WAY_WORDS[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Late first, then what is due first, of those that can be filed. */
function mostUrgent(duties: SightDuty[]): SightDuty | undefined {
  const due = ({ dueMinute, state }: SightDuty) =>
    state === 'overdue' ? -1 : state === 'running' ? (dueMinute ?? 1e12) : 1e13;
  const able = duties.filter(({ canFile }) => canFile);
  return (able.length > 0 ? able : duties).toSorted((a, b) => due(a) - due(b))[0];
}
