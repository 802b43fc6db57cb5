import '../../../../assets/styles/forms.css';
import type { SightNotice } from '../../../incident/sight-types.ts';
import { useForm, usePart } from '../table-state.ts';
import { Audiences, Checks, Days, TellingSheet } from './notice-parts.tsx';
import { NoticePreview } from './notice-preview.tsx';

export interface NoticeDraft {
  audiences: string[];
  wording: string;
  items: string[];
  advice: string[];
  channels: string[];
  days: number;
}

const EMPTY: NoticeDraft = { audiences: [], wording: '', items: [], advice: [], channels: [], days: 30 };

/** A notice to people: whom, in which words, about what, by which way. */
export function NoticeSheet({ onClose }: { onClose(): void }) {
  const notice = usePart((sight) => sight.notice);
  const audiences = usePart((sight) => sight.audiences);
  const [draft, setDraft, { refusal, commit }] = useForm<NoticeDraft>('notice', () => EMPTY, onClose);
  if (!notice) return null;

  const change = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part });
  const missing = missingOf(draft, notice);
  const days = notice.channels.some(({ id, days: lasts }) => lasts && draft.channels.includes(id));
  const publish = () => {
    commit({ do: 'publish', ...draft });
  };
  return (
    <TellingSheet
      title="Write to people"
      eyebrow="Notice"
      work={notice.work}
      missing={missing}
      refusal={refusal}
      onPublish={publish}
      onClose={onClose}
    >
      <div class="report">
        <div class="report-fields">
          {notice.ordered !== undefined && <p class="note">{notice.ordered}</p>}
          <Audiences
            audiences={audiences}
            chosen={draft.audiences}
            onChange={(next) => change({ audiences: next })}
          />
          <fieldset class="choices">
            <legend>Wording</legend>
            {notice.wordings.map((one) => (
              <label key={one.id} class="choice">
                <input
                  type="radio"
                  name="wording"
                  checked={draft.wording === one.id}
                  onChange={() => change({ wording: one.id })}
                />
                <span class="grow wording">
                  {one.label}
                  <span class="muted">{one.text}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <Checks
            legend={notice.itemsTitle ?? 'What was seen'}
            of={notice.items.map(({ id, label, known, due }) => ({
              id,
              label,
              aside: known ? (due ? 'established, due' : 'established') : 'not established',
            }))}
            chosen={draft.items}
            onChange={(items) => change({ items })}
          />
          <Checks
            legend="What they can do"
            of={notice.advice}
            chosen={draft.advice}
            onChange={(advice) => change({ advice })}
          />
          <Checks
            legend="By which way"
            of={notice.channels}
            chosen={draft.channels}
            onChange={(channels) => change({ channels })}
          />
          {days && <Days days={draft.days} onChange={(next) => change({ days: next })} />}
        </div>
        <NoticePreview notice={notice} audiences={audiences} draft={draft} />
      </div>
    </TellingSheet>
  );
}

function missingOf(draft: NoticeDraft, notice: SightNotice): string | undefined {
  if (!notice.can) return notice.why ?? 'Nothing can be published now.';
  if (draft.audiences.length === 0) return 'Choose whom to tell.';
  if (draft.wording === '') return 'Choose a wording.';
  return notice.channels.length > 0 && draft.channels.length === 0 ? 'Choose by which way.' : undefined;
}
