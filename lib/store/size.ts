/** What a row costs beside its text: ids, times, index keys. Bytes, roughly. */
const ROW_BYTES = 600;

/** Rough size of rows that hold a text, in bytes. */
export function sizeOf(rows: Iterable<{ readonly title: string | null; readonly text: string }>): number {
  let bytes = 0;
  for (const { title, text } of rows) bytes += ROW_BYTES + (title?.length ?? 0) + text.length;
  return bytes;
}
