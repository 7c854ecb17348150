import type { MirrorArea } from "../lib/mirror.ts";

/** A storage area in memory, and what is in it now. */
export function memoryArea(): MirrorArea & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const list = (keys: string | string[]): string[] => (typeof keys === "string" ? [keys] : keys);
  return {
    kept,
    async get(keys) {
      return Object.fromEntries(list(keys).flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : [])));
    },
    async set(values) {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of list(keys)) kept.delete(key);
    },
  };
}
