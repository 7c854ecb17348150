import { existsSync, readFileSync } from "node:fs";
import type { EntityKind } from "../../lib/model.ts";
import type { Span } from "./score.ts";

/** A part of the reference live blog labelled by hand. */
export interface GoldPost {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (Span & {
    readonly canonical: string;
    readonly otherCanonicals: readonly string[];
    readonly role: string | null;
  })[];
}

interface GoldMention {
  start: number;
  end: number;
  text: string;
  type: "PERSON" | "PLACE";
  canonical: string;
  altCanonical?: string[];
  alts?: (string | { start: number; end: number })[];
  optional?: boolean;
  role?: string;
}

/** The hand-labelled reference live blog, or null where it is not at hand (it is no part of the project). */
export function readReferenceGold(directory: URL): GoldPost[] | null {
  const file = new URL("seed-gold.json", directory);
  if (!existsSync(file)) return null;
  const { posts } = JSON.parse(readFileSync(file, "utf8")) as { posts: { id: string; text: string; mentions: GoldMention[] }[] };
  return posts.map(({ id, text, mentions }) => ({
    id,
    text,
    spans: mentions.map((mention) => ({
      kind: (mention.type === "PERSON" ? "person" : "place") satisfies EntityKind,
      start: mention.start,
      end: mention.end,
      optional: mention.optional === true,
      others: (mention.alts ?? []).flatMap((other) => locate(mention, other)),
      canonical: mention.canonical,
      otherCanonicals: mention.altCanonical ?? [],
      role: mention.role ?? null,
    })),
  }));
}

function locate(mention: GoldMention, other: string | { start: number; end: number }): { start: number; end: number }[] {
  if (typeof other !== "string") return [other];
  const bare = mention.text.replace(/[[\]]/g, "");
  const at = mention.text.indexOf(other);
  if (at !== -1) return [{ start: mention.start + at, end: mention.start + at + other.length }];
  return bare === other ? [{ start: mention.start, end: mention.end }] : [];
}
