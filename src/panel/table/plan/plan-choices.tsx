import type { SightCredential, SightPlan } from '../../../incident/sight-types.ts';
import { Badge } from '../../parts/badge.tsx';
import { choiceFor, chosenParts, sideEffects } from './plan-draft.ts';
import type { PlanDraft } from './plan-draft.ts';

interface PlanChoicesProps {
  plan: SightPlan;
  credentials: SightCredential[];
  draft: PlanDraft;
  onChange(draft: PlanDraft): void;
}

/** For each key one of the choices, and what the chosen ones mean. */
export function PlanChoices({ plan, credentials, draft, onChange }: PlanChoicesProps) {
  const choose = (subject: string, choice: string) =>
    onChange({ ...draft, choices: { ...draft.choices, [subject]: choice } });
  const meant = chosenParts(plan, { ...draft, extras: [] });
  return (
    <section>
      <h3 class="eyebrow">{plan.label}</h3>
      <div class="plan-keys">
        {plan.subjects.map(({ id, label, word, tone }) => (
          <fieldset key={id} data-tone={tone}>
            <legend class="unseen">
              {label}, {word}
            </legend>
            <div>
              <p class="named">
                <strong>{label}</strong> <Badge tone={tone}>{word}</Badge>
              </p>
              <p class="muted small">{credentials.find((one) => one.id === id)?.note}</p>
            </div>
            <div class="pills">
              {plan.choices.map((choice) => (
                <label key={choice.id} class="pill">
                  <input
                    type="radio"
                    name={`${plan.id}-${id}`}
                    checked={choiceFor(plan, draft, id)?.id === choice.id}
                    onChange={() => choose(id, choice.id)}
                  />
                  {choice.label}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <dl class="meant">
        {meant.map(({ id, label, says }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {sideEffects(plan, draft).map((says) => (
        <p key={says} class="note">
          {says}
        </p>
      ))}
    </section>
  );
}

/** What may be done beside it, once for all keys. */
export function PlanExtras({ plan, draft, onChange }: Omit<PlanChoicesProps, 'credentials'>) {
  if (plan.extras.length === 0) return null;
  const toggle = (id: string) =>
    onChange({
      ...draft,
      extras: draft.extras.includes(id) ? draft.extras.filter((one) => one !== id) : [...draft.extras, id],
    });
  return (
    <fieldset class="choices two extras">
      <legend class="eyebrow">Beside it</legend>
      {plan.extras.map((extra) => (
        <label key={extra.id} class="choice">
          <input
            type="checkbox"
            checked={draft.extras.includes(extra.id)}
            onChange={() => toggle(extra.id)}
          />
          <span class="title">{extra.label}</span>
          <span class="why muted">{extra.says}</span>
        </label>
      ))}
    </fieldset>
  );
}
