// What every benchmark reads from its command line, makes of its measures and prints.

export function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** To three significant digits. */
export function round3(value) {
  return Number(value.toPrecision(3));
}

export function print(line) {
  process.stdout.write(`${line}\n`);
}
