import type { SightDuty } from '../../incident/sight-types.ts';
import { Dial } from '../parts/dial.tsx';
import { memo } from '../parts/memo.ts';
import { dialWord } from '../parts/words.ts';
import { usePart, usePointed, useTable } from './table-state.ts';

export function Duties() {
  const duties = usePart((sight) => sight.duties);
  const awake = duties.filter(({ state }) => state !== 'sleeping');
  const asleep = duties.filter(({ state }) => state === 'sleeping');
  return (
    <section class="duties scroll" aria-labelledby="duties-title" data-part="clocks">
      <h2 id="duties-title" class="eyebrow">
        Duties
      </h2>
      {duties.length === 0 && <p class="nothing">No clock of the law runs yet.</p>}
      <ul>
        {[...awake, ...asleep].map((duty) => (
          <DutyRow key={duty.id} duty={duty} />
        ))}
      </ul>
    </section>
  );
}

const RUNNING = new Set<SightDuty['state']>(['running', 'overdue']);

const DutyRow = memo(function DutyRow({ duty }: { duty: SightDuty }) {
  const { open } = useTable();
  const pointed = usePointed(`duty.${duty.id}`);
  const waiting = duty.supplements.length;
  const late = duty.supplements.some(({ overdue }) => overdue);
  return (
    <li class="duty" data-state={duty.state} data-tone={duty.tone} data-pointed={pointed}>
      <Dial
        word={dialWord(duty)}
        gone={duty.gone}
        tone={duty.tone}
        resting={duty.state === 'sleeping'}
        marks={duty.readings.filter(({ yours }) => !yours).map(({ gone }) => gone)}
      />
      <div class="about">
        <h3>
          <button type="button" class="stretched" onClick={() => open({ what: 'report', id: duty.id })}>
            {duty.label}
          </button>
        </h3>
        {RUNNING.has(duty.state) && <p class="muted article">{duty.article}</p>}
        <p class="due">{duty.state === 'met' ? duty.word : (duty.dueWord ?? duty.word)}</p>
        {waiting > 0 && (
          <p class="toned" data-tone={late ? 'hostile' : 'unproven'}>
            {waiting === 1 ? '1 new fact to add' : `${waiting} new facts to add`}
            {late && ', late'}
          </p>
        )}
      </div>
    </li>
  );
});
