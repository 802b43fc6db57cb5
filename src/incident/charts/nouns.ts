// One small context-free chart a noun. They know order and legality; guards live where the event is raised.
import { setup } from 'xstate';

/** A reporting duty as the team sees its clock. */
export const duty = setup({
  types: { events: {} as { type: 'start' | 'due' | 'file' | 'fact' | 'supplement' | 'withdraw' | 'close' } },
}).createMachine({
  id: 'duty',
  initial: 'sleeping',
  states: {
    sleeping: { on: { start: 'running', file: 'filed', close: 'closed' } },
    running: { on: { due: 'overdue', file: 'filed', close: 'closed' } },
    overdue: { on: { file: 'filed-late', close: 'closed' } },
    filed: { on: { fact: 'supplement-due', withdraw: 'withdrawn', close: 'closed' } },
    'filed-late': { on: { fact: 'supplement-due', withdraw: 'withdrawn', close: 'closed' } },
    'supplement-due': { on: { supplement: 'filed', withdraw: 'withdrawn', close: 'closed' } },
    withdrawn: { on: { start: 'running', due: 'overdue', file: 'filed', close: 'closed' } },
    closed: {},
  },
});

/** What a credential is to the world: on the published list or not. Being suspected is the team's view, not the world's. */
export const credential = setup({
  types: { events: {} as { type: 'issue' | 'supersede' | 'retire' } },
}).createMachine({
  id: 'credential',
  initial: 'unpublished',
  states: {
    unpublished: { on: { issue: 'current' } },
    current: { on: { supersede: 'previous', retire: 'retired' } },
    previous: { on: { retire: 'retired' } },
    retired: {},
  },
});

/** How a relying party stands towards credentials that somebody else can use. */
export const relyingParty = setup({
  types: { events: {} as { type: 'change' | 'turn' | 'accept' } },
}).createMachine({
  id: 'relying-party',
  initial: 'accepts',
  states: {
    accepts: { on: { change: 'learning', turn: 'refuses' } },
    learning: { on: { turn: 'refuses', accept: 'accepts' } },
    refuses: { on: { accept: 'accepts' } },
  },
});

/** A safeguard takes hold with time, and may be lifted. */
export const control = setup({
  types: { events: {} as { type: 'switch' | 'hold' | 'lift' } },
}).createMachine({
  id: 'control',
  initial: 'off',
  states: {
    off: { on: { switch: 'switching' } },
    switching: { on: { hold: 'on', lift: 'off', switch: 'switching' } },
    on: { on: { lift: 'off', switch: 'switching' } },
  },
});

/** A hold is an order, a ticket, a job that no longer runs, and somebody who looked. Four things. */
export const evidence = setup({
  types: { events: {} as { type: 'ask' | 'reach' | 'check' | 'lose' } },
}).createMachine({
  id: 'evidence',
  initial: 'kept',
  states: {
    kept: { on: { ask: 'placed', lose: 'lost' } },
    placed: { on: { reach: 'held', check: 'verified', lose: 'lost' } },
    held: { on: { check: 'verified', lose: 'lost' } },
    verified: { on: { lose: 'lost' } },
    lost: {},
  },
});

/** The standing of one statement. */
export const claim = setup({
  types: { events: {} as { type: 'assert' | 'verify' | 'contradict' | 'adjudicate' } },
}).createMachine({
  id: 'claim',
  initial: 'unheard',
  states: {
    unheard: { on: { assert: 'claimed', verify: 'verified', adjudicate: 'adjudicated' } },
    claimed: { on: { verify: 'verified', contradict: 'contradicted', adjudicate: 'adjudicated' } },
    verified: { on: { contradict: 'contradicted', adjudicate: 'adjudicated' } },
    contradicted: { on: { verify: 'verified', adjudicate: 'adjudicated' } },
    adjudicated: {},
  },
});

/** A card: `again` puts a repeatable one back. */
export const card = setup({
  types: { events: {} as { type: 'start' | 'end' | 'leave' | 'again' } },
}).createMachine({
  id: 'card',
  initial: 'ready',
  states: {
    ready: { on: { start: 'running' } },
    running: { on: { end: 'done', leave: 'ready' } },
    done: { on: { again: 'ready' } },
  },
});

/** An inject is sealed until it is sent. Information is told; a question is answered or runs into silence. */
export const inject = setup({
  types: { events: {} as { type: 'send' | 'tell' | 'answer' | 'expire' } },
}).createMachine({
  id: 'inject',
  initial: 'sealed',
  states: {
    sealed: { on: { send: 'open', tell: 'told' } },
    open: { on: { answer: 'answered', expire: 'silent' } },
    answered: {},
    silent: {},
    told: {},
  },
});
