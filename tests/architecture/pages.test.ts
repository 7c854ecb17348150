import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

const ENTRYPOINTS = join(ROOT, "entrypoints");

describe("every page of the extension", () => {
  const pages = readdirSync(ENTRYPOINTS, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));

  it.each(pages)("%s is given the reader's looks before it is painted", (path) => {
    const head = /<head>.*<\/head>/s.exec(readFileSync(join(ENTRYPOINTS, path), "utf8"))?.[0] ?? "";
    const script = head.indexOf('<script src="/appearance.js" vite-ignore></script>');
    expect(script).toBeGreaterThan(0);
    expect(head.indexOf("stylesheet")).toBeGreaterThan(script);
  });

  it("are several", () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
  });
});
