import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ROOT } from "../tool.ts";
import type { Change } from "./faults.ts";

/** What a copy of the project does without: what is made, what is installed, and the past. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".output", ".wxt", ".git"]);

/** Calls `use` with the root of a copy of the project in which these changes are made; it shares the installed packages, and is gone afterwards, however `use` ends. */
export async function withPlanted<T>(changes: readonly Change[], use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), "catchline-planted-"));
  try {
    await cp(ROOT, root, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    await symlink(join(ROOT, "node_modules"), join(root, "node_modules"));
    for (const change of changes) {
      const path = join(root, change.file);
      await writeFile(path, changed(await readFile(path, "utf8"), change));
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** A text with one change made to it. Throws where the place does not stand there exactly once: a fault that is not planted proves nothing. */
export function changed(text: string, { file, find, replace }: Change): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`${file} does not say this exactly once: ${find}`);
  return `${before}${replace}${after}`;
}
