import type { Block, Page } from '../blocks.ts';

/** CommonMark with tables. What people wrote stays text: no mark in it means anything. */
export function toMarkdown({ blocks }: Page): string {
  return `${blocks.map(blockOf).join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.is) {
    case 'title':
      return `# ${plain(block.text)}\n\n${plain(block.under)}`;
    case 'head':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return block.quiet ? `*${plain(block.text)}*` : plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'facts':
      return block.rows
        .map(({ label, says }) =>
          says.length === 1
            ? `- **${plain(label)}:** ${plain(says[0] ?? '')}`
            : [`- **${plain(label)}:**`, ...says.map((line) => `  - ${plain(line)}`)].join('\n'),
        )
        .join('\n');
    case 'table': {
      const rule = block.columns.map(({ figures }) => (figures ? '---:' : '---'));
      const rows = [block.columns.map(({ label }) => label), rule, ...block.rows];
      return rows
        .map((cells, at) => `| ${cells.map((cell) => (at === 1 ? cell : plain(cell))).join(' | ')} |`)
        .join('\n');
    }
  }
}

/** On one line, with every mark of the language taken as a letter. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]#|~>]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
