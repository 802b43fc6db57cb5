import type { ComponentChildren } from 'preact';
import type { FieldAnswer } from '../../../scenario/moves.ts';
import type { SightDuty } from '../../../incident/sight-types.ts';
import { calendarOf } from '../../parts/dates.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useDraft, usePart, useSend } from '../table-state.ts';
import { DutyFacts } from './duty-facts.tsx';
import { answerOf, EMPTY_FIELD, wordsOf } from './report-answers.ts';
import type { FieldDraft } from './report-answers.ts';
import { ReportField } from './report-field.tsx';

/** Field by field on the left, what it would say on the right. */
export function ReportForm({
  duty,
  picker,
  onClose,
}: {
  duty: SightDuty;
  picker: ComponentChildren;
  onClose(): void;
}) {
  const clock = usePart((sight) => sight.clock);
  const minute = usePart((sight) => sight.minute);
  const calendar = calendarOf({ clock, minute });
  const { refusal, send } = useSend();
  const [drafts, setDrafts, forget] = useDraft<Record<string, FieldDraft>>(`report:${duty.id}`, () => ({}));

  const answers: Record<string, FieldAnswer> = {};
  for (const field of duty.fields) {
    const answer = answerOf(drafts[field.id] ?? EMPTY_FIELD, field, calendar);
    if (answer) answers[field.id] = answer;
  }
  const missing = duty.fields.filter(({ id }) => !answers[id]);
  const file = () => {
    if (!send({ do: 'file', duty: duty.id, fields: answers })) return;
    forget();
    onClose();
  };
  const stage = duty.filings.length > 0 ? 'supplement' : 'first report';
  return (
    <Sheet
      title={duty.label}
      eyebrow={`${stage} · ${duty.law} · ${duty.article}`}
      wide
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">
            {missing.length === 0
              ? 'Every field has an answer.'
              : `${missing.length} of ${duty.fields.length} fields have no answer yet.`}
          </p>
          <button
            type="button"
            class="button move"
            disabled={missing.length === duty.fields.length}
            onClick={file}
          >
            File the {stage} · {duty.work}
          </button>
        </>
      }
    >
      <div class="report">
        <div class="report-fields">
          {picker}
          {duty.fields.map((field) => (
            <ReportField
              key={field.id}
              field={field}
              draft={drafts[field.id] ?? EMPTY_FIELD}
              calendar={calendar}
              onChange={(draft) => setDrafts({ ...drafts, [field.id]: draft })}
            />
          ))}
        </div>
        <aside class="report-aside">
          <DutyFacts duty={duty} />
          <section class="preview" aria-label="What it would say">
            <h3 class="eyebrow">What it would say</h3>
            <dl>
              {duty.fields.map((field) => {
                const answer = answers[field.id];
                return (
                  <div key={field.id} data-empty={answer ? undefined : 'yes'}>
                    <dt>{field.label}</dt>
                    <dd>{answer ? wordsOf(answer, field, calendar) : 'no answer'}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <p class="muted small">A range is better than a wrong number. What is not yet known may follow.</p>
        </aside>
      </div>
    </Sheet>
  );
}
