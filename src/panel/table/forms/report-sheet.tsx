import { Sheet } from '../../parts/sheet.tsx';
export function ReportSheet({ onClose }: { id?: string | undefined; onClose(): void }) {
  return (
    <Sheet title="report" light onClose={onClose}>
      soon
    </Sheet>
  );
}
