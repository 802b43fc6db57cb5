import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatIssue } from '../scenario/issues.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { EXIT, UsageError } from './command.ts';
import type { Command, Io } from './command.ts';
import { readFolder, readLibrary } from './folder.ts';
import { CHART_NAMES, chartDiagram, stateDiagram } from './graph/charts.ts';
import { placed } from './graph/layout.ts';
import { flowchart } from './graph/mermaid.ts';
import { svgOf } from './graph/svg.ts';
import { injectMap } from './graph/triggers.ts';

export const graph: Command = {
  name: 'graph',
  summary: 'draw what triggers what in a scenario, and the charts of the rules',
  help: `keyfall graph DIR|FILE [--out FOLDER]

  DIR|FILE      a scenario
  --out FOLDER  where the drawings go (default: graph, inside of this folder)

Writes each drawing twice: NAME.mmd is Mermaid text, NAME.svg a picture. injects has every message and what brings it
about (an arrow) or keeps it away (a dashed line); the others are the charts that the rules read. Exit codes: 0 written,
1 the scenario has mistakes, 2 a wrong option, 3 a file could not be read or written.`,
  run: runGraph,
};

async function runGraph(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string', default: 'graph' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new UsageError('Which scenario? For example: keyfall graph scenarios/overseas-server');
  const { scenario, issues } = readScenario(readFolder(path).files, readLibrary());
  if (!scenario) {
    issues.forEach((issue) => io.err(formatIssue(issue)));
    return EXIT.problems;
  }
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of Object.entries(drawings(scenario))) {
    const file = join(values.out, name);
    writeFileSync(file, text);
    io.out(file);
  }
  return EXIT.ok;
}

/** Every file by its name. */
export function drawings(scenario: Scenario): Record<string, string> {
  const injects = injectMap(scenario);
  const charts = CHART_NAMES.flatMap((name): [string, string][] => [
    [`${name}.mmd`, `${stateDiagram(name)}\n`],
    [`${name}.svg`, svgOf(placed(chartDiagram(name)))],
  ]);
  return {
    'injects.mmd': flowchart(injects),
    'injects.svg': svgOf(placed(injects)),
    // A chart of the rules is called `inject`, too; the map has the plural.
    ...Object.fromEntries(charts),
  };
}
