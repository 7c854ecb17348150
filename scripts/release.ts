/**
 * `npm run release -- X.Y.Z [--dry-run]`: checks everything, gives the version its number and the changelog its date, and leaves the archives for both stores, the sources and
 * their checksums in `.output`. Commits nothing. A dry run says what it would do, with every check made, and changes nothing.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUILDS } from "./browsers/launch.ts";
import { build } from "./build.ts";
import { releaseChangelog } from "./release/changelog.ts";
import { checksums } from "./release/checksums.ts";
import { uncommitted } from "./release/uncommitted.ts";
import { checkNextVersion } from "./release/version.ts";
import { lintBuild } from "./test/lint-build.ts";
import { ROOT, runTool } from "./tool.ts";

const OUTPUT = join(ROOT, ".output");

async function release(version: string, isDry: boolean): Promise<void> {
  const [manifest, lock, log] = await Promise.all(
    ["package.json", "package-lock.json", "CHANGELOG.md"].map((file) => readFile(join(ROOT, file), "utf8")),
  );
  const current = (JSON.parse(manifest ?? "") as { version: string }).version;
  // The first release has the number that stands there already.
  if (!(log ?? "").includes(`\n## ${version}, unreleased`)) checkNextVersion(version, current);
  checkClean();
  const { changelog, notes } = releaseChangelog(log ?? "", version, Temporal.Now.plainDateISO("UTC").toString());
  await checkBuilds();
  console.log(`Catchline ${version}\n\n${notes}\n`);
  if (isDry) {
    console.log("A dry run: nothing was changed.");
    return;
  }
  await writeFile(join(ROOT, "package.json"), withVersion(manifest ?? "", current, version, 1));
  await writeFile(join(ROOT, "package-lock.json"), withVersion(lock ?? "", current, version, 2));
  await writeFile(join(ROOT, "CHANGELOG.md"), changelog);
  await zip("chrome");
  await zip("firefox", "--sources");
  const names = (await readdir(OUTPUT)).filter((name) => name.includes(`-${version}-`) && name.endsWith(".zip"));
  const files = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(OUTPUT, name))] as const)));
  await writeFile(join(OUTPUT, `catchline-${version}.sha256`), checksums(files));
  console.log(
    `${[...names, `catchline-${version}.sha256`].map((name) => `.output/${name}`).join("\n")}\n\nLeft to do: commit, tag v${version}, upload (docs/store).`,
  );
}

/** What is released has to be what is in the history. */
function checkClean(): void {
  const left = uncommitted(ROOT);
  if (left.length > 0) throw new Error(`not everything is committed:\n${left.join("\n")}`);
}

async function checkBuilds(): Promise<void> {
  for (const name of ["chromium", "firefox"] as const) {
    const built = await build(name);
    if (!built.succeeded) throw new Error(built.output);
    const { failed, said } = await lintBuild(BUILDS[name]);
    if (failed > 0) throw new Error(`the stores' lint of the build for ${name}:\n${said}`);
  }
}

/** A JSON file of npm's with another version of ours in it, which stands there so many times at its beginning, and not a sign else changed. */
function withVersion(json: string, from: string, to: string, times: number): string {
  let text = json;
  let at = 0;
  for (let time = 0; time < times; time++) {
    at = text.indexOf(`"version": "${from}"`, at);
    if (at < 0) throw new Error(`no version ${from}`);
    text = `${text.slice(0, at)}"version": "${to}"${text.slice(at + `"version": "${from}"`.length)}`;
    at++;
  }
  return text;
}

async function zip(browser: string, ...more: string[]): Promise<void> {
  const run = await runTool("wxt", "wxt", ["zip", "-b", browser, ...more]);
  if (!run.succeeded) throw new Error(run.output);
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "dry-run": { type: "boolean", default: false } } });
  const [version] = positionals;
  if (version === undefined || positionals.length > 1) throw new Error("Usage: npm run release -- X.Y.Z [--dry-run]");
  await release(version, values["dry-run"]);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
