// A translation that nobody had to write: every text of a scenario in marks. It shows at once what was not translated, and
// what was translated that is no text.
import { passagesIn, wayOf } from '../../src/scenario/passages.ts';
import type { TextFile } from '../../src/scenario/document.ts';
import { readPlaced } from '../../src/scenario/read.ts';
import type { PlacedScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inWords } from '../../src/scenario/words.ts';

export const MARKS = /[⟦⟧]/g;

export function marked(files: TextFile[], library: TextFile[]): { plain: Scenario; told: Scenario } {
  const plain = readPlaced(files, library);
  const folder = files[0]?.path.replace(/[^/]*$/, '') ?? '';
  const read = readPlaced([...files, textsFile(folder, plain)], library);
  const [words] = read.words ?? [];
  if (!plain.scenario || !words) throw new Error(JSON.stringify(read.issues));
  return { plain: plain.scenario, told: inWords(plain.scenario, words) };
}

function textsFile(folder: string, { scenario, input }: PlacedScenario): TextFile {
  const texts = passagesIn(input ?? ({} as never)).map(({ path, text }) => [wayOf(path), `⟦${text}⟧`]);
  const head = { format: 1, scenario: scenario?.id, language: 'mk-marks', name: 'Marks' };
  // JSON is YAML.
  return {
    path: `${folder}texts.mk-marks.yaml`,
    text: JSON.stringify({ ...head, texts: Object.fromEntries(texts) }),
  };
}
