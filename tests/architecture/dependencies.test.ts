import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.ts";

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const REGISTRY = "https://registry.npmjs.org/";

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const manifest = JSON.parse(read("package.json")) as Readonly<Record<"dependencies" | "devDependencies", Record<string, string>>> & {
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, Locked>> };

/** Packages of a table's rows, each with the reason in the next column; `*` stands for a part of a name. */
function reasonsIn(document: string): { readonly name: RegExp; readonly reason: string }[] {
  const table = document.split("## Dependencies, one line each")[1]?.split("\n## ")[0] ?? "";
  return [...table.matchAll(/^\| (`[^|]*) \| ([^|]*) \|$/gm)].flatMap(([, names = "", reason = ""]) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => ({
      name: new RegExp(`^${RegExp.escape(name).replaceAll("\\*", "[\\w-]+")}$`),
      reason,
    })),
  );
}

/** Dependencies that the document gives no reason for. Types of a package have that package's. */
function withoutReason(names: readonly string[], document: string): string[] {
  const reasons = reasonsIn(document);
  return names.filter(
    (name) => !name.startsWith("@types/") && !reasons.some((one) => one.name.test(name) && /\w{3}.*\w{3}/.test(one.reason)),
  );
}

/** Packages of the lock file that run a script when they are installed. */
function withScript(packages: Readonly<Record<string, Locked>>): string[] {
  return Object.entries(packages).flatMap(([path, one]) => (one.hasInstallScript ? path.replace(/^.*node_modules\//, "") : []));
}

describe("every dependency", () => {
  const names = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];

  it("has its reason in one line of ARCHITECTURE", () => {
    expect(names.length).toBeGreaterThan(20);
    expect(withoutReason(names, read("ARCHITECTURE.md"))).toEqual([]);
  });

  it("would be missed there", () => {
    const document =
      "## Dependencies, one line each\n| package | why |\n|---|---|\n| `wxt`, `@a/b-*-c` (dev) | builds it |\n| `empty` |  |\n\n## Next\n| `later` | is none |";
    expect(withoutReason(["wxt", "@a/b-x-c", "@types/wxt", "empty", "later", "left-pad"], document)).toEqual([
      "empty",
      "later",
      "left-pad",
    ]);
  });

  it("is there for something still: no line without its package", () => {
    const reasons = reasonsIn(read("ARCHITECTURE.md"));
    expect(reasons.filter(({ name }) => !names.some((one) => name.test(one))).map(({ name }) => name.source)).toEqual([]);
  });
});

describe("the lock file", () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

  it("says of each package what it has to be, and names no place but the registry that everybody has", () => {
    expect(packages.length).toBeGreaterThan(300);
    const isLoose = ({ resolved = REGISTRY, integrity = "" }: Locked): boolean =>
      !resolved.startsWith(REGISTRY) || !/^sha512-/.test(integrity);
    expect(packages.flatMap(([path, one]) => (isLoose(one) ? path : []))).toEqual([]);
  });

  it("lets no package run a script when it is installed but those that are named", () => {
    expect(withScript(lock.packages)).toEqual(Object.keys(manifest.allowScripts));
    expect(withScript({ "node_modules/a/node_modules/b": { hasInstallScript: true }, "node_modules/c": {} })).toEqual(["b"]);
  });
});
