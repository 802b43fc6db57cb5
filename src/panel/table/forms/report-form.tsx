import type { ComponentChildren } from 'preact';
import { sameAnswer } from '../../../incident/score/compare.ts';
import type { SightDuty, SightField } from '../../../incident/sight-types.ts';
import type { FieldAnswer } from '../../../scenario/moves.ts';
import { calendarOf } from '../../parts/dates.ts';
import type { Calendar } from '../../parts/dates.ts';
import { countWords } from '../../parts/numbers.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useForm, usePart } from '../table-state.ts';
import { DutyFacts } from './duty-facts.tsx';
import { answerOf, draftOf, EMPTY_FIELD } from './report-answers.ts';
import type { FieldDraft } from './report-answers.ts';
import { findingsOf } from './report-checks.ts';
import type { Mode } from './report-checks.ts';
import { ReportField } from './report-field.tsx';
import { groupsOf } from './report-groups.ts';
import { MODE_WORDS, ReportPreview } from './report-preview.tsx';
import { Why, WHY_WORDS } from './report-why.tsx';

interface ReportFormProps {
  duty: SightDuty;
  mode: Mode;
  picker: ComponentChildren;
  onClose(): void;
}

interface Draft {
  fields: Record<string, FieldDraft>;
  why: string;
}

/** Field by field on the left, what it would say on the right. */
export function ReportForm({ duty, mode, picker, onClose }: ReportFormProps) {
  const clock = usePart((sight) => sight.clock);
  const minute = usePart((sight) => sight.minute);
  const calendar = calendarOf({ clock, minute });
  const asked = mode === 'correction' ? duty.fields.filter(({ stands }) => stands) : duty.fields;
  const [draft, setDraft, { refusal, commit }] = useForm<Draft>(
    `report:${duty.id}:${mode}`,
    () => ({
      fields: mode === 'correction' ? onFile(asked, calendar) : {},
      why: '',
    }),
    onClose,
  );
  const typed = typedIn(asked, draft.fields, calendar);
  const answers = mode === 'correction' ? changedIn(asked, typed) : typed;
  const missing = asked.filter(({ id }) => !answers[id]);
  const why = draft.why.trim();
  const file = () => {
    const amends = mode === 'correction' ? { as: mode, why } : {};
    commit({ do: 'file', duty: duty.id, fields: answers, ...amends });
  };
  const idle = missing.length === asked.length || (mode === 'correction' && countWords(why) < WHY_WORDS);
  return (
    <Sheet
      title={duty.label}
      eyebrow={`${MODE_WORDS[mode]} · ${duty.law} · ${duty.article}`}
      wide
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">{footWords(mode, missing.length, asked.length, why)}</p>
          <button type="button" class="button move" disabled={idle} onClick={file}>
            {mode === 'first' && missing.length > 0
              ? 'File a partial report'
              : `File the ${MODE_WORDS[mode]}`}{' '}
            · {duty.work}
          </button>
        </>
      }
    >
      <div class="report">
        <div class="report-fields">
          {picker}
          {duty.ordered !== undefined && <p class="note">{duty.ordered}</p>}
          {mode === 'correction' && (
            <Why
              what="What changed, and why"
              why={draft.why}
              onChange={(text) => setDraft({ ...draft, why: text })}
            />
          )}
          {groupsOf(asked).map(({ title, fields }) => (
            <section key={title} class="report-group" aria-label={title}>
              <h3 class="eyebrow">{title}</h3>
              {fields.map((field) => (
                <ReportField
                  key={field.id}
                  field={field}
                  draft={draft.fields[field.id] ?? EMPTY_FIELD}
                  calendar={calendar}
                  findings={findingsOf(field, typed[field.id], mode)}
                  onChange={(next) => setDraft({ ...draft, fields: { ...draft.fields, [field.id]: next } })}
                />
              ))}
            </section>
          ))}
        </div>
        <aside class="report-aside">
          <DutyFacts duty={duty} />
          <ReportPreview duty={duty} mode={mode} answers={answers} why={why} calendar={calendar} />
          <p class="muted small">A range is better than a wrong number. What is not yet known may follow.</p>
        </aside>
      </div>
    </Sheet>
  );
}

const onFile = (fields: SightField[], calendar: Calendar): Record<string, FieldDraft> =>
  Object.fromEntries(
    fields.flatMap((field) => (field.stands ? [[field.id, draftOf(field.stands, calendar, field)]] : [])),
  );

function typedIn(
  fields: SightField[],
  drafts: Record<string, FieldDraft>,
  calendar: Calendar,
): Record<string, FieldAnswer> {
  return Object.fromEntries(
    fields.flatMap((field): [string, FieldAnswer][] => {
      const answer = answerOf(drafts[field.id] ?? EMPTY_FIELD, field, calendar);
      return answer ? [[field.id, answer]] : [];
    }),
  );
}

/** Of a correction only what it changes. */
function changedIn(fields: SightField[], typed: Record<string, FieldAnswer>): Record<string, FieldAnswer> {
  const stands = new Map(fields.map((field) => [field.id, field.stands]));
  return Object.fromEntries(
    Object.entries(typed).filter(([id, answer]) => {
      const old = stands.get(id);
      return !old || !sameAnswer(old, answer);
    }),
  );
}

function footWords(mode: Mode, missing: number, all: number, why: string): string {
  if (mode !== 'correction')
    return missing === 0 ? 'Every field has an answer.' : `${missing} of ${all} fields have no answer yet.`;
  if (missing === all) return 'Change the answer that is wrong.';
  if (countWords(why) < WHY_WORDS) return `Say why, in at least ${WHY_WORDS} words.`;
  return all - missing === 1 ? 'One answer changes.' : `${all - missing} answers change.`;
}
