import { type Node, type Source, treeOf, walk } from "./sources.ts";

/** Methods and properties that take text for markup or for script. */
const SINKS =
  /^(?:innerHTML|outerHTML|insertAdjacentHTML|write|writeln|createContextualFragment|parseFromString|setHTML|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|dangerouslySetInnerHTML|execScript)$/;
/** `write` and `writeln` are a file's or a clipboard's too. */
const WRITES = /^write(?:ln)?$/;
const TIMERS = /^(?:setTimeout|setInterval)$/;

/** Where a script takes text for markup or for script: each as "path:line: what". */
export function markupIn(source: Source): string[] {
  const found: string[] = [];
  const add = (node: Node, what: string): void => {
    found.push(`${source.path}:${source.code.slice(0, Number(node.start)).split("\n").length}: ${what}`);
  };
  walk(treeOf(source), (node, parent, key) => {
    if (node.type === "MemberExpression") {
      const property = memberOf(node);
      const owner = (node.object as Node).name;
      if (SINKS.test(property) && (!WRITES.test(property) || /^(?:document|ownerDocument)$/.test(String(owner)))) add(node, `.${property}`);
    }
    if (node.type === "JSXAttribute" && SINKS.test(String((node.name as Node).name))) add(node, String((node.name as Node).name));
    if (node.type === "Property" && key !== "property" && (node.key as Node).name === "dangerouslySetInnerHTML")
      add(node, "dangerouslySetInnerHTML");
    if (node.type === "Identifier" && node.name === "eval" && parent?.type === "CallExpression") add(node, "eval");
    if ((node.type === "NewExpression" || node.type === "CallExpression") && (node.callee as Node).name === "Function")
      add(node, "Function");
    if (node.type === "CallExpression" && TIMERS.test(calledIn(node)) && isText((node.arguments as Node[])[0]))
      add(node, "a timer of text");
    if (node.type === "Literal" && /^\s*javascript:/i.test(String(node.value))) add(node, "javascript:");
  });
  return found;
}

function calledIn({ callee }: Node): string {
  const called = callee as Node;
  return called.type === "MemberExpression" ? memberOf(called) : String(called.name);
}

function isText(node: Node | undefined): boolean {
  return node?.type === "TemplateLiteral" || (node?.type === "Literal" && typeof node.value === "string");
}

function memberOf({ property, computed }: Node): string {
  const named = property as Node;
  return computed === true ? String(named.value ?? "") : String(named.name ?? "");
}
