import type { Scenario } from '../../scenario/scenario.ts';
import type { Claim } from '../../scenario/table-nouns.ts';
import { best } from '../claims.ts';
import type { Incident, StatedValue } from '../incident.ts';
import { quote, sayValue } from '../quotes.ts';
import { sayClock, sayDate, sayDay, sayNumber, sayShort } from '../say.ts';
import type { SightClaim, SightStatement } from '../sight-types.ts';
import { shown } from '../shown.ts';

export function sightClaims(s: Scenario, x: Incident): SightClaim[] {
  return Object.entries(s.claims)
    .filter(
      ([id, claim]) =>
        claim.of === undefined && ((x.claims[id]?.statements.length ?? 0) > 0 || asks(x, claim)),
    )
    .map(([id, claim]) => sightClaim(s, x, id, claim))
    .sort((a, b) => newest(b) - newest(a));
}

const newest = (claim: SightClaim): number => Math.max(-1, ...claim.statements.map((one) => one.minute));

/** What can be estimated is on the table as soon as there is anything to estimate. */
const asks = (x: Incident, claim: Claim): boolean => claim.estimate !== undefined && x.phase !== 'undetected';

function sightClaim(s: Scenario, x: Incident, id: string, claim: Claim): SightClaim {
  const statements = statementsOf(s, x, id, claim);
  const top = best(s, x, id);
  return {
    id,
    label: claim.label,
    kind: claim.kind,
    ...(claim.unit ? { unit: claim.unit } : {}),
    standing: top?.standing ?? 'nothing yet',
    ...(top ? { best: sayValue(s, top.value, claim.unit) } : {}),
    statements,
    ...(claim.estimate ? { estimate: estimateOf(s, x, id, claim) } : {}),
    ...(claim.choices ? { choices: claim.choices, ...shownChoices(s, claim.choices) } : {}),
  };
}

/** Newest first. */
export function statementsOf(s: Scenario, x: Incident, id: string, claim: Claim): SightStatement[] {
  return (x.claims[id]?.statements ?? [])
    .map((said) => {
      const about = claim.statements[said.id];
      return {
        id: `${id}.${said.id}`,
        minute: said.minute,
        time: `${sayDate(s, said.minute)} ${sayClock(s, said.minute)}`,
        by: about?.by ?? '',
        value: sayValue(s, said.value, claim.unit),
        ...writtenOf(s, said.value),
        standing: said.standing,
        ...(about?.says ? { says: quote(s, x, about.says) } : {}),
        ...bounds(said.value),
      };
    })
    .reverse();
}

/** In the order of the choices, where this language has words of its own for them. */
export const shownChoices = (s: Scenario, choices: string[]): { shown?: string[] } =>
  s.told === undefined ? {} : { shown: choices.map((one) => shown(s, one)) };

/** What an answer that is taken from it says, where it is shown otherwise. */
function writtenOf(s: Scenario, value: StatedValue): { written?: string } {
  if (s.told === undefined || 'low' in value || 'instant' in value) return {};
  const { told: _, ...asWritten } = s;
  return { written: sayValue(asWritten, value) };
}

/** An end that nobody can give is left out. */
function bounds(value: StatedValue): { low?: number; high?: number } {
  if ('low' in value) return { low: value.low, ...(value.atLeast ? {} : { high: value.high }) };
  if (!('instant' in value)) return {};
  return value.atLatest ? { high: value.instant } : { low: value.instant, high: value.instant };
}

function estimateOf(s: Scenario, x: Incident, id: string, claim: Claim): NonNullable<SightClaim['estimate']> {
  const about = claim.estimate as NonNullable<Claim['estimate']>;
  const last = [...x.estimates].reverse().find((one) => one.claim === id);
  return {
    asks: quote(s, x, about.asks),
    widest: about.widest ?? [1, 1_000_000],
    scale: about.scale,
    ...(about.before === undefined ? {} : { before: about.before }),
    ...(last?.low === undefined
      ? {}
      : {
          low: last.low,
          high: last.high ?? last.low,
          word: sayEstimate(s, about, last.low, last.high ?? last.low),
        }),
    ...(last?.chance ? { chance: last.chance } : {}),
  };
}

/** Days before a minute are said as the days they are. */
function sayEstimate(s: Scenario, about: NonNullable<Claim['estimate']>, low: number, high: number): string {
  if (about.before === undefined) return sayRange(low, high);
  const [from, to] = [high, low].map((days) => sayDay(s, (about.before as number) - days * 1440));
  return from === to ? (from as string) : `${from} – ${to}`;
}

export const sayRange = (low: number, high: number): string =>
  low === high ? sayNumber(low) : `${sayShort(low)} – ${sayShort(high)}`;
