import type { ComponentChildren } from 'preact';
import type { Tone } from '../../incident/sight-types.ts';
import type { DutyClock, StageDue } from '../../law/clock-types.ts';
import type { Law } from '../../law/law-book.ts';
import {
  sayBasis,
  sayCalendar,
  sayDeadline,
  sayDue,
  saySatisfied,
  sayStatus,
  saySupplement,
  sayTag,
} from '../../law/say.ts';
import { sayTrigger } from '../../law/triggers.ts';
import { startsWithAwareness } from '../../law/stages.ts';
import { Badge } from '../parts/badge.tsx';
import type { Entered } from './entered.ts';
import { Left } from './overview.tsx';

interface DutyCardProps {
  clock: DutyClock;
  nowMs: number;
  entered: Entered;
  onChange(entered: Entered): void;
}

/** One duty: when, what, to whom, and how much of it is known. */
export function DutyCard({ clock, nowMs, entered, onChange }: DutyCardProps) {
  const { law, notes, status } = clock;
  const says = sayStatus(clock);
  const lines = [...notes, law.guide, saySupplement(law), saySatisfied(law)].filter(
    (line) => line !== undefined,
  );
  return (
    <li class="duty-card" id={`duty-${law.id}`} tabIndex={-1} data-status={status}>
      <div class="duty-head">
        <div>
          <p class="eyebrow">{law.jurisdiction}</p>
          <h3>{law.title}</h3>
          {law.applies !== undefined && <p class="fine">For: {law.applies}</p>}
        </div>
        <Badge tone={toneOf(law)}>{sayTag(law.tag)}</Badge>
      </div>
      {says !== undefined && <p class="note">{says}</p>}
      {clock.stages.length > 0 && (
        <ol class="reports">
          {clock.stages.map((stage) => (
            <Report key={stage.id} stage={stage} law={law} nowMs={nowMs} />
          ))}
        </ol>
      )}
      {lines.length > 0 && (
        <div class="fine">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <Anchors law={law} entered={entered} onChange={onChange} />
      <About clock={clock} />
    </li>
  );
}

function toneOf({ tag }: Law): Tone {
  if (tag === 'V1' || tag === 'V2+') return 'safe';
  return tag === 'V2' ? 'plain' : 'unproven';
}

function Report({ stage, law, nowMs }: { stage: StageDue; law: Law; nowMs: number }) {
  const { basis, label } = stage;
  return (
    <li data-basis={basis}>
      <p class="due">
        <strong class="mono">{sayDue(stage, law)}</strong>
        <Left stage={stage} nowMs={nowMs} />
      </p>
      <p>
        <strong>{label}.</strong> {sayDeadline(stage)}.{stage.if !== undefined && ` Only if ${stage.if}.`}
      </p>
      {sayBasis(stage).map((line) => (
        <p key={line} class="fine">
          {line}
        </p>
      ))}
    </li>
  );
}

interface AnchorsProps {
  law: Law;
  entered: Entered;
  onChange(entered: Entered): void;
}

/** What a duty counts from besides awareness: its own trigger, and reports that were filed. */
function Anchors({ law, entered, onChange }: AnchorsProps) {
  const { started, filed } = entered;
  const before = law.stages.filter(({ id }) => law.stages.some(({ from }) => from === id));
  return (
    <div class="anchors">
      {!startsWithAwareness(law) && (
        <Moment
          label={`When: ${sayTrigger(law)}`}
          value={started[law.id]}
          onChange={(text) => onChange({ ...entered, started: { ...started, [law.id]: text } })}
        />
      )}
      {before.map(({ id, label }) => (
        <Moment
          key={id}
          label={`Filed: ${label.toLowerCase()}`}
          value={filed[`${law.id}.${id}`]}
          onChange={(text) => onChange({ ...entered, filed: { ...filed, [`${law.id}.${id}`]: text } })}
        />
      ))}
    </div>
  );
}

interface MomentProps {
  label: string;
  value: string | undefined;
  onChange(text: string): void;
}

function Moment({ label, value = '', onChange }: MomentProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input
        type="datetime-local"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

function About({ clock }: { clock: DutyClock }) {
  const { law } = clock;
  return (
    <>
      <Rows
        rows={{
          To: law.recipients.join('; ') || 'Not recorded.',
          'People told': law.individuals ?? 'Not recorded.',
          Content: law.content.join('; ') || 'Not recorded.',
          Law: (
            <>
              {law.law}, {law.article}; <span class="whole">version {law.version}</span>
            </>
          ),
          Calendar: sayCalendar(clock),
          Source: law.source,
          'Not verified': law.unverified.join(' '),
        }}
      />
      <details>
        <summary>Partial filing, exemptions, penalty</summary>
        <Rows
          rows={{
            'In parts': law.partial ? 'What is known may be filed first, and completed.' : 'Not recorded.',
            Exempt: law.exempt.join('; ') || 'Not recorded.',
            Penalty: law.penalty ?? 'Not recorded.',
          }}
        />
      </details>
    </>
  );
}

/** What is empty is left out. */
function Rows({ rows }: { rows: Record<string, ComponentChildren> }) {
  return (
    <dl>
      {Object.entries(rows).map(([name, words]) =>
        words === '' ? null : (
          <div key={name} data-row={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
