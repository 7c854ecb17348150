import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../components", import.meta.url));

/** A style sheet of the extension: its path below `components` with `/`, and its text. */
export interface StyleSheet {
  readonly path: string;
  readonly css: string;
}

/** One declaration, with what it holds for. */
export interface Declaration {
  readonly selector: string;
  /** The conditions around it, e.g. `(prefers-color-scheme: dark)`; empty where there are none. */
  readonly media: string;
  readonly property: string;
  readonly value: string;
}

/** Every style sheet of the components, in alphabetical order. */
export function readStyleSheets(): StyleSheet[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .sort()
    .map((path) => ({ path: path.split(sep).join("/"), css: readFileSync(join(FOLDER, path), "utf8") }));
}

/** The design system: `tokens.css` and what it imports, which no other style sheet does. */
export function tokenSheets(sheets: readonly StyleSheet[]): StyleSheet[] {
  const tokens = sheets.find(({ path }) => path === "tokens.css");
  const imported = [...(tokens?.css.matchAll(/@import "\.\/(.+?)"/g) ?? [])].map(([, path]) => posix.normalize(path ?? ""));
  return sheets.filter((sheet) => sheet === tokens || imported.includes(sheet.path));
}

/** The declarations of a style sheet in order. Reads what the project writes: rules and rules in conditions, nothing nested deeper. */
export function declarationsOf(css: string): Declaration[] {
  const text = css.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/@(?:import|charset)[^;]*;/g, "");
  const around: string[] = [];
  const found: Declaration[] = [];
  for (const [, before = "", mark] of text.matchAll(/([^{};]*)([{};])/g)) {
    const words = before.trim().replaceAll(/\s+/g, " ");
    if (mark !== "{" && words.includes(":")) {
      const colon = words.indexOf(":");
      const media = around.filter((one) => one.startsWith("@")).map((one) => one.replace(/^@\w+ /, ""));
      found.push({
        selector: around.findLast((one) => !one.startsWith("@")) ?? "",
        media: media.join(" and "),
        property: words.slice(0, colon).trim(),
        value: words.slice(colon + 1).trim(),
      });
    }
    if (mark === "{") around.push(words);
    if (mark === "}") around.pop();
  }
  return found;
}
