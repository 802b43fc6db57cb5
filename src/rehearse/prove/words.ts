import type { Scenario } from '../../scenario/scenario.ts';
import type { TargetKind } from './targets.ts';

/** A thing of a scenario as people at the table know it: “Trace the customer's mail”. */
export function nounWords(s: Scenario, kind: TargetKind, id: string, part?: string): string {
  switch (kind) {
    case 'card': {
      const option = s.cards[id]?.options[part ?? '']?.label;
      return `“${s.cards[id]?.title ?? id}”${option === undefined ? '' : ` (${option})`}`;
    }
    case 'inject': {
      const from = s.injects[id]?.from ?? id;
      const option = s.injects[id]?.options[part ?? '']?.label;
      return option === undefined ? `word from ${from} (${id})` : `“${option}” to ${from} (${id})`;
    }
    case 'claim': {
      const claim = s.claims[id];
      const about = claim?.statements[part ?? ''];
      const said = about ? `${about.by}: ${about.says ?? claim?.label}` : claim?.readings[part ?? '']?.label;
      return `“${said ?? claim?.label ?? id}” (${id})`;
    }
    case 'duty':
      return `“${s.duties[id]?.label ?? id}”`;
    case 'ending':
      return `“${s.endings[id]?.title ?? id}”`;
    case 'option':
      return id;
  }
}
