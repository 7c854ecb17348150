import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const BALLAST = "ballast";

/** Whether this machine lets us make a small disk in its memory: Linux, as root. */
export function canMakeDisks(): boolean {
  if (process.platform !== "linux") return false;
  const folder = mkdtempSync(join(tmpdir(), "catchline-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}

/** Calls `use` while a disk of that many megabytes stands at a folder; the disk is gone afterwards. */
export async function onSmallDisk<T>(folder: string, megabytes: number, use: () => Promise<T>): Promise<T> {
  await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  try {
    return await use();
  } finally {
    // Lets go of it at once, though a browser may still be ending.
    await run("umount", ["--lazy", folder]);
  }
}

/** Fills the disk that a folder stands on to the last byte. */
export async function fillDisk(folder: string): Promise<void> {
  const file = await open(join(folder, BALLAST), "a");
  try {
    for (let block = Buffer.alloc(1 << 20); block.length > 0; ) {
      const { bytesWritten } = await file.write(block).catch(() => ({ bytesWritten: 0 }));
      if (bytesWritten < block.length) block = block.subarray(0, Math.floor(block.length / 2));
    }
  } finally {
    await file.close();
  }
}

/** Makes room on it again. */
export async function clearDisk(folder: string): Promise<void> {
  await rm(join(folder, BALLAST), { force: true });
}
