import { Sheet } from '../../parts/sheet.tsx';
export function KeysSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="keys" light onClose={onClose}>
      soon
    </Sheet>
  );
}
