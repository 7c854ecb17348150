import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { beginProfile } from "../../scripts/browsers/launch.ts";

/** Begins one profile of Firefox for the run, which each file's own is a copy of. Chromium starts fast with none. */
export async function setup({ name, provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (name !== "firefox") return undefined;
  const profile = await mkdtemp(join(tmpdir(), "catchline-begun-"));
  await beginProfile(profile);
  provide("begunProfile", profile);
  return () => rm(profile, { recursive: true });
}

declare module "vitest" {
  interface ProvidedContext {
    begunProfile?: string;
  }
}
