import { Sheet } from '../../parts/sheet.tsx';
export function DetermineSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="determine" light onClose={onClose}>
      soon
    </Sheet>
  );
}
