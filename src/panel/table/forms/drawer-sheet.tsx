import { Sheet } from '../../parts/sheet.tsx';
export function DrawerSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="drawer" light onClose={onClose}>
      soon
    </Sheet>
  );
}
