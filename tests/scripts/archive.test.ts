import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { archive } from "../../scripts/browsers/archive.ts";

/** Reads the central directory of a ZIP archive: names, sums and contents. */
function read(zip: Buffer): { name: string; sum: number; content: string }[] {
  const end = zip.length - 22;
  expect(zip.readUInt32LE(end)).toBe(0x06054b50);
  const files = [];
  for (let at = zip.readUInt32LE(end + 16); at < end; ) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [sum, size, nameLength, local] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + nameLength;
    expect(zip.readUInt32LE(local)).toBe(0x04034b50);
    files.push({ name: zip.toString("utf8", at + 46, at + 46 + nameLength), sum, content: zip.toString("utf8", start, start + size) });
    at += 46 + nameLength;
  }
  expect(files).toHaveLength(zip.readUInt16LE(end + 10));
  return files;
}

describe("archive", () => {
  it("holds every file under its path, with its sum", async () => {
    const folder = await mkdtemp(join(tmpdir(), "catchline-archive-"));
    try {
      await mkdir(join(folder, "deep", "er"), { recursive: true });
      await writeFile(join(folder, "manifest.json"), "{}");
      await writeFile(join(folder, "deep", "er", "ä.txt"), "ünï");
      await writeFile(join(folder, "empty.js"), "");
      const files = read(await archive(folder));
      expect(files.map(({ name, content }) => [name, content])).toEqual([
        ["deep/er/ä.txt", "ünï"],
        ["empty.js", ""],
        ["manifest.json", "{}"],
      ]);
      for (const { sum, content } of files) expect(sum).toBe(crc32(content));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
