/** Control characters, direction marks, joiners, halves of letters: whatever can hide in a line or turn it round. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text of strangers, so that all of it can be seen and none of it moves the rest: a direction mark becomes `\u{202E}`. */
export function visible(text: string, most: number): string {
  const shown = text.length > most ? `${text.slice(0, most)}…` : text;
  return shown.replace(UNSEEN, (char) => `\\u{${char.codePointAt(0)?.toString(16).toUpperCase()}}`);
}
