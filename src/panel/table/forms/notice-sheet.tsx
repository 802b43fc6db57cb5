import { Sheet } from '../../parts/sheet.tsx';
export function NoticeSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="notice" light onClose={onClose}>
      soon
    </Sheet>
  );
}
