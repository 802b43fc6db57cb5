// Which parts of a scenario have to do with each other, worked out once per scenario: looked up at every change of rates.
import type { Scenario } from '../scenario/scenario.ts';

export interface Links {
  /** Flow → the controls that stop some of it. */
  stoppers: Record<string, string[]>;
  /** Credential → the flows that use it. */
  users: Record<string, string[]>;
  /** The same without flows that are stopped by the same controls as one before: each lets through the same. */
  unlikeUsers: Record<string, string[]>;
  /** Control → the query whose rule it carries out. */
  queries: Record<string, string>;
}

const known = new WeakMap<Scenario, Links>();

export function linksOf(s: Scenario): Links {
  let found = known.get(s);
  if (!found) known.set(s, (found = build(s)));
  return found;
}

function build(s: Scenario): Links {
  const links: Links = { stoppers: {}, users: {}, unlikeUsers: {}, queries: {} };
  for (const [control, { stops }] of Object.entries(s.controls)) {
    for (const [flow, share] of Object.entries(stops)) {
      if (share > 0) (links.stoppers[flow] ??= []).push(control);
    }
  }
  for (const [flow, { with: credentials }] of Object.entries(s.flows)) {
    for (const credential of new Set(credentials)) (links.users[credential] ??= []).push(flow);
  }
  for (const [credential, flows] of Object.entries(links.users))
    links.unlikeUsers[credential] = unlike(s, links, flows);
  for (const [query, { control }] of Object.entries(s.queries)) {
    if (control !== undefined) links.queries[control] ??= query;
  }
  return links;
}

function unlike(s: Scenario, { stoppers }: Links, flows: string[]): string[] {
  const stops = (flow: string): string =>
    (stoppers[flow] ?? []).map((control) => `${control} ${s.controls[control]?.stops[flow]}`).join();
  return [...new Map(flows.toReversed().map((flow) => [stops(flow), flow])).values()].toReversed();
}
