import { spawnSync } from "node:child_process";

/** What is not committed in a checkout, new files too, a line each as git says it. Throws where there is no checkout. */
export function uncommitted(folder: string): string[] {
  const { stdout, status } = spawnSync("git", ["status", "--porcelain"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error("not a git checkout");
  return stdout.split("\n").filter((line) => line !== "");
}
