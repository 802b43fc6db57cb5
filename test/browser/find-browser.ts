import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebian, run } from '../install-debian.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser the tests drive, or undefined when this machine has none that we know how to find. */
export function findBrowser(): string | undefined {
  const named = process.env['KEYFALL_CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`KEYFALL_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...inPath, ...KNOWN_PLACES].find(
    (path) => path !== '' && existsSync(path),
  );
}

/** What every start of the browser needs here and on other machines. */
export function browserFlags(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    // Chromium's sandbox refuses to run as root, as in most containers.
    ...(isRoot ? ['--no-sandbox'] : []),
    // WebGL on a machine without a GPU.
    '--enable-unsafe-swiftshader',
    // No calls home: on a closed network they are refused one by one and slow the tests down.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
  ];
}

/** Puts a browser on this machine: Debian's as root on Debian, else Playwright's own. Throws if neither comes. */
export function installBrowser(): string {
  installDebian('chromium');
  if (findBrowser() === undefined) run('npx', ['playwright', 'install', 'chromium']);
  const found = findBrowser();
  if (found === undefined) {
    throw new Error(
      'The browser tests found no Chromium and could not install one. Set KEYFALL_CHROMIUM to its path.',
    );
  }
  return found;
}
