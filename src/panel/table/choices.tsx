// One of several: how a card is played, what is answered.
export interface Choice {
  id: string;
  label: string;
  legal: boolean;
  why?: string;
  /** What it takes, at the end of the line. */
  aside?: string;
}

interface ChoicesProps {
  legend: string;
  /** The legend is for screen readers only. */
  silent?: boolean;
  name: string;
  choices: Choice[];
  chosen: string | undefined;
  onChoose(id: string): void;
}

export function Choices({ legend, silent = false, name, choices, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset class="choices">
      <legend class={silent ? 'unseen' : undefined}>{legend}</legend>
      {choices.map((one) => (
        <label key={one.id} class="choice">
          <input
            type="radio"
            name={name}
            checked={chosen === one.id}
            disabled={!one.legal}
            onChange={() => onChoose(one.id)}
          />
          <span class="grow">
            <span class="title">{one.label}</span>
            {!one.legal && one.why !== undefined && <span class="why">{one.why}</span>}
          </span>
          {one.aside !== undefined && <span class="aside">{one.aside}</span>}
        </label>
      ))}
    </fieldset>
  );
}
