import type { SightAudience, SightNotice } from '../../../incident/sight-types.ts';
import { Findings, Sent } from './sent-parts.tsx';
import { noticeFindings } from './notice-checks.ts';
import type { NoticeDraft } from './notice-sheet.tsx';

/** The notice as its readers would get it. */
export function NoticePreview(props: {
  notice: SightNotice;
  audiences: SightAudience[];
  draft: NoticeDraft;
}) {
  const { notice, audiences, draft } = props;
  const named = (of: { id: string; label: string }[], ids: string[]) =>
    of.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const wording = notice.wordings.find(({ id }) => id === draft.wording);
  const items = named(notice.items, draft.items);
  const advice = named(notice.advice, draft.advice);
  // An empty form leaves out everything: that need not be said.
  const findings =
    draft.wording === '' && draft.items.length === 0 ? [] : noticeFindings(notice, draft, audiences);
  return (
    <aside class="report-aside">
      <section class="preview" aria-label="What they would read">
        <h3 class="eyebrow">What they would read</h3>
        <p class="to">To: {named(audiences, draft.audiences).join(', ') || 'nobody yet'}</p>
        <p>{wording?.text ?? 'No wording chosen yet.'}</p>
        {items.length > 0 && <p>Seen: {items.join(', ').toLowerCase()}.</p>}
        {advice.length > 0 && (
          <ul class="dots">
            {advice.map((one) => (
              <li key={one}>{one}.</li>
            ))}
          </ul>
        )}
      </section>
      <Findings findings={findings} />
      <Sent pages={notice.sent} />
    </aside>
  );
}
