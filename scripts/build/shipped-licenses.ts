import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<Record<string, Package>>;
}

/** Names of a package's license and of what it wants said beside it. */
const LICENSE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i;
const BESIDE = /^notice(?:\..*)?$/i;

/**
 * What the extension has to say of the works that are in it: its own license, those of every package that ships with the license's full text, by the lock file and from
 * `node_modules`, and where its data comes from. Throws where a package that ships has no license text.
 */
export function shippedLicenses(root: string): string {
  const read = (file: string): string => readFileSync(join(root, file), "utf8").trim();
  const { packages } = JSON.parse(read("package-lock.json")) as LockFile;
  const parts = shippedPackages(packages).map((name) => {
    const folder = join("node_modules", name);
    const { version = "", license = "" } = packages[`node_modules/${name}`] ?? {};
    const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : [];
    const texts = files.filter((file) => LICENSE.test(file));
    if (texts.length === 0) throw new Error(`${name} ships and has no license text in ${folder}`);
    const said = [...texts, ...files.filter((file) => BESIDE.test(file))].map((file) => read(join(folder, file)));
    return [`${name} ${version} (${license})`, ...said].join("\n\n");
  });
  return `${[read("LICENSE"), read("NOTICE"), ...parts].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/** Names of the packages that ship: what `dependencies` names and whatever those need, in the order of the alphabet. */
export function shippedPackages(packages: LockFile["packages"]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const needed of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) add(needed);
  };
  for (const name of Object.keys(packages[""]?.dependencies ?? {})) add(name);
  return [...found].toSorted();
}
