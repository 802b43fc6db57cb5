// What a team, or one seat of it, does not know at a moment of a game.
import { unitsOf } from '../../src/incident/claims.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { sayInstant, sayNumber } from '../../src/incident/say.ts';
import { mayRead } from '../../src/incident/sight/desk.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { StatementValue } from '../../src/scenario/table-nouns.ts';

/** Shorter pieces of text say nothing of where they are from. */
const TELLING = 25;

export interface Secret {
  what: string;
  text: string;
}

/** Texts that nobody has been told yet, in pieces without quotes. */
export function hiddenTexts(s: Scenario, x: Incident): Secret[] {
  const secrets: Secret[] = [];
  const hide = (what: string, text: string | undefined) => {
    for (const piece of (text ?? '').split(/\{[^}]*\}/)) {
      if (piece.trim().length >= TELLING) secrets.push({ what, text: piece.trim() });
    }
  };
  for (const [id, inject] of Object.entries(s.injects)) {
    if (x.injects[id]?.sentAt === undefined) hide(`unsent ${id}`, inject.says);
    hide(`lesson of ${id}`, inject.lesson);
    hide(`envelope of ${id}`, inject.envelope);
  }
  for (const [id, card] of Object.entries(s.cards)) hide(`lesson of ${id}`, card.lesson);
  for (const [id, claim] of Object.entries(s.claims)) {
    for (const [one, { says }] of Object.entries(claim.statements))
      if (!x.claims[id]?.statements.some((said) => said.id === one)) hide(`unlearned ${id}.${one}`, says);
    for (const [one, { reasoning }] of Object.entries(claim.readings))
      hide(`reading ${id}.${one}`, reasoning);
  }
  for (const [id, ending] of Object.entries(s.endings))
    if (x.ending !== id) hide(`ending ${id}`, ending.text);
  hide('debrief', s.debrief.intro);
  hide('debrief', s.debrief.ours);
  return secrets;
}

/** Figures of the world that the team has not been told, as people and as machines write them. */
export function hiddenFigures(s: Scenario, x: Incident): Secret[] {
  const secrets: Secret[] = [];
  const hide = (what: string, figure: number) => {
    if (Math.abs(figure) < 1000) return;
    secrets.push({ what, text: sayNumber(figure) }, { what, text: String(figure) });
  };
  for (const [id, stock] of Object.entries(s.stocks))
    if (stock.hidden) hide(`stock ${id}`, unitsOf(x, id, x.minute));
  for (const [id, { truth }] of Object.entries(s.claims)) {
    if (!truth || 'unknown' in truth || 'when' in truth) continue;
    if ('stocks' in truth)
      hide(
        `truth of ${id}`,
        truth.stocks.reduce((sum, one) => sum + unitsOf(x, one, x.minute), 0),
      );
    else for (const text of wordsOf(s, truth)) secrets.push({ what: `truth of ${id}`, text });
  }
  return secrets;
}

function wordsOf(s: Scenario, truth: StatementValue): string[] {
  if ('number' in truth && Math.abs(truth.number) >= 1000)
    return [sayNumber(truth.number), String(truth.number)];
  if ('instant' in truth && truth.instant >= 1000)
    return [sayInstant(s, truth.instant), String(truth.instant)];
  return 'text' in truth && truth.text.length >= TELLING ? [truth.text] : [];
}

/** What the team was told in words or figures is no secret any more; nor is what stands on the cards from the start. */
export function told(s: Scenario, x: Incident): string {
  const learned = Object.entries(x.claims).flatMap(([id, { statements }]) =>
    statements.map((said) => [said.value, s.claims[id]?.statements[said.id]]),
  );
  const figures = learned.flat().flatMap((value) => JSON.stringify(value)?.match(/\d+/g) ?? []);
  return JSON.stringify([
    learned,
    figures.map((digits) => [sayNumber(Number(digits)), sayInstant(s, Number(digits))]),
    Object.values(x.injects).map(({ says }) => says),
    Object.values(s.audiences).map(({ size }) => [size, sayNumber(size)]),
    Object.values(s.claims).map(({ estimate }) => estimate),
    // A clock that runs, and the next event, say when; not what of.
    [x.minute, x.estimates, x.filings, x.work, x.duties, x.agenda[0]?.minute],
  ]);
}

/** Stands there on its own: `4,536` is neither in `14,536` nor in `4,536,000`. */
export function contains(text: string, piece: string): boolean {
  const escaped = JSON.stringify(piece).slice(1, -1);
  const goesOn = piece.includes(',') ? [/\d,?$/, /^,?\d/] : [/\d$/, /^\d/];
  for (let at = text.indexOf(escaped); at >= 0; at = text.indexOf(escaped, at + 1)) {
    const end = at + escaped.length;
    const alone =
      !goesOn[0]?.test(text.slice(Math.max(0, at - 2), at)) && !goesOn[1]?.test(text.slice(end, end + 2));
    if (alone || !/^\d/.test(piece)) return true;
  }
  return false;
}

/** What mail said that this seat did not get, and nobody else told it. */
export function othersMail(s: Scenario, x: Incident, seat: string): Secret[] {
  return Object.entries(x.injects).flatMap(([id, { sentAt, says }]) => {
    const about = s.injects[id];
    if (sentAt === undefined || !about || mayRead(about, seat)) return [];
    return [{ what: `mail ${id}`, text: says ?? '' }].filter(({ text }) => text.length >= TELLING);
  });
}
