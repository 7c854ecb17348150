import type { Instant, TimeZone } from "../../model.ts";
import type { TakenLiveBlog } from "./taken.ts";

const LONGEST = 50;

/**
 * Name of a file to save: `catchline-march-22-2023-russia-ukraine-news-2023-03-22.md`, the day being the reader's. Letters and digits of any script, and hyphens: nothing
 * that a file system refuses.
 */
export function fileName({ title }: Pick<TakenLiveBlog, "title">, takenAt: Instant, extension: string, readerZone: TimeZone): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Some languages write a whole title as one word.
  let slug = (words[0]?.length ?? 0) > LONGEST ? `${[...(words.shift() ?? "")].slice(0, LONGEST).join("")}-` : "";
  for (const word of words) {
    if (slug.length + word.length > LONGEST) break;
    slug += `${word}-`;
  }
  const day = Temporal.Instant.from(takenAt).toZonedDateTimeISO(readerZone).toPlainDate().toString();
  return `catchline-${slug}${day}.${extension}`;
}
