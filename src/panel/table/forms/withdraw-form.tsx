import type { ComponentChildren } from 'preact';
import type { SightDuty } from '../../../incident/sight-types.ts';
import { countWords } from '../../parts/numbers.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useForm } from '../table-state.ts';
import { DutyFacts } from './duty-facts.tsx';
import { Why, WHY_WORDS } from './report-why.tsx';

/** Takes back all that was filed, with a reason. The duty is owed again. */
export function WithdrawForm(props: { duty: SightDuty; picker: ComponentChildren; onClose(): void }) {
  const { duty, picker, onClose } = props;
  const [why, setWhy, { refusal, commit }] = useForm(`report:${duty.id}:withdrawal`, () => '', onClose);
  const withdraw = () => {
    commit({ do: 'file', duty: duty.id, fields: {}, as: 'withdrawal', why: why.trim() });
  };
  const short = countWords(why) < WHY_WORDS;
  return (
    <Sheet
      title={duty.label}
      eyebrow={`withdrawal · ${duty.law} · ${duty.article}`}
      wide
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">
            {short ? `Say why, in at least ${WHY_WORDS} words.` : 'The report is then owed again.'}
          </p>
          <button type="button" class="button move" disabled={short} onClick={withdraw}>
            Withdraw the report · {duty.work}
          </button>
        </>
      }
    >
      {picker}
      <p>
        Nothing of what was filed stands any more, supplements included. Its clock never stopped: a new report
        is late if the time is over.
      </p>
      <Why what="Why it is withdrawn" why={why} onChange={setWhy} />
      <DutyFacts duty={duty} />
    </Sheet>
  );
}
