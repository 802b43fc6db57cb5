// What docs/lint.md says of a rule, in parts that a page can show.
import manual from '../../../docs/lint.md?raw';

export type ManualPart = { kind: 'says'; text: string } | { kind: 'example' | 'output'; text: string };

/** Empty for a rule without a section: what is wrong with the shape of a file explains itself. */
export function manualOf(rule: string): ManualPart[] {
  const [, section = ''] = manual.split(`\n### ${rule}\n`);
  return section
    .split('\n### ', 1)
    .flatMap((text) => text.split(/^(```[a-z]+\n[\s\S]*?\n```)$/m))
    .flatMap(partsOf);
}

function partsOf(text: string): ManualPart[] {
  const [, language, code] = /^```([a-z]+)\n([\s\S]*)\n```$/.exec(text) ?? [];
  if (code !== undefined) return [{ kind: language === 'yaml' ? 'example' : 'output', text: code }];
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'says', text: paragraph }));
}
