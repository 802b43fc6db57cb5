// Pictures nobody drew by hand, for the laws.
import * as fc from 'fast-check';
import type { SightMap, SightParty, Tone } from '../../src/incident/sight-types.ts';
import type { Picture } from '../../src/stage/changes.ts';

const tone = fc.constantFrom<Tone>('hostile', 'unproven', 'safe', 'key', 'plain');
const word = fc.constantFrom(
  '',
  'Orders',
  'no trace',
  'Courier handhelds',
  'overseas · 8.2 reads/s',
  'The very long name of a back office nobody renamed',
  '주소록 페이지',
  'Kundendatenverwaltungsschnittstelle',
);
const label = word.filter((text) => text !== '');

const key = fc.record({ id: fc.uuid(), label: fc.constantFrom('kid 7f2a', 'k-9c01-2025'), tone, word });
const source = fc.record({ id: fc.uuid(), label, note: word, tone });
const place = fc.record({ id: fc.uuid(), label, note: word, tone, touched: fc.boolean() });
const kind = fc.constantFrom<SightMap['streams'][number]['kind']>('unproven', 'issued', 'forged', 'refused');

export const anyMap: fc.Arbitrary<SightMap> = fc
  .record({
    issuer: fc.record({ label, note: word, keys: fc.array(key, { maxLength: 4 }) }),
    center: fc.record({
      label,
      note: word,
      tone,
      refusing: fc.nat({ max: 14 }),
      parties: fc.nat({ max: 14 }),
    }),
    sources: fc.array(source, { maxLength: 3 }),
    places: fc.array(place, { maxLength: 6 }),
    estimate: fc.option(
      fc.record({ label, word: fc.constantFrom('4,536 – 2.1 M', '33,700,034'), unit: word }),
      {
        nil: undefined,
      },
    ),
  })
  .chain((map) =>
    fc
      .array(
        fc.record({
          id: fc.uuid(),
          from: fc.constantFrom('issuer', 'nowhere', ...map.sources.map((one) => one.id)),
          to: fc.constantFrom('gateway', 'nowhere', ...map.places.map((one) => one.id)),
          perSecond: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e5, noNaN: true })),
          kind,
        }),
        { maxLength: 8 },
      )
      .map((streams) => {
        const { estimate, ...rest } = map;
        return { ...rest, streams, ...(estimate === undefined ? {} : { estimate }) };
      }),
  );

const state = fc.constantFrom<SightParty['state']>('trusts', 'turning', 'refuses', 'unproven', 'off');

export const anyParties: fc.Arbitrary<SightParty[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    label,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    state,
    word,
    tone,
  }),
  { maxLength: 14 },
);

export const anyPicture: fc.Arbitrary<Picture> = fc.record({ map: anyMap, parties: anyParties });
