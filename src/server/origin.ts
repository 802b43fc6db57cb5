// Pages of other sites may not talk to this server, even where a browser would let them.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * A browser says from which page it asks; that must be a page of this server. And the name that it was asked under must
 * be one of ours: an address, this machine's name, or one that was allowed. Else any site could point its own name here.
 */
export function isOurs({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (host === undefined) return false;
  if (origin !== undefined && allowed.includes(origin)) return true;
  if (!isOurName(nameOf(host), allowed)) return false;
  return origin === undefined || hostOf(origin) === host;
}

function isOurName(name: string, allowed: readonly string[]): boolean {
  const own = hostname().toLowerCase();
  return (
    isIP(name) !== 0 ||
    name === 'localhost' ||
    name === own ||
    name === `${own}.local` ||
    allowed.some((one) => nameOf(hostOf(one) ?? '') === name)
  );
}

/** `[::1]:4173` → `::1`, `Host:80` → `host`. */
function nameOf(host: string): string {
  const name = host.startsWith('[') ? host.slice(1, host.indexOf(']')) : host.replace(/:\d+$/, '');
  return name.toLowerCase();
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
