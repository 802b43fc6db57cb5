/** `red.keyfall.json` → `red`; of files that are called the same each has its number. */
export function teamNames(files: readonly string[]): string[] {
  const names = files.map((file) => file.replace(/(\.keyfall)?\.(json|ya?ml)$/i, ''));
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${index + 1}`,
  );
}
