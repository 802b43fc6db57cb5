import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Script, Scripts } from '../../src/incident/timed.ts';
import { countRules } from '../../src/rehearse/count-rules.ts';
import type { Means } from '../../src/rehearse/game.ts';
import { readHistory } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { fromFile } from '../incident/scenarios.ts';

/** Shipped scenarios, by the names of their folders. */
export const SHIPPED = readdirSync('scenarios').filter((id) => existsSync(`scenarios/${id}/scenario.yaml`));

export const shipped = (id: string): Scenario => fromFile(`scenarios/${id}/scenario.yaml`);

export function scriptsOf(id: string): Scripts {
  const [history, book] = [scriptIn(id, 'history'), scriptIn(id, 'by-the-book')];
  return { ...(history ? { history } : {}), ...(book ? { book } : {}) };
}

function scriptIn(id: string, name: string): Script | undefined {
  const path = `scenarios/${id}/${name}.yaml`;
  if (!existsSync(path)) return undefined;
  const { history } = readHistory({ path, text: readFileSync(path, 'utf8') }, shipped(id));
  if (!history) throw new Error(`${path} cannot be read.`);
  return history;
}

/** With the scripts' own rules counted, if there are any. */
export async function meansOf(id: string): Promise<Means> {
  const scripts = scriptsOf(id);
  const s = shipped(id);
  if (!s.logs) return { scripts, rules: [] };
  const counter = sqlCounter(await loadSql(), s);
  const rules = countRules(s, scripts, { seed: 1, only: 'scripted' }, counter.measured);
  counter.close();
  return { scripts, rules };
}
