import type { CoverageLine, TimeZone } from "../lib/model.ts";
import type { Words } from "../lib/words.ts";

/** What is known of how a live blog was read. */
export interface CoverageFacts {
  readonly coverage: CoverageLine;
  /** What the page's times are written in: "EDT"; null where it is not known. */
  readonly zone: string | null;
  readonly zoneId: TimeZone | null;
  /** Host of an embed that posts stand in, unreadable from here; null: there is none. */
  readonly embed: string | null;
  /** Whether the reader's own times stand beside the page's. */
  readonly withReaderTimes: boolean;
  /** Posts whose time was worked out: from a clock without a day, or from how long ago they were. */
  readonly inferredTimes: number;
  /** Posts that are kept though the page has them no more. */
  readonly withdrawn: number;
}

/** One thing about how it was read. */
export interface CoveragePart {
  /** A few words: "3 out of order". */
  readonly term: string;
  /** What they mean, in a sentence or two. */
  readonly meaning: string;
  /** Whether it belongs in the line itself, not only in what it opens to. */
  readonly isInLine: boolean;
}

/** How a live blog was read, against what the page itself claims, and what is missing. In the order of the coverage line. */
export function coverageParts(words: Words, facts: CoverageFacts): CoveragePart[] {
  const { coverage, zone, zoneId, embed, withReaderTimes, inferredTimes, withdrawn } = facts;
  const inLine = (term: string, meaning: string): CoveragePart => ({ term, meaning, isInLine: true });
  const beyond = (term: string, meaning: string): CoveragePart => ({ term, meaning, isInLine: false });
  const times = (): CoveragePart[] => [
    zone === null
      ? beyond(words.say("timesYours"), words.say("timesYoursMeans"))
      : inLine(words.say(withReaderTimes ? "timesZoneAndYours" : "timesZone", zone), words.say("timesZoneMeans", zoneId ?? zone)),
    inferredTimes > 0
      ? beyond(words.count("timesInferred", inferredTimes), words.say("timesInferredMeans"))
      : beyond(words.say("timesAsWritten"), words.say("timesAsWrittenMeans")),
  ];
  const parts = [
    coverage.claimed === null
      ? inLine(words.count("postsRead", coverage.read), words.say("readUnclaimed"))
      : inLine(words.count("postsOfClaimed", coverage.claimed, coverage.read), words.say("readOfClaimed")),
    coverage.outOfOrder > 0 && inLine(words.count("outOfOrder", coverage.outOfOrder), words.say("outOfOrderMeans")),
    coverage.notLoaded > 0 && inLine(words.count("notLoadedCount", coverage.notLoaded), words.say("notLoadedMeans")),
    coverage.untimed > 0 && inLine(words.count("untimed", coverage.untimed), words.say("untimedMeans")),
    embed !== null && inLine(words.say("embedShort"), words.say("insideEmbed", embed)),
    withdrawn > 0 && beyond(words.count("statusRemoved", withdrawn), words.say("withdrawnMeans")),
    ...(zone !== null || coverage.read > coverage.untimed ? times() : []),
  ];
  return parts.filter((part) => part !== false);
}
