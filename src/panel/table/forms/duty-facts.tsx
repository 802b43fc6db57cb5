import { Filed } from '../../parts/document-page.tsx';
import type { SightDuty } from '../../../incident/sight-types.ts';
import { DutyCandidates } from './duty-candidates.tsx';

/** The clock in words: to whom, by when, other readings of when it began, new facts, what was filed. */
export function DutyFacts({ duty }: { duty: SightDuty }) {
  const { recipient, dueWord, leftWord, readings, stages, supplements, filings, lawNotice, source } = duty;
  const { trigger, version, calendar } = duty;
  const missing = filings.length > 0 ? duty.fields.filter((field) => field.missing) : [];
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
        <dt>Takes</dt>
        <dd>
          {duty.work} · {sayPeopleMinutes(duty.peopleMinutes)}
        </dd>
        {missing.length > 0 && <Row label="Missing" says={missing.map(({ label }) => label).join(', ')} />}
        {supplements.map(({ fact, label, due, overdue }) => (
          <Row key={fact} label="New fact" says={`${label} · add it by ${due}`} late={overdue} />
        ))}
      </dl>
      <DutyCandidates readings={readings} />
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
        {/^https?:/.test(source) && (
          <a href={source} target="_blank" rel="noreferrer">
            Text of the law
          </a>
        )}
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
