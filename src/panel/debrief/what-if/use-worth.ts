import { useEffect, useState } from 'preact/hooks';
import type { Worth, WorthSoFar } from '../../../debrief/what-if/worth.ts';
import type { Recording } from '../../../incident/recording.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { tryAll } from '../../../session/what-if.ts';

export type WorthState = { soFar?: WorthSoFar } | { worth: Worth[] } | { says: string };

/** Worked out beside the page as soon as somebody looks. */
export function useWorth(scenario: Scenario, recording: Recording): WorthState {
  const [state, setState] = useState<WorthState>({});
  useEffect(() => {
    let wanted = true;
    setState({});
    const set = (next: WorthState) => wanted && setState(next);
    const { worth, stop } = tryAll(scenario, recording, (soFar) => set({ soFar }));
    worth.then(
      (found) => set({ worth: found }),
      (error: Error) => set({ says: error.message }),
    );
    return () => {
      wanted = false;
      stop();
    };
  }, [scenario, recording]);
  return state;
}
