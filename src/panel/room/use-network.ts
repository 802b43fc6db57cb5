// Under which address phones find this workshop, and whether they do.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NetworkView } from '../../room/messages.ts';
import { browserNet } from '../../session/browser-net.ts';
import { askNetwork, turnNetwork } from '../../session/room-requests.ts';

export interface Reach {
  /** What phones are told; undefined while nothing listens to them. */
  origin: string | undefined;
  /** Others under which they may find it, too. */
  others: string[];
  /** The network is let in or shut out from here; undefined: that is not for this page. */
  turn: ((open: boolean) => Promise<void>) | undefined;
  /** Why it could not be opened. */
  says: string | undefined;
}

/** Somebody at the machine itself may open it at any moment. */
const ASK_AGAIN_MS = 4000;

/** At the machine itself a page has an address that leads a phone nowhere. */
const isHere = (name: string): boolean => name === 'localhost' || name === '[::1]' || name.startsWith('127.');

export function useNetwork(): Reach {
  const mustAsk = useMemo(() => isHere(location.hostname), []);
  const [view, setView] = useState<NetworkView | undefined>(undefined);
  const [says, setSays] = useState<string | undefined>(undefined);
  const isOpen = view?.open;
  useEffect(() => {
    if (!mustAsk || isOpen) return undefined;
    const ask = () => void askNetwork(browserNet()).then((found) => 'says' in found || setView(found));
    ask();
    const asking = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(asking);
  }, [mustAsk, isOpen]);
  const turn = async (open: boolean) => {
    const found = await turnNetwork(browserNet(), open);
    setSays('says' in found ? found.says : undefined);
    if (!('says' in found)) setView(found);
  };
  const [first, ...others] = view?.origins ?? [];
  return {
    origin: mustAsk ? first : location.origin,
    others,
    turn: view?.mine ? turn : undefined,
    says,
  };
}
