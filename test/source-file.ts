import { parseSync } from 'vite';

/** One import, export-from, `import()` or `import('…')` type. */
export interface Import {
  from: string;
  line: number;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

export interface Mention {
  name: string;
  line: number;
}

export interface SourceFile {
  imports: Import[];
  /** Names used that the file does not declare itself: `Date`, `window`, and two-part ones such as `Math.random`. */
  globals: Mention[];
  onlyReexports: boolean;
}

/** A node of the syntax tree (ESTree with TypeScript): what it holds depends on its type. */
interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Comments and texts are no part of a syntax tree, so a forbidden name in them does not count. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const nodes = [...nodesIn(program)];
  const lineOf = (node: Node): number => text.slice(0, node.start).split('\n').length;
  const declared = new Set(nodes.flatMap(declaredNames));
  return {
    imports: nodes.flatMap((node) => importsOf(node, lineOf)),
    globals: nodes
      .flatMap(mentions)
      .filter(({ name }) => !declared.has(name))
      .map(({ name, node }) => ({ name, line: lineOf(node) })),
    onlyReexports:
      program.body.length > 0 && program.body.every((node) => 'source' in node && isExport(node)),
  };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesIn(child);
  }
}

function isExport(node: { type: string; source?: unknown }): boolean {
  return node.type.startsWith('Export') && node.source !== null;
}

function importsOf(node: Node, lineOf: (node: Node) => number): Import[] {
  const { source } = node;
  if (!isNode(source) || typeof source['value'] !== 'string') return [];
  return [{ from: source['value'], line: lineOf(node), typeOnly: isTypeOnly(node) }];
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true;
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const parts = node['specifiers'];
  if (!Array.isArray(parts) || parts.length === 0) return false;
  return parts.every((part: Node) => part['importKind'] === 'type' || part['exportKind'] === 'type');
}

/** `a.b` counts as a whole and as its first part, never as `b` alone; a key of an object counts as nothing. */
function mentions(node: Node): { name: string; node: Node }[] {
  return Object.entries(node).flatMap(([field, value]) =>
    [value].flat().flatMap((child) => {
      if (!isNode(child) || (isJustAName(node, field) && !node['computed'])) return [];
      const name = child.type === 'Identifier' ? String(child['name']) : twoPartName(child);
      return name === undefined ? [] : [{ name, node: child }];
    }),
  );
}

function isJustAName(parent: Node, field: string): boolean {
  if (field === 'property' || field === 'key') return !parent['shorthand'];
  if (field === 'right') return parent.type === 'TSQualifiedName';
  return field === 'label' || field === 'imported' || field === 'exported';
}

function twoPartName(node: Node): string | undefined {
  const { object, property } = node;
  if (node.type !== 'MemberExpression' || !isNode(object) || !isNode(property)) return undefined;
  if (object.type !== 'Identifier' || property.type !== 'Identifier') return undefined;
  return `${String(object['name'])}.${String(property['name'])}`;
}

function declaredNames(node: Node): string[] {
  if (node.type === 'VariableDeclarator') return boundNames(node['id']);
  if (node.type === 'ImportSpecifier') return boundNames(node['local']);
  return boundNames(node['params']);
}

/** The names that a pattern such as `{ a, b: [c = 1], ...rest }` binds, without its types and default values. */
function boundNames(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(boundNames);
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  const fields: Record<string, string> = {
    ArrayPattern: 'elements',
    AssignmentPattern: 'left',
    ObjectPattern: 'properties',
    Property: 'value',
    RestElement: 'argument',
  };
  return boundNames(pattern[fields[pattern.type] ?? '']);
}
