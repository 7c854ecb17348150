import { JSDOM } from "jsdom";
import { detect } from "../../lib/page/detect.ts";
import { readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/page/slices.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { type ReferencePage, readReferencePage } from "../demo/reference-page.ts";
import type { Row } from "./row.ts";

const RUNS = 7;
const FEW = 40;
const MANY = 400;

/** Detecting, reading and interpreting the reference page, against parsing it: medians of several runs, without a browser. */
export async function measureReading(): Promise<Row> {
  const page = await readReferencePage();
  const html = pageOf(page, page.pageOrder.length);
  const parsing = median(() => void parse(html, page.url));
  return { name: "reading the reference page / parsing it", measured: timeToRead(html, page.url), against: parsing, unit: "ms" };
}

/** Reading ten times as many posts, against ten times the reading of the fewer: 1 where the time grows with the posts, more where it grows faster. */
export async function measureScaling(): Promise<Row> {
  const page = await readReferencePage();
  const few = timeToRead(pageOf(page, FEW), page.url);
  const many = timeToRead(pageOf(page, MANY), page.url);
  return { name: `reading ${MANY} posts / ${MANY / FEW} × reading ${FEW}`, measured: many, against: (few * MANY) / FEW, unit: "ms" };
}

function timeToRead(html: string, url: URL): number {
  const { document } = parse(html, url).window;
  const now = Temporal.Instant.from("2023-03-23T04:44:00Z");
  return median(() => {
    const sight = createSight(document, url);
    const reading = atOnce(detect(sight)).isLiveBlog ? atOnce(readPage(sight)) : null;
    if (reading === null) throw new Error("the page is not taken for a live blog");
    interpret(reading.snapshot, now);
  });
}

function parse(html: string, url: URL): JSDOM {
  return new JSDOM(html, { url: url.href });
}

/** A page with so many posts: those of the reference page again and again, each with an id of its own. */
function pageOf({ frame, pageOrder }: ReferencePage, count: number): string {
  const posts = Array.from({ length: count }, (_, index) => {
    const post = pageOrder[index % pageOrder.length];
    const id = `h_${index.toString(16).padStart(32, "0")}`;
    return post?.html.replace(post.id, count === pageOrder.length ? post.id : id) ?? "";
  });
  return frame.replace("<!--posts-->", () => posts.join("\n"));
}

/** Median of several runs in milliseconds, after one to warm up. */
function median(run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
