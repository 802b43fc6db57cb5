import { useEffect, useRef } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { DeskTable, Trouble } from '../../../../forensics/desk-types.ts';
import { mountEditor } from './editor.ts';
import type { Editor } from './editor.ts';

interface SqlEditorProps {
  sql: Signal<string>;
  tables: readonly DeskTable[];
  trouble: Trouble | undefined;
  onRun(): void;
}

const LABEL = 'Query in SQL. Control and Enter runs it. Escape, then Tab leaves the editor.';

export function SqlEditor({ sql, tables, trouble, onRun }: SqlEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const run = useRef(onRun);
  run.current = onRun;

  useEffect(() => {
    if (!host.current) return undefined;
    const mounted = mountEditor(host.current, {
      sql: sql.peek(),
      label: LABEL,
      invites: 'SELECT * FROM …',
      onChange: (text) => (sql.value = text),
      onRun: () => run.current(),
    });
    editor.current = mounted;
    // Loaded from elsewhere: a kept query, a hint, the conditions.
    const unbind = sql.subscribe((text) => mounted.write(text));
    return () => {
      unbind();
      mounted.destroy();
    };
  }, [sql]);
  useEffect(() => editor.current?.learn(tables), [tables]);
  useEffect(() => editor.current?.mark(trouble), [trouble]);

  return <div ref={host} class="sql-editor" />;
}
