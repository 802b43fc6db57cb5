// What happened, by the key under which it is remembered, in words for one seat. What it did not hear has no name here.
import type { Scenario } from '../scenario/scenario.ts';
import type { Inject } from '../scenario/table-nouns.ts';
import { isOneOf } from './seats.ts';

/** `sent:customer-mail` → a word from whoever sent it. */
export function nameOf(s: Scenario, key: string, seat: string): string | undefined {
  const colon = key.indexOf(':');
  const [kind, path] = [key.slice(0, colon), key.slice(colon + 1)];
  const [id = '', part = ''] = path.split('.');
  switch (kind) {
    case 'done':
      return s.cards[id] && `“${s.cards[id].title}” done`;
    case 'sent':
      return s.injects[id] && isTo(s.injects[id], seat) ? `Word from ${s.injects[id].from}` : undefined;
    case 'chose':
    case 'ended':
      return s.injects[id]?.options[part] && isTo(s.injects[id], seat)
        ? `The answer “${s.injects[id].options[part].label}”`
        : undefined;
    case 'known':
    case 'claimed':
      return claimName(s, id, part);
    case 'determined':
      return s.determinations[id] && `The decision on “${s.determinations[id].label}”`;
    case 'control':
      return s.controls[path.split(':')[0] ?? '']?.label;
    default:
      return undefined;
  }
}

const isTo = ({ to }: Inject, seat: string): boolean => to.length === 0 || isOneOf(seat, to);

function claimName(s: Scenario, id: string, part: string): string | undefined {
  const claim = s.claims[id];
  const said = claim?.statements[part];
  return said
    ? `${said.by}: ${(said.says ?? claim.label).replace(/\.$/, '')}`
    : claim && `Something sure on “${claim.label}”`;
}
