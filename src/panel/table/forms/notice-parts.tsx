import type { SightAudience } from '../../../incident/sight-types.ts';
import type { ComponentChildren } from 'preact';
import { formatShort } from '../../parts/numbers.ts';
import { Sheet } from '../../parts/sheet.tsx';

function toggle(chosen: string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}

/** The frame around a notice or a statement: what is still missing, and the button that sends it. */
export function TellingSheet(props: {
  title: string;
  eyebrow: string;
  work: string;
  missing: string | undefined;
  refusal: string | undefined;
  onPublish(): void;
  onClose(): void;
  children: ComponentChildren;
}) {
  const { title, eyebrow, work, missing, refusal, onPublish, onClose, children } = props;
  return (
    <Sheet
      title={title}
      eyebrow={eyebrow}
      wide
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">{missing ?? 'What is published cannot be taken back, only corrected.'}</p>
          <button type="button" class="button move" disabled={missing !== undefined} onClick={onPublish}>
            Publish · {work}
          </button>
        </>
      }
    >
      {children}
    </Sheet>
  );
}

/** Whom to tell, and what they were told before. */
export function Audiences(props: {
  audiences: SightAudience[];
  chosen: string[];
  onChange(chosen: string[]): void;
}) {
  const { audiences, chosen, onChange } = props;
  return (
    <fieldset class="choices">
      <legend>Whom</legend>
      {audiences.length === 0 && (
        <p class="why">Nobody can be named yet: find out first whose data it was.</p>
      )}
      {audiences.map(({ id, label, size, known, can, why, told }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!can}
            onChange={() => onChange(toggle(chosen, id))}
          />
          <span class="grow">
            <span class="title">{label}</span>
            {!can && why !== undefined && <span class="why">{why}</span>}
            {told.map(({ minute, time, wording }) => (
              <span key={minute} class="why">
                Told at {time}: {wording}
              </span>
            ))}
          </span>
          <span class="aside">{size > 0 && (known ? formatShort(size) : 'not counted')}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Checks(props: {
  legend: string;
  of: { id: string; label: string; aside?: string }[];
  chosen: string[];
  onChange(chosen: string[]): void;
}) {
  const { legend, of, chosen, onChange } = props;
  if (of.length === 0) return null;
  return (
    <fieldset class="choices two">
      <legend>{legend}</legend>
      {of.map(({ id, label, aside }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => onChange(toggle(chosen, id))}
          />
          <span class="grow">{label}</span>
          {aside !== undefined && <span class="aside">{aside}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** How long it stays up. */
export function Days({ days, onChange }: { days: number; onChange(days: number): void }) {
  return (
    <label class="field narrow">
      <span class="label">Days on show</span>
      <input
        type="number"
        min={1}
        max={365}
        value={days}
        onInput={(event) => onChange(Math.max(1, Math.round(Number(event.currentTarget.value)) || 1))}
      />
    </label>
  );
}
