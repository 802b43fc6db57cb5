import { useRef, useState } from 'preact/hooks';

/** Shown as well as copied: only a secure page may write to the clipboard, and a workshop's network has none. */
export function LinkField({ name, link }: { name: string; link: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState('');
  const copy = async () => {
    field.current?.select();
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setSays(copied ? 'Copied.' : 'Selected. Copy it with the keyboard.');
  };
  return (
    <div class="link-field">
      <label class="field">
        <span class="label">{name}</span>
        <input
          ref={field}
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button
        type="button"
        class="button small"
        aria-label={`Copy the link: ${name}`}
        onClick={() => void copy()}
      >
        Copy
      </button>
      <output class="fine">{says}</output>
    </div>
  );
}
