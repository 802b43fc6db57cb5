// Finding the way from what plays back to what was written.
import type { Path } from '../scenario/places.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import { AXES } from '../scenario/vocabulary.ts';

/** What stands at this path; undefined when nothing does. */
export function written(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, step)
        ? (node as Record<string | number, unknown>)[step]
        : undefined,
    input,
  );
}

/** Duties may be written as a mapping or as a list, where each is called after its law. */
export function dutyPath({ duties }: ScenarioInput, id: string): Path {
  if (!Array.isArray(duties)) return ['duties', id];
  return ['duties', duties.findIndex(({ own, use }, index) => (own ?? use ?? `duty-${index + 1}`) === id)];
}

/** Score rules may be named, or stand in a list under their axis. */
export function scorePath({ score }: ScenarioInput, id: string): Path {
  const axis = AXES.find((one) => id.startsWith(`${one}-`));
  if (axis === undefined || Object.hasOwn(score?.rules ?? {}, id)) return ['score', 'rules', id];
  return ['score', axis, Number(id.slice(axis.length + 1)) - 1];
}

/** Every text in what was written, with its place. */
export function textsIn(node: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((one, index) => textsIn(one, [...path, index]));
  return Object.entries(node).flatMap(([key, one]) => textsIn(one, [...path, key]));
}
