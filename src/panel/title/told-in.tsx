import type { Listed } from '../../session/library.ts';
import { canDraw } from '../parts/can-draw.ts';

interface ToldInProps {
  languages: NonNullable<Listed['languages']>;
  /** Empty: as it is written. */
  chosen: string;
  /** Who translated it and who has read it, once its words are here. */
  note: string | undefined;
  onChoose(language: string): void;
}

/** In which language the scenario is told. Nothing of a language is fetched before somebody chooses it. */
export function ToldIn({ languages, chosen, note, onChoose }: ToldInProps) {
  const told = languages.find(({ language }) => language === chosen);
  const ways = [{ language: '', name: 'English' }, ...languages];
  return (
    <>
      <fieldset class="told-in" aria-describedby={told && 'told-in-note'}>
        <legend>Told in</legend>
        {ways.map(({ language, name }) => (
          <label key={language} class="way">
            <input
              type="radio"
              name="told-in"
              checked={language === (told?.language ?? '')}
              onChange={() => onChoose(language)}
            />
            {language === '' ? (
              <span>{name}</span>
            ) : (
              <span>
                {englishName(language)}
                {(told?.language === language || canDraw(name)) && (
                  <span class="own-name" lang={language}>
                    {' '}
                    {name}
                  </span>
                )}
              </span>
            )}
          </label>
        ))}
      </fieldset>
      {told && (
        <p id="told-in-note" class="told-note">
          Only the scenario’s own words are in {englishName(told.language)}; buttons, dates and reports stay
          English. {note}
        </p>
      )}
    </>
  );
}

const englishName = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
