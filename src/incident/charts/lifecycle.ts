import { setup } from 'xstate';

/**
 * The spine of an incident. Not one straight line: in the case behind the flagship, containment came eight days
 * before the scope was known. Phases are PICERL words; tags are the functions of NIST SP 800-61r3 (CSF 2.0).
 */
export const lifecycle = setup({
  types: {
    events: {} as { type: 'signal' | 'analyse' | 'contain' | 'eradicate' | 'recover' | 'close' | 'reopen' },
    tags: {} as 'DE' | 'RS' | 'RC' | 'ID.IM',
  },
}).createMachine({
  id: 'lifecycle',
  initial: 'undetected',
  states: {
    undetected: { tags: ['DE'], on: { signal: 'triage', analyse: 'analysis', close: 'review' } },
    triage: { tags: ['DE'], on: { analyse: 'analysis', contain: 'containment', close: 'review' } },
    analysis: {
      tags: ['RS'],
      on: { contain: 'containment', eradicate: 'eradication', recover: 'recovery', close: 'review' },
    },
    containment: {
      tags: ['RS'],
      on: { eradicate: 'eradication', recover: 'recovery', reopen: 'analysis', close: 'review' },
    },
    eradication: { tags: ['RS'], on: { recover: 'recovery', reopen: 'analysis', close: 'review' } },
    recovery: { tags: ['RC'], on: { reopen: 'analysis', close: 'review' } },
    review: { tags: ['ID.IM'], on: { reopen: 'analysis' } },
  },
});
