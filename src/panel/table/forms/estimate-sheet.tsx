import { Sheet } from '../../parts/sheet.tsx';
export function EstimateSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="estimate" light onClose={onClose}>
      soon
    </Sheet>
  );
}
