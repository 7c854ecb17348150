import { pluralOf } from "../locales/plurals.ts";
import { type Source, treeOf, walk } from "./sources.ts";

/** The keys of `_locales` that no file names: by themselves, by their stem where they are plural forms, or by a template such as `tab_${name}`. */
export function unusedKeys(keys: readonly string[], sources: readonly Source[]): string[] {
  const named = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    for (const [, key] of source.code.matchAll(/__MSG_(\w+)__/g)) named.add(String(key));
    walk(treeOf(source), (node) => {
      if (node.type === "Literal" && typeof node.value === "string") named.add(node.value);
      if (node.type === "CallExpression") patterns.push(...keyPatterns(node.arguments));
    });
  }
  const isNamed = (key: string): boolean => named.has(key) || patterns.some((pattern) => pattern.test(key));
  return keys.filter((key) => !isNamed(key) && !isNamed(pluralOf(key)?.stem ?? key));
}

/** Templates handed to a function whose fixed part looks like the beginning of a key. */
function keyPatterns(given: unknown): RegExp[] {
  const patterns: RegExp[] = [];
  walk(given, (node) => {
    if (node.type !== "TemplateLiteral") return;
    const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    if (/^[a-z]\w*_$/i.test(texts[0] ?? "") && texts.every((text) => /^\w*$/.test(text)))
      patterns.push(new RegExp(`^${texts.join("\\w+")}$`));
  });
  return patterns;
}
