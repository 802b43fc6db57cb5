import { Sheet } from '../../parts/sheet.tsx';
export function EvidenceSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="evidence" light onClose={onClose}>
      soon
    </Sheet>
  );
}
