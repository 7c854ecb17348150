import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/tool.ts";

// Node starts anew for each, which takes its time on a busy machine.
describe("a bad argument", () => {
  it.each([
    ["start", ["--browser", "netscape"]],
    ["start", ["--url", "file:///etc/hosts"]],
    ["start", ["--nonsense"]],
    ["start", ["page.html"]],
    ["bench", ["--xml"]],
    ["inspect", ["no-such-file.html"]],
  ])(
    "of %s %j ends it with 2 and one line on standard error",
    (script, args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: ROOT, encoding: "utf8" });
      expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({ status: 2, stdout: "", lines: 1 });
    },
    30_000,
  );
});
