// What a condition still lacks, in words: so that a refusal says what would open the way.
import type { Condition } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { first, holds } from './conditions.ts';
import type { Incident } from './incident.ts';
import { sayInstant } from './say.ts';

/** "It needs: “List who could read keys” done." Undefined when nothing that has a name is lacking. */
export function sayMissing(s: Scenario, x: Incident, condition: Condition): string | undefined {
  const words = lacking(s, x, condition);
  return words === undefined ? undefined : `It needs: ${words}.`;
}

function lacking(s: Scenario, x: Incident, c: Condition): string | undefined {
  if (holds(s, x, c)) return undefined;
  switch (c.is) {
    case 'all':
      return join(s, x, c.of, ' and ');
    case 'any':
      return join(s, x, c.of, ', or ');
    case 'unless':
      return lacking(s, x, c.when);
    case 'after':
      return lacking(s, x, c.since) ?? 'some more time';
    case 'at':
      return sayInstant(s, c.minute);
    case 'happened':
      return named(s, x, c.key);
    default:
      return undefined;
  }
}

function join(s: Scenario, x: Incident, conditions: Condition[], word: string): string | undefined {
  const parts = conditions.map((one) => lacking(s, x, one)).filter((one) => one !== undefined);
  return parts.length === 0 ? undefined : [...new Set(parts)].join(word);
}

/** `done:trace-mail` → “Trace the customer's mail” done. Ids that have no words are left out. */
function named(s: Scenario, x: Incident, key: string): string | undefined {
  const [kind, path = ''] = key.split(':');
  const [id = '', part = ''] = path.split('.');
  if (kind === 'done' || kind === 'started') {
    const card = s.cards[id];
    const option = card?.options[part]?.label;
    // What can no longer be done is no way out.
    if (card?.gone && first(x, card.gone) !== undefined) return undefined;
    return card && `“${card.title}” ${kind}${option ? ` (${option})` : ''}`;
  }
  if (kind === 'sent') return s.injects[id] && `word from ${s.injects[id].from}`;
  if (kind === 'chose' || kind === 'ended') {
    const option = s.injects[id]?.options[part];
    return option && `the answer “${option.label}” to ${s.injects[id]?.from}`;
  }
  if (kind === 'known' || kind === 'claimed') return s.claims[id] && `something on “${s.claims[id].label}”`;
  if (kind === 'act') return s.acts[id] && `“${s.acts[id].title}”`;
  if (kind === 'issued') return s.credentials[id] && `${s.credentials[id].label} published`;
  if (kind === 'retired') return s.credentials[id] && `${s.credentials[id].label} off the list`;
  if (kind === 'filed') return s.duties[id] && `the ${s.duties[id].label.toLowerCase()}`;
  return undefined;
}
