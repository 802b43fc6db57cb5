import { useState } from 'preact/hooks';
import { PAGE_FORMATS, writeReport } from '../../../debrief/report/write/write.ts';
import type { Format, ToWrite } from '../../../debrief/report/write/write.ts';
import { saveFile } from '../../title/open-file.ts';

const LABELS: Record<Format, string> = {
  docx: 'Word',
  html: 'HTML',
  md: 'Markdown',
  xlsx: 'Spreadsheet',
  csv: 'CSV tables',
  json: 'JSON of everything',
  xapi: 'xAPI statements',
};

/** Each fetches its writer when it is asked for. `waits`: the comparison is still being worked out. */
export function FileButtons({ what, waits }: { what: ToWrite; waits: boolean }) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const save = async (format: Format) => {
    setSays('The file is being made.');
    try {
      const { ending, type, content } = await writeReport(format, what);
      saveFile(`${nameOf(what, format)}.${ending}`, type, content);
      setSays(undefined);
    } catch {
      setSays('The file could not be made: a part of Keyfall did not arrive. Try again.');
    }
  };
  return (
    <div class="files">
      <fieldset class="choices" aria-label="Save the report as a file">
        <button type="button" class="button main" onClick={() => window.print()}>
          Print, or save as PDF
        </button>
        {(Object.keys(LABELS) as Format[]).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={waits}
            onClick={() => void save(format)}
          >
            {LABELS[format]}
          </button>
        ))}
      </fieldset>
      <output class="fine">
        {waits ? 'The comparison is being worked out; then the files are ready.' : (says ?? '')}
      </output>
    </div>
  );
}

function nameOf({ scenario, games, statement }: ToWrite, format: Format): string {
  const kind = statement && PAGE_FORMATS.includes(format) ? 'statement' : 'report';
  return `${scenario.id}-seed-${games[0]?.recording.seed ?? 0}-${kind}`;
}
