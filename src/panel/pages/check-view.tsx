import { useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../scenario/issues.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { listedOf } from '../../session/listed-of.ts';
import type { Library } from '../../session/library.ts';
import { readFile } from '../title/open-file.ts';
import { CheckPage } from './check.tsx';
import type { Checked } from './check.tsx';
import type { ShellActor } from './use-shell.ts';

export interface CheckViewProps {
  shell: ShellActor;
  library: Library;
  /** Plays what was put into the library. */
  onPlay(scenario: string): void;
  checkScenario: (
    name: string,
    text: string,
  ) => Promise<{ scenario?: Scenario; issues: Issue[]; explained: string[] }>;
}

/** Reads a scenario file and says what is wrong in it; plays it when nothing is. */
export function CheckView({ shell, library, checkScenario, onPlay }: CheckViewProps) {
  const [checked, setChecked] = useState<(Checked & { scenario?: Scenario }) | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const dropped = shell.getSnapshot().context.file;

  const check = async (file: File) => {
    setBusy(true);
    setChecked(await checkFile(file, checkScenario));
    setBusy(false);
  };
  useEffect(() => {
    if (dropped) void check(dropped);
  }, [dropped]);

  return (
    <CheckPage
      checked={checked}
      busy={isBusy}
      onFile={(file) => void check(file)}
      onPlay={() => {
        const scenario = checked?.scenario;
        if (scenario === undefined) return;
        library.add(listedOf(scenario), scenario);
        onPlay(scenario.id);
      }}
      onLeave={() => shell.send({ type: 'home' })}
    />
  );
}

async function checkFile(
  file: File,
  checkScenario: CheckViewProps['checkScenario'],
): Promise<Checked & { scenario?: Scenario }> {
  const read = await readFile(file);
  if ('says' in read) return unreadable(file.name, read.says);
  try {
    const { scenario, issues, explained } = await checkScenario(read.name, read.text);
    return {
      name: read.name,
      issues,
      explained,
      playable: scenario?.title,
      ...(scenario === undefined ? {} : { scenario }),
    };
  } catch {
    return unreadable(file.name, 'The part of Keyfall that reads scenario files did not arrive. Try again.');
  }
}

function unreadable(file: string, says: string): Checked {
  return {
    name: file,
    playable: undefined,
    explained: [],
    issues: [{ rule: 'file', file, line: 1, col: 1, says, severity: 'error' }],
  };
}
