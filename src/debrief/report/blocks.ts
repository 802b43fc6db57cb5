// A report as a row of blocks: what a page, a Word file and a Markdown file have in common. Text is plain text; each
// writer makes it harmless in its own way.

export interface Column {
  label: string;
  /** Share of the width, in hundredths; together 100. */
  width: number;
  /** Figures stand right. */
  figures?: boolean;
}

export type Block =
  | { is: 'title'; text: string; under: string }
  | { is: 'head'; level: 2 | 3; text: string }
  | { is: 'text'; text: string; quiet?: boolean }
  | { is: 'list'; items: string[] }
  | { is: 'facts'; rows: { label: string; says: string[] }[] }
  | { is: 'table'; caption: string; columns: Column[]; rows: string[][] };

export interface Page {
  /** Of the file and of the browser's tab. */
  title: string;
  blocks: Block[];
}

export const head = (text: string): Block => ({ is: 'head', level: 2, text });
export const subhead = (text: string): Block => ({ is: 'head', level: 3, text });
export const text = (text: string): Block => ({ is: 'text', text });
export const quiet = (text: string): Block => ({ is: 'text', text, quiet: true });
export const list = (items: string[]): Block => ({ is: 'list', items });

/** Lines that say nothing are left out. */
export function facts(rows: Record<string, string | string[]>): Block {
  const said = Object.entries(rows).map(([label, one]) => ({
    label,
    says: (Array.isArray(one) ? one : [one]).filter((line) => line !== ''),
  }));
  return { is: 'facts', rows: said.filter(({ says }) => says.length > 0) };
}

/** Columns as `Time 20`, figures as `Points 10 figures`; `none` says that there is nothing to list. */
export function table(caption: string, columns: string[], rows: string[][], none: string): Block {
  if (rows.length === 0) return text(none);
  return { is: 'table', caption, columns: columns.map(columnOf), rows };
}

function columnOf(word: string): Column {
  const [, label = word, width = '20', figures] = /^(.*?) (\d+)( figures)?$/.exec(word) ?? [];
  return { label, width: Number(width), ...(figures === undefined ? {} : { figures: true }) };
}
