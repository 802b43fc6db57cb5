import type { ComponentChildren } from 'preact';
import type { SightClaim } from '../../../incident/sight-types.ts';
import { StandingBadge } from '../../parts/badge.tsx';
import { Sheet } from '../../parts/sheet.tsx';

export interface EstimateFormProps {
  claim: SightClaim;
  estimate: NonNullable<SightClaim['estimate']>;
  picker: ComponentChildren;
  onClose(): void;
}

interface FrameProps extends Omit<EstimateFormProps, 'estimate'> {
  asks: string;
  refusal: string | undefined;
  /** What is still wrong; undefined when it can be stated. */
  missing: string | undefined;
  children: ComponentChildren;
  onState(): void;
}

/** What all three estimates share: the question, what was said so far, the button. */
export function EstimateFrame({
  claim,
  picker,
  asks,
  refusal,
  missing,
  children,
  onState,
  onClose,
}: FrameProps) {
  return (
    <Sheet
      title={asks}
      eyebrow={`Your estimate · ${claim.label}`}
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">{missing ?? 'Takes no time. You may change it whenever you learn more.'}</p>
          <button type="button" class="button move" disabled={missing !== undefined} onClick={onState}>
            State it
          </button>
        </>
      }
    >
      {picker}
      {children}
      {claim.statements.length > 0 && (
        <section>
          <h3 class="eyebrow">Said so far</h3>
          <ul class="said">
            {claim.statements
              .toSorted((a, b) => b.minute - a.minute)
              .map((one) => (
                <li key={one.id}>
                  <span>
                    <strong>{one.value}</strong>{' '}
                    <span class="muted">
                      {one.by}, {one.time}
                    </span>
                  </span>
                  <StandingBadge standing={one.standing} />
                </li>
              ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}
