import { expect, test } from 'vitest';
import { PARTS } from '../../src/scenario/vocabulary.ts';
import { scenarioFrom } from './frame.ts';

const WORLD = `
cards: { look: { takes: 1 hour, options: { far: {}, near: {} } } }
stocks: { read: {} }
controls: { gate: {}, rule: { modes: [shadow] } }
credentials: { old: {}, new: { state: unpublished } }
relying-parties: { door: { accepts: current, share: 100% } }
evidence: { log: { keeps: 30 days } }
audiences: { members: { size: 5 } }
claims: { accounts: { kind: number, statements: { one: { value: 1 }, all: { value: 9 } } } }
duties: { report: { own: house, deadline: 6 hours, clock: { done: look } } }
determinations: { material: { verdicts: { yes: {}, no: {} } } }
queries: { forged: { table: uses } }
logs: { names: name, token: { issuer: i, audience: a }, unseen: { from: 2025-01-03, for: 1 day }, populations: {}, tables: { uses: { says: Each use., row: use, columns: { at: { shows: use, says: when } } } } }
`;

function compiled(condition: string): unknown {
  const injects = `injects: { mail: { when: ${condition}, says: Hello., options: { now: {} } } }\n`;
  return scenarioFrom(WORLD + injects).injects['mail']?.when;
}

const key = (text: string): unknown => ({ is: 'happened', key: text });
const look = key('done:look');

test.each([
  ['{ at: 2025-01-02 10:00 }', { is: 'at', minute: 60 }],
  ['2025-01-02 10:00', { is: 'at', minute: 60 }],
  ['2025-01-03', { is: 'at', minute: 900 }],
  ['{ after: 2 hours, since: { done: look } }', { is: 'after', minutes: 120, since: look }],
  ['{ all: [{ done: look }, 2025-01-03] }', { is: 'all', of: [look, { is: 'at', minute: 900 }] }],
  ['{ any: [{ done: look }] }', { is: 'any', of: [look] }],
  ['{ done: look, sent: mail }', { is: 'all', of: [look, key('sent:mail')] }],
  ['{ done: look, unless: { sent: mail } }', { is: 'unless', when: look, unless: key('sent:mail') }],
  [
    '{ within: 1 day, from: { done: look }, to: { sent: mail } }',
    { is: 'within', minutes: 1440, from: look, to: key('sent:mail') },
  ],
  ['{ control: gate, is: on }', { is: 'control', control: 'gate', mode: 'on' }],
  ['{ control: rule, is: shadow }', { is: 'control', control: 'rule', mode: 'shadow' }],
  ['{ accepted: old, by: nobody }', { is: 'accepted', credentials: ['old'], by: 'nobody' }],
  ['{ accepted: [old, new], by: door }', { is: 'accepted', credentials: ['old', 'new'], by: 'door' }],
  ['{ stock: read, above: 5 }', { is: 'stock', stock: 'read', above: 5 * PARTS }],
  ['{ stock: read, below: 0.5 }', { is: 'stock', stock: 'read', below: PARTS / 2 }],
  ['{ act: play }', key('act:play')],
  ['{ started: look }', key('started:look')],
  ['{ done: look.far }', key('done:look.far')],
  ['{ chose: mail.now }', key('chose:mail.now')],
  ['{ ended: mail.now }', key('ended:mail.now')],
  ['{ filed: report.late }', key('filed:report.late')],
  ['{ told: members }', key('told:members')],
  ['{ issued: new }', key('issued:new')],
  ['{ retired: old }', key('retired:old')],
  ['{ known: accounts }', key('known:accounts')],
  ['{ known: accounts.all }', key('known:accounts.all')],
  ['{ claimed: accounts }', key('claimed:accounts')],
  ['{ claimed: accounts.one }', key('known:accounts.one')],
  ['{ contradicted: accounts.one }', key('contradicted:accounts.one')],
  ['{ estimated: accounts }', key('estimated:accounts')],
  ['{ held: log }', key('held:log')],
  ['{ verified: log }', key('verified:log')],
  ['{ lost: log }', key('lost:log')],
  ['{ determined: material.yes }', key('determined:material.yes')],
  ['{ enforced: forged }', key('enforced:forged')],
  ['{ shadowed: forged }', key('shadowed:forged')],
  ['{ noted: slip }', key('noted:slip')],
])('%s', (text, condition) => {
  expect(compiled(text)).toEqual(condition);
});

const ALWAYS = { is: 'at', minute: 0 };

test.each([
  [
    '{ learn: [accounts.one, accounts.all] }',
    [
      { do: 'learn', statement: 'accounts.one' },
      { do: 'learn', statement: 'accounts.all' },
    ],
  ],
  ['{ switch: gate }', [{ do: 'switch', control: 'gate', mode: 'on' }]],
  ['{ switch: rule, to: shadow }', [{ do: 'switch', control: 'rule', mode: 'shadow' }]],
  [
    '[{ issue: new }, { retire: old }]',
    [
      { do: 'issue', credential: 'new' },
      { do: 'retire', credentials: ['old'] },
    ],
  ],
  ['{ refresh: all }', [{ do: 'refresh', parties: ['door'] }]],
  ['{ hold: log }', [{ do: 'hold', stores: ['log'] }]],
  ['{ check: all }', [{ do: 'check', stores: ['log'] }]],
  ['{ trim: log, days: 60 }', [{ do: 'lose', store: 'log', days: 60 }]],
  ['{ lose: log }', [{ do: 'lose', store: 'log' }]],
  ['{ move: 5, into: read }', [{ do: 'move', amount: 5 * PARTS, into: 'read' }]],
  ['{ move: all, out-of: read }', [{ do: 'move', amount: 'all', outOf: 'read' }]],
  ['{ start: look, option: far }', [{ do: 'start', card: 'look', option: 'far' }]],
  ['{ leave: all }', [{ do: 'leave', cards: 'all' }]],
  [
    '{ tell: members, after: 2 to 6 hours }',
    [{ do: 'tell', audience: 'members', after: { min: 120, max: 360 } }],
  ],
  ['{ note: slip, says: A slip. }', [{ do: 'note', tag: 'slip', says: 'A slip.' }]],
  ['{ note: slip, if: { done: look } }', [{ do: 'note', tag: 'slip', says: '', if: look }]],
  [
    '{ note: slip, unless: { done: look } }',
    [{ do: 'note', tag: 'slip', says: '', if: { is: 'unless', when: ALWAYS, unless: look } }],
  ],
])('%s happens', (text, effects) => {
  const injects = `injects: { mail: { says: Hello., options: { now: { then: ${text} } } } }\n`;
  expect(scenarioFrom(WORLD + injects).injects['mail']?.options['now']?.then).toEqual(effects);
});
