import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM } from "jsdom";
import { afterAll, describe, expect, it } from "vitest";
import { readCase } from "./read-case.ts";

// Pages as their publishers served them are not ours to publish: they lie beside the project where there are any.
const shared = fileURLToPath(new URL("../../../shared/pages/", import.meta.url));
const isThere = existsSync(shared);
if (!isThere) console.warn("skipped: no saved pages of publishers beside the project (../shared/pages)");

const namesIn = (folder: string): string[] =>
  isThere ? readdirSync(join(shared, folder)).filter((name) => name.endsWith(".html")) : ["none"];
const scratch = mkdtempSync(join(tmpdir(), "catchline-pages-"));
afterAll(() => rmSync(scratch, { recursive: true }));

describe.skipIf(!isThere)("publishers' own live blogs", () => {
  it.each(namesIn("live"))("%s: every post, instant, headline and author", (name) => {
    const gold = join(shared, "live", name.replace(/html$/, "gold.json"));
    const { url } = JSON.parse(readFileSync(gold, "utf8")) as { url: string };
    const { detection, snapshot } = readCase(readFileSync(join(shared, "live", name), "utf8"), url);
    const output = join(scratch, `${name}.json`);
    writeFileSync(output, JSON.stringify({ isLiveBlog: detection.isLiveBlog, posts: snapshot?.posts ?? [] }));
    const score = JSON.parse(execFileSync(process.execPath, [join(shared, "score.mjs"), gold, output], { encoding: "utf8" }));
    expect(score).toMatchObject({ live: true, precision: 1, recall: 1, orderKendallTau: 1, detail: { timesInvented: 0 } });
    expect(score.timesExact ?? 1).toBe(1);
    expect(score.timesInferredOk ?? 1).toBeGreaterThanOrEqual(0.95);
    expect(score.titlesExact).toBeGreaterThanOrEqual(0.98);
    expect(score.authorsExact).toBeGreaterThanOrEqual(0.95);
  });
});

describe.skipIf(!isThere)("pages that only look like a live blog", () => {
  it.each(namesIn("other"))("%s is left alone", (name) => {
    const html = readFileSync(join(shared, "other", name), "utf8");
    const { detection } = readCase(html, addressIn(html));
    expect({ name, ...detection }).toMatchObject({ isLiveBlog: false });
  });
});

function addressIn(html: string): string {
  const { document } = new JSDOM(html).window;
  const own =
    document.querySelector("link[rel~=canonical]")?.getAttribute("href") ??
    document.querySelector('meta[property="og:url"]')?.getAttribute("content");
  return own && URL.canParse(own) ? own : "https://example.org/";
}
