/** Runs work that comes in parts, with a breath after each in which the browser may draw a frame. */
export async function inParts<T>(parts: Generator<undefined, T, undefined>): Promise<T> {
  for (;;) {
    const { done, value } = parts.next();
    if (done === true) return value;
    await new Promise<void>((go) => {
      setTimeout(go);
    });
  }
}
