import type { ReadonlySignal } from '@preact/signals';

interface Props {
  says: ReadonlySignal<string>;
  /** Not over a game under way: it would lie on the table. */
  isShown: ReadonlySignal<boolean>;
  onFinish?: () => void;
}

/** Whether a course hears of it, and the way back to it. */
export function TrainingBar({ says, isShown, onFinish }: Props) {
  return (
    <aside class="training-bar" aria-label="Course" hidden={!isShown.value}>
      <output>{says.value}</output>
      {onFinish && (
        <button type="button" class="button small" onClick={onFinish}>
          Finish and go back to the course
        </button>
      )}
    </aside>
  );
}
