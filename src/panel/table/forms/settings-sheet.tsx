import { Sheet } from '../../parts/sheet.tsx';
export function SettingsSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="settings" light onClose={onClose}>
      soon
    </Sheet>
  );
}
