import { useRef } from 'preact/hooks';

const TABS = ['timeline', 'ledger', 'compare', 'envelopes', 'case'] as const;
export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, string> = {
  timeline: 'Timeline',
  ledger: 'Ledger',
  compare: 'Compare',
  envelopes: 'Envelopes',
  case: 'The real case',
};

/** Arrow keys go from tab to tab, as the browser's own would. */
export function Tabs({ tab, onTab }: { tab: Tab; onTab(tab: Tab): void }) {
  const list = useRef<HTMLDivElement>(null);
  const go = (step: number) => {
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      ref={list}
      class="debrief-tabs"
      role="tablist"
      tabIndex={-1}
      aria-label="Parts of the debrief"
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1);
        if (event.key === 'ArrowLeft') go(-1);
      }}
    >
      {TABS.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls="debrief-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {LABELS[one]}
        </button>
      ))}
    </div>
  );
}
