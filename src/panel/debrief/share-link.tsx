import { useState } from 'preact/hooks';
import type { Recording } from '../../incident/recording.ts';
import { LONGEST_PACKED, pack } from '../../session/share.ts';
import { writePlace } from '../../session/address.ts';

/** A link that carries the whole game. It is shown as well as copied: not every page may write to the clipboard. */
export function ShareLink({ recording }: { recording: Recording }) {
  const [link, setLink] = useState<string | undefined>(undefined);
  const [says, setSays] = useState('');
  const make = async () => {
    const packed = await pack(recording);
    if (packed.length > LONGEST_PACKED) {
      setSays('This game is too long for a link. Save the recording and send the file.');
      return;
    }
    const url = new URL(location.href);
    url.search = '';
    url.hash = writePlace({ view: 'shared', packed });
    setLink(url.href);
    const copied = await navigator.clipboard?.writeText(url.href).then(
      () => true,
      () => false,
    );
    setSays(
      `${copied ? 'Copied.' : 'Copy it from here.'} The whole game is in the link, ${url.href.length.toLocaleString('en')} characters; no server sees it.`,
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void make()}>
        Make a link
      </button>
      {says !== '' && (
        <div class="share">
          {link !== undefined && (
            <input
              type="text"
              readOnly
              aria-label="Link to this game"
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
          <output>{says}</output>
        </div>
      )}
    </>
  );
}
