import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['soffice', 'libreoffice'];
const KNOWN_PLACES = [
  '/usr/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

/** The LibreOffice that opens our files in the tests, or undefined when this machine has none. */
export function findOffice(): string | undefined {
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env['KEYFALL_SOFFICE'] ?? '', ...inPath, ...KNOWN_PLACES].find(
    (path) => path !== '' && existsSync(path),
  );
}

/** As root on Debian it is installed; elsewhere the tests that need it say that it is missing, and fail in CI. */
export function installOffice(): string | undefined {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES],
  ]) {
    console.error(`No LibreOffice found: apt-get ${args.join(' ')}`);
    // Standard output carries the test report.
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] });
  }
  return findOffice();
}

/** What LibreOffice reads in a file, written as another kind: `txt:Text (encoded):UTF8`, `pdf`, `csv:…`. */
export function converted(office: string, file: string, kind: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-office-'));
  try {
    // A profile of its own: two of them at once, or one that is open on the desk, would otherwise wait for each other.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    const ran = spawnSync(
      office,
      [profile, '--headless', '--norestore', '--convert-to', kind, '--outdir', out, file],
      { encoding: 'utf8' },
    );
    // A tab of a spreadsheet is named after the tab, so the name is not known beforehand.
    const [made] = existsSync(out) ? readdirSync(out) : [];
    if (made === undefined)
      throw new Error(`LibreOffice made nothing of ${file}: ${ran.stdout}${ran.stderr}`);
    return readFileSync(join(out, made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
