import { useForm } from '../table-state.ts';
import { EstimateFrame } from './estimate-frame.tsx';
import type { EstimateFormProps } from './estimate-frame.tsx';
import { shownChoice } from './report-answers.ts';

/** A yes/no or one of a list, in percent that sum to 100. */
export function ChanceEstimate({ claim, estimate, picker, onClose }: EstimateFormProps) {
  const choices = claim.choices ?? ['yes', 'no'];
  const [percents, setPercents, { refusal, commit }] = useForm<Record<string, number>>(
    `estimate:${claim.id}`,
    () =>
      Object.fromEntries(
        choices.map((choice) => [choice, percentOf(estimate.chance?.[choice], choices.length)]),
      ),
    onClose,
  );
  const sum = choices.reduce((total, choice) => total + (percents[choice] ?? 0), 0);
  const change = (choice: string, percent: number) => {
    const next = { ...percents, [choice]: percent };
    const [other] = choices.filter((one) => one !== choice);
    // With two choices the other one is what is left.
    if (choices.length === 2 && other !== undefined) next[other] = 100 - percent;
    setPercents(next);
  };
  const state = () => {
    const chance = Object.fromEntries(choices.map((choice) => [choice, (percents[choice] ?? 0) / 100]));
    commit({ do: 'estimate', claim: claim.id, chance });
  };
  return (
    <EstimateFrame
      claim={claim}
      picker={picker}
      asks={estimate.asks}
      refusal={refusal}
      missing={sum === 100 ? undefined : `The percents sum to ${sum}, not to 100.`}
      onState={state}
      onClose={onClose}
    >
      <p>How likely is each, in percent? Only say 0 or 100 when nothing could surprise you.</p>
      <ul class="chances">
        {choices.map((choice) => (
          <li key={choice}>
            <span class="title">{shownChoice(claim, choice)}</span>
            <input
              type="range"
              aria-label={`${shownChoice(claim, choice)}, as a slider`}
              max={100}
              value={percents[choice] ?? 0}
              onInput={(event) => change(choice, Number(event.currentTarget.value))}
            />
            <label class="percent">
              <input
                type="number"
                class="mono"
                min={0}
                max={100}
                aria-label={`${shownChoice(claim, choice)}, percent`}
                value={percents[choice] ?? 0}
                onInput={(event) => change(choice, clamp(Number(event.currentTarget.value)))}
              />
              %
            </label>
          </li>
        ))}
      </ul>
      {choices.length > 2 && (
        <div class="sum">
          <span class="toned" data-tone={sum === 100 ? 'safe' : 'unproven'}>
            Sum: {sum} %
          </span>
          <button
            type="button"
            class="button small"
            disabled={sum === 100 || sum === 0}
            onClick={() => setPercents(toHundred(percents, choices))}
          >
            Bring the sum to 100
          </button>
        </div>
      )}
    </EstimateFrame>
  );
}

function percentOf(chance: number | undefined, count: number): number {
  return chance === undefined ? Math.round(100 / count) : Math.round(chance * 100);
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, Math.round(percent) || 0));
}

/** In proportion; what rounding leaves goes to the likeliest. */
function toHundred(percents: Record<string, number>, choices: string[]): Record<string, number> {
  const sum = choices.reduce((total, choice) => total + (percents[choice] ?? 0), 0);
  const next = Object.fromEntries(
    choices.map((choice) => [choice, Math.floor(((percents[choice] ?? 0) * 100) / sum)]),
  );
  const likeliest = choices.reduce((best, choice) =>
    (next[choice] ?? 0) > (next[best] ?? 0) ? choice : best,
  );
  const rest = 100 - choices.reduce((total, choice) => total + (next[choice] ?? 0), 0);
  return { ...next, [likeliest]: (next[likeliest] ?? 0) + rest };
}
