// A report arrives: it is put on file, noted for the ledger, and written into the log.
import type { Scenario } from '../scenario/scenario.ts';
import type { FilingStage } from '../scenario/vocabulary.ts';
import { happen } from './agenda.ts';
import { fileReport } from './duties.ts';
import type { Amends, Filing, Incident, Work } from './incident.ts';

const DID: Record<FilingStage, string> = {
  first: 'filed',
  supplement: 'supplemented',
  correction: 'corrected',
  withdrawal: 'withdrawn',
};

/** Put right by oneself counts for more than put right late or when told to. `open`: nobody could test it. */
const NOTED: Record<Amends, string> = {
  unasked: 'correction',
  late: 'late-correction',
  unneeded: 'unneeded',
  open: 'remark',
};

export function endFiling(s: Scenario, x: Incident, work: Work): void {
  fileReport(s, x, work, work.knowable ?? []);
  const duty = s.duties[work.of];
  const filing = x.filings[x.filings.length - 1];
  if (!duty || !filing) return;
  const says = `${duty.label} ${DID[filing.stage]}.`;
  for (const tag of tagsOf(filing)) {
    x.notes.push({ minute: x.minute, tag, says, by: work.of });
    happen(s, x, `noted:${tag}`);
  }
  const tone = filing.stage === 'withdrawal' ? 'unproven' : 'safe';
  x.log.push({ minute: x.minute, kind: 'file', text: says, tone });
}

function tagsOf({ unneeded, unverified, amends }: Filing): string[] {
  if (unneeded) return ['unneeded'];
  const guessed = unverified.length > 0 ? ['unverified'] : [];
  if (amends !== undefined) return [...guessed, NOTED[amends]];
  return guessed.length > 0 ? guessed : ['clean'];
}
