import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IBorderOptions } from 'docx';
import type { Block, Column, Page } from '../blocks.ts';

/** Widths are in twentieths of a point: A4 less margins of 18 mm. */
const TEXT_WIDTH = 9_866;
const MARGIN = 1_020;
const LABEL_SHARE = 22;
/** Half points. */
const SIZE = { body: 20, table: 17, quiet: 17 };
const SOFT = '575044';
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'CDBF9F' };
const NO_FRAME = { top: NONE, left: NONE, right: NONE, insideVertical: NONE };

/** The page as a Word file. */
export async function toWord(page: Page): Promise<Blob> {
  return Packer.toBlob(documentOf(page));
}

function documentOf({ title, blocks }: Page): Document {
  return new Document({
    title,
    creator: 'Keyfall',
    styles: { default: STYLES },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [footer(title)] }) },
        children: blocks.flatMap(blockOf),
      },
    ],
  });
}

/** The Korean fonts of Windows and of LibreOffice stand behind the Latin one. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Malgun Gothic' };
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '1D1A15' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});
const STYLES = {
  document: { run: { font: FONT, size: SIZE.body }, paragraph: { spacing: { after: 100 } } },
  title: heading(40, 0),
  heading2: heading(27, 360),
  heading3: heading(22, 220),
};

function footer(title: string): Paragraph {
  const part = (children: string[]) => new TextRun({ children, size: SIZE.quiet, color: SOFT });
  return new Paragraph({
    children: [part([clean(title), ' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
  });
}

function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.is) {
    case 'title':
      return [
        new Paragraph({ children: [run(block.under, { color: SOFT, size: SIZE.quiet })] }),
        new Paragraph({ heading: HeadingLevel.TITLE, children: [run(block.text)] }),
      ];
    case 'head':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [run(block.text)],
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          children: [run(block.text, block.quiet ? { color: SOFT, size: SIZE.quiet } : {})],
        }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run(item)] }));
    case 'facts':
      return [factsOf(block.rows), gap()];
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: [run(block.caption, { color: SOFT, size: SIZE.quiet })] }),
        tableOf(block.columns, block.rows),
        gap(),
      ];
  }
}

/** Two tables that touch become one in Word. */
const gap = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 }, children: [] });

interface Look {
  color?: string;
  size?: number;
  bold?: boolean;
}

const run = (text: string, look: Look = {}): TextRun => new TextRun({ text: clean(text), ...look });

/** Control characters are forbidden in XML, even written as numbers. */
const clean = (text: string): string =>
  text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(/[\u0000-\u001f\u007f\ufffe\uffff]/g, '');

function factsOf(rows: { label: string; says: string[] }[]): Table {
  const widths = [LABEL_SHARE, 100 - LABEL_SHARE];
  return frame(
    widths,
    rows.map(
      ({ label, says }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([label], widths[0] ?? 0, { color: SOFT, size: SIZE.body }),
            cell(says, widths[1] ?? 0, { size: SIZE.body }),
          ],
        }),
    ),
    NONE,
  );
}

function tableOf(columns: Column[], rows: string[][]): Table {
  const line = (cells: string[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: columns.map(({ width, figures }, at) =>
        cell([cells[at] ?? ''], width, { size: SIZE.table, bold: tableHeader }, figures),
      ),
    });
  const head = line(
    columns.map(({ label }) => label),
    true,
  );
  return frame(
    columns.map(({ width }) => width),
    [head, ...rows.map((cells) => line(cells, false))],
    THIN,
  );
}

function frame(widths: number[], rows: TableRow[], rule: IBorderOptions): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths.map((share) => Math.floor((TEXT_WIDTH * share) / 100)),
    borders: { ...NO_FRAME, bottom: rule, insideHorizontal: rule },
    rows,
  });
}

function cell(lines: string[], share: number, look: Look, figures = false): TableCell {
  return new TableCell({
    width: { size: Math.floor((TEXT_WIDTH * share) / 100), type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    children: lines.map(
      (line) =>
        new Paragraph({
          spacing: { after: 30 },
          ...(figures ? { alignment: AlignmentType.RIGHT } : {}),
          children: [run(line, look)],
        }),
    ),
  });
}
