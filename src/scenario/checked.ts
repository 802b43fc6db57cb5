import type { z } from 'zod';
import type { ReadDocument } from './document.ts';
import { hasErrors } from './issues.ts';
import type { Issue } from './issues.ts';
import { shapeIssues } from './shape-issues.ts';

/** The shape is checked; what does not fit has been reported, and without errors the data is what the type says. */
export function checked<T extends z.ZodType>(
  schema: T,
  document: ReadDocument,
  issues: Issue[],
): z.infer<T> | undefined {
  const result = schema.safeParse(document.value);
  const found = result.success ? [] : shapeIssues(result.error.issues, document.value, document.places);
  issues.push(...found);
  return hasErrors(found) ? undefined : (document.value as z.infer<T>);
}
