import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMATS, formatsFor } from "../../lib/page/formats/all.ts";
import { siteOf } from "../../lib/page/formats/sites.ts";

const formatFiles = new URL("../../lib/page/formats/", import.meta.url);
const pages = new URL("../pages/", import.meta.url);

describe("FORMATS", () => {
  it("gives each family a name of its own", () => expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length));

  it("has a page with what is expected of it for each family that has markup of its own", () => {
    const covered = readdirSync(pages, { withFileTypes: true })
      .filter((found) => found.isDirectory())
      .map((found) => (JSON.parse(readFileSync(new URL(`${found.name}/expected.json`, pages), "utf8")) as { format?: string }).format);
    expect(FORMATS.filter(({ name, posts }) => posts && name !== "24liveblog" && !covered.includes(name)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it("names the source of each family's markup in its file", () => {
    const silent = readdirSync(formatFiles).filter(
      (name) => !/^(?:all|format|sites)\.ts$/.test(name) && !/Source:/.test(readFileSync(new URL(name, formatFiles), "utf8")),
    );
    expect(silent).toEqual([]);
  });
});

describe("formatsFor", () => {
  it("puts the formats of a host first and leaves out those of others", () => {
    const names = formatsFor(new URL("https://news.sky.com/story/x")).map(({ name }) => name);
    expect(names[0]).toBe("sky");
    expect(names).not.toContain("bbc-2024");
    expect(names).toContain("wordpress-liveblog");
  });
  it("is not fooled by a host that only ends alike", () =>
    expect(formatsFor(new URL("https://notbbc.com/")).map(({ name }) => name)).not.toContain("bbc-2024"));
});

describe("siteOf", () => {
  it("knows a site by its host, whatever stands before it", () => {
    expect(siteOf(new URL("https://edition.cnn.com/world"))?.publisher).toBe("CNN");
    expect(siteOf(new URL("https://www.bbc.co.uk/news/live/x"))?.timeZone).toBe("Europe/London");
  });
  it("gives nobody else's page a name or a zone", () => expect(siteOf(new URL("https://www.northseacourier.example/live"))).toBe(null));
});
