/** A worker that finds people and places as compromise itself does. */
import { findByCompromise } from "../../entities/plain-compromise.ts";

/** How many there are in some texts: the answer to every message. */
export function countNames(texts: readonly string[]): number {
  return texts.reduce((found, text) => found + findByCompromise(text).length, 0);
}

addEventListener("message", ({ data }: MessageEvent<readonly string[]>) => postMessage(countNames(data)));
