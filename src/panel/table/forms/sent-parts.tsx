import type { FiledDocument } from '../../../incident/document-types.ts';
import { Filed } from '../../parts/document-page.tsx';
import type { Finding } from './report-checks.ts';

/** What is wrong with it, while that can still be changed. */
export function Findings({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-label="Before you send it">
      <h3 class="eyebrow">Before you send it</h3>
      <ul class="findings">
        {findings.map(({ tone, says }) => (
          <li key={says} data-tone={tone}>
            <span class="toned">{says}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Sent({ pages }: { pages: FiledDocument[] }) {
  if (pages.length === 0) return null;
  return (
    <section class="on-file" aria-label="What we sent">
      <h3 class="eyebrow">What we sent</h3>
      {pages.map((page) => (
        <Filed key={page.id} page={page} />
      ))}
    </section>
  );
}
