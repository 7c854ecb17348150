import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../architecture/sources.ts";

describe("npm run release", () => {
  it.each([
    ["no version", [], /Usage/],
    ["two versions", ["9.0.0", "9.0.1"], /Usage/],
    ["a version that is none", ["9.0", "--dry-run"], /no version/],
    ["a version that goes back", ["0.0.1", "--dry-run"], /does not come after/],
    ["an option there is none of", ["9.0.0", "--force"], /force/],
  ])("refuses %s, before it does anything", (_, args, why) => {
    const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/release.ts", ...args], { cwd: ROOT, encoding: "utf8" });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(why);
  });
});
