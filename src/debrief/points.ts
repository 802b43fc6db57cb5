/** `46` · `6.8`: whole where they are whole, else one place. */
export function sayPoints(points: number): string {
  const tenths = Math.round(points * 10) / 10;
  return tenths < 0 ? `−${Math.abs(tenths)}` : String(tenths);
}

/** With its sign, for what was lost or won. */
export function saySigned(points: number): string {
  const said = sayPoints(points);
  return points > 0 ? `+${said}` : said;
}
