import { useRef } from 'preact/hooks';

interface TabListProps<T extends string> {
  tabs: readonly T[];
  labels: Record<T, string>;
  /** A few words under each label. */
  notes?: Record<T, string>;
  tab: T;
  /** What a screen reader calls the row of tabs. */
  label: string;
  class: string;
  /** The element that shows what is chosen; undefined while there is none. */
  panelId: string | undefined;
  onTab(tab: T): void;
}

/** Arrow keys go from tab to tab, as the browser's own would. */
export function TabList<T extends string>(props: TabListProps<T>) {
  const { tabs, labels, notes, tab, label, panelId, onTab } = props;
  const list = useRef<HTMLDivElement>(null);
  const go = (step: number) => {
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      ref={list}
      class={props.class}
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1);
        if (event.key === 'ArrowLeft') go(-1);
      }}
    >
      {tabs.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls={panelId}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {labels[one]}
          {notes && ' '}
          {notes && <span class="note-of-tab">{notes[one]}</span>}
        </button>
      ))}
    </div>
  );
}
