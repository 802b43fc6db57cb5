import type { SightDuty } from '../../../incident/sight-types.ts';

/** Moments at which the clock may have started: what each rests on, and what it would mean. The adjudicator picks later. */
export function DutyCandidates({ readings }: { readings: SightDuty['readings'] }) {
  if (readings.length === 0) return null;
  return (
    <details class="filing">
      <summary>When did it begin? ({readings.length})</summary>
      <p class="muted small">
        {readings.some(({ taken }) => taken)
          ? 'An authority has decided which of these moments counts.'
          : 'No authority has decided yet which of these moments counts.'}
      </p>
      <ul class="candidates">
        {readings.map((reading) => (
          <li key={reading.label}>
            <h3>
              {reading.label}
              {reading.yours && <span class="muted"> · your clock</span>}
              {reading.taken && <span class="muted"> · taken by the authority</span>}
            </h3>
            <dl class="facts">
              <dt>Known</dt>
              <dd>{reading.at}</dd>
              {reading.evidence.length > 0 && (
                <>
                  <dt>Because</dt>
                  <dd>{reading.evidence.join(' · ')}</dd>
                </>
              )}
              <dt>Due</dt>
              <dd class="toned" data-tone={reading.tone}>
                {reading.due} · {reading.word}
              </dd>
              <dt>Counted by</dt>
              <dd>{reading.countedBy}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
