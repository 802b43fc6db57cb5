// From a report to a file. Each writer is fetched when its format is asked for: Word alone is a quarter of a megabyte.
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Page } from '../blocks.ts';
import { fullPage } from '../full-page.ts';
import { reportOf, usedIn } from '../report.ts';
import type { ReportOptions } from '../report.ts';
import type { Report } from '../report-types.ts';
import { sheetsOf } from '../sheets.ts';
import { statementPage } from '../statement-page.ts';
import type { TeamGame } from '../told.ts';

export const FORMATS = ['md', 'docx', 'html', 'csv', 'xlsx', 'json', 'xapi'] as const;
export type Format = (typeof FORMATS)[number];

/** Those that are pages to read; the others carry everything. */
export const PAGE_FORMATS: readonly Format[] = ['md', 'docx', 'html'];

export interface Written {
  /** How the name ends. Tables as CSV are several files, so they come in one ZIP. */
  ending: string;
  type: string;
  content: string | Blob | Uint8Array<ArrayBuffer>;
}

export interface ToWrite {
  scenario: Scenario;
  games: TeamGame[];
  options: ReportOptions;
  /** The two pages for auditors instead of the whole. */
  statement?: boolean;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function writeReport(format: Format, what: ToWrite): Promise<Written> {
  const report = reportOf(what.scenario, what.games, what.options);
  const page = () => pageOf(report, what.statement);
  switch (format) {
    case 'md': {
      const { toMarkdown } = await import('./markdown.ts');
      return { ending: 'md', type: 'text/markdown', content: toMarkdown(page()) };
    }
    case 'html': {
      const { toHtml } = await import('./html.ts');
      return { ending: 'html', type: 'text/html', content: toHtml(page()) };
    }
    case 'docx': {
      const { toWord } = await import('./word.ts');
      return { ending: 'docx', type: WORD, content: await toWord(page()) };
    }
    case 'csv': {
      const { toCsvZip } = await import('./csv.ts');
      return { ending: 'zip', type: 'application/zip', content: toCsvZip(sheetsOf(report)) };
    }
    case 'xlsx': {
      const { toSpreadsheet } = await import('./spreadsheet.ts');
      return { ending: 'xlsx', type: SPREADSHEET, content: await toSpreadsheet(sheetsOf(report)) };
    }
    case 'json':
      return { ending: 'json', type: 'application/json', content: json(everything(report, what)) };
    case 'xapi': {
      const { toXapi } = await import('../../xapi/export.ts');
      return {
        ending: 'xapi.json',
        type: 'application/json',
        content: json(toXapi(what.scenario, usedIn(what.games, what.options).games)),
      };
    }
  }
}

export function pageOf(report: Report, statement = false): Page {
  return statement ? statementPage(report) : fullPage(report);
}

/** The report, and what it was made from. */
function everything(report: Report, { games, options }: ToWrite) {
  const { notes, games: used } = usedIn(games, options);
  return { format: 1, report, notes, recordings: used.map(({ name, recording }) => ({ name, recording })) };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
