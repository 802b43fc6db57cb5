// The words of the language that a file uses, read off its shape: `condition.after`, `relying-party.from`. Ids are no words.
import { jsonSchema } from '../../src/scenario/json-schema.ts';

interface Node {
  $ref?: string;
  anyOf?: Node[];
  allOf?: Node[];
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  items?: Node;
  definitions?: Record<string, Node>;
  type?: string;
}

const ROOT = jsonSchema('scenario') as Node;
/** Rules and metrics share the words of the measures. */
const SHARED: Record<string, string> = { 'score-rule': 'measure', metric: 'measure' };

function resolve(node: Node, name: string): [Node, string] {
  const id = node.$ref?.split('/').pop();
  const found = id === undefined ? undefined : ROOT.definitions?.[id];
  if (id !== undefined && found) return resolve(found, id.startsWith('__') ? name : (SHARED[id] ?? id));
  return [node, name];
}

/** Of several shapes the one that this value has. */
function shapes(node: Node, name: string, value: object): [Node, string][] {
  const [found, called] = resolve(node, name);
  const inner = [...(found.anyOf ?? []), ...(found.allOf ?? [])];
  if (inner.length > 0) return inner.flatMap((one) => shapes(one, called, value)).slice(0, 1);
  if (Array.isArray(value)) return found.items ? [[found, called]] : [];
  if (found.additionalProperties) return [[found, called]];
  const keys = Object.keys(value);
  return found.properties && keys.every((key) => key in (found.properties ?? {})) ? [[found, called]] : [];
}

export function wordsIn(value: unknown, node: Node = ROOT, name: string = 'scenario'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return shapes(node, name, value).flatMap(([shape, called]) => {
    if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, shape.items ?? {}, called));
    return Object.entries(value).flatMap(([key, inner]) => {
      const own = shape.properties?.[key];
      if (own) return [`${called}.${key}`, ...wordsIn(inner, own, `${called}.${key}`)];
      const others = shape.additionalProperties;
      return typeof others === 'object' ? wordsIn(inner, others, called) : [];
    });
  });
}
