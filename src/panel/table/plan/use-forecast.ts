import { useEffect, useState } from 'preact/hooks';
import type { Forecast } from '../../../incident/forecast/forecast-types.ts';
import type { PlanStep } from '../../../scenario/moves.ts';
import { useTable } from '../table-state.ts';

export interface Told {
  /** The last that came; a sentence where these steps cannot be planned. */
  told: Forecast | string | undefined;
  /** It is of other steps, or of an earlier minute. */
  isOld: boolean;
}

/** The forecast of these steps as the game stands. While the next one is made, the last one stays. */
export function useForecast(steps: PlanStep[]): Told {
  const { session } = useTable();
  const sight = session.sight.value;
  const key = JSON.stringify(steps);
  const [answer, setAnswer] = useState<{ told: Forecast | string; key: string; sight: unknown }>();
  useEffect(() => {
    let left = false;
    void session.forecast(JSON.parse(key) as PlanStep[]).then((told) => {
      if (!left) setAnswer({ told, key, sight });
    });
    return () => {
      left = true;
    };
  }, [session, sight, key]);
  return { told: answer?.told, isOld: answer?.key !== key || answer.sight !== sight };
}
