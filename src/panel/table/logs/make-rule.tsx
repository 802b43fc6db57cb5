import type { LogDraft } from './log-draft.ts';

interface MakeRuleProps {
  draft: LogDraft;
  from: 'editor' | 'conditions';
}

export function MakeRule({ draft, from }: MakeRuleProps) {
  const make = () => {
    draft.ruleFrom.value = from;
    draft.tab.value = 'rule';
  };
  return (
    <button type="button" class="button quiet" onClick={make}>
      Make it a rule
    </button>
  );
}
