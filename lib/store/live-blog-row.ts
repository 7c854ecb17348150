import type { Detection, Instant, Snapshot } from "../model.ts";
import type { ChosenSince } from "../reading/since.ts";
import type { StoredLiveBlog } from "./schema.ts";

/** The row of a live blog after a reading, but for what it counts and what the reader chose. What a page says no more stays as it was said. */
export function liveBlogRow(
  { liveBlog, coverageLine }: Pick<Snapshot, "liveBlog" | "coverageLine">,
  { embed }: Pick<Detection, "embed">,
  stored: StoredLiveBlog | undefined,
  moments: { readonly lastReadAt: Instant; readonly openedAt: Instant },
): Omit<StoredLiveBlog, "bytes" | "revisionBytes" | keyof ChosenSince> {
  return {
    ...liveBlog,
    publisher: liveBlog.publisher ?? stored?.publisher ?? null,
    language: liveBlog.language ?? stored?.language ?? null,
    timeZone: liveBlog.timeZone ?? stored?.timeZone ?? null,
    coverageLine,
    embed,
    ...moments,
    pinned: stored?.pinned ?? false,
    readToEndAt: stored?.readToEndAt ?? null,
  };
}

/** The choice alone. */
export function sinceOf({ since, sinceAt }: ChosenSince): ChosenSince {
  return { since, sinceAt };
}
