// Which page is shown. The shell decides; this only looks.
import { useSignal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Authored } from '../../session/authored.ts';
import type { AddressWords } from '../../session/address.ts';
import { drawSeed } from '../../session/address.ts';
import type { Library, Listed } from '../../session/library.ts';
import { forNewcomers } from '../../session/library.ts';
import { readRecording } from '../../session/recording-file.ts';
import type { Wish } from '../../session/opening.ts';
import { readFinished, readSaves } from '../../session/saves.ts';
import type { Settings } from '../../session/settings.ts';
import type { Shelf } from '../../session/shelf.ts';
import type { KeptDebriefProps } from '../debrief/kept-debrief.tsx';
import type { TableProps } from '../table/table.tsx';
import { readFile, saveRecording } from '../title/open-file.ts';
import { SettingsDialog } from '../title/settings-dialog.tsx';
import { Title } from '../title/title.tsx';
import type { CheckViewProps } from './check-view.tsx';
import { Later, Opening } from './later.tsx';
import { ProblemPage } from './problem.tsx';
import type { SeveralProps } from './several.tsx';
import { useShell } from './use-shell.ts';
import type { ShellActor } from './use-shell.ts';

export interface AppProps {
  shell: ShellActor;
  library: Library;
  shelf: Shelf;
  settings: Signal<Settings>;
  words: AddressWords;
  loadTable: () => Promise<ComponentType<TableProps>>;
  loadDebrief: () => Promise<ComponentType<KeptDebriefProps>>;
  loadDutyClock: () => Promise<ComponentType<{ onLeave(): void }>>;
  loadStage: TableProps['loadStage'];
  /** What somebody who writes scenarios has saved: the list of scenarios changes with it. */
  authored: ReadonlySignal<Authored | undefined>;
  /** Left out where the server hosts no workshops. */
  onHost?: (() => void) | undefined;
  checkScenario: CheckViewProps['checkScenario'];
  loadCheck: () => Promise<ComponentType<CheckViewProps>>;
  loadSeveral: () => Promise<ComponentType<SeveralProps>>;
  recount: SeveralProps['recount'];
}

export function App(props: AppProps) {
  const { shell, settings, words } = props;
  const state = useShell(shell);
  const { session, over, problem } = state.context;
  const home = () => shell.send({ type: 'home' });
  useEffect(() => {
    document.title = titleOf(
      state.matches('duties') ? 'Duty clock' : (session?.scenario.title ?? over?.scenario.title),
    );
    document.querySelector('main')?.focus({ preventScroll: true });
  }, [state.value]);

  if (state.matches('title')) return <TitleView {...props} />;
  if (state.matches('duties'))
    return <Later load={props.loadDutyClock} props={{ onLeave: home }} onLeave={home} />;
  if (state.matches('check')) {
    const { library, checkScenario } = props;
    const onPlay = (scenario: string) => play(shell, scenario, 'start');
    const check: CheckViewProps = { shell, library, checkScenario, onPlay };
    return <Later load={props.loadCheck} props={check} onLeave={home} />;
  }
  if (state.matches('playing') && session !== undefined) {
    const table: TableProps = {
      session,
      stage: words.stage ?? settings.value.stage,
      settings,
      ...(props.loadStage === undefined ? {} : { loadStage: props.loadStage }),
      onLeave: home,
      onDebrief: () => shell.send({ type: 'debrief' }),
    };
    return <Later load={props.loadTable} props={table} onLeave={home} />;
  }
  if (state.matches('debrief') && over !== undefined) {
    return <DebriefView {...props} {...over} onLeave={home} />;
  }
  if (state.matches('problem') && problem !== undefined) {
    const { recording } = problem;
    return (
      <ProblemPage
        title={problem.title}
        says={problem.says}
        onLeave={home}
        onSave={recording && (() => saveRecording(recording))}
      />
    );
  }
  return <Opening />;
}

const play = (shell: ShellActor, scenario: string, from: 'start' | 'brief', seed = drawSeed()): void =>
  shell.send({ type: 'wish', wish: { do: 'new', scenario, seed, from } });

interface Over {
  scenario: Scenario;
  recording: Recording;
  onLeave(): void;
}

function DebriefView(props: AppProps & Over) {
  const { shell, library, shelf, loadDebrief, scenario, recording, onLeave } = props;
  // The same function as long as it is the same scenario: the debrief works on it for a while.
  const loadScripts = useCallback(() => library.loadScripts(scenario.id), [library, scenario]);
  const earlier = useMemo(
    () => earlierGames(shelf, shell.getSnapshot().context.game, scenario.id),
    [shelf, shell, scenario],
  );
  const again: Wish = {
    do: 'new',
    scenario: scenario.id,
    seed: recording.seed,
    from: recording.start === 'brief' ? 'brief' : 'start',
  };
  const shown: KeptDebriefProps = {
    scenario,
    shelf,
    recording,
    loadScripts,
    earlier,
    onLeave,
    onPlayAgain: () => shell.send({ type: 'wish', wish: again }),
    onPlayFrom: (from) => shell.send({ type: 'wish', wish: { do: 'open', recording: from } }),
  };
  return <Later load={loadDebrief} props={shown} onLeave={onLeave} />;
}

function earlierGames(shelf: Shelf, game: string | undefined, scenario: string): Recording[] {
  return readFinished(shelf)
    .saves.filter(({ id, recording }) => id !== game && recording.scenario.id === scenario)
    .map(({ recording }) => recording);
}

function titleOf(page: string | undefined): string {
  return page === undefined ? 'Keyfall' : `${page} · Keyfall`;
}

function TitleView(props: AppProps) {
  const { shell, library, shelf, settings, words, authored, onHost } = props;
  const kept = useMemo(() => ({ under: readSaves(shelf), finished: readFinished(shelf) }), [shelf]);
  const [fileSays, setFileSays] = useState<string | undefined>(undefined);
  const isSetting = useSignal(false);
  // Whoever writes scenarios wants their own on top.
  const isNewcomer =
    authored.value === undefined && kept.under.saves.length === 0 && kept.finished.saves.length === 0;
  const listed = isNewcomer ? forNewcomers(library.list()) : library.list();
  const notHere = sayNotHere(words.scenario, listed);

  const [several, setSeveral] = useState<readonly File[] | undefined>(undefined);
  const takeFiles = async (files: File[]) => {
    const [file] = files;
    if (!file) return undefined;
    if (files.length > 1) return setSeveral(files);
    if (isScenarioFile(file)) return shell.send({ type: 'check', file });
    const read = await readFile(file);
    if ('says' in read) return setFileSays(read.says);
    const checked = readRecording(read.text);
    if ('says' in checked) return setFileSays(`“${read.name}” was not opened. ${checked.says}`);
    return shell.send({ type: 'wish', wish: { do: 'open', recording: checked.recording } });
  };

  if (several) {
    const onLeave = () => setSeveral(undefined);
    const opened: SeveralProps = { files: several, library, shelf, recount: props.recount, onLeave };
    return <Later load={props.loadSeveral} props={opened} onLeave={onLeave} />;
  }
  return (
    <>
      <Title
        scenarios={listed}
        wanted={words.scenario}
        isNewcomer={isNewcomer}
        saves={kept.under.saves}
        finished={kept.finished.saves}
        says={[fileSays, words.says, notHere, ...kept.under.says, ...kept.finished.says].filter(
          (one) => one !== undefined,
        )}
        seed={words.seed}
        language={settings.value.language}
        onLanguage={(language) => {
          settings.value = { ...settings.value, language };
        }}
        loadWords={library.loadWords}
        onPlay={(scenario, from) => play(shell, scenario, from, words.seed)}
        onContinue={(game) => shell.send({ type: 'wish', wish: { do: 'resume', view: 'play', game } })}
        onDebrief={(game) => shell.send({ type: 'wish', wish: { do: 'resume', view: 'debrief', game } })}
        onSave={saveRecording}
        onFiles={(files) => void takeFiles(files)}
        onCheck={() => shell.send({ type: 'check' })}
        onDuties={() => shell.send({ type: 'duties' })}
        onHost={onHost}
        onSettings={() => {
          isSetting.value = true;
        }}
      />
      {isSetting.value && (
        <SettingsDialog
          settings={settings.value}
          onChange={(changed) => {
            settings.value = changed;
          }}
          onClose={() => {
            isSetting.value = false;
          }}
        />
      )}
    </>
  );
}

function sayNotHere(wanted: string | undefined, listed: Listed[]): string | undefined {
  if (wanted === undefined || listed.some(({ id }) => id === wanted)) return undefined;
  return `There is no scenario “${wanted}” here. There are: ${listed.map(({ id }) => id).join(', ')}.`;
}

function isScenarioFile({ name }: File): boolean {
  return /\.ya?ml$/i.test(name);
}
