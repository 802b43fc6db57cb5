import { Sheet } from '../../parts/sheet.tsx';
export function TeamSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="team" light onClose={onClose}>
      soon
    </Sheet>
  );
}
