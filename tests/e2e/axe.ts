import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { View } from "../../scripts/browsers/browser.ts";

/** WCAG 2.2 A and AA, and what is good practice beyond them (https://github.com/dequelabs/axe-core/blob/develop/doc/API.md#axe-core-tags). */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
/** A function to the browser's driver, which asks for its text alone: axe-core as it ships, which no policy of the page's keeps out. */
const load = Object.assign(() => {}, { toString: () => `function () { ${source}\n }` });

/** What axe-core found in a document. */
export interface AxeFindings {
  /** "rule: element", one for each element. */
  readonly violations: readonly string[];
  /** Rules that had something to look at and were content with it. */
  readonly passed: readonly string[];
}

/** Runs axe-core in a document as it stands: these of its rules alone, or all. */
export async function runAxe(view: View, rules?: readonly string[]): Promise<AxeFindings> {
  if (!(await view.evaluate(() => "axe" in window))) await view.evaluate(load);
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: TAGS };
  return view.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations, passes } = await axe.run(document, { runOnly: wanted, resultTypes: ["violations"], preload: false });
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, any }) => `${id}: ${target.join(" ")} ${html.slice(0, 120)} ${any[0]?.message ?? ""}`),
      ),
      passed: passes.map(({ id }) => id),
    };
  }, runOnly);
}

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{
    readonly violations: readonly Rule[];
    readonly passes: readonly Rule[];
  }>;
}

interface Rule {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly any: readonly { message: string }[] }[];
}
