import { expect, test } from 'vitest';
import { scenarioFrom, sentences } from './frame.ts';

const PARTS = `
injects: { letter: { from: A ministry, says: Report. } }
score: { rules: { R1: { axis: reporting, notes: late, points: [[0, 10]] } } }
`;

test('an objective names the rules that show it and the injects that test it', () => {
  const { objectives } = scenarioFrom(`${PARTS}
objectives:
  report: { says: Report in time., look-for: [A clock on the wall], rules: [R1], injects: [letter] }
  other: { says: Stay calm. }
`);
  expect(objectives).toEqual({
    report: { says: 'Report in time.', lookFor: ['A clock on the wall'], rules: ['R1'], injects: ['letter'] },
    other: { says: 'Stay calm.', lookFor: [], rules: [], injects: [] },
  });
  expect(scenarioFrom(PARTS).objectives).toEqual({});
});

test('a rule or an inject that there is not is found', () => {
  expect(sentences(`${PARTS}objectives: { report: { says: Report., rules: [R2], injects: leter } }`)).toEqual(
    [
      'There is no score rule "R2". Did you mean "R1"? They are defined under `score.rules:`.',
      expect.stringMatching(/^There is no inject "leter"\. Did you mean "letter"\?/),
    ],
  );
});
