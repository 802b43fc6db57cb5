// A whole recording in the fragment of an address. Browsers keep the fragment to themselves: no server sees it.
import type { Recording } from '../incident/recording.ts';
import { LONGEST_RECORDING, readRecording, writeRecording } from './recording-file.ts';
import type { ReadRecording } from './recording-file.ts';

/** Some programs cut addresses much earlier; browsers carry more. */
export const LONGEST_PACKED = 400_000;
const PIECE = 0x8000;
const DAMAGED = 'The link is damaged: the game in it cannot be unpacked. Ask for it again, or for the file.';

/** Letters, digits, `-` and `_`. */
export async function pack(recording: Recording): Promise<string> {
  const text = new TextEncoder().encode(writeRecording(recording));
  const bytes = await gather(through(text, new CompressionStream('deflate-raw')), Infinity);
  return toBase64url(bytes ?? new Uint8Array());
}

/** Untrusted: one sentence where it is not a recording. Nothing larger than a recording may be is ever unpacked. */
export async function unpack(packed: string): Promise<ReadRecording> {
  if (packed.length > LONGEST_PACKED)
    return {
      says: `The link has ${packed.length.toLocaleString('en')} characters. Accepted: up to ${LONGEST_PACKED.toLocaleString('en')}.`,
    };
  try {
    const stream = through(fromBase64url(packed), new DecompressionStream('deflate-raw'));
    const bytes = await gather(stream, LONGEST_RECORDING);
    if (bytes === undefined)
      return {
        says: `The game in the link is too long. Accepted: up to ${LONGEST_RECORDING.toLocaleString('en')} characters.`,
      };
    return readRecording(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { says: DAMAGED };
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  by: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(by);
}

/** Undefined when there are more than `most`; what comes after them is never asked for. */
async function gather(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
