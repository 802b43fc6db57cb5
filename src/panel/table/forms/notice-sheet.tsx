import '../../../../assets/styles/forms.css';
import type { SightAudience, SightNotice } from '../../../incident/sight-types.ts';
import { formatShort } from '../../parts/numbers.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useDraft, usePart, useSend } from '../table-state.ts';
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
  const { refusal, send } = useSend();
  const [draft, setDraft, forget] = useDraft<NoticeDraft>('notice', () => EMPTY);
  if (!notice) return null;

  const change = (part: Partial<NoticeDraft>) => setDraft({ ...draft, ...part });
  const missing = missingOf(draft, notice);
  const days = notice.channels.some(({ id, days: lasts }) => lasts && draft.channels.includes(id));
  const publish = () => {
    if (!send({ do: 'publish', ...draft })) return;
    forget();
    onClose();
  };
  return (
    <Sheet
      title="Write to people"
      eyebrow="Notice"
      wide
      error={refusal}
      onClose={onClose}
      foot={
        <>
          <p class="grow muted">{missing ?? 'What is published cannot be taken back, only corrected.'}</p>
          <button type="button" class="button move" disabled={missing !== undefined} onClick={publish}>
            Publish · {notice.work}
          </button>
        </>
      }
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
            legend="What was seen"
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
          {days && (
            <label class="field narrow">
              <span class="label">Days on show</span>
              <input
                type="number"
                min={1}
                max={365}
                value={draft.days}
                onInput={(event) =>
                  change({ days: Math.max(1, Math.round(Number(event.currentTarget.value)) || 1) })
                }
              />
            </label>
          )}
        </div>
        <NoticePreview notice={notice} audiences={audiences} draft={draft} />
      </div>
    </Sheet>
  );
}

function missingOf(draft: NoticeDraft, notice: SightNotice): string | undefined {
  if (!notice.can) return notice.why ?? 'Nothing can be published now.';
  if (draft.audiences.length === 0) return 'Choose whom to tell.';
  if (draft.wording === '') return 'Choose a wording.';
  return notice.channels.length > 0 && draft.channels.length === 0 ? 'Choose by which way.' : undefined;
}

function toggle(chosen: string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}

function Audiences(props: {
  audiences: SightAudience[];
  chosen: string[];
  onChange(chosen: string[]): void;
}) {
  const { audiences, chosen, onChange } = props;
  return (
    <fieldset class="choices">
      <legend>Whom</legend>
      {audiences.length === 0 && (
        <p class="why">Nobody can be named yet: find out first whose data it was.</p>
      )}
      {audiences.map(({ id, label, size, known, can, why, told }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!can}
            onChange={() => onChange(toggle(chosen, id))}
          />
          <span class="grow">
            <span class="title">{label}</span>
            {!can && why !== undefined && <span class="why">{why}</span>}
            {told.map(({ minute, time, wording }) => (
              <span key={minute} class="why">
                Told at {time}: {wording}
              </span>
            ))}
          </span>
          <span class="aside">{size > 0 && (known ? formatShort(size) : 'not counted')}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Checks(props: {
  legend: string;
  of: { id: string; label: string; aside?: string }[];
  chosen: string[];
  onChange(chosen: string[]): void;
}) {
  const { legend, of, chosen, onChange } = props;
  if (of.length === 0) return null;
  return (
    <fieldset class="choices two">
      <legend>{legend}</legend>
      {of.map(({ id, label, aside }) => (
        <label key={id} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => onChange(toggle(chosen, id))}
          />
          <span class="grow">{label}</span>
          {aside !== undefined && <span class="aside">{aside}</span>}
        </label>
      ))}
    </fieldset>
  );
}
