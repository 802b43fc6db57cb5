import type { SightDuty, SightField } from '../../../incident/sight-types.ts';
import type { FieldAnswer } from '../../../scenario/moves.ts';
import type { Calendar } from '../../parts/dates.ts';
import type { Mode } from './report-checks.ts';
import { groupsOf } from './report-groups.ts';
import { correctionOf, listed, sentenceOf } from './report-prose.ts';

export const MODE_WORDS: Record<Mode, string> = {
  first: 'first report',
  supplement: 'supplement',
  correction: 'correction',
};

interface PreviewProps {
  duty: SightDuty;
  mode: Mode;
  answers: Record<string, FieldAnswer>;
  why: string;
  calendar: Calendar;
}

/** The report as its reader would get it. */
export function ReportPreview({ duty, mode, answers, why, calendar }: PreviewProps) {
  const groups = groupsOf(duty.fields.filter(({ id }) => answers[id]));
  const silent = duty.fields.filter(({ id, missing }) => !answers[id] && (mode === 'first' || missing));
  const says = (field: SightField, answer: FieldAnswer) =>
    mode === 'correction' ? correctionOf(answer, field, calendar) : sentenceOf(answer, field, calendar);
  return (
    <section class="preview" aria-label="What it would say">
      <h3 class="eyebrow">What it would say</h3>
      <p class="to">
        To {duty.recipient}. {capital(MODE_WORDS[mode])} under the {duty.law}, {duty.article}.
      </p>
      {groups.map(({ title, fields }) => (
        <div key={title} class="part">
          <h4>{title}</h4>
          {fields.map((field) => (
            <p key={field.id}>{says(field, answers[field.id] as FieldAnswer)}</p>
          ))}
        </div>
      ))}
      {mode === 'correction' && why !== '' && <p>Why it changed: {why}</p>}
      {mode !== 'correction' && silent.length > 0 && (
        <p data-empty="yes">It says nothing of: {listed(silent.map(({ label }) => label.toLowerCase()))}.</p>
      )}
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
