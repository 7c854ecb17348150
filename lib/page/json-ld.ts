import { NODES_A_STEP, type Steps } from "../slices.ts";
import { parseJsonLd } from "./parse-json-ld.ts";
import type { ScriptText } from "./script-text.ts";

/** A JSON object of unknown shape. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** No more nodes than this are looked at in one script. */
const MOST_NODES = 60_000;
const SHORTEST = 10;

/**
 * Every object with a `@type` in blocks of JSON-LD, in order, `@graph` and nesting included. Broken JSON is repaired where that is plain; where it is not, the
 * objects in it that stand whole are taken one by one. What is too long is left out.
 */
export function* readJsonLd(texts: readonly ScriptText[]): Steps<JsonNode[]> {
  const found: JsonNode[] = [];
  for (const { text, isWhole } of texts) {
    if (!isWhole || text.length < SHORTEST) continue;
    yield;
    for (const root of yield* parseJsonLd(text)) yield* collect(root, found);
  }
  return found;
}

/** Whether an object declares that type, alone or among others, with or without the schema.org prefix. */
export function isOfType(node: JsonNode, type: RegExp): boolean {
  const declared = node["@type"];
  // Most are of one type, by its bare name.
  if (typeof declared === "string") return type.test(BARE.test(declared) ? declared : bare(declared));
  return list(declared).some((name) => typeof name === "string" && type.test(bare(name)));
}

const BARE = /^\w+$/;

function bare(name: string): string {
  return name.replace(/^.*[/#:]/, "");
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
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (typeof value === "string") {
      const trimmed = value.trim();
      if (trimmed) return trimmed;
      continue;
    }
    for (const one of list(value)) {
      if (typeof one === "string" && one.trim()) return one.trim();
      if (typeof one === "number") return String(one);
      const node = asNode(one);
      const inner = node && (node["@id"] ?? node.url ?? node.name ?? node["@value"]);
      if (typeof inner === "string" && inner.trim()) return inner.trim();
    }
  }
  return null;
}

function* collect(root: unknown, found: JsonNode[]): Steps<void> {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length; at++) {
    if (at % NODES_A_STEP === 0) yield;
    const value = queue[at];
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value) && "@type" in value) found.push(value as JsonNode);
    // Parsed JSON inherits nothing that could be listed here; an array of all values is spared.
    for (const name in value) {
      const inner = (value as JsonNode)[name];
      if (typeof inner === "object" && inner !== null && queue.length < MOST_NODES) queue.push(inner);
    }
  }
}
