// A scenario's frame around a few lines, so that a test shows only what it is about.
import { readScenario } from '../../src/scenario/read.ts';
import type { ReadScenario } from '../../src/scenario/read.ts';
import { formatIssue } from '../../src/scenario/issues.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const FRAME = `format: 1
id: small
title: Small
zone: Asia/Seoul
opens: 2025-01-02 09:00
closes: 2025-12-31 18:00
`;

const PEOPLE = 'people: { lead: { title: Lead } }\n';

/** Reads the lines inside a frame; people are added where there are none. */
export function readFramed(lines: string): ReadScenario {
  const text = `${FRAME}${/^people:/m.test(lines) ? '' : PEOPLE}${lines}`;
  return readScenario([{ path: 'scenario.yaml', text }], []);
}

export function scenarioFrom(lines: string): Scenario {
  const { scenario, issues } = readFramed(lines);
  if (!scenario) throw new Error(issues.map(formatIssue).join('\n'));
  return scenario;
}

export function sentences(lines: string): string[] {
  return readFramed(lines).issues.map(({ says }) => says);
}
