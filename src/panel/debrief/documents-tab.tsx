import type { FiledDocument } from '../../incident/document-types.ts';
import { DocumentPage } from '../parts/document-page.tsx';

/** Everything that left the house, as it was filed or sent. The browser prints one document a page. */
export function DocumentsTab({ documents }: { documents: FiledDocument[] }) {
  if (documents.length === 0)
    return <p class="lead">Nothing was filed, and nobody was told anything in writing.</p>;
  return (
    <div class="documents">
      <header>
        <p class="lead">
          {documents.length === 1 ? 'One document' : `${documents.length} documents`} left the house. They are
          shown as they were filed or sent, oldest first.
        </p>
        <button type="button" class="button" onClick={() => window.print()}>
          Print, one a page
        </button>
      </header>
      <ol class="contents" aria-label="List of documents">
        {documents.map((page) => (
          <li key={page.id}>
            <a href={`#document-${page.id}`} onClick={(event) => jump(event, page.id)}>
              {page.title}
            </a>{' '}
            <span class="fine">
              {page.stage} · {page.time}
              {page.stamp !== undefined && ` · ${page.stamp.toLowerCase()}`}
            </span>
          </li>
        ))}
      </ol>
      <ul class="pages">
        {documents.map((page) => (
          <li key={page.id} id={`document-${page.id}`} tabIndex={-1}>
            <DocumentPage page={page} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address belongs to the page as a whole; a document is scrolled to, and takes the focus. */
function jump(event: Event, id: string): void {
  event.preventDefault();
  const page = document.getElementById(`document-${id}`);
  page?.scrollIntoView({ block: 'start' });
  page?.focus({ preventScroll: true });
}
