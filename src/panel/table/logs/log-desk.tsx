import { Sheet } from '../../parts/sheet.tsx';

/** The detection desk: tables, queries, rules, tokens. */
export function LogDesk({ onClose }: { onClose(): void }) {
  return (
    <Sheet title="Log desk" onClose={onClose}>
      <p>Nothing here yet.</p>
    </Sheet>
  );
}
