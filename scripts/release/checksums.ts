import { createHash } from "node:crypto";

/** The SHA-256 of files, as `sha256sum -c` takes them: one to a line, in the order of their names. */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`)
    .join("");
}
