import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/tool.ts";

const PICTURES = join(ROOT, "docs", "pictures");
const files = readdirSync(PICTURES).filter((name) => name.endsWith(".png"));

describe("the pictures of the stores", () => {
  it("are five, each as large as both stores take", () => {
    expect(files).toHaveLength(5);
    for (const name of files) {
      const png = readFileSync(join(PICTURES, name));
      expect([name, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([name, 1280, 800]);
    }
  });

  it("each have a caption", () => {
    const captions = readFileSync(join(PICTURES, "README.md"), "utf8").matchAll(/^\| \[([\w-]+\.png)\]\(\1\) \| (\S.{10,100}) \|$/gm);
    expect([...captions].map(([, name]) => name).sort()).toEqual(files.sort());
  });

  it("stand in the README by light and by dark, in words too", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const shown = [...readme.matchAll(/(?:src|srcset)="(docs\/[^"]+)"/g)].map(([, path]) => String(path));
    expect(shown).toEqual(["docs/pictures/dark.png", "docs/pictures/second-visit.png"]);
    expect(shown.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(/<img [^>]*alt="([^"]+)"/.exec(readme)?.[1]?.length).toBeGreaterThan(60);
  });
});
