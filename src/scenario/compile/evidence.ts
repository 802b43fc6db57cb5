import { readClock, readDuration, readSpan, refused } from '../amounts.ts';
import { conditionAt, maybeCondition } from '../conditions.ts';
import { durationAt, each, labelOf, minuteAt, spanAt, take, tidy, warn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Path } from '../places.ts';
import type { Evidence } from '../world-nouns.ts';
import type { ScenarioInput } from '../schema.ts';
import type { Read } from '../amounts.ts';

type EvidenceInput = NonNullable<ScenarioInput['evidence']>[string];
const DAY = 1440;

export function evidenceOf(draft: Draft): Record<string, Evidence> {
  return each(draft.input.evidence, ['evidence'], (store, path, id) => storeOf(draft, path, store, id));
}

function storeOf(draft: Draft, path: Path, input: EvidenceInput, id: string): Evidence {
  if (input.reach)
    warn(
      draft,
      [...path, 'reach'],
      'not-used',
      '`reach` is not used yet; say it with `who:` on the cards that get this evidence.',
    );
  const lost = input['lost-after'];
  return tidy<Evidence>({
    label: input.label ?? labelOf(id),
    keepsDays: keepsOf(draft, [...path, 'keeps'], input.keeps),
    clears:
      input.clears === undefined
        ? undefined
        : take(draft, [...path, 'clears'], readClears(input.clears), { how: 'daily', clock: 0 }),
    parts: input.parts ?? 'day',
    paused: input.paused && {
      from: minuteAt(draft, [...path, 'paused', 'from'], input.paused.from),
      to: minuteAt(draft, [...path, 'paused', 'to'], input.paused.to),
    },
    begins: input.begins === undefined ? undefined : minuteAt(draft, [...path, 'begins'], input.begins),
    ends: maybeCondition(draft, [...path, 'ends'], input.ends),
    // Lost after a day means: at the end of that day.
    lostAfter:
      lost === undefined
        ? undefined
        : minuteAt(draft, [...path, 'lost-after'], lost) + (lost.includes(':') ? 0 : DAY),
    hold: holdOf(draft, [...path, 'hold'], input.hold),
    sooner: input.sooner?.map((one, index) => ({
      if: conditionAt(draft, [...path, 'sooner', index, 'if'], one.if),
      hold: holdOf(draft, [...path, 'sooner', index, 'hold'], one.hold),
    })),
    ...worthOf(input.worth),
    shows: showsOf(draft, [...path, 'shows'], input.shows ?? []),
    heldBy: input['held-by'],
  });
}

/** Whole days; a store that keeps hours keeps the day they are in. */
function keepsOf(draft: Draft, path: Path, keeps: string | undefined): number | undefined {
  if (keeps === undefined) return undefined;
  const minutes = durationAt(draft, path, keeps);
  if (minutes % DAY !== 0)
    warn(
      draft,
      path,
      'whole-days',
      `Stores are counted in whole days; "${keeps}" is taken as ${Math.ceil(minutes / DAY)}.`,
    );
  return Math.ceil(minutes / DAY);
}

function readClears(text: string): Read<NonNullable<Evidence['clears']>> {
  const found = /^(?:daily|monthly on (\d{1,2})) at (.+)$/.exec(text);
  const clock = readClock(found?.[2] ?? null);
  if (!found || 'says' in clock) return refused(text, '`daily at 03:00` or `monthly on 2 at 02:00`');
  if (found[1] === undefined) return { value: { how: 'daily', clock: clock.value } };
  return { value: { how: 'monthly', clock: clock.value, day: Number(found[1]) } };
}

function holdOf(draft: Draft, path: Path, hold: string | undefined): Evidence['hold'] {
  if (hold === 'when checked') return hold;
  if (hold !== undefined && 'says' in readSpan(hold)) {
    take(draft, path, refused(hold, 'a duration, a range, `at once` or `when checked`'), 0);
    return { min: 0, max: 0 };
  }
  return spanAt(draft, path, hold);
}

/** Days count as log-days; anything else is shown as it stands. */
function worthOf(worth: string | undefined): Pick<Evidence, 'worthDays' | 'worth'> {
  if (worth === undefined) return {};
  const days = readDuration(worth);
  return 'value' in days ? { worthDays: Math.round(days.value / DAY), worth } : { worth };
}

/** Sketches name claims they do not define; that does no harm, so it is only a warning. */
function showsOf(draft: Draft, path: Path, shows: string[]): string[] {
  return shows.filter((claim, index) => {
    if (draft.known.claim.has(claim)) return true;
    warn(draft, [...path, index], 'unknown-id', `There is no claim "${claim}"; it is left out.`);
    return false;
  });
}
