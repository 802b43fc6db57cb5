// What a workshop of so many minutes plays: `workshop.yaml`, beside the scenario.
import { readPace } from '../amounts.ts';
import { checked } from '../checked.ts';
import { readDocument } from '../document.ts';
import type { TextFile } from '../document.ts';
import { asList, itemPath, report, take, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { didYouMean } from '../suggest.ts';
import type { Path } from '../places.ts';
import type { PlayedAct, Scenario } from '../scenario.ts';
import { workshopInput } from '../schema/workshop.ts';
import type { PresetInput } from '../schema/workshop.ts';
import { PRESETS } from '../vocabulary.ts';

/** Undefined where there is no such file, or nothing in it can be read. */
export function presetsIn(
  files: readonly TextFile[],
  scenario: Draft,
  acts: Scenario['acts'],
): Scenario['presets'] {
  const file = files.find(({ path }) => /(^|\/)workshop\.ya?ml$/.test(path));
  if (!file) return undefined;
  const document = readDocument(file);
  const draft: Draft = { ...scenario, places: document.places };
  draft.issues.push(...document.issues);
  const input = document.value === undefined ? undefined : checked(workshopInput, document, draft.issues);
  if (!input) return undefined;
  const found: Partial<Record<number, PresetInput>> = input.presets;
  return tidy(
    Object.fromEntries(
      PRESETS.map((minutes) => {
        const preset = found[minutes];
        return [minutes, preset && presetOf(draft, ['presets', String(minutes), 'acts'], preset, acts)];
      }),
    ),
  );
}

function presetOf(draft: Draft, path: Path, { acts }: PresetInput, all: Scenario['acts']): PlayedAct[] {
  const isList = Array.isArray(acts);
  const played = isList
    ? acts.map((act): PlayedAct => ({ act }))
    : Object.entries(acts).map(([act, paces]) => withPaces(draft, [...path, act], act, paces, all));
  const order = Object.keys(all);
  const unknown = played.findIndex(({ act }) => !order.includes(act));
  const strange = played[unknown]?.act;
  if (strange !== undefined) {
    const says = `There is no act "${strange}".${didYouMean(strange, order)} There are ${order.join(', ')}.`;
    report(draft, [...path, isList ? unknown : strange], 'unknown-id', says);
    return played;
  }
  const places = played.map(({ act }) => order.indexOf(act));
  if (places.length === 0 || places.some((place, index) => place !== (places[0] ?? 0) + index))
    report(
      draft,
      path,
      'order',
      `Found ${played.map(({ act }) => `“${act}”`).join(', ') || 'no act'}; accepted: acts that follow each other, of ${order.join(', ')}.`,
    );
  return played;
}

function withPaces(
  draft: Draft,
  path: Path,
  act: string,
  input: string | string[],
  all: Scenario['acts'],
): PlayedAct {
  const paces = asList(input).map((pace, index) =>
    take(draft, itemPath(path, input, index), readPace(pace), 60),
  );
  const wanted = all[act]?.paces.length ?? paces.length;
  if (paces.length !== wanted)
    report(
      draft,
      path,
      'order',
      `The act “${act}” has ${wanted === 1 ? 'one pace' : `${wanted} paces`}; accepted: one here for each of them.`,
    );
  return { act, paces };
}
