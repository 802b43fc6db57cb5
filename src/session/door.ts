// What the server that this page came from offers. It says so in the page; where it says nothing, there is the game alone.

export interface Door {
  /** Whoever comes without an address wants to join a workshop: scenarios are not played here. */
  join: boolean;
  /** Workshops are made here. */
  host: boolean;
}

export function readDoor(page: Document): Door {
  const words = page.querySelector<HTMLMetaElement>('meta[name="keyfall-door"]')?.content.split(' ') ?? [];
  return { join: words.includes('join'), host: words.includes('host') };
}

/** An address that names nothing leads to whatever the door is for. */
export const entersWorkshop = ({ join }: Door, hash: string): boolean => join && /^(#\/?)?$/.test(hash);
