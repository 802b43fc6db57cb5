import { sayPoints } from '../points.ts';
import { facts, quiet, subhead, table } from './blocks.ts';
import type { Block } from './blocks.ts';
import type { Area, Strength } from './report-types.ts';

/** The dearest are told in full; the others in a line each. */
const MOST_IN_FULL = 10;

export function strengthBlocks(strengths: Strength[]): Block[] {
  return [
    table(
      'Rules that gave at least seven tenths of their points',
      ['Strength 24', 'Observation 46', 'Axis 16', 'Points 14 figures'],
      strengths.map(({ title, observation, axis, points, most }) => [
        title,
        observation,
        axis,
        `${sayPoints(points)} of ${sayPoints(most)}`,
      ]),
      'No rule gave as much as seven tenths of its points.',
    ),
  ];
}

export function areaBlocks(areas: Area[]): Block[] {
  if (areas.length === 0) return [quiet('No rule cost points.')];
  const rest = areas.slice(MOST_IN_FULL);
  return [
    ...areas.slice(0, MOST_IN_FULL).flatMap(fullBlocks),
    ...(rest.length === 0
      ? []
      : [
          subhead('Also'),
          table(
            'What cost less',
            ['Area 22', 'Observation 36', 'Recommendation 30', 'Lost 12 figures'],
            rest.map(({ title, observation, recommendation, lost }) => [
              title,
              observation,
              recommendation[0] ?? '',
              sayPoints(lost),
            ]),
            '',
          ),
        ]),
  ];
}

function fullBlocks({ title, axis, observation, reference, analysis, recommendation }: Area): Block[] {
  return [
    subhead(`${title} (${axis})`),
    facts({
      Observation: observation,
      Reference: reference,
      Analysis: analysis,
      Recommendation: recommendation,
    }),
  ];
}
