import { readFileSync } from "node:fs";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Detection, Snapshot } from "../../lib/model.ts";
import { detect } from "../../lib/page/detect.ts";
import { type PageReading, readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { latestTime } from "../../lib/reading/times/read-context.ts";
import { atOnce } from "../../lib/slices.ts";

/** What `expected.json` may say of a page. What it leaves out is not checked. */
export interface Expected {
  readonly url: string;
  /** What the page is there to show. */
  readonly note?: string;
  readonly isLiveBlog: boolean;
  readonly embed?: string;
  readonly format?: string;
  /** When the page is read, ISO 8601; the latest time it tells of when left out. */
  readonly now?: string;
  readonly liveBlog?: Record<string, unknown>;
  readonly coverageLine?: Record<string, unknown>;
  /** Oldest first. */
  readonly posts: readonly ExpectedPost[];
}

export interface ExpectedPost {
  readonly id?: string;
  readonly publishedAt: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly textStart: string;
  readonly pageIndex?: number;
  readonly kinds?: readonly string[];
  readonly inPage?: boolean;
}

/** A page read the way the extension reads it. */
export interface CaseReading {
  readonly document: Document;
  readonly detection: Detection;
  readonly reading: PageReading | null;
  readonly snapshot: Snapshot | null;
}

/** Detects, reads and interprets a page held as text. */
export function readCase(html: string, address: string, now?: string): CaseReading {
  const url = new URL(address);
  const { document } = new JSDOM(html, { url: url.href, virtualConsole: new VirtualConsole() }).window;
  const sight = createSight(document, url);
  const detection = atOnce(detect(sight));
  const reading = detection.isLiveBlog ? atOnce(readPage(sight)) : null;
  const moment = now
    ? Temporal.Instant.from(now)
    : ((reading && latestTime(reading.snapshot)) ?? Temporal.Instant.from("2026-01-01T12:00Z"));
  return { document, detection, reading, snapshot: reading && interpret(reading.snapshot, moment) };
}

/** The expectation that stands beside a saved page. */
export function readExpected(folder: URL): Expected {
  return JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Expected;
}
