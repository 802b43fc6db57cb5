/** Whether this machine has letters for a text. Where it has none, two different signs are drawn as the same box. */
export function canDraw(text: string): boolean {
  const [one, two] = new Set(text.replaceAll(/\s/g, ''));
  if (one === undefined || two === undefined) return true;
  return drawn(one) !== drawn(two);
}

const SIZE_PX = 16;

function drawn(sign: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 2 * SIZE_PX;
  canvas.height = 2 * SIZE_PX;
  const context = canvas.getContext('2d');
  if (!context) return sign;
  context.font = `${SIZE_PX}px sans-serif`;
  context.fillText(sign, 2, 1.5 * SIZE_PX);
  return canvas.toDataURL();
}
