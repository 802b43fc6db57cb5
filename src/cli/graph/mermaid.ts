import type { Diagram } from './diagram.ts';

/** Text for editors and sites that draw Mermaid. */
export function flowchart({ title, boxes, arrows }: Diagram): string {
  const names = new Map(boxes.map(({ id }) => [id, plain(id)]));
  const nodes = boxes.map(({ id, kind, name, says, notes = [] }) => {
    const lines = [kind, name, says, ...notes].filter(Boolean).map((one) => escaped(one ?? ''));
    return `  ${names.get(id)}["${lines.join('<br>')}"]`;
  });
  const links = arrows.map(({ from, to, label, hinders }) => {
    const said = [hinders ? 'unless' : '', label].filter(Boolean).join(' ');
    const line = hinders ? '-.->' : '-->';
    return `  ${names.get(from)} ${line}${said ? `|"${escaped(said)}"|` : ''} ${names.get(to)}`;
  });
  return `${['---', `title: ${JSON.stringify(title)}`, '---', 'flowchart LR', ...nodes, ...links].join('\n')}\n`;
}

/** Mermaid reads a hyphen as an arrow, and `end` as a word of its own. */
const plain = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, '_');

const ENTITIES: Record<string, string> = {
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '#': '#35;',
  '`': '#96;',
};
const escaped = (text: string): string => text.replaceAll(/["<>#`]/g, (one) => ENTITIES[one] ?? one);
