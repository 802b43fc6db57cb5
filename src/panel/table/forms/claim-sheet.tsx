import { Sheet } from '../../parts/sheet.tsx';
export function ClaimSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="claim" light onClose={onClose}>
      soon
    </Sheet>
  );
}
