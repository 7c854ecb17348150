import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { archive } from "../../../scripts/browsers/archive.ts";
import { releaseChangelog } from "../../../scripts/release/changelog.ts";
import { checksums } from "../../../scripts/release/checksums.ts";
import { differences } from "../../../scripts/release/differences.ts";
import { unzip } from "../../../scripts/release/unzip.ts";
import { checkNextVersion } from "../../../scripts/release/version.ts";

describe("checkNextVersion", () => {
  it.each([
    ["0.1.1", "0.1.0"],
    ["0.2.0", "0.1.9"],
    ["1.0.0", "0.99.99"],
    ["0.1.10", "0.1.9"],
    ["65535.0.0", "1.0.0"],
  ])("lets %s follow %s", (next, current) => {
    expect(() => checkNextVersion(next, current)).not.toThrow();
  });

  it.each([
    ["0.1.0", "0.1.0", /does not come after/],
    ["0.0.9", "0.1.0", /does not come after/],
    ["0.1.9", "0.1.10", /does not come after/],
    ["1.0", "0.1.0", /no version/],
    ["1.0.0.0", "0.1.0", /no version/],
    ["v1.0.0", "0.1.0", /no version/],
    ["1.0.0-beta", "0.1.0", /no version/],
    ["01.0.0", "0.1.0", /no version/],
    ["1.0.65536", "0.1.0", /no version/],
    ["", "0.1.0", /no version/],
    ["1.0.0\n", "0.1.0", /no version/],
  ])("refuses %j after %s", (next, current, why) => {
    expect(() => checkNextVersion(next, current)).toThrow(why);
  });
});

describe("releaseChangelog", () => {
  const log = "# Changelog\n\n## 0.2.0, unreleased\n\nMore of it.\n\n- Does $& this.\n\n## 0.1.0, 2026-01-02\n\n- Began.\n";

  it("gives the section its date, says what is in it, and leaves the rest", () => {
    const { changelog, notes } = releaseChangelog(log, "0.2.0", "2026-03-22");
    expect(notes).toBe("More of it.\n\n- Does $& this.");
    expect(changelog).toBe(log.replace("0.2.0, unreleased", "0.2.0, 2026-03-22"));
  });

  it("takes the number that it is given", () => {
    expect(releaseChangelog(log, "1.0.0", "2026-03-22").changelog).toContain("\n## 1.0.0, 2026-03-22\n");
  });

  it.each([
    ["nothing is unreleased", log.replace("unreleased", "2026-02-02"), "0.3.0", /no section/],
    ["the section is empty", "## 0.2.0, unreleased\n\nSoon.\n\n## 0.1.0, 2026-01-02\n\n- Began.\n", "0.2.0", /nothing of what is new/],
    ["there is a section of that version already", log, "0.1.0", /already/],
  ])("refuses where %s", (_, text, version, why) => {
    expect(() => releaseChangelog(text, version, "2026-03-22")).toThrow(why);
  });
});

describe("checksums", () => {
  it("are what sha256sum takes, by name", () => {
    const files = new Map([
      ["b.zip", Buffer.from("")],
      ["a.zip", Buffer.from("abc")],
    ]);
    expect(checksums(files)).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.zip\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b.zip\n",
    );
  });
});

describe("unzip", () => {
  it("gives back what was packed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "catchline-unzip-"));
    try {
      mkdirSync(join(folder, "in"));
      writeFileSync(join(folder, "in", "ä.txt"), "words");
      writeFileSync(join(folder, "empty"), "");
      expect([...unzip(await archive(folder))].map(([path, content]) => [path, content.toString()])).toEqual([
        ["empty", ""],
        ["in/ä.txt", "words"],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("unpacks what is packed tightly, and leaves folders out", () => {
    expect(
      unzip(packed("a.txt", "words ".repeat(100)))
        .get("a.txt")
        ?.toString(),
    ).toBe("words ".repeat(100));
    expect([...unzip(packed("folder/", "")).keys()]).toEqual([]);
  });

  it.each(["../a", "a/../../b", "/etc/passwd"])("refuses the path %s", (path) => {
    expect(() => unzip(packed(path, "x"))).toThrow("leads out");
  });

  it("refuses what is no archive", () => {
    expect(() => unzip(Buffer.from("no archive at all, but long enough"))).toThrow("not a ZIP archive");
  });
});

describe("differences", () => {
  const files = (all: Record<string, string>): Map<string, Buffer> =>
    new Map(Object.entries(all).map(([path, text]) => [path, Buffer.from(text)]));

  it("finds none between the same", () => {
    expect(differences(files({ a: "1", b: "2" }), files({ b: "2", a: "1" }))).toEqual([]);
  });

  it("names each file that is not the same", () => {
    expect(differences(files({ a: "1", b: "22", c: "3" }), files({ b: "2", c: "3", d: "4" }))).toEqual([
      "a: only in the first",
      "b: 2 and 1 bytes",
      "d: only in the second",
    ]);
  });
});

/** An archive of one file, deflated. */
function packed(path: string, text: string): Buffer {
  const [name, content] = [Buffer.from(path), deflateRawSync(text)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x0403_4b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x0201_4b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  return Buffer.concat([local, name, content, central, name, end]);
}
