// Where a facilitator makes a workshop.
import { useEffect, useState } from 'preact/hooks';
import '../../../assets/styles/room.css';
import '../../../assets/styles/console.css';
import { LIMITS } from '../../room/words.ts';
import { PRESETS } from '../../scenario/vocabulary.ts';
import type { Created, ScenarioList } from '../../room/messages.ts';
import { browserNet } from '../../session/browser-net.ts';
import { createRoom, listRoomScenarios } from '../../session/room-requests.ts';
import { useNetwork } from './use-network.ts';

const NOT_OFFERED =
  'No workshops are made under this address. Start Keyfall with “npm start” and open the page at that machine.';

interface Props {
  /** The server says that it makes them. */
  offered: boolean;
  onMade(made: Created): void;
  onLeave(): void;
}

export function HostPage({ offered, onMade, onLeave }: Props) {
  const [list, setList] = useState<ScenarioList | undefined>(undefined);
  const [says, setSays] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!offered) return setSays(NOT_OFFERED);
    void listRoomScenarios(browserNet()).then((found) =>
      'says' in found ? setSays(found.says) : setList(found),
    );
    return undefined;
  }, [offered]);
  return (
    <main class="plain-page host-page" tabIndex={-1}>
      <h1>Host a workshop</h1>
      <p class="lead">
        One facilitator, a big screen, and a phone for each seat. Nobody needs an account. What is played
        stays on the machine that serves this page.
      </p>
      {list && <Form list={list} onSays={setSays} onMade={onMade} />}
      {says !== undefined && <p role="alert">{says}</p>}
      <p>
        <button type="button" class="button quiet" onClick={onLeave}>
          Title page
        </button>
      </p>
    </main>
  );
}

interface FormProps {
  list: ScenarioList;
  onSays(says: string | undefined): void;
  onMade(made: Created): void;
}

function Form({ list, onSays, onMade }: FormProps) {
  const [scenario, setScenario] = useState(list[0]?.id ?? '');
  const [preset, setPreset] = useState<(typeof PRESETS)[number]>(75);
  const [start, setStart] = useState('');
  const [teams, setTeams] = useState('Team');
  const { origin, turn } = useNetwork();
  const isShut = turn !== undefined && origin === undefined;
  const chosen = list.find(({ id }) => id === scenario);
  const plans = chosen?.plans.filter((one) => one.preset === preset) ?? [];
  const plan = plans.find((one) => one.start === start) ?? plans[0];
  const own = chosen?.acts.find(({ id }) => id === plans[0]?.start)?.title;
  const make = async () => {
    const names = teams
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const made = await createRoom(browserNet(), {
      scenario,
      preset,
      teams: names,
      ...(start === '' ? {} : { start }),
    });
    if ('says' in made) return onSays(made.says);
    if (isShut) await turn(true);
    return onMade(made);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <label class="field">
        <span class="label">Scenario</span>
        <select value={scenario} onChange={(event) => setScenario(event.currentTarget.value)}>
          {list.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {chosen && <p class="fine muted">{chosen.summary}</p>}
      <label class="field">
        <span class="label">Time you have</span>
        <select
          value={preset}
          onChange={(event) =>
            setPreset(PRESETS.find((one) => one === Number(event.currentTarget.value)) ?? 75)
          }
        >
          {PRESETS.map((one) => (
            <option key={one} value={one}>
              {one} minutes
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">Begin with</span>
        <select value={start} onChange={(event) => setStart(event.currentTarget.value)}>
          <option value="">As the time allows{own !== undefined && `: ${own}`}</option>
          {chosen?.acts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {plan && <Plan preset={preset} chapters={plan.chapters} />}
      <label class="field">
        <span class="label">Teams, with commas between their names</span>
        <input
          type="text"
          maxLength={LIMITS.name * LIMITS.teams}
          value={teams}
          onInput={(event) => setTeams(event.currentTarget.value)}
        />
      </label>
      {isShut && (
        <p class="note">
          So far this machine listens to itself alone. With the workshop the network is let in, so that phones
          can join: they reach workshops here, and nothing else of this machine.
        </p>
      )}
      <button type="submit" class="button main">
        Make the workshop
      </button>
    </form>
  );
}

interface PlanProps {
  preset: number;
  chapters: ScenarioList[number]['plans'][number]['chapters'];
}

/** What is played, and how long each act takes with all that is said between. */
function Plan({ preset, chapters }: PlanProps) {
  return (
    <section class="plan-of" aria-label={`What ${preset} minutes play`}>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">Act</th>
            <th scope="col">About</th>
            <th scope="col">While the clock runs, a minute is</th>
          </tr>
        </thead>
        <tbody>
          {chapters.map(({ act, title, minutes, paces }) => (
            <tr key={act}>
              <th scope="row">{title}</th>
              <td class="mono">{minutes} min</td>
              <td class="mono">{paces.join(', then ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
