import type { CoverageLine as Coverage, TimeZone } from "../lib/model.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly coverage: Coverage;
  /** What the page's times are written in: "EDT"; null where it is not known. */
  readonly zone: string | null;
  readonly zoneId: TimeZone | null;
  /** Whether posts stand inside an embed that can't be read. */
  readonly embedded: boolean;
  /** Whether the reader's own times stand beside the page's. */
  readonly withReaderTimes: boolean;
}

/** What was read against what the page itself claims: "9 of 9 posts · 3 out of order · times EDT". */
export function CoverageLine({ coverage, zone, zoneId, embedded, withReaderTimes }: Props) {
  const words = useWords();
  const parts = [
    coverage.claimed === null
      ? words.count("postsRead", coverage.read)
      : words.say("postsOfClaimed", String(coverage.read), String(coverage.claimed)),
    coverage.outOfOrder > 0 ? words.say("outOfOrder", String(coverage.outOfOrder)) : null,
    coverage.notLoaded > 0 ? words.say("notLoadedCount", String(coverage.notLoaded)) : null,
    coverage.untimed > 0 ? words.say("untimed", String(coverage.untimed)) : null,
    embedded ? words.say("embedShort") : null,
    zone === null ? null : words.say(withReaderTimes ? "timesZoneAndYours" : "timesZone", zone),
  ].filter((part) => part !== null);
  return (
    <footer class="coverage" title={zoneId ?? undefined}>
      {parts.join(" · ")}
    </footer>
  );
}
