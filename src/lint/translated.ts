// Texts beside what they were translated from.
import { passagesIn, wayOf } from '../scenario/passages.ts';
import type { Path, Places } from '../scenario/places.ts';
import { originOf, pathTo, textOf } from '../scenario/translate.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import type { Translation } from '../scenario/translate.ts';

/** One text in one other language. */
export interface Translated {
  way: string;
  /** As scenario.yaml has it. */
  text: string;
  /** As it was when it was translated, where the file says so. */
  origin?: string;
  /** Empty where it is not translated. */
  becomes: string;
  /** Of the translation in its file. */
  path: Path;
}

export interface Language {
  name: string;
  places: Places;
  /** In the order of scenario.yaml. */
  texts: Translated[];
}

export function languagesOf(input: ScenarioInput, translations: readonly Translation[]): Language[] {
  if (translations.length === 0) return [];
  const passages = passagesIn(input);
  return translations.flatMap(({ input: file, places }) => {
    if (!file) return [];
    const texts = passages.map(({ path, text }): Translated => {
      const way = wayOf(path);
      const one = Object.hasOwn(file.texts, way) ? file.texts[way] : undefined;
      const origin = one === undefined ? undefined : originOf(one);
      return {
        way,
        text,
        becomes: textOf(one),
        path: pathTo(way, one),
        ...(origin === undefined ? {} : { origin }),
      };
    });
    return [{ name: file.name, places, texts }];
  });
}
