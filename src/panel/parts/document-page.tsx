import '../../../assets/styles/document.css';
import type { FiledDocument, FiledField } from '../../incident/document-types.ts';

/** One line until it is opened: then the page as it was filed. */
export function Filed({ page }: { page: FiledDocument }) {
  const { stage, time, stamp } = page;
  return (
    <details class="filing">
      <summary>
        {stage}, {page.kind === 'notice' || page.kind === 'release' ? 'sent' : 'filed'} {time}
        {stamp !== undefined && <span class="muted"> · {stamp.toLowerCase()}</span>}
      </summary>
      <DocumentPage page={page} />
    </details>
  );
}

/** What was filed or sent, as a page that looks like its form. */
export function DocumentPage({ page }: { page: FiledDocument }) {
  const { title, stage, head, fields, why, stamp } = page;
  return (
    <article
      class="document"
      data-kind={page.kind}
      aria-label={`${title}, ${stage.toLowerCase()}, ${page.time}`}
    >
      <header>
        <p class="stage">{stage}</p>
        <h4>{title}</h4>
        {stamp !== undefined && <p class="stamp">{stamp}</p>}
      </header>
      <dl class="head">
        {head.map(({ label, says }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      {why !== undefined && <p class="why-line">Why: {why}</p>}
      {fields.length > 0 && (
        <dl class="lines">
          {fields.map((field, at) => (
            <Line key={field.label} field={field} at={at + 1} />
          ))}
        </dl>
      )}
    </article>
  );
}

function Line({ field, at }: { field: FiledField; at: number }) {
  const { label, answer, state, was, corrected } = field;
  return (
    <div data-state={state}>
      <dt>
        <span class="at">{at}</span>
        {label}
      </dt>
      <dd>
        {answer}
        {was !== undefined && (
          <span class="was">
            Before: <s>{was}</s>
          </span>
        )}
        {corrected !== undefined && <span class="was">{corrected}</span>}
      </dd>
    </div>
  );
}
