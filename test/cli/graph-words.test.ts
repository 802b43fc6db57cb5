// The map of what triggers what knows every word of the grammar of conditions: a word that is added to the schema and
// forgotten here fails.
import { expect, test } from 'vitest';
import { sourcesOf } from '../../src/cli/graph/trigger-keys.ts';
import { injectMap } from '../../src/cli/graph/triggers.ts';
import { jsonSchema } from '../../src/scenario/json-schema.ts';
import { COMPANIONS } from '../../src/scenario/schema/condition.ts';
import { scenarioOf } from '../incident/scenarios.ts';

const WORLD = `format: 1
id: a
title: A
zone: UTC
opens: 2025-01-01
closes: 2025-12-31
people: { lead: {} }
acts: { one: {}, two: { opens: { done: look } } }
stocks: { read: {} }
controls: { wall: {} }
credentials: { key: { state: current } }
relying-parties: { gate: { accepts: [key] } }
evidence: { log: { hold: at once } }
audiences: { members: {}, papers: { release: press } }
notice: { who: [lead], wordings: { w: { label: W, text: We write. } } }
releases:
  press:
    label: Statement
    who: [lead]
    channels: { site: { label: Site } }
    topics: { scope: { label: Scope, phrases: { first: { label: First words, text: Some. } } } }
claims: { scope: { truth: 4, statements: { host: { value: 4, standing: verified } } } }
duties: { house: { own: house, deadline: 1 day, who: [lead], clock: { done: look } } }
determinations: { material: { verdicts: { yes: {} } } }
queries: { forged: { label: Forged, table: uses } }
logs:
  token: { issuer: a, audience: b }
  names: jti
  unseen: { from: 2025-01-02, for: 1 day }
  fields: { jti: { id: 8 } }
  populations: { people: { flow: reading, issued: yes, age: 0 to 5 minutes, life: 1 hour } }
  tables: { uses: { says: A use., row: use, columns: { jti: { says: its name } } } }
flows: { reading: { into: read, rate: 1 per day } }
cards: { look: { takes: 1 hour, options: { deep: { label: Look deep } } } }
`;
const said = (condition: string) => `${WORLD}injects: { news: { when: ${condition}, says: News. } }\n`;

/** Each word that may stand first, in use, with the arrow that is drawn for it. */
const WORDS: Record<string, [condition: string, from: string, label: string]> = {
  at: ['{ at: 2025-02-01 10:00 }', 'clock', '1 Feb 2025, 10:00'],
  after: ['{ after: 3 hours, since: { done: look } }', 'card:look', '3 h later'],
  all: ['{ all: [{ done: look }] }', 'card:look', ''],
  any: ['{ any: [{ done: look }] }', 'card:look', ''],
  unless: ['{ at: 2025-02-01, unless: { done: look } }', 'card:look', ''],
  within: ['{ within: 1 hour, from: { at: 2025-02-01 }, to: { done: look } }', 'card:look', 'within 1 h'],
  act: ['{ act: two }', 'act:two', ''],
  started: ['{ started: look }', 'card:look', 'started'],
  done: ['{ done: look.deep }', 'card:look', '“Look deep”'],
  sent: ['{ sent: news }', 'inject:news', ''],
  chose: ['{ chose: ask.yes }', 'inject:ask', '“Yes.”'],
  ended: ['{ ended: ask.yes }', 'inject:ask', '“Yes.”'],
  filed: ['{ filed: house.late }', 'duty:house', 'late'],
  told: ['{ told: members }', 'audience:members', 'told'],
  said: ['{ said: press.scope.first }', 'release:press', '“First words”'],
  control: ['{ control: wall, is: "on" }', 'control:wall', 'on'],
  issued: ['{ issued: key }', 'credential:key', 'issued'],
  retired: ['{ retired: key }', 'credential:key', 'retired'],
  accepted: ['{ accepted: key, by: nobody }', 'credential:key', 'accepted by nobody'],
  stock: ['{ stock: read, above: 500 }', 'stock:read', 'above 500'],
  known: ['{ known: scope }', 'claim:scope', ''],
  claimed: ['{ claimed: scope }', 'claim:scope', 'claimed'],
  contradicted: ['{ contradicted: scope.host }', 'claim:scope', 'contradicted host'],
  estimated: ['{ estimated: scope }', 'claim:scope', 'estimated'],
  held: ['{ held: log }', 'evidence:log', 'held'],
  verified: ['{ verified: log }', 'evidence:log', 'verified'],
  lost: ['{ lost: log }', 'evidence:log', 'lost'],
  determined: ['{ determined: material.yes }', 'determination:material', 'determined yes'],
  enforced: ['{ enforced: forged }', 'query:forged', 'enforced'],
  shadowed: ['{ shadowed: forged }', 'query:forged', 'shadowed'],
  matched: ['{ matched: forged }', 'query:forged', 'matched'],
  noted: ['{ noted: thin }', 'note:thin', ''],
};

/** As editors know them: what the schema says is all there is. */
function wordsOfTheGrammar(): string[] {
  const { definitions } = jsonSchema('scenario') as { definitions: Record<string, object> };
  const shapes = JSON.stringify(definitions['condition']);
  const inner = /"#\/definitions\/([^"]+)"/.exec(shapes)?.[1];
  const mapping = (inner === undefined ? definitions['condition'] : definitions[inner]) as Node;
  return Object.keys(propertiesOf(mapping));
}
type Node = { properties?: Record<string, object>; anyOf?: Node[] };
const propertiesOf = ({ properties, anyOf = [] }: Node): Record<string, object> =>
  properties ?? anyOf.map(propertiesOf).find((one) => Object.keys(one).length > 0) ?? {};

test('no word of the grammar is missing from this list, and none is here that is not there', () => {
  const heads = wordsOfTheGrammar().filter((word) => !Object.hasOwn(COMPANIONS, word));
  expect(heads.length).toBeGreaterThan(25);
  expect(Object.keys(WORDS).sort()).toEqual(heads.sort());
});

test.each(Object.entries(WORDS))(
  '%s has an arrow that says what it waits for',
  (_, [condition, from, label]) => {
    const ask = 'ask: { when: 2025-02-02, says: Well?, options: { yes: { label: "Yes." } } }';
    const s = scenarioOf(said(condition).replace('injects: { ', `injects: { ${ask}, `));
    const when = s.injects['news']?.when;
    expect(when).toBeDefined();
    const sources = when ? sourcesOf(s, when) : [];
    expect(sources.map((one) => [one.from, one.label])).toContainEqual([from, label]);
  },
);

test('a statement to the press is a box of its own, and the cause of what was said and of who was told', () => {
  const { boxes, arrows } = injectMap(
    scenarioOf(
      said('{ said: press.scope.first }').replace(
        'injects: { ',
        'injects: { order: { when: { told: papers.denied }, says: Take it back. }, ',
      ),
    ),
  );
  expect(boxes.find(({ id }) => id === 'release:press')).toMatchObject({
    kind: 'statement',
    says: 'Statement',
  });
  expect(arrows.filter(({ from }) => from === 'release:press')).toEqual([
    { from: 'release:press', to: 'inject:order', label: 'told denied', hinders: false },
    { from: 'release:press', to: 'inject:news', label: '“First words”', hinders: false },
  ]);
});

test('an option that begins a card is its cause', () => {
  const { arrows } = injectMap(
    scenarioOf(
      `${WORLD}injects: { ask: { when: 2025-02-02, says: Well?, options: { yes: { label: "Yes.", then: [{ start: look }] } } } }\n`,
    ),
  );
  expect(arrows).toEqual([{ from: 'inject:ask', to: 'card:look', label: '“Yes.”', hinders: false }]);
});
