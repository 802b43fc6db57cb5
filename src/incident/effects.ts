// What a card, an option or an act does when its minute has come. A closed list.
import type { Effect } from '../scenario/grammar.ts';
import type { Rule } from '../scenario/moves.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { happen, schedule, scheduleRates } from './agenda.ts';
import { endOf } from './calendar.ts';
import { stepOrStay } from './charts/tables.ts';
import { adjudicate, learn, split } from './claims.ts';
import { holds } from './conditions.ts';
import { throwSpan } from './dice.ts';
import { askHold, check, lose, trim } from './evidence.ts';
import type { Incident } from './incident.ts';
import { add, partsAt } from './levels.ts';
import { nextRefresh, stepMinutes } from './parties.ts';
import { enforce, queryOf, runShadow } from './queries.ts';
import { denyReleases } from './releases.ts';
import { leaveWork } from './work.ts';

/** `by` names the cause, for the ledger and for the dice. */
export function carryOut(s: Scenario, x: Incident, effects: Effect[], by: string): void {
  for (const effect of effects) {
    if (effect.if && !holds(s, x, effect.if)) continue;
    if (effect.after) later(s, x, effect, by);
    else apply(s, x, effect, by);
  }
}

function later(s: Scenario, x: Incident, effect: Effect, by: string): void {
  const { after, ...rest } = effect;
  if (!after) return;
  const minutes = throwSpan(x, `after:${by}:${effect.do}`, after);
  schedule(x, endOf(s, x.minute, after, minutes), { what: 'effect', effect: rest as Effect, by });
}

export function apply(s: Scenario, x: Incident, effect: Effect, by: string): void {
  switch (effect.do) {
    case 'learn':
      learn(s, x, effect.statement);
      return denyReleases(s, x, split(effect.statement)[0]);
    case 'switch':
      return switchControl(s, x, effect.control, effect.mode);
    case 'issue':
      return issue(s, x, effect.credential);
    case 'retire':
      for (const one of effect.credentials) retire(s, x, one);
      return;
    case 'refresh':
      return refresh(x, effect.parties);
    case 'hold':
      for (const store of effect.stores) askHold(s, x, store);
      return;
    case 'check':
      for (const store of effect.stores) check(s, x, store);
      return;
    case 'lose':
      return effect.days === undefined ? lose(s, x, effect.store) : trim(x, effect.store, effect.days);
    case 'move':
      return move(x, effect.amount, effect.outOf, effect.into);
    case 'send':
      return schedule(x, x.minute, { what: 'send', inject: effect.inject });
    case 'start':
      x.queue.push({ what: 'card', of: effect.card, ...(effect.option ? { option: effect.option } : {}) });
      return;
    case 'leave': {
      const { cards } = effect;
      const left = x.work.filter((one) => one.what === 'card' && (cards === 'all' || cards.includes(one.of)));
      for (const work of left) leaveWork(x, work.of);
      return;
    }
    case 'bring':
      return bring(s, x, effect.person);
    case 'adjudicate':
      return adjudicate(s, x, effect.claim);
    case 'tell':
      x.audiences[effect.audience]?.told.push({
        minute: x.minute,
        share: 0,
        quality: 0,
        publication: -1,
        days: 0,
      });
      return happen(s, x, `told:${effect.audience}`);
    case 'note':
      x.notes.push({ minute: x.minute, tag: effect.tag, says: effect.says, by });
      return happen(s, x, `noted:${effect.tag}`);
  }
}

export function bring(s: Scenario, x: Incident, person: string): void {
  const state = x.people[person];
  if (!state || state.here) return;
  state.here = true;
  happen(s, x, `here:${person}`);
  x.log.push({ minute: x.minute, kind: 'world', text: `${s.people[person]?.title} is here.`, tone: 'plain' });
}

export function switchControl(s: Scenario, x: Incident, id: string, mode: string): void {
  const about = s.controls[id];
  const state = x.controls[id];
  if (!about || !state || state.mode === mode) return;
  if (mode === 'off') {
    state.state = stepOrStay('control', state.state, 'lift');
  } else {
    state.state = stepOrStay('control', state.state, 'switch');
    if (mode !== 'shadow' && state.mode === 'off') chargeOnce(x, about.costsOnce);
  }
  state.mode = mode;
  state.since = x.minute;
  happen(s, x, `control:${id}:${mode}`);
  const query = mode === 'off' || mode === 'shadow' ? undefined : queryOf(s, id);
  if (query !== undefined) enforce(s, x, query);
  // In force at once where it can be; where it takes hold little by little, each step is an entry of its own.
  for (const minutes of stepMinutes(about.takes)) scheduleRates(x, x.minute + minutes);
  if (about.takes.how === 'as relying parties learn') scheduleLearning(s, x);
  scheduleRates(x, x.minute);
}

/** A rule has run in shadow: it counted, and something may follow from what it found. */
export function shadowEnds(s: Scenario, x: Incident, id: string, rule: Rule | undefined): void {
  if (!runShadow(s, x, id, rule ?? { sql: '' })) return;
  carryOut(s, x, s.queries[id]?.then ?? [], id);
}

function chargeOnce(x: Incident, costs: Record<string, number>): void {
  for (const [stock, parts] of Object.entries(costs)) {
    const level = x.stocks[stock];
    if (level) add(level, x.minute, parts);
  }
}

function issue(s: Scenario, x: Incident, id: string): void {
  const state = x.credentials[id];
  if (!state || state.issuedAt !== undefined) return;
  for (const other of Object.values(x.credentials)) {
    if (other.state === 'current') other.state = stepOrStay('credential', other.state, 'supersede');
  }
  state.state = stepOrStay('credential', state.state, 'issue');
  state.issuedAt = x.minute;
  x.published.push(id);
  happen(s, x, `issued:${id}`);
  scheduleLearning(s, x);
}

function retire(s: Scenario, x: Incident, id: string): void {
  const state = x.credentials[id];
  if (!state || state.retiredAt !== undefined) return;
  state.state = stepOrStay('credential', state.state, 'retire');
  state.retiredAt = x.minute;
  happen(s, x, `retired:${id}`);
  scheduleLearning(s, x);
}

/** The list has changed (or a control that works through it): note when each relying party will read it. */
function scheduleLearning(s: Scenario, x: Incident): void {
  scheduleRates(x, x.minute);
  for (const [id, party] of Object.entries(s.parties)) if (!party.from) scheduleParty(s, x, id);
}

/** Somebody has told a relying party that reads no list. */
export function tell(s: Scenario, x: Incident, id: string): void {
  const state = x.parties[id];
  if (!state || state.toldAt !== undefined) return;
  state.toldAt = x.minute;
  scheduleParty(s, x, id);
}

/** From this minute on a relying party learns: note when it takes which step. */
function scheduleParty(s: Scenario, x: Incident, id: string): void {
  const party = s.parties[id];
  const state = x.parties[id];
  if (!party || !state) return;
  state.state = stepOrStay('relying-party', state.state, 'change');
  scheduleRates(x, x.minute);
  if (party.learns.how === 'every' || party.learns.how === 'daily') {
    scheduleRates(x, nextRefresh(s, x, id, x.minute));
  } else {
    for (const minutes of stepMinutes(party.learns)) scheduleRates(x, x.minute + minutes);
  }
}

function refresh(x: Incident, parties: string[]): void {
  for (const id of parties) {
    const state = x.parties[id];
    if (state) state.learnedAt = x.minute;
  }
  scheduleRates(x, x.minute);
}

function move(
  x: Incident,
  amount: number | 'all',
  outOf: string | undefined,
  into: string | undefined,
): void {
  const from = outOf === undefined ? undefined : x.stocks[outOf];
  const to = into === undefined ? undefined : x.stocks[into];
  const wanted = amount === 'all' ? (from ? partsAt(from, x.minute) : 0) : amount;
  const parts = from ? -add(from, x.minute, -wanted) : wanted;
  if (to) add(to, x.minute, parts);
  scheduleRates(x, x.minute);
}
