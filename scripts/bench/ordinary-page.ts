import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../tool.ts";
import type { PageBench } from "./bench-page.ts";
import { interleave, median, type Row, rowOf } from "./row.ts";

const SAVED = join(ROOT, "..", "shared", "pages", "other");
const OWN = join(ROOT, "tests", "pages");
const ROUNDS = 9;

interface SavedPage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
}

/**
 * What detection costs an ordinary page, its first run in a fresh page, against two things of Readability: the check that Firefox makes on every page, and the
 * reading of an article. On the saved pages where they are at hand, otherwise on those of the tests. The first row is the worst page, the second the median page.
 */
export async function measureOrdinaryPages(bench: PageBench, own: string, readability: string): Promise<Row[]> {
  const rows: Row[] = [];
  const parses: Row[] = [];
  for (const { name, html, url } of ordinaryPages()) {
    const detect = () => bench.run(html, own, `own.detect(${JSON.stringify(url)})`);
    const check = () => bench.run(html, readability, "readability.check()");
    const rounds = await interleave(ROUNDS, detect, check);
    rows.push(rowOf(`${name}: detection / Readability's check`, "ms", 1, rounds));
    const parsed = [await bench.run(html, readability, "readability.parse()")];
    parses.push({ name, unit: "ms", goal: 0.03, measured: median(rounds.map(([time]) => time)), against: median(parsed) });
  }
  const ratio = ({ measured, against }: Row): number => measured / against;
  const byRatio = rows.toSorted((a, b) => ratio(b) - ratio(a));
  const [worst, middle] = [byRatio[0], byRatio[byRatio.length >> 1]];
  const slowest = parses.toSorted((a, b) => ratio(b) - ratio(a))[0];
  if (worst === undefined || middle === undefined || slowest === undefined) throw new Error("there are no pages to measure on");
  return [
    { ...worst, name: `ordinary page, the worst of ${rows.length} (${worst.name})` },
    { ...middle, goal: 0.5, name: `ordinary page, the median of ${rows.length} (${middle.name})` },
    { ...slowest, name: `ordinary page, the worst of ${rows.length} (${slowest.name}: detection / Readability's parse)` },
  ];
}

function ordinaryPages(): SavedPage[] {
  if (existsSync(SAVED)) {
    return readdirSync(SAVED)
      .filter((file) => file.endsWith(".html"))
      .map((file) => savedPage(file.replace(/\.html$/, ""), readFileSync(join(SAVED, file), "utf8")));
  }
  return readdirSync(OWN)
    .filter((folder) => folder.startsWith("not-"))
    .map((folder) => savedPage(folder, readFileSync(join(OWN, folder, "source.html"), "utf8")));
}

/** A page says itself where it came from. */
function savedPage(name: string, html: string): SavedPage {
  const canonical = /<link[^>]+rel="?canonical"?[^>]*href="?([^"\s>]+)/i.exec(html)?.[1];
  return { name, html, url: canonical !== undefined && URL.canParse(canonical) ? canonical : "https://news.example/article" };
}
