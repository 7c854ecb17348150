/**
 * `npm run verify`: packs the sources as a reviewer gets them, unpacks them elsewhere, builds there by `build-for-amo`'s own steps, and says whether every file is the same as in the
 * archive for the store, byte for byte. Exit 0 only if so.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative, sep } from "node:path";
import { differences } from "./release/differences.ts";
import { unzip } from "./release/unzip.ts";
import { ROOT, runTool } from "./tool.ts";

const OUTPUT = join(ROOT, ".output");

const run = await runTool("wxt", "wxt", ["zip", "-b", "firefox", "--sources"]);
if (!run.succeeded) throw new Error(run.output);
const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
const packed = async (what: string): Promise<Map<string, Buffer>> =>
  unzip(await readFile(join(OUTPUT, `catchline-${version}-${what}.zip`)));

const elsewhere = await mkdtemp(join(tmpdir(), "catchline-elsewhere-"));
try {
  const folder = join(elsewhere, "some", "where");
  for (const [path, content] of await packed("sources")) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  // What the lock file names is installed here already; a reviewer installs it anew.
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const child = spawn(process.execPath, [join(ROOT, "node_modules", "wxt", "bin", "wxt.mjs"), "build", "-b", "firefox", "--mv3"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("the sources do not build elsewhere");
  const differing = differences(await packed("firefox"), await filesIn(join(folder, ".output", "firefox-mv3")));
  console.log(differing.length === 0 ? "The same, byte for byte." : `Not the same:\n${differing.join("\n")}`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  await rm(elsewhere, { recursive: true });
}

async function filesIn(directory: string): Promise<Map<string, Buffer>> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [relative(directory, path).split(sep).join("/"), await readFile(path)] as const)),
  );
}
