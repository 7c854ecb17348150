import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";

/** The project's root directory. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A source file: its path from the root with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly code: string;
}

/** One import of one file. */
export interface Arrow {
  readonly from: string;
  /** Path from the root for a file of the project, else the package's name. */
  readonly to: string;
  /** Whether only types come over it, so that nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** Every TypeScript file below these folders. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .map((path) => posix.join(folder, path.split(sep).join("/")))
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => ({ path, code: readFileSync(join(ROOT, path), "utf8") })),
  );
}

/** What a file imports: static, dynamic, re-exported, and workers by `new URL("…", import.meta.url)`. Throws on what does not parse. */
export function arrowsOf({ path, code }: Source): Arrow[] {
  const { module, errors, program } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const arrow = (to: string, typeOnly: boolean): Arrow => ({
    from: path,
    to: to.startsWith(".") ? posix.join(posix.dirname(path), to) : packageOf(to),
    typeOnly,
  });
  const fixed = module.staticImports.map(({ moduleRequest, entries }) =>
    arrow(moduleRequest.value, entries.length > 0 && entries.every((one) => one.isType)),
  );
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.moduleRequest ? [arrow(one.moduleRequest.value, one.isType)] : [])),
  );
  const late = module.dynamicImports.map(({ moduleRequest }) => arrow(code.slice(moduleRequest.start + 1, moduleRequest.end - 1), false));
  const urls: Arrow[] = [];
  walk(program, (node) => {
    if (node.type !== "NewExpression" || (node.callee as Node).name !== "URL") return;
    const [address, base] = node.arguments as Node[];
    if (typeof address?.value === "string" && address.value.startsWith(".") && base) urls.push(arrow(address.value, false));
  });
  return [...fixed, ...passedOn, ...late, ...urls];
}

/** Names a file exports. A default export counts as `default`. */
export function exportsOf({ path, code }: Source): string[] {
  const { module } = parseSync(path, code);
  return module.staticExports.flatMap(({ entries }) =>
    entries.map((one) => (one.exportName.kind === "Default" ? "default" : (one.exportName.name ?? "*"))),
  );
}

/** Every identifier a file uses as a variable: no property, no key of an object, nothing in a type. */
export function variablesOf(source: Source): Set<string> {
  const names = new Set<string>();
  walk(treeOf(source), (node, parent, key) => {
    if (node.type !== "Identifier" || parent === null) return;
    const isName = (key === "property" || key === "key") && parent.computed !== true;
    if (!isName && !String(parent.type).startsWith("TS")) names.add(String(node.name));
  });
  return names;
}

/** A node of the syntax tree, as oxc-parser (ESTree) gives it. */
export type Node = Readonly<Record<string, unknown>>;

/** The syntax tree of a file. */
export function treeOf({ path, code }: Source): Node {
  return parseSync(path, code).program as unknown as Node;
}

/** Calls `visit` for every node of a tree, from the outside in, with the node around it and under which name it stands there. */
export function walk(
  node: unknown,
  visit: (node: Node, parent: Node | null, key: string) => void,
  parent: Node | null = null,
  key = "",
): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit, parent, key);
  } else if (typeof node === "object" && node !== null) {
    const visited = node as Node;
    if (typeof visited.type === "string") visit(visited, parent, key);
    for (const [name, child] of Object.entries(visited)) walk(child, visit, visited, name);
  }
}

function packageOf(request: string): string {
  return request
    .split("/")
    .slice(0, request.startsWith("@") ? 2 : 1)
    .join("/");
}
