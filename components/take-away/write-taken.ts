import type { TakeAway, Wording } from "../../lib/reading/take-away/taken.ts";
import { CSV_FILE_START, writeCsv } from "../../lib/reading/take-away/write-csv.ts";
import { writeJson } from "../../lib/reading/take-away/write-json.ts";
import { writeMarkdown } from "../../lib/reading/take-away/write-markdown.ts";
import type { ZonedTimes } from "../../lib/reading/take-away/zoned-times.ts";

/** The forms in which posts are taken away, in the order they are offered. */
export const FORMATS = ["markdown", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** What is taken, in one form. */
export interface Written {
  readonly text: string;
  /** What goes before the text in a file. */
  readonly fileStart: string;
  /** MIME type. */
  readonly type: string;
  readonly extension: string;
}

export function writeTaken(format: Format, taken: TakeAway, times: ZonedTimes, words: Wording): Written {
  switch (format) {
    case "markdown":
      return { text: writeMarkdown(taken, times, words), fileStart: "", type: "text/markdown;charset=utf-8", extension: "md" };
    case "csv":
      return { text: writeCsv(taken, times), fileStart: CSV_FILE_START, type: "text/csv;charset=utf-8", extension: "csv" };
    case "json":
      return { text: writeJson(taken, times), fileStart: "", type: "application/json", extension: "json" };
  }
}
