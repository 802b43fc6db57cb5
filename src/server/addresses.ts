// Under which addresses other devices find this machine.
import { networkInterfaces } from 'node:os';

/** Of adapters that lead to no phone: containers, virtual machines, tunnels. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|zt|tailscale|wg)/i;

/** IPv4, the likeliest first. Empty where there is no network. */
export function lanAddresses(found = networkInterfaces()): string[] {
  return Object.entries(found)
    .flatMap(([name, all]) =>
      (all ?? [])
        .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !isAlone(address))
        .map(({ address }) => ({ address, rank: VIRTUAL.test(name) ? 1 : 0 })),
    )
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

/** An adapter gave itself this one because no network gave it another. */
const isAlone = (address: string): boolean => address.startsWith('169.254.');

export const originAt = (address: string, port: number): string =>
  `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
