// The game alone on this machine: puts the parts together and keeps the address in step with the page.
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { mistakes } from 'virtual:scenarios';
import { createActor } from 'xstate';
import { App } from '../panel/pages/app.tsx';
import { TrainingBar } from '../panel/pages/training-bar.tsx';
import { applyPreferences } from '../panel/parts/preferences.ts';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Authored } from '../session/authored.ts';
import { readPlace, readWords, writePlace } from '../session/address.ts';
import { readRoomPlace } from '../session/room-place.ts';
import { readDoor } from '../session/door.ts';
import { openWish } from '../session/opening.ts';
import { readSettings, writeSettings } from '../session/settings.ts';
import { browserShelf } from '../session/shelf.ts';
import { shippedLibrary } from './shipped-library.ts';
import type { teller as Teller } from './teller.ts';
import { placeOf, shellMachine } from '../session/shell.ts';
import { browserTicker } from '../session/ticker.ts';

/** Undefined in every copy but one that was packaged for a training system. */
const course = await joinedCourse();
const shelf = course?.shelf ?? browserShelf();
const loaded = readSettings(shelf);
const settings = signal(loaded);
effect(() => applyPreferences(settings.value));
settings.subscribe((changed) => {
  if (changed !== loaded) writeSettings(shelf, changed);
});

/** Here once somebody has chosen another language. */
let teller: typeof Teller | undefined;
const library = shippedLibrary(course ? [course.listed] : undefined, {
  language: () => settings.value.language,
  load: async () => (teller = (await import('./teller.ts')).teller),
});
/** What somebody who writes scenarios has saved; undefined where nobody does. */
const authored = signal<Authored | undefined>(undefined);
const loadRules = async () => (await import('../session/game-rules.ts')).rules;
const loadTable = async () => (await import('../panel/table/table.tsx')).Table;
const loadDebrief = async () => (await import('../panel/debrief/kept-debrief.tsx')).KeptDebrief;
const loadDesk = async (scenario: Scenario) => (await import('../forensics/page-desk.ts')).pageDesk(scenario);
const recount = async (scenario: Scenario, recording: Recording) =>
  (await import('../session/counting.ts')).recounted(scenario, recording);
const loadCheck = async () => (await import('../panel/pages/check-view.tsx')).CheckView;
const loadSeveral = async () => (await import('../panel/pages/several.tsx')).SeveralPage;
const loadDutyClock = async () => {
  const [{ DutyClock }, { book }] = await Promise.all([
    import('../panel/duties/duty-clock.tsx'),
    import('virtual:law-book'),
  ]);
  return ({ onLeave }: { onLeave(): void }) => <DutyClock book={book} onLeave={onLeave} />;
};
const loadStage = async () => (await import('../stage/mount.ts')).mountStage;

const shell = createActor(
  shellMachine((wish) =>
    openWish(
      { library, shelf, ticker: browserTicker(), loadRules, loadDesk, recount, nowMs: () => Date.now() },
      wish,
    ),
  ),
);

async function joinedCourse() {
  const mark = document.querySelector<HTMLMetaElement>('meta[name="keyfall-course"]');
  if (mark === null) return undefined;
  const { joinCourse } = await import('../session/training/course.ts');
  return joinCourse(mark.content, browserShelf(), window);
}

/** Tells the course of each game whose debrief is opened, and says what became of it. */
function followCourse({ training, says }: NonNullable<typeof course>): void {
  const said = signal(says);
  const isShown = signal(true);
  let told: Recording | undefined;
  shell.subscribe(({ value, context }) => {
    isShown.value = value !== 'playing' && value !== 'opening';
    const over = value === 'debrief' ? context.over : undefined;
    if (over === undefined || over.recording === told || training === undefined) return;
    told = over.recording;
    said.value = 'Your result is being reported.';
    void training.report(over.scenario, over.recording).then((answer) => (said.value = answer));
  });
  const finish = async () => {
    const back = await training?.leave();
    if (back === undefined) said.value = 'You can close this window now.';
    else location.assign(back);
  };
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <TrainingBar says={said} isShown={isShown} {...(training ? { onFinish: () => void finish() } : {})} />,
    root,
  );
}

/** Where the page is now, as the address would say it; undefined while something is on its way or wrong. */
function addressNow(): string | undefined {
  const { value, context } = shell.getSnapshot();
  const place = placeOf(value, context);
  return place && writePlace(place);
}

function lead(): void {
  const wanted = addressNow();
  if (wanted !== undefined && writePlace(readPlace(location.hash)) !== wanted) location.hash = wanted;
}

/** The address was changed by hand, by a link or by the back button. */
function follow(): void {
  // A workshop is a program of its own.
  if (readRoomPlace(location.hash) !== undefined) return location.reload();
  const place = readPlace(location.hash);
  if (writePlace(place) === addressNow()) return;
  if (place.view === 'title') shell.send({ type: 'home' });
  else if (place.view === 'check' || place.view === 'duties') shell.send({ type: place.view });
  else if (place.view === 'shared') void openShared(place.packed);
  else shell.send({ type: 'wish', wish: { do: 'resume', ...place } });
}

async function openShared(packed: string): Promise<void> {
  const read = await (await import('../session/share.ts')).unpack(packed);
  if ('recording' in read)
    shell.send({ type: 'wish', wish: { do: 'open', recording: read.recording, packed } });
  else shell.send({ type: 'trouble', problem: { title: 'The link could not be opened', says: [read.says] } });
}

async function check(name: string, text: string) {
  const [{ checkScenario }, { duties }] = await Promise.all([
    import('../session/check-scenario.ts'),
    import('virtual:scenario-duties'),
  ]);
  return checkScenario({ files: [{ path: name, text }], duties });
}

/** Only where the server says that somebody is writing. */
async function followAuthor(base: string): Promise<void> {
  const [{ followAuthored }, { AuthorStrip }] = await Promise.all([
    import('../session/authored.ts'),
    import('../panel/author/author-strip.tsx'),
    import('../../assets/styles/author.css'),
  ]);
  followAuthored(base, (now) => {
    library.follow(now.scenarios);
    authored.value = now;
  });
  const strip = document.body.appendChild(document.createElement('div'));
  render(<AuthorStrip authored={authored} shell={shell} />, strip);
}

const app = document.getElementById('app');
if (app && mistakes.length > 0) {
  // Only while developing: a build with a mistake fails.
  const { MistakesPage } = await import('../panel/pages/mistakes.tsx');
  render(<MistakesPage mistakes={mistakes} />, app);
} else if (app) {
  shell.start();
  // Before the page is drawn anew, which waits for the next moment.
  shell.subscribe(({ context: { session, over } }) =>
    teller?.sayLanguage((session?.scenario ?? over?.scenario)?.told),
  );
  // The address first, so that a reload comes back to the same page.
  follow();
  shell.subscribe(lead);
  addEventListener('hashchange', follow);
  render(
    <App
      shell={shell}
      library={library}
      shelf={shelf}
      settings={settings}
      words={readWords(location.search, location.hash)}
      loadTable={loadTable}
      loadDebrief={loadDebrief}
      loadDutyClock={loadDutyClock}
      loadStage={loadStage}
      checkScenario={check}
      loadCheck={loadCheck}
      loadSeveral={loadSeveral}
      recount={recount}
      authored={authored}
      onHost={readDoor(document).host ? () => (location.hash = '#/host') : undefined}
    />,
    app,
  );
  const author = document.querySelector<HTMLMetaElement>('meta[name="keyfall-author"]')?.content;
  if (author !== undefined) void followAuthor(author);
  if (course) followCourse(course);
  // What the first decision needs, while somebody reads the title.
  setTimeout(() => void Promise.allSettled([loadTable(), loadRules()]), 200);
}
