// What people may be told: all that is known to everybody who can be reached, or as little as a notice can say.
import { first, holds } from '../../incident/conditions.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Notice } from '../../scenario/table-nouns.ts';
import type { Choice } from '../choices.ts';

/** A page stays on show for so long; thirty days is what the notices of the real cases stood. */
const DAYS = 30;

export function noticeChoices(s: Scenario, x: Incident): Choice[] {
  const { notice } = s;
  if (!notice || first(x, notice.needs) === undefined) return [];
  const reached = Object.keys(s.audiences).filter((id) => canBeTold(s, x, id));
  const items = Object.keys(notice.items).filter((id) => holds(s, x, notice.items[id]?.known ?? NEVER));
  const lacking = reached.filter((id) => !isTold(x, id, items));
  const untold = reached.filter((id) => !isTold(x, id, []));
  const ways: [string, Move][] = [];
  if (lacking.length > 0) ways.push(['full', full(notice, lacking, items)]);
  if (untold.length > 0) ways.push(['thin', thin(notice, untold)]);
  return ways.map(([way, move]) => ({ key: `publish:${way}`, move }));
}

const NEVER = { is: 'at', minute: Infinity } as const;

function canBeTold(s: Scenario, x: Incident, id: string): boolean {
  const { needs, known, release } = s.audiences[id] ?? {};
  return release === undefined && [needs, known].every((one) => !one || first(x, one) !== undefined);
}

/** The newest notice to them names all of these, in words that were not too weak. */
function isTold(x: Incident, audience: string, items: string[]): boolean {
  const last = x.publications.findLast((one) => one.audiences.includes(audience));
  if (!last) return false;
  return items.length === 0 || (!last.thin && items.every((item) => last.items.includes(item)));
}

const byQuality = ({ wordings }: Notice): string[] =>
  Object.keys(wordings).sort((a, b) => (wordings[b]?.quality ?? 0) - (wordings[a]?.quality ?? 0));

const full = (notice: Notice, audiences: string[], items: string[]): Move => ({
  do: 'publish',
  audiences,
  wording: byQuality(notice)[0] ?? '',
  items,
  advice: Object.keys(notice.advice),
  channels: Object.keys(notice.channels),
  days: DAYS,
});

const thin = (notice: Notice, audiences: string[]): Move => ({
  do: 'publish',
  audiences,
  wording: byQuality(notice).at(-1) ?? '',
  items: [],
  advice: [],
  channels: Object.keys(notice.channels).slice(0, 1),
  days: 1,
});
