import type { Block, Page } from '../blocks.ts';

/** A page of its own, for reading and for print: no script, nothing from elsewhere. */
export function toHtml({ title, blocks }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(blockOf).join('\n')}
</main>
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.is) {
    case 'title':
      return `<header><p class="under">${safe(block.under)}</p><h1>${safe(block.text)}</h1></header>`;
    case 'head':
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`;
    case 'text':
      return `<p${block.quiet ? ' class="quiet"' : ''}>${safe(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.rows
        .map(
          ({ label, says }) =>
            `<div><dt>${safe(label)}</dt>${says.map((line) => `<dd>${safe(line)}</dd>`).join('')}</div>`,
        )
        .join('')}</dl>`;
    case 'table':
      return tableOf(block);
  }
}

function tableOf({ caption, columns, rows }: Block & { is: 'table' }): string {
  const cols = columns.map(({ width }) => `<col style="width:${width}%">`).join('');
  const heads = columns.map(
    ({ label, figures }) => `<th scope="col"${figures ? ' class="figures"' : ''}>${safe(label)}</th>`,
  );
  const lines = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, at) => `<td${columns[at]?.figures ? ' class="figures"' : ''}>${safe(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${safe(caption)}</caption><colgroup>${cols}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** As text in HTML or XML, whatever stands in it. */
export function safe(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** Black on white, so that nothing is lost in greyscale. */
const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
:root { color: #1d1a15; background: #fff; font: 10.5pt/1.45 "IBM Plex Sans", "IBM Plex Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 178mm; margin: 0 auto; padding: 12mm 6mm; }
h1 { margin: 0 0 4mm; font-size: 20pt; line-height: 1.2; }
h2 { margin: 9mm 0 2mm; padding-bottom: 1mm; border-bottom: 0.6pt solid #575044; font-size: 13.5pt; }
h3 { margin: 5mm 0 1mm; font-size: 11pt; }
.under { margin: 0; color: #575044; font-size: 9pt; letter-spacing: 0.06em; text-transform: uppercase; }
p, ul, dl, table { margin: 0 0 3mm; }
.quiet { color: #575044; font-size: 9pt; }
dl > div { display: grid; grid-template-columns: 34mm 1fr; column-gap: 4mm; padding: 0.8mm 0; }
dt { grid-row: span 99; color: #575044; }
dd { grid-column: 2; margin: 0 0 0.6mm; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 9pt; line-height: 1.35; }
caption { padding-bottom: 1mm; color: #575044; font-size: 9pt; text-align: left; }
th, td { padding: 1mm 1.5mm; border-bottom: 0.4pt solid #cdbf9f; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { border-bottom: 0.8pt solid #1d1a15; }
.figures { text-align: right; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
h1, h2, h3, caption { break-after: avoid; }
tr, dl > div { break-inside: avoid; }
tbody tr:first-child { break-before: avoid; }
p { orphans: 3; widows: 3; }
@media print { main { max-width: none; padding: 0; } }
`;
