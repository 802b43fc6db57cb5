import { useState } from 'preact/hooks';
import { Prose } from '../parts/prose.tsx';
import type { ManualPart } from './rule-manual.ts';

/** Why a finding is one and how to mend it, from the manual; fetched when it is asked for. */
export function RuleHelp({ rule }: { rule: string }) {
  const [parts, setParts] = useState<ManualPart[] | 'failed' | undefined>(undefined);
  const load = () => {
    if (Array.isArray(parts)) return;
    import('./rule-manual.ts').then(
      ({ manualOf }) => setParts(manualOf(rule)),
      () => setParts('failed'),
    );
  };
  return (
    <details class="rule-help" onToggle={load}>
      <summary>Why, and how to mend it</summary>
      {parts === 'failed' && <p>The manual did not arrive. Close this and open it again.</p>}
      {Array.isArray(parts) && parts.map((part) => <Part key={part.text} part={part} />)}
    </details>
  );
}

function Part({ part: { kind, text } }: { part: ManualPart }) {
  if (kind === 'says')
    return (
      <p>
        <Prose text={text} />
      </p>
    );
  return (
    <figure>
      <figcaption class="muted">{kind === 'example' ? 'For example' : 'What is said of it'}</figcaption>
      <pre class="mono">{kind === 'example' ? text : <Prose text={text} />}</pre>
    </figure>
  );
}
