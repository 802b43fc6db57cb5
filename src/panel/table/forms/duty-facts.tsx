import type { SightDuty } from '../../../incident/sight-types.ts';
import { DutyCandidates } from './duty-candidates.tsx';

/** The clock in words: to whom, by when, other readings of when it began, new facts, what was filed. */
export function DutyFacts({ duty }: { duty: SightDuty }) {
  const { recipient, dueWord, leftWord, readings, stages, supplements, filings, lawNotice, source } = duty;
  const { trigger, version, calendar } = duty;
  return (
    <>
      <dl class="facts">
        <dt>To</dt>
        <dd>{recipient}</dd>
        {duty.state === 'met' && <Row label="Met" says={duty.word} />}
        {dueWord !== undefined && duty.state !== 'met' && (
          <>
            <dt>Clock</dt>
            <dd>
              {dueWord}
              {leftWord !== undefined && ` · ${leftWord}${duty.state === 'running' ? ' left' : ''}`}
            </dd>
          </>
        )}
        {trigger !== '' && <Row label="Starts with" says={trigger} />}
        <Row label="Counted by" says={`${version}; ${calendar}`} />
        {stages.map(({ id, label, due, word, tone }) => (
          <Row
            key={id}
            label={label}
            says={due === undefined ? word : `${word} · due ${due}`}
            late={tone === 'hostile'}
          />
        ))}
        {supplements.map(({ fact, label, due, overdue }) => (
          <Row key={fact} label="New fact" says={`${label} · add it by ${due}`} late={overdue} />
        ))}
      </dl>
      <DutyCandidates readings={readings} />
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
