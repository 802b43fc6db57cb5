import { Sheet } from '../../parts/sheet.tsx';
export function HelpSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="help" light onClose={onClose}>
      soon
    </Sheet>
  );
}
