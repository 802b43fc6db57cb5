import { TabList } from '../parts/tab-list.tsx';

const TABS = ['timeline', 'ledger', 'compare', 'what-if', 'envelopes', 'documents', 'case'] as const;
export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, string> = {
  timeline: 'Timeline',
  ledger: 'Ledger',
  compare: 'Compare',
  'what-if': 'What if',
  envelopes: 'Envelopes',
  documents: 'Documents',
  case: 'The real case',
};

export function Tabs({ tab, onTab }: { tab: Tab; onTab(tab: Tab): void }) {
  return (
    <TabList
      tabs={TABS}
      labels={LABELS}
      tab={tab}
      label="Parts of the debrief"
      class="debrief-tabs"
      panelId="debrief-panel"
      onTab={onTab}
    />
  );
}
