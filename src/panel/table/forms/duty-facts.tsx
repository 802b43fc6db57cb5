import { Filed } from '../../parts/document-page.tsx';
import type { SightDuty } from '../../../incident/sight-types.ts';

/** The clock in words: to whom, by when, other readings of when it began, new facts, what was filed. */
export function DutyFacts({ duty }: { duty: SightDuty }) {
  const { recipient, dueWord, leftWord, readings, supplements, filings, lawNotice, source } = duty;
  const missing = filings.length > 0 ? duty.fields.filter((field) => field.missing) : [];
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
        <dt>Takes</dt>
        <dd>
          {duty.work} · {sayPeopleMinutes(duty.peopleMinutes)}
        </dd>
        {missing.length > 0 && <Row label="Missing" says={missing.map(({ label }) => label).join(', ')} />}
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
      {filings.length > 0 && (
        <section class="on-file" aria-label="What we filed">
          <h3 class="eyebrow">What we filed</h3>
          {filings.map((page) => (
            <Filed key={page.id} page={page} />
          ))}
        </section>
      )}
      <p class="muted small">
        {lawNotice}{' '}
        <a href={source} target="_blank" rel="noreferrer">
          Text of the law
        </a>
      </p>
    </>
  );
}

/** What it costs the team, where more than one person sits at it. */
const sayPeopleMinutes = ([from, to]: [number, number]): string =>
  `${from === to ? from : `${from} to ${to}`} minutes of people’s time`;

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
