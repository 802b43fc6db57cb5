// Which door saw a token, and which key signed it, at a minute that lies behind us.
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Flow } from '../scenario/world-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';

export interface Passage {
  door: string;
  key: string;
}

/** An honest token: the key that signed at its issue; any door, by how much it checks. */
export function honestPassage(s: Scenario, x: Incident): (issued: Minute, at: number) => Passage {
  const doors = byShare(s, Object.keys(s.parties));
  const keys = x.published.map((id): [Minute, string] => [startOf(x, id), id]);
  return (issued, at) => ({ door: doors(at), key: keys.findLast(([from]) => from <= issued)?.[1] ?? '' });
}

/** What was on the list at the start has always been. */
function startOf(x: Incident, credential: string): Minute {
  const issuedAt = x.credentials[credential]?.issuedAt ?? -Infinity;
  return issuedAt < 0 ? -Infinity : issuedAt;
}

/** A forged one: a door that lets one of the stolen keys through at that minute, with the key that looks least strange. */
export function forgedPassage(s: Scenario, x: Incident, flow: Flow): (used: Minute, at: number) => Passage {
  const through = flow.through.length > 0 ? flow.through : Object.keys(s.parties);
  const pickers = new Map<string, (at: number) => string>();
  return (used, at) => {
    const open = through.filter((door) => passedAt(x, door, used).some((key) => flow.with.includes(key)));
    const among = open.length > 0 ? open : through;
    const name = among.join(' ');
    let pick = pickers.get(name);
    if (!pick) pickers.set(name, (pick = byShare(s, among)));
    const door = pick(at);
    const keys = passedAt(x, door, used).filter((key) => flow.with.includes(key));
    return { door, key: newest(x, keys, used) ?? flow.with[0] ?? '' };
  };
}

function newest(x: Incident, keys: string[], minute: Minute): string | undefined {
  return x.published.findLast((id) => keys.includes(id) && startOf(x, id) <= minute) ?? keys[0];
}

function passedAt(x: Incident, party: string, minute: Minute): string[] {
  return x.parties[party]?.passes.findLast(([from]) => from <= Math.max(0, minute))?.[1] ?? [];
}

function byShare(s: Scenario, doors: string[]): (at: number) => string {
  const shares = doors.map((door) => s.parties[door]?.share ?? 0);
  const sum = shares.reduce((a, b) => a + b, 0);
  return (at) => {
    let left = at * sum;
    return doors.find((_, index) => (left -= shares[index] ?? 0) < 0) ?? doors.at(-1) ?? '';
  };
}
