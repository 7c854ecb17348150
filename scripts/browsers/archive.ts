import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { crc32 } from "node:zlib";

/**
 * A directory as an uncompressed ZIP archive (PKWARE APPNOTE 6.3, method 0), files in alphabetical order: the form in which Firefox keeps an extension
 * through a restart. For a few hundred files of a few megabytes in all.
 */
export async function archive(directory: string): Promise<Buffer> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const bodies: Buffer[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const path of paths.sort()) {
    const name = Buffer.from(relative(directory, path).split(sep).join("/"));
    const content = await readFile(path);
    const facts = describe(name, content);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, name, content]);
    bodies.push(local);
    index.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), facts, Buffer.alloc(10), word(offset, 4), name]));
    offset += local.length;
  }
  const directoryPart = Buffer.concat(index);
  const count = word(paths.length, 2);
  const end = Buffer.concat([
    Buffer.from("PK\x05\x06"),
    word(0, 4),
    count,
    count,
    word(directoryPart.length, 4),
    word(offset, 4),
    word(0, 2),
  ]);
  return Buffer.concat([...bodies, directoryPart, end]);
}

/** The 26 bytes that the local and the central header share: version, UTF-8 flag, no compression, 1980-01-01, sum, sizes, lengths. */
function describe(name: Buffer, content: Buffer): Buffer {
  const size = word(content.length, 4);
  const date = word(0x0021_0000, 4);
  return Buffer.concat([
    word(20, 2),
    word(0x0800, 2),
    word(0, 2),
    date,
    word(crc32(content), 4),
    size,
    size,
    word(name.length, 2),
    word(0, 2),
  ]);
}

function word(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
