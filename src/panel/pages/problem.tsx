import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

interface ProblemPageProps {
  title: string;
  says: string[];
  /** Where there is a recording that should not be lost. */
  onSave?: (() => void) | undefined;
  onLeave?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** Something does not work: what, why, and what can be done. */
export function ProblemPage({ title, says, onSave, onLeave, children }: ProblemPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A reader should hear at once that this is not the page that was asked for.
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="plain-page" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {says.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {children}
      <div class="actions">
        {onLeave && (
          <button type="button" class="button main" onClick={onLeave}>
            Back to the title
          </button>
        )}
        {onSave && (
          <button type="button" class="button" onClick={onSave}>
            Save the recording as a file
          </button>
        )}
      </div>
    </main>
  );
}
