// A scenario's words in another language: `texts.ko.yaml` beside `scenario.yaml`.
import { z } from 'zod';
import { id, mapping, plainText } from './shapes.ts';

/** As the web names languages: `ko`, `pt-BR`, `zh-Hant`. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

const words = z.string().max(2000);

const passage = z
  .union([
    words,
    mapping({
      from: words
        .meta({ description: 'The text as it stood in scenario.yaml when it was translated.' })
        .optional(),
      to: words.meta({ description: 'The text in this language; empty: not translated yet.' }),
    }),
  ])
  .meta({ id: 'passage', description: 'The text in this language, or `from` what `to` what.' });
export type PassageInput = z.infer<typeof passage>;

export const textsInput = mapping({
  format: z.number().int().meta({ description: 'The number of the format: 1.' }),
  scenario: id.meta({ description: 'The id of the scenario whose words these are.' }),
  language: z
    .string()
    .regex(LANGUAGE)
    .meta({ description: 'The language, as in the file’s name: `ko`, `pt-BR`.', examples: ['ko', 'pt-BR'] }),
  name: plainText(40, 'What the language calls itself; the button says it.').meta({
    examples: ['한국어', 'Français'],
  }),
  note: plainText(300, 'Who translated it and who has read it; told to whoever chooses it.').optional(),
  texts: z
    .record(z.string().max(200), passage)
    .meta({ description: 'By the way to each text in scenario.yaml: `cards.read-log.title`.' }),
});
export type TextsInput = z.infer<typeof textsInput>;
