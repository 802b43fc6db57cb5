import type { Sight } from '../../incident/sight-types.ts';
import { usePart, useTable } from './table-state.ts';

type Line = Sight['log'][number];

/** What the last piece of work brought, or why the clock stopped. Messages are on the desk already. */
export function News() {
  const { open } = useTable();
  const log = usePart((sight) => sight.log);
  const now = usePart((sight) => sight.minute);
  const act = usePart((sight) => sight.act);
  const opened = log.findLastIndex(({ kind, text }) => kind === 'world' && text === act.title);
  const duties = usePart((sight) => sight.duties);
  // The first act is no news.
  const last = log.slice(act.number > 1 ? Math.max(0, opened) : opened + 1).findLast(isNews);
  if (!last) return null;
  const begun = duties.filter(({ startedMinute }) => startedMinute === last.minute).map(({ label }) => label);
  const lines = log.filter(({ minute, kind, tone }) => minute === last.minute && isTold({ kind, tone }));
  return (
    <section class="news" aria-label="Newest result" data-part="desk">
      {/* A new moment is a new slip: it comes in once. */}
      <p key={last.minute} class="slip-of-news" data-fresh={last.minute === now ? 'yes' : 'no'}>
        <span class="mono when">{last.minute === now ? 'Just now' : last.time}</span>{' '}
        {inOrder(lines).map(({ text, kind, tone }, at, all) => (
          <span key={at} class="line" data-tone={tone}>
            {kind === 'world' && text === act.title ? (
              <strong>{`Act ${act.number} begins: ${text}.`}</strong>
            ) : kind === 'card' || kind === 'file' ? (
              <strong>{text}</strong>
            ) : (
              goesOn(text, all[at - 1]?.text)
            )}{' '}
          </span>
        ))}
        {begun.length > 0 && <span class="line">The clock runs: {begun.join(', ')}.</span>}
      </p>
      <button
        type="button"
        class="stretched"
        aria-label="All that happened"
        onClick={() => open({ what: 'log' })}
      />
    </section>
  );
}

/** Work that ended, a report that went out, somebody who came, an answer that nobody gave. */
const isNews = ({ kind, tone }: Pick<Line, 'kind' | 'tone'>): boolean =>
  kind === 'card' || kind === 'file' || kind === 'world' || (kind === 'answer' && tone !== 'plain');

const isTold = (line: Pick<Line, 'kind' | 'tone'>): boolean => line.kind === 'claim' || isNews(line);

/** What ended first, then what it brought. */
const inOrder = (lines: Line[]): Line[] => [
  ...lines.filter(({ kind }) => kind !== 'claim'),
  ...lines.filter(({ kind }) => kind === 'claim'),
];

/** Who says several things at once is named once. */
function goesOn(text: string, before = ''): string {
  const speaker = /^[^:.]+: /.exec(text)?.[0];
  return speaker !== undefined && before.startsWith(speaker) ? text.slice(speaker.length) : text;
}
