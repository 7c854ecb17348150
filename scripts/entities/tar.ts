/** The plain files of a tar archive, sorted by name. */
export function readTar(archive: Buffer): { name: string; content: string }[] {
  const files: { name: string; content: string }[] = [];
  let at = 0;
  while (at + 512 <= archive.length) {
    const header = archive.subarray(at, at + 512);
    const name = header.subarray(0, 100).toString("utf8").replace(/\0.*$/s, "");
    if (name === "") break;
    const size = Number.parseInt(header.subarray(124, 136).toString("ascii"), 8) || 0;
    const kind = header[156];
    if (kind === 0 || kind === 0x30) files.push({ name, content: archive.subarray(at + 512, at + 512 + size).toString("utf8") });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
