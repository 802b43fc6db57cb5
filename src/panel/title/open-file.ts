// Files come in by the picker or by being dropped. Nothing is read before its size is known.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recording } from '../../incident/recording.ts';
import { recordingName, writeRecording } from '../../session/recording-file.ts';

export interface OpenedFile {
  name: string;
  text: string;
}

const LARGEST_BYTES = 8_000_000;

/** Asks for files. The promise stays open when the person changes their mind. */
export function pickFiles(accept: string, multiple = true): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', accept, multiple });
    input.addEventListener('change', () => {
      if (input.files?.length) resolve([...input.files]);
    });
    input.click();
  });
}

/** Asks for one file. */
export const pickFile = async (accept: string): Promise<File> => (await pickFiles(accept, false))[0] as File;

/** The text of a file, or a sentence. What the text may be is checked by whoever takes it. */
export async function readFile(file: File): Promise<OpenedFile | { says: string }> {
  if (file.size > LARGEST_BYTES) {
    return { says: `“${file.name}” has ${size(file.size)}. Accepted: up to ${size(LARGEST_BYTES)}.` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { name: file.name, text };
  } catch {
    return { says: `“${file.name}” is not a text file, or it could not be read.` };
  }
}

function size(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** A recording as a file in the person's downloads. */
export function saveRecording(recording: Recording): void {
  saveFile(recordingName(recording), 'application/json', writeRecording(recording));
}

/** A file in the person's downloads. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on it once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Lets files be dropped anywhere on the page. True while one hovers over it. */
export function useDrop(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hovers = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leaves = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drops = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      // Without this the browser would leave the game and show the file.
      event.preventDefault();
      latest.current(files);
    };
    addEventListener('dragover', hovers);
    addEventListener('dragleave', leaves);
    addEventListener('drop', drops);
    return () => {
      removeEventListener('dragover', hovers);
      removeEventListener('dragleave', leaves);
      removeEventListener('drop', drops);
    };
  }, []);
  return over;
}
