// How things come about, as ways to a remembered key: what must have happened, and which decision it takes. Good enough to
// aim by, no more: what is proven is what a game then really comes to.
import { effectLists } from '../../lint/effects.ts';
import { keysOf } from '../../lint/effect-causes.ts';
import type { Condition, Effect } from '../../scenario/grammar.ts';
import type { Move } from '../../scenario/moves.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface Way {
  /** As `decisionOf` names it; undefined where nobody need do anything. */
  decision?: string;
  needs: Condition[];
}

export type Ways = ReadonlyMap<string, readonly Way[]>;

export const happened = (key: string): Condition => ({ is: 'happened', key });

const known = new WeakMap<Scenario, Ways>();

export function waysOf(s: Scenario): Ways {
  let found = known.get(s);
  if (!found) known.set(s, (found = build(s)));
  return found;
}

type Put = (key: string, needs: (Condition | undefined)[], decision?: string) => void;

function build(s: Scenario): Ways {
  const ways = new Map<string, Way[]>();
  const put: Put = (key, needs, decision) => {
    const way = {
      needs: needs.filter((one) => one !== undefined),
      ...(decision === undefined ? {} : { decision }),
    };
    ways.set(key, [...(ways.get(key) ?? []), way]);
  };
  for (const [id, { opens }] of Object.entries(s.acts)) put(`act:${id}`, [opens]);
  for (const [id, { from }] of Object.entries(s.people)) put(`here:${id}`, [from]);
  putCards(s, put);
  putInjects(s, put);
  putClaims(s, put);
  putReports(s, put);
  putStores(s, put);
  putFlows(s, put);
  putEffects(s, put);
  return ways;
}

const together = (c: Condition | undefined, more: Condition[]): Condition | undefined =>
  more.length === 0 ? c : { is: 'all', of: [...(c ? [c] : []), ...more] };

/** For each place somebody who is there, or could be brought. */
function crewNeeds(s: Scenario, places: readonly string[][]): Condition[] {
  return places.flatMap((place): Condition[] => {
    const standIns = Object.keys(s.people).filter((id) =>
      s.people[id]?.standsIn.some((one) => place.includes(one)),
    );
    const who = [...place, ...standIns];
    const isThere = who.some((id) => s.people[id] && !s.people[id].from);
    return isThere ? [] : [{ is: 'any', of: who.map((id) => happened(`here:${id}`)) }];
  });
}

function putCards(s: Scenario, put: Put): void {
  for (const [id, { needs: asks, options, asksQuery, who }] of Object.entries(s.cards)) {
    const looks = asksQuery === undefined ? undefined : s.logs?.needs;
    const needs = together(asks, crewNeeds(s, who));
    const all = Object.entries(options);
    if (all.length === 0) put(`started:${id}`, [needs, looks], `play:${id}`);
    put(`done:${id}`, [happened(`started:${id}`)]);
    for (const [option, about] of all) {
      for (const key of [`started:${id}`, `started:${id}.${option}`])
        put(key, [needs, about.if, looks], `play:${id}.${option}`);
      put(`done:${id}.${option}`, [happened(`started:${id}.${option}`)]);
    }
    if (asksQuery === undefined) continue;
    for (const word of ['shadowed', 'matched']) put(`${word}:${asksQuery}`, [happened(`done:${id}`)]);
  }
}

function putInjects(s: Scenario, put: Put): void {
  for (const [id, { when, options, silence }] of Object.entries(s.injects)) {
    const sent = happened(`sent:${id}`);
    if (when) put(`sent:${id}`, [when]);
    put(`silent:${id}`, [sent]);
    for (const [option, about] of Object.entries(options)) {
      put(`chose:${id}.${option}`, [sent, about.if], `answer:${id}.${option}`);
      if (silence.option === option) put(`chose:${id}.${option}`, [sent]);
      put(`ended:${id}.${option}`, [happened(`chose:${id}.${option}`)]);
    }
  }
}

function putClaims(s: Scenario, put: Put): void {
  for (const [id, { statements }] of Object.entries(s.claims)) {
    put(`estimated:${id}`, [], `estimate:${id}`);
    for (const [part, { standing, contradicts }] of Object.entries(statements)) {
      const learned = happened(`known:${id}.${part}`);
      put(`claimed:${id}`, [learned]);
      if (standing !== 'claimed') put(`known:${id}`, [learned]);
      for (const other of contradicts) put(`contradicted:${other}`, [happened(`known:${other}`), learned]);
    }
  }
}

function putReports(s: Scenario, put: Put): void {
  for (const [id, { met, opens, clock, work }] of Object.entries(s.duties)) {
    const crew = crewNeeds(s, work.who);
    for (const part of ['', '.on-time', '.late']) {
      if (met) put(`filed:${id}${part}`, [met, clock]);
      else put(`filed:${id}${part}`, [opens, clock, ...crew], `file:${id}`);
    }
    put(`filed:${id}.flawed`, [opens, ...crew], `file:${id}.guess`);
    for (const [part, how] of [
      ['corrected', 'correction'],
      ['withdrawn', 'withdrawal'],
    ] as const)
      put(`filed:${id}.${part}`, [happened(`filed:${id}`)], `file:${id}.${how}`);
  }
  for (const [id, { verdicts, needs }] of Object.entries(s.determinations)) {
    for (const verdict of Object.keys(verdicts)) {
      for (const key of [`determined:${id}`, `determined:${id}.${verdict}`])
        put(key, [needs], `determine:${id}.${verdict}`);
    }
  }
  if (!s.notice) return;
  for (const [id, { needs, known: seen }] of Object.entries(s.audiences)) {
    put(`told:${id}`, [s.notice.needs, needs, seen], 'publish:full');
    put(`told:${id}.thin`, [s.notice.needs, needs, seen], 'publish:thin');
    put(`told:${id}.corrected`, [happened(`told:${id}.thin`)], 'publish:full');
  }
}

function putStores(s: Scenario, put: Put): void {
  for (const [id, { ends }] of Object.entries(s.evidence)) {
    put(`held:${id}`, [happened(`asked:${id}`)]);
    put(`verified:${id}`, [happened(`asked:${id}`), happened(`checked:${id}`)]);
    if (ends) put(`lost:${id}`, [ends]);
  }
  for (const [id, { control }] of Object.entries(s.queries)) {
    const shadowed = happened(`shadowed:${id}`);
    for (const word of ['shadowed', 'matched']) put(`${word}:${id}`, [s.logs?.needs], `rule:${id}.shadow`);
    put(`enforced:${id}`, [shadowed], `rule:${id}.enforce`);
    if (control !== undefined) put(`control:${control}:on`, [shadowed], `rule:${id}.enforce`);
  }
}

function putFlows(s: Scenario, put: Put): void {
  for (const { into, outOf, from, while: during, uses } of Object.values(s.flows)) {
    if (into !== undefined) put(`raised:${into}`, [from, during]);
    for (const one of [...(outOf === undefined ? [] : [outOf]), ...Object.keys(uses)])
      put(`lowered:${one}`, [from, during]);
  }
  for (const [id, { costs, costsOnce, modes }] of Object.entries(s.controls)) {
    for (const stock of Object.keys({ ...costs, ...costsOnce })) {
      for (const mode of ['on', ...modes]) put(`raised:${stock}`, [{ is: 'control', control: id, mode }]);
    }
  }
  for (const [id, { uses }] of Object.entries(s.cards)) {
    for (const stock of Object.keys(uses)) put(`lowered:${stock}`, [happened(`started:${id}`)]);
  }
}

function putEffects(s: Scenario, put: Put): void {
  for (const { key, effects } of effectLists(s)) {
    const again = playedAgain(s, key);
    for (const effect of effects) {
      const needs = [...(again?.needs ?? [happened(key)]), effect.if];
      for (const one of targetsIn(effect)) put(one, needs, again?.decision);
    }
  }
}

/** What a card that is played more than once has not brought about yet, it brings about when it is played again. */
function playedAgain(s: Scenario, key: string): Way | undefined {
  const [, id = '', , option] = /^done:([^.]+)(\.(.+))?$/.exec(key) ?? [];
  const card = s.cards[id];
  if (!card?.again) return undefined;
  const [first] = Object.keys(card.options);
  const decision = [`play:${id}`, ...((option ?? first) ? [option ?? first] : [])].join('.');
  const needs = [together(card.needs, crewNeeds(s, card.who)), card.options[option ?? '']?.if].filter(
    (one) => one !== undefined,
  );
  return { decision, needs };
}

function targetsIn(effect: Effect): string[] {
  if (effect.do === 'refresh') return effect.parties.map((one) => `refreshed:${one}`);
  if (effect.do !== 'start') return keysOf(effect);
  const { card, option } = effect;
  return [`started:${card}`, ...(option === undefined ? [] : [`started:${card}.${option}`])];
}

/** The decision that a choice is, by which ways name it: what is written in it is no matter, but for a report's kind. */
export function decisionOf(key: string): string {
  return key.split('~')[0]?.replace(/^(file:[^.]+)\.(known|not-yet)$/, '$1') ?? key;
}

/** The same for a move that was made. */
export function decisionMade(move: Move): string {
  switch (move.do) {
    case 'play':
      return `play:${move.card}${move.option === undefined ? '' : `.${move.option}`}`;
    case 'answer':
      return `answer:${move.inject}.${move.option}`;
    case 'determine':
      return `determine:${move.what}.${move.verdict}`;
    case 'file':
      return `file:${move.duty}${move.as === undefined ? '' : `.${move.as}`}`;
    default:
      return move.do;
  }
}
