import type { SightDuty } from '../../../incident/sight-types.ts';

/** The clock in words: to whom, by when, other readings of when it began, new facts, what was filed. */
export function DutyFacts({ duty }: { duty: SightDuty }) {
  const { recipient, dueWord, leftWord, readings, supplements, filings, lawNotice, source } = duty;
  return (
    <>
      <dl class="facts">
        <dt>To</dt>
        <dd>{recipient}</dd>
        {dueWord !== undefined && (
          <>
            <dt>Clock</dt>
            <dd>
              {dueWord}
              {leftWord !== undefined && ` · ${leftWord}${duty.state === 'running' ? ' left' : ''}`}
            </dd>
          </>
        )}
        {supplements.map(({ fact, label, due, overdue }) => (
          <Row key={fact} label="New fact" says={`${label} · add it by ${due}`} late={overdue} />
        ))}
      </dl>
      {readings.length > 0 && (
        <details class="filing">
          <summary>Had the clock begun at another moment ({readings.length})</summary>
          <dl class="facts">
            {readings.map(({ label, due }) => (
              <Row key={label} label={label} says={`due ${due}`} />
            ))}
          </dl>
        </details>
      )}
      {filings.map((filing) => (
        <details key={filing.minute} class="filing">
          <summary>
            {filing.stage === 'first' ? 'First report' : 'Supplement'}, filed {filing.time}
          </summary>
          <dl class="facts">
            {filing.fields.map(({ label, answer }) => (
              <Row key={label} label={label} says={answer} />
            ))}
          </dl>
        </details>
      ))}
      <p class="muted small">
        {lawNotice}{' '}
        <a href={source} target="_blank" rel="noreferrer">
          Text of the law
        </a>
      </p>
    </>
  );
}

function Row({ label, says, late = false }: { label: string; says: string; late?: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd class={late ? 'toned' : undefined} data-tone={late ? 'hostile' : undefined}>
        {says}
        {late && ' · late'}
      </dd>
    </>
  );
}
