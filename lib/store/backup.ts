import type { Instant } from "../model.ts";
import type { Store } from "./schema.ts";
export interface Backup {
  readonly format: "catchline-backup";
  readonly version: 1;
  readonly exportedAt: Instant;
  readonly liveBlogs: readonly unknown[];
}
export function exportBackup(_store: Store, _now: Temporal.Instant): Promise<Backup> {
  throw new Error("Not yet");
}
export function importBackup(_store: Store, _json: unknown, _now: Temporal.Instant): Promise<{ liveBlogs: number; posts: number }> {
  throw new Error("Not yet");
}
