import '../../../../assets/styles/forms.css';
import type { SightRelease, SightTopic } from '../../../incident/sight-types.ts';
import { useForm, usePart } from '../table-state.ts';
import { Audiences, Checks, Days, TellingSheet } from './notice-parts.tsx';
import { chosenPhrases, releaseFindings } from './release-checks.ts';
import type { ReleaseDraft } from './release-checks.ts';
import { Findings, Sent } from './sent-parts.tsx';

const EMPTY: ReleaseDraft = { audiences: [], phrases: {}, channels: [], days: 30 };

/** A statement to the press: of each topic one phrase or none, to whom, by which way, for how long. */
export function ReleaseSheet({ id, onClose }: { id: string; onClose(): void }) {
  const release = usePart((sight) => sight.releases.find((one) => one.id === id));
  const [draft, setDraft, { refusal, commit }] = useForm<ReleaseDraft>(`release.${id}`, () => EMPTY, onClose);
  if (!release) return null;

  const change = (part: Partial<ReleaseDraft>) => setDraft({ ...draft, ...part });
  const missing = missingOf(draft, release);
  const days = release.channels.some((one) => one.days && draft.channels.includes(one.id));
  const publish = () => {
    commit({ do: 'release', release: id, ...draft });
  };
  return (
    <TellingSheet
      title={release.label}
      eyebrow="Public statement"
      work={release.work}
      missing={missing}
      refusal={refusal}
      onPublish={publish}
      onClose={onClose}
    >
      <div class="report">
        <div class="report-fields">
          {release.ordered !== undefined && <p class="note">{release.ordered}</p>}
          <Audiences
            audiences={release.audiences}
            chosen={draft.audiences}
            onChange={(audiences) => change({ audiences })}
          />
          {release.topics.map((topic) => (
            <TopicChoice
              key={topic.id}
              topic={topic}
              chosen={draft.phrases[topic.id]}
              onChange={(phrase) => change({ phrases: withPhrase(draft.phrases, topic.id, phrase) })}
            />
          ))}
          <Checks
            legend="By which way"
            of={release.channels}
            chosen={draft.channels}
            onChange={(channels) => change({ channels })}
          />
          {days && <Days days={draft.days} onChange={(next) => change({ days: next })} />}
        </div>
        <Preview release={release} draft={draft} />
      </div>
    </TellingSheet>
  );
}

function missingOf(draft: ReleaseDraft, release: SightRelease): string | undefined {
  if (!release.can) return release.why ?? 'Nothing can be published now.';
  if (draft.audiences.length === 0) return 'Choose whom to tell.';
  if (Object.keys(draft.phrases).length === 0) return 'Choose a phrase.';
  return draft.channels.length === 0 ? 'Choose by which way.' : undefined;
}

function withPhrase(phrases: Record<string, string>, topic: string, phrase: string | undefined) {
  const { [topic]: _, ...rest } = phrases;
  return phrase === undefined ? rest : { ...rest, [topic]: phrase };
}

function TopicChoice(props: {
  topic: SightTopic;
  chosen: string | undefined;
  onChange(phrase: string | undefined): void;
}) {
  const { topic, chosen, onChange } = props;
  return (
    <fieldset class="choices">
      <legend>
        {topic.label}
        {topic.due && <span class="aside"> due</span>}
      </legend>
      <label class="choice">
        <input
          type="radio"
          name={topic.id}
          checked={chosen === undefined}
          onChange={() => onChange(undefined)}
        />
        <span class="grow muted">Nothing about it</span>
      </label>
      {topic.phrases.map(({ id, label, text, closed }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name={topic.id}
            checked={chosen === id}
            disabled={closed !== undefined}
            onChange={() => onChange(id)}
          />
          <span class="grow wording">
            {label}
            <span class="muted">{closed ?? text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The statement as its readers would get it. */
function Preview({ release, draft }: { release: SightRelease; draft: ReleaseDraft }) {
  const chosen = chosenPhrases(release, draft);
  const to = release.audiences.filter(({ id }) => draft.audiences.includes(id)).map(({ label }) => label);
  return (
    <aside class="report-aside">
      <section class="preview" aria-label="What they would read">
        <h3 class="eyebrow">What they would read</h3>
        <p class="to">To: {to.join(', ') || 'nobody yet'}</p>
        {chosen.length === 0 && <p>No phrase chosen yet.</p>}
        {chosen.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </section>
      {/* An empty form leaves out everything: that need not be said. */}
      <Findings findings={chosen.length === 0 ? [] : releaseFindings(release, draft)} />
      <Sent pages={release.sent} />
    </aside>
  );
}
