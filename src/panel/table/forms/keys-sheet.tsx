import '../../../../assets/styles/forms.css';
import '../../../../assets/styles/plan.css';
import { calendarOf } from '../../parts/dates.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { DoorsTable } from '../plan/doors-table.tsx';
import { KeyList } from '../plan/key-list.tsx';
import { PlanChoices, PlanExtras } from '../plan/plan-choices.tsx';
import { NOTHING_CHOSEN, stepsOf } from '../plan/plan-draft.ts';
import { PlanOutcome } from '../plan/plan-outcome.tsx';
import { sayInShort } from '../plan/plan-words.ts';
import { PlannedList, PlanSteps } from '../plan/plan-steps.tsx';
import { useForecast } from '../plan/use-forecast.ts';
import { useDraft, usePart, useSend, useTable } from '../table-state.ts';
import { CardList } from './card-list.tsx';
import type { SightPlan } from '../../../incident/sight-types.ts';

interface Closing {
  onClose(): void;
}

/** Keys, the doors that accept them, and the cards that change either: a rotation is planned here. */
export function KeysSheet({ onClose }: Closing) {
  const plan = usePart((sight) => sight.plans[0]);
  return plan ? <Planner plan={plan} onClose={onClose} /> : <AsItStands onClose={onClose} />;
}

function Planner({ plan, onClose }: Closing & { plan: SightPlan }) {
  const { session } = useTable();
  const calendar = calendarOf(session.sight.value);
  const credentials = usePart((sight) => sight.credentials);
  const parties = usePart((sight) => sight.parties);
  const planned = usePart((sight) => sight.planned);
  const { refusal, send } = useSend();
  const [draft, setDraft] = useDraft(`plan ${plan.id}`, () => NOTHING_CHOSEN);
  const steps = stepsOf(plan, draft);
  const { told, isOld } = useForecast(steps);
  const forecast = typeof told === 'object' ? told : undefined;
  const others = credentials.filter(({ id }) => !plan.subjects.some((subject) => subject.id === id));
  return (
    <Sheet
      title="Keys and doors"
      eyebrow="Plan a rotation"
      wide
      error={refusal ?? (typeof told === 'string' ? told : undefined)}
      onClose={onClose}
      foot={
        <>
          <output class="grow muted">
            {steps.length === 0 && planned.length === 0
              ? 'Choose what is to be done.'
              : forecast && sayInShort(calendar, forecast)}
          </output>
          {planned.length > 0 && (
            <button type="button" class="button quiet" onClick={() => send({ do: 'plan', steps: [] })}>
              Call it off
            </button>
          )}
          <button
            type="button"
            class="button move"
            disabled={steps.length === 0 || typeof told === 'string'}
            onClick={() => send({ do: 'plan', steps })}
          >
            {planned.length > 0 ? 'Begin this plan instead' : 'Begin this plan'}
          </button>
        </>
      }
    >
      <PlannedList planned={planned} />
      <PlanChoices plan={plan} credentials={credentials} draft={draft} onChange={setDraft} />
      {others.length > 0 && <KeyList credentials={others} />}
      <PlanExtras plan={plan} draft={draft} onChange={setDraft} />
      {forecast && <PlanSteps forecast={forecast} calendar={calendar} />}
      {forecast && <PlanOutcome {...{ forecast, calendar, parties, isOld }} />}
      <ByHand />
    </Sheet>
  );
}

/** Before there is anything to plan. */
function AsItStands({ onClose }: Closing) {
  const { session } = useTable();
  const credentials = usePart((sight) => sight.credentials);
  const parties = usePart((sight) => sight.parties);
  return (
    <Sheet title="Keys and doors" eyebrow="As they stand" wide light onClose={onClose}>
      <KeyList credentials={credentials} />
      {parties.length > 0 && (
        <section>
          <h3 class="eyebrow">Doors, as far as you can see</h3>
          <DoorsTable parties={parties} calendar={calendarOf(session.sight.value)} forecast={undefined} />
        </section>
      )}
      <ByHand />
    </Sheet>
  );
}

/** The cards themselves, for whoever would rather play them one by one. */
function ByHand() {
  const cards = usePart((sight) =>
    [...sight.hand, ...sight.drawer].filter(({ kind }) => kind === 'contain' || kind === 'eradicate'),
  );
  return (
    <section>
      <h3 class="eyebrow">One by one</h3>
      {cards.length === 0 ? (
        <p class="muted">No card for this yet.</p>
      ) : (
        <CardList cards={cards.toSorted((a, b) => Number(b.legal) - Number(a.legal))} kinds />
      )}
    </section>
  );
}
