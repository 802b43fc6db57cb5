import { useState } from 'preact/hooks';
import { readNotes, writeNotes } from '../../../session/notes-file.ts';
import { pickFile, readFile, saveFile } from '../../title/open-file.ts';
import type { NotesState } from '../use-notes.ts';

/** Notes go from one machine to another as a file, like recordings. */
export function NotesFile({ notes, name }: { notes: NotesState; name: string }) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const open = async () => {
    const file = await readFile(await pickFile('.json,application/json'));
    if ('says' in file) return setSays(file.says);
    const read = readNotes(file.text);
    if ('says' in read) return setSays(`“${file.name}” was not opened. ${read.says}`);
    notes.change(read.notes);
    setSays(`“${file.name}” is in use. It stands in the place of what was here.`);
  };
  return (
    <div class="notes-file">
      <button
        type="button"
        class="button small"
        onClick={() => saveFile(`${name}-notes.json`, 'application/json', writeNotes(notes.notes))}
      >
        Save the notes
      </button>
      <button type="button" class="button small" onClick={() => void open()}>
        Open notes
      </button>
      <output class="fine">{says ?? ''}</output>
    </div>
  );
}
