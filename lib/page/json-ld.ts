/** A JSON object of unknown shape. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** No more nodes than this are looked at in one script. */
const MOST_NODES = 20_000;
const LONGEST_SCRIPT = 4_000_000;

/**
 * Every object with a `@type` in the page's JSON-LD, in order, `@graph` and nesting included. Broken JSON is repaired where that is plain (control
 * characters, trailing commas, comment wrappers); where it is not, the objects in it that stand whole are taken one by one.
 */
export function readJsonLd(document: Document): JsonNode[] {
  const found: JsonNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? "";
    if (text.length > LONGEST_SCRIPT || text.length < 10) continue;
    for (const root of parseLoosely(text)) collect(root, found);
  }
  return found;
}

/** Whether an object declares that type, alone or among others, with or without the schema.org prefix. */
export function isOfType(node: JsonNode, type: RegExp): boolean {
  return list(node["@type"]).some((name) => typeof name === "string" && type.test(name.replace(/^.*[/#:]/, "")));
}

/** A value as a list: nothing is empty, one thing is a list of one. */
export function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** The value as an object, or null. */
export function asNode(value: unknown): JsonNode | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonNode) : null;
}

/** The first text among the values, or null; an object answers with its `@id`, `url`, `name` or `@value`. */
export function textOf(...values: readonly unknown[]): string | null {
  for (const value of values)
    for (const one of list(value)) {
      if (typeof one === "string" && one.trim()) return one.trim();
      if (typeof one === "number") return String(one);
      const node = asNode(one);
      const inner = node && (node["@id"] ?? node.url ?? node.name ?? node["@value"]);
      if (typeof inner === "string" && inner.trim()) return inner.trim();
    }
  return null;
}

function collect(root: unknown, found: JsonNode[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length; at++) {
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value) && "@type" in value) found.push(value as JsonNode);
    for (const inner of Array.isArray(value) ? value : Object.values(value))
      if (typeof inner === "object" && inner !== null && queue.length < MOST_NODES) queue.push(inner);
  }
}

function parseLoosely(text: string): unknown[] {
  const whole = parse(text);
  if (whole !== undefined) return [whole];
  const repaired = text
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/ ?<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/ ?\]\]>|\]\]>|;)$/, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters inside strings are the commonest fault
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/,( ?[}\]])/g, "$1");
  const mended = parse(repaired);
  return mended !== undefined ? [mended] : /LiveBlogPosting|liveBlogUpdate/.test(text) ? wholeObjects(repaired) : [];
}

/** The innermost well-formed objects that declare a type, from JSON that is broken as a whole. */
function wholeObjects(text: string): unknown[] {
  const open: number[] = [];
  const found: unknown[] = [];
  let quoted = false;
  for (let at = 0; at < text.length && found.length < 500; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === "{") open.push(at);
    else if (!quoted && sign === "}") {
      const start = open.pop();
      if (start === undefined || at - start > 60_000) continue;
      const piece = text.slice(start, at + 1);
      if (piece.length > 80 && /"@type"\s*:\s*"\w*(?:BlogPosting|Article)"/.test(piece.slice(0, 2000))) {
        const value = parse(piece);
        if (value !== undefined) found.push(value);
      }
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
