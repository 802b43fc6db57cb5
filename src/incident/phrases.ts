// What words commit whoever uses them to, and whether that is more or less than is known.
import type { Scenario } from '../scenario/scenario.ts';
import type { Assertion, Phrase } from '../scenario/release-nouns.ts';
import { best, fill } from './claims.ts';
import type { Flaw, Incident, StatedValue, Uttered } from './incident.ts';
import { quote, sayValue } from './quotes.ts';
import { bearsOut, saysLess } from './score/compare.ts';
import type { Said } from './score/compare.ts';
import { askedOf, disagree, ofValue } from './score/stated.ts';

/** What it says as things stand. Undefined where it quotes what the team does not hold yet. */
export function utter(s: Scenario, x: Incident, { claim, hedged, value }: Assertion): Uttered | undefined {
  const said = 'held' in value ? heldValue(s, x, claim, value.held) : fill(s, x, value);
  if (!said) return undefined;
  const uttered: Uttered = { claim, value: said, ...(hedged ? { hedged: true } : {}) };
  const flaw = flawOf(s, x, uttered);
  return flaw === undefined ? uttered : { ...uttered, flaw };
}

function heldValue(
  s: Scenario,
  x: Incident,
  claim: string,
  held: 'exactly' | 'at-least' | 'not-later',
): StatedValue | undefined {
  const value = best(s, x, claim)?.value;
  if (!value) return undefined;
  if ('low' in value)
    return held === 'at-least'
      ? { low: value.low, high: value.low, atLeast: true }
      : { low: value.low, high: value.high };
  if (!('instant' in value)) return value;
  const { atLatest: _, ...instant } = value;
  // The public is told a day.
  return held === 'not-later' ? { ...instant, day: true, atLatest: true } : { ...instant, day: true };
}

/**
 * `denied` where something that is sure leaves no room for it, `unverified` where nothing that is sure bears it out,
 * `thin` where it says less than is known. A *may be* needs nobody to bear it out.
 */
function flawOf(s: Scenario, x: Incident, { claim, hedged, value }: Uttered): Flaw | undefined {
  const about = s.claims[claim];
  if (!about) return undefined;
  const asked = askedOf(about);
  const said = ofValue(value);
  const sure = sureOf(s, x, claim);
  if (isDenied(s, x, claim, said)) return 'denied';
  const borneOut = sure.some((one) => bearsOut(asked, one, said));
  if (hedged) return borneOut ? 'thin' : undefined;
  if (!borneOut) return 'unverified';
  const top = best(s, x, claim);
  return top && isSure(top) && saysLess(asked, ofValue(top.value), said) ? 'thin' : undefined;
}

/** A list is never denied as a whole: what is in it too much nobody verified, what is missing says less. */
export function isDenied(s: Scenario, x: Incident, claim: string, said: Said): boolean {
  return sureOf(s, x, claim).some((one) => !(one.items && said.items) && disagree(s, x, claim, said, one));
}

const isSure = ({ standing }: { standing: string }): boolean =>
  standing === 'verified' || standing === 'adjudicated';

/** Everything that the team holds for sure on the whole of a claim. */
function sureOf(s: Scenario, x: Incident, claim: string): Said[] {
  return (x.claims[claim]?.statements ?? []).flatMap((one) =>
    isSure(one) && !s.claims[claim]?.statements[one.id]?.onTop ? [ofValue(one.value)] : [],
  );
}

/** The sentence as it goes out: `{said accounts}` is what it says itself of a claim, the rest quotes the game. */
export function sentence(s: Scenario, x: Incident, { text, asserts }: Phrase): string {
  const own = text.replace(/\{said ([a-z0-9-]+)\}/g, (_, claim: string) => {
    const about = asserts.find((one) => one.claim === claim);
    const said = about && utter(s, x, about);
    return said ? sayValue(s, said.value, s.claims[claim]?.unit) : 'nothing certain';
  });
  return quote(s, x, own);
}
