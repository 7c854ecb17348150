import { type Node, type Source, treeOf, walk } from "./sources.ts";

/** What people read or hear of an element, beside its text. */
const SAID_ATTRIBUTES =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder|braillelabel)|title|placeholder|alt|label|summary)$/;
/** Properties of our own components that end up on the screen. */
const SAID_PROPS = /^(?:name|heading|text|hint)$/;
/** Properties of the DOM that end up on the screen. */
const SAID_PROPERTIES =
  /^(?:textContent|innerText|title|placeholder|alt|label|aria(?:Label|Description|RoleDescription|ValueText|Placeholder))$/;
/** Globals that ask or tell the reader something. */
const ASKING = /^(?:confirm|alert|prompt)$/;
/** Constructors of `Intl` whose result is read. */
const WRITERS = /^(?:DateTimeFormat|NumberFormat|ListFormat|PluralRules|RelativeTimeFormat|DurationFormat|DisplayNames)$/;

/** Letters, or signs that another language writes otherwise or elsewhere. Dots, dashes and glyphs are nobody's. */
const WORDED = /[\p{L}:;,?!]/u;
/** Keys pressed together, as they are drawn on a keyboard. */
const KEYS = /^[⇧⌘⌥⌃] ?\p{L}$/u;
/** The name of the extension is the same everywhere. */
const NAMES = new Set(["Catchline"]);

/** What a file says without `_locales`, or writes in another language than the words: each as "path:line: what". */
export function looseWords(source: Source): string[] {
  const found: { readonly at: number; readonly what: string }[] = [];
  const add = (nodes: readonly Node[], why = ""): void => {
    for (const node of nodes)
      found.push({ at: Number(node.start), what: `${why}${source.code.slice(Number(node.start), Number(node.end)).trim()}` });
  };
  walk(treeOf(source), (node, parent) => {
    if (node.type === "JSXText" && isLoose(String(node.value))) add([node]);
    if (node.type === "JSXExpressionContainer" && (parent?.type === "JSXElement" || parent?.type === "JSXFragment"))
      add(looseIn(node.expression));
    if (node.type === "JSXAttribute" && isSaid(node, parent)) add(looseIn(node.value));
    if (node.type === "AssignmentExpression" && SAID_PROPERTIES.test(propertyOf(node.left))) add(looseIn(node.right));
    if (node.type === "ArrayExpression") add(loosePair(node.elements as Node[]));
    if (node.type === "CallExpression") {
      add(looseInCall(node, !source.path.startsWith("lib/page/")));
      add(handWritten(node), "a number or date written by hand: ");
    }
    if (node.type === "NewExpression") add(ownLanguage(node), "not in the language of the words: ");
    if (node.type === "TemplateLiteral" && saysWords(node)) add(looseIn(node), "words joined by hand: ");
  });
  const lineOf = (at: number): number => source.code.slice(0, at).split("\n").length;
  return [...new Set(found.map(({ at, what }) => `${source.path}:${lineOf(at)}: ${what}`))];
}

/** The literals in an expression that come to be shown: not what is compared, asked or handed to a function. */
function looseIn(expression: unknown): Node[] {
  const node = expression as Node | null;
  if (node === null || node === undefined) return [];
  if (node.type === "JSXExpressionContainer") return looseIn(node.expression);
  if (node.type === "Literal") return typeof node.value === "string" && isLoose(node.value) ? [node] : [];
  if (node.type === "TemplateLiteral") {
    const isWorded = (node.quasis as Node[]).some((quasi) => isLoose((quasi.value as { cooked: string }).cooked));
    return isWorded ? [node] : (node.expressions as Node[]).flatMap(looseIn);
  }
  if (node.type === "ConditionalExpression") return [...looseIn(node.consequent), ...looseIn(node.alternate)];
  if (node.type === "LogicalExpression" || (node.type === "BinaryExpression" && node.operator === "+"))
    return [...looseIn(node.left), ...looseIn(node.right)];
  if (node.type === "ArrayExpression") return (node.elements as Node[]).flatMap(looseIn);
  return [];
}

function isLoose(text: string): boolean {
  return WORDED.test(text) && !NAMES.has(text.trim()) && !KEYS.test(text.trim());
}

function isSaid(attribute: Node, element: Node | null): boolean {
  const name = String((attribute.name as Node).name);
  const isComponent = /^[A-Z]/.test(String((element?.name as Node | undefined)?.name));
  return SAID_ATTRIBUTES.test(name) || (isComponent && SAID_PROPS.test(name));
}

/** An attribute and its value as a pair, as lists of attributes are written. */
function loosePair(elements: readonly (Node | null)[]): Node[] {
  const [name, value] = elements;
  return elements.length === 2 && SAID_ATTRIBUTES.test(String(name?.value)) ? looseIn(value) : [];
}

function looseInCall({ callee, arguments: given }: Node, isShown: boolean): Node[] {
  const name = propertyOf(callee);
  const [first, second] = given as Node[];
  if (name === "setAttribute") return SAID_ATTRIBUTES.test(String(first?.value)) ? looseIn(second) : [];
  if (name === "setTitle")
    return ((first?.properties ?? []) as Node[]).flatMap((property) =>
      (property.key as Node)?.name === "title" ? looseIn(property.value) : [],
    );
  if (ASKING.test(name)) return looseIn(first);
  // A list that is read is joined by `words.list`.
  if (name === "join" && isShown) return looseIn(first);
  return [];
}

/** A substitution that was made text before the language could write it; a date or number in the browser's language instead of the words'. */
function handWritten(call: Node): Node[] {
  const name = propertyOf(call.callee);
  const given = call.arguments as Node[];
  if (/^toLocale(?:Date|Time)?String$/.test(name) && given.length === 0) return [call];
  if (name !== "say" && name !== "count") return [];
  return given.slice(1).filter((one) => one.type === "CallExpression" && /^(?:String|toString|toFixed)$/.test(propertyOf(one.callee)));
}

/** A writer of dates or numbers that takes its language from elsewhere than the words. */
function ownLanguage(node: Node): Node[] {
  const callee = node.callee as Node;
  const [language] = node.arguments as (Node | undefined)[];
  const isWriter = (callee.object as Node | undefined)?.name === "Intl" && WRITERS.test(propertyOf(callee));
  return isWriter && (language === undefined || language.type === "Literal" || language.name === "undefined") ? [node] : [];
}

function saysWords(template: Node): boolean {
  let says = false;
  walk(template.expressions, (node) => {
    if (node.type === "CallExpression" && /^(?:say|count)$/.test(propertyOf(node.callee))) says = true;
  });
  return says;
}

/** The last name of what is called or assigned to: `title` of `a.b.title`, `confirm` of `confirm`. */
function propertyOf(target: unknown): string {
  const node = target as Node;
  return String((node.property as Node | undefined)?.name ?? node.name ?? "");
}
