import { check } from "recheck";
import { type Source, treeOf, walk } from "./sources.ts";

/** A regular expression as it is written, and where. */
export interface Expression {
  readonly pattern: string;
  readonly flags: string;
  /** "path:line". */
  readonly at: string;
}

/** The literal, as in the source. */
export function literal({ pattern, flags }: Expression): string {
  return `/${pattern}/${flags}`;
}

/** Every regular expression that is written in these files, each once. */
export function expressionsIn(sources: readonly Source[]): Expression[] {
  const found = new Map<string, Expression>();
  for (const source of sources) {
    walk(treeOf(source), (node) => {
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      if (regex === undefined) return;
      const expression = { ...regex, at: `${source.path}:${source.code.slice(0, Number(node.start)).split("\n").length}` };
      found.set(literal(expression), expression);
    });
  }
  return [...found.values()];
}

/** Where expressions are put together from text, which nothing can check beforehand. */
export function madeExpressions(sources: readonly Source[]): string[] {
  const made = new Set<string>();
  for (const source of sources) {
    walk(treeOf(source), (node) => {
      const isCall = node.type === "NewExpression" || node.type === "CallExpression";
      if (isCall && (node.callee as { name?: unknown }).name === "RegExp") made.add(source.path);
    });
  }
  return [...made];
}

/**
 * Whether no text makes an expression take more than time in proportion to its length; where one does, what recheck says of it: the degree and the text
 * (https://makenowjust-labs.github.io/recheck/). Takes up to some seconds.
 */
export async function slowness({ pattern, flags, at }: Expression): Promise<string | null> {
  const said = await check(pattern, flags, { timeout: 60_000, randomSeed: 1 });
  if (said.status === "safe") return null;
  const why = said.status === "vulnerable" ? `${said.complexity.summary}, by ${said.attack.pattern}` : said.error.kind;
  return `${at} /${pattern}/${flags}: ${why}`;
}
