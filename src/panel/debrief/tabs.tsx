import { TabList } from '../parts/tab-list.tsx';

const TABS = [
  'timeline',
  'ledger',
  'compare',
  'what-if',
  'envelopes',
  'documents',
  'case',
  'hot-wash',
  'report',
] as const;
export type Tab = (typeof TABS)[number];

const LABELS: Record<Tab, string> = {
  timeline: 'Timeline',
  ledger: 'Ledger',
  compare: 'Compare',
  'what-if': 'What if',
  envelopes: 'Envelopes',
  documents: 'Documents',
  case: 'The real case',
  'hot-wash': 'Hot wash',
  report: 'Report',
};

interface TabsProps {
  tab: Tab;
  /** Whether something real stands behind the scenario. */
  isReal: boolean;
  onTab(tab: Tab): void;
}

export function Tabs({ tab, isReal, onTab }: TabsProps) {
  return (
    <TabList
      tabs={TABS}
      labels={isReal ? LABELS : { ...LABELS, case: 'What happened' }}
      tab={tab}
      label="Parts of the debrief"
      class="debrief-tabs"
      panelId="debrief-panel"
      onTab={onTab}
    />
  );
}
