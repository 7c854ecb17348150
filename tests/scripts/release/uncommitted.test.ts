import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uncommitted } from "../../../scripts/release/uncommitted.ts";

let folder: string;
const git = (...args: string[]): void =>
  void execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", ...args], {
    cwd: folder,
    stdio: "ignore",
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catchline-git-"));
  git("init");
  writeFileSync(join(folder, "a"), "1");
  writeFileSync(join(folder, ".gitignore"), "left-out\n");
  git("add", ".");
  git("commit", "-m", "Begin");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("uncommitted", () => {
  it("is nothing in a clean checkout, whatever git leaves out", () => {
    writeFileSync(join(folder, "left-out"), "1");
    expect(uncommitted(folder)).toEqual([]);
  });

  it("names what was changed and what is new, added or not", () => {
    writeFileSync(join(folder, "a"), "2");
    writeFileSync(join(folder, "new"), "1");
    writeFileSync(join(folder, "added"), "1");
    git("add", "added");
    expect(uncommitted(folder).toSorted()).toEqual([" M a", "?? new", "A  added"]);
  });

  it("fails where there is no checkout", () => {
    rmSync(join(folder, ".git"), { recursive: true });
    expect(() => uncommitted(folder)).toThrow("not a git checkout");
  });
});
