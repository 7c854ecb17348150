import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shippedLicenses, shippedPackages } from "../../../scripts/build/shipped-licenses.ts";
import { readBuilds } from "../../architecture/built.ts";
import { ROOT } from "../../architecture/sources.ts";

let root: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const packages = {
  "": { dependencies: { alpha: "1" }, devDependencies: { tool: "1" } },
  "node_modules/alpha": { version: "1.2.3", license: "MIT", dependencies: { beta: "2", alpha: "1" } },
  "node_modules/beta": { version: "2.0.0", license: "Apache-2.0", dependencies: { alpha: "1" } },
  "node_modules/tool": { version: "9.9.9", license: "GPL-3.0" },
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "catchline-licenses-"));
  write("package-lock.json", JSON.stringify({ packages }));
  write("LICENSE", "Our license\n");
  write("NOTICE", "Our data\n");
  write("node_modules/alpha/LICENSE", "Alpha's text\n");
  write("node_modules/beta/license.md", "Beta's text\n");
  write("node_modules/beta/NOTICE", "Beta's notice\n");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("shippedLicenses", () => {
  it("says all of them in full, ours first, and none of what does not ship", () => {
    const text = shippedLicenses(root);
    const places = [
      "Our license",
      "Our data",
      "alpha 1.2.3 (MIT)",
      "Alpha's text",
      "beta 2.0.0 (Apache-2.0)",
      "Beta's text",
      "Beta's notice",
    ].map((said) => text.indexOf(said));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain("tool");
  });

  it("fails where a license is missing, also that of a package's package", () => {
    rmSync(join(root, "node_modules/beta/license.md"));
    expect(() => shippedLicenses(root)).toThrow("beta ships and has no license text");
  });

  it("fails where a package is not there", () => {
    rmSync(join(root, "node_modules/alpha"), { recursive: true });
    expect(() => shippedLicenses(root)).toThrow("alpha ships");
  });
});

describe("shippedPackages", () => {
  it("are ours, by the lock file", () => {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as { packages: typeof packages };
    expect(shippedPackages(lock.packages)).toEqual(
      expect.arrayContaining(["compromise", "dexie", "efrt", "preact", "webextension-polyfill"]),
    );
    expect(shippedPackages(lock.packages)).not.toContain("wxt");
  });
});

const builds = readBuilds();

describe.skipIf(builds.length === 0)("the package", () => {
  it.each(builds)("for $browser has them in it", ({ directory }) => {
    expect(readFileSync(join(directory, "licenses.txt"), "utf8")).toBe(shippedLicenses(ROOT));
  });
});
