import { Sheet } from '../../parts/sheet.tsx';
export function LogSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="log" light onClose={onClose}>
      soon
    </Sheet>
  );
}
