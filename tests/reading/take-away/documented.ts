import { readFileSync } from "node:fs";

const PAGE = readFileSync(new URL("../../../docs/take-away.md", import.meta.url), "utf8");

/** The example of a format in the documentation, as it would be written. */
export function exampleOf(format: "markdown" | "csv" | "json" | "text" | "html"): string {
  const example = new RegExp(`\`\`\`\`?${format}\\n(.*?\\n)\`\`\`\`?\\n`, "s").exec(PAGE)?.[1];
  if (example === undefined) throw new Error(`docs/take-away.md has no example of ${format}`);
  return example;
}

/** The names in the first column of the table under a heading, dots for what lies within. */
export function namesUnder(heading: string): string[] {
  const [, part = ""] = PAGE.split(`## ${heading}\n`);
  const rows = (part.split("\n## ")[0] ?? "").matchAll(/^\| `([^|]+)` \|/gm);
  return [...rows].flatMap(([, cell = ""]) => cell.split("`, `"));
}
