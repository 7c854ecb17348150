import type { PostId, PostNames } from "../model.ts";
import type { KnownName } from "./blog-context.ts";

/** A post to be indexed. `hash` names its words; it comes back with the answer, so that a later text is not mistaken for this one. */
export interface PostText {
  readonly postId: PostId;
  readonly hash: string;
  readonly title: string | null;
  readonly text: string;
}

/** Who and where was found in one post: offsets into `(title ?? "") + "\n" + text`. */
export interface FoundNames {
  readonly postId: PostId;
  readonly hash: string;
  readonly names: PostNames;
}

/**
 * Panel → worker: one slice of posts. Answered once, with the same `slice`. All slices a worker is ever sent are of one live blog, and inform those that follow;
 * `known` are the names found in it in earlier sessions, which inform them too.
 */
export interface IndexSlice {
  readonly run: number;
  readonly slice: number;
  readonly known: readonly KnownName[];
  /** How names are found in the language of the live blog. */
  readonly support: "full" | "structure";
  readonly posts: readonly PostText[];
}

/** Worker → panel: the slice's posts in the order they were given. `failed` says why a slice could not be indexed; then nothing was found. */
export interface SliceIndexed {
  readonly run: number;
  readonly slice: number;
  readonly found: readonly FoundNames[];
  readonly failed: string | null;
}

/** Whether a message has the shape of a slice: the worker drops what has not. */
export function isIndexSlice(message: unknown): message is IndexSlice {
  return (
    isRecord(message) &&
    isCount(message.run) &&
    isCount(message.slice) &&
    isList(message.known, isKnownName) &&
    (message.support === "full" || message.support === "structure") &&
    Array.isArray(message.posts) &&
    message.posts.every(isPostText)
  );
}

/** Whether a message has the shape of an answer: the panel drops what has not. */
export function isSliceIndexed(message: unknown): message is SliceIndexed {
  return (
    isRecord(message) &&
    isCount(message.run) &&
    isCount(message.slice) &&
    (message.failed === null || typeof message.failed === "string") &&
    isList(message.found, isFoundNames)
  );
}

function isPostText(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.postId === "string" &&
    typeof value.hash === "string" &&
    (value.title === null || typeof value.title === "string") &&
    typeof value.text === "string"
  );
}

function isFoundNames(value: unknown): boolean {
  return isRecord(value) && typeof value.postId === "string" && typeof value.hash === "string" && isPostNames(value.names);
}

function isPostNames(value: unknown): boolean {
  return (
    isRecord(value) &&
    isList(value.mentions, isMention) &&
    isList(value.roles, (given) => isRecord(given) && isCount(given.start) && typeof given.role === "string") &&
    isList(value.credits, isCount)
  );
}

function isKnownName(value: unknown): boolean {
  return isRecord(value) && (value.kind === "person" || value.kind === "place") && typeof value.text === "string" && isCount(value.times);
}

function isMention(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.kind === "person" || value.kind === "place") &&
    isCount(value.start) &&
    isCount(value.end) &&
    typeof value.text === "string"
  );
}

function isList(value: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
