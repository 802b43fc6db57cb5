import { Sheet } from '../../parts/sheet.tsx';
export function RuleSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="rule" light onClose={onClose}>
      soon
    </Sheet>
  );
}
