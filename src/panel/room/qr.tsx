/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing is not an img element */
import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

/** Drawn here: nothing is asked of anybody else. */
export function Qr({ text }: { text: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 2 }), [text]);
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={`Code for ${text}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
