import { posix } from 'node:path';
import { readSource } from './source-file.ts';
import type { Import, SourceFile } from './source-file.ts';

/** Low to high: a layer may import from the ones before it. */
const LAYERS = [
  'scenario',
  'law',
  'incident',
  'forensics',
  'lint',
  'rehearse',
  'debrief',
  'room',
  'session',
  'stage',
  'panel',
  'studio',
  'server',
  'cli',
  'main',
] as const;

const VIEWS = ['stage', 'panel', 'studio'];
const NODE_LAYERS = ['server', 'cli'];

/** Layers whose answers depend on their input alone: no clock, no dice, no machine. */
const PURE_LAYERS = ['scenario', 'law', 'incident', 'lint', 'rehearse', 'room'];

/** Where local time is worked out; elsewhere a minute is a number, and a date comes with its offset. */
const ZONE_LAYERS = ['scenario', 'law'];

const NOT_PURE = [
  'Date',
  'Math.random',
  'Temporal.Now',
  'XMLHttpRequest',
  'clearInterval',
  'clearTimeout',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'document',
  'fetch',
  'globalThis',
  'indexedDB',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
];

/** What one file of src/ does against the architecture, each as `file:line: a sentence`. */
export function breaches(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [`${path}:1: is in no layer; the layers are ${LAYERS.join(', ')}.`];
  const file = readSource(path, text);
  const found = [
    ...file.imports.flatMap((one) =>
      importBreach(path, layer, one).map((said) => ({ line: one.line, said })),
    ),
    ...globalBreaches(layer, file),
  ].map(({ line, said }) => `${path}:${line}: ${said}`);
  return file.onlyReexports
    ? [`${path}:1: only passes on other files' exports; import those.`, ...found]
    : found;
}

/** `undefined` for a file outside src/ or in a folder that is no layer. */
function layerOf(path: string): string | undefined {
  if (/^src\/main(?:\.tsx?$|\/)/.test(path)) return 'main';
  const folder = /^src\/(\w+)\//.exec(path)?.[1];
  return LAYERS.find((layer) => layer === folder && layer !== 'main');
}

function importBreach(path: string, layer: string, { from, typeOnly }: Import): string[] {
  if (!from.startsWith('.')) return packageBreach(layer, from);
  const target = posix.join(posix.dirname(path), from).replace(/\?.*$/, '');
  if (!target.startsWith('src/')) return [];
  const other = layerOf(target);
  if (other === undefined) return [`imports ${target}, which is in no layer.`];
  if (rank(other) > rank(layer)) return [`${layer} imports from ${other}, which is above it.`];
  if (other !== layer && VIEWS.includes(layer) && VIEWS.includes(other)) {
    return [`${layer} imports from ${other}: a view knows no other view.`];
  }
  if (layer === 'incident' && other === 'scenario' && !typeOnly && target !== 'src/scenario/vocabulary.ts') {
    return [`incident imports more than types from ${target}; only vocabulary.ts is open to it.`];
  }
  return [];
}

function packageBreach(layer: string, from: string): string[] {
  if (/^phaser(\/|$)/.test(from) && layer !== 'stage') return [`${layer} imports phaser; only stage may.`];
  if (from === 'temporal-polyfill' && !ZONE_LAYERS.includes(layer)) {
    return [`${layer} imports ${from}; only scenario and law may.`];
  }
  if (from.startsWith('node:') && !NODE_LAYERS.includes(layer)) return [`${layer} imports ${from}.`];
  return [];
}

function globalBreaches(layer: string, { globals }: SourceFile): { line: number; said: string }[] {
  if (!PURE_LAYERS.includes(layer)) return [];
  return globals
    .filter(({ name }) => NOT_PURE.includes(name))
    .map(({ name, line }) => ({ line, said: `${layer} uses ${name}.` }));
}

function rank(layer: string): number {
  return LAYERS.findIndex((one) => one === layer);
}
