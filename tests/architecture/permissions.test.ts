import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ANY_SITE, SITE_PATTERNS } from "../../lib/sites.ts";
import { readBuilds } from "./built.ts";
import { ROOT } from "./sources.ts";

/** Every permission and what breaks without it. */
const REASONS: Readonly<Record<string, string>> = {
  storage: "the reader's settings, and the mirror of reading state",
  unlimitedStorage: "the browser must not throw away what was read when its disk runs low",
  activeTab: "reads a page of another site once, when the reader asks for it",
  scripting: "starts the reader there, and on the sites that were enabled",
  sidePanel: "the panel as Chrome's own side panel",
};

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  chromium: ["sidePanel", "storage", "unlimitedStorage", "activeTab", "scripting"],
  firefox: ["storage", "unlimitedStorage", "activeTab", "scripting"],
};

const builds = readBuilds();

describe.skipIf(builds.length === 0)("the manifest", () => {
  it.each(builds)("for $browser asks for no permission but those with a reason", ({ browser, manifest }) => {
    expect(manifest.permissions).toEqual(EXPECTED[browser]);
    expect(Object.keys(REASONS)).toEqual(expect.arrayContaining(manifest.permissions as string[]));
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  it.each(builds)("for $browser reaches the listed sites and no other", ({ manifest }) => {
    expect(manifest.host_permissions).toEqual(SITE_PATTERNS);
    const scripts = manifest.content_scripts as { matches: string[] }[];
    expect(scripts.map((script) => script.matches.toSorted())).toEqual([SITE_PATTERNS.toSorted()]);
  });

  it.each(builds)("for $browser may ask for other sites, and has none of them before it asks", ({ manifest }) => {
    expect(manifest.optional_host_permissions).toEqual([ANY_SITE]);
    expect(manifest.host_permissions).not.toContain(ANY_SITE);
  });

  it.each(builds)("for $browser asks for nothing that README gives no reason for", ({ manifest }) => {
    const table = readFileSync(join(ROOT, "README.md"), "utf8").split("## Permissions and why")[1]?.split("\n## ")[0] ?? "";
    const asked = [...(manifest.permissions as string[]), ...(manifest.optional_host_permissions as string[])];
    expect(asked.filter((permission) => !new RegExp(`^\\|.*\`${RegExp.escape(permission)}\`.*\\| \\w.{10}`, "m").test(table))).toEqual([]);
  });

  it.each(builds)("for $browser lets its pages reach no network", ({ manifest }) => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
  });

  it.each(builds)("for $browser keeps out of private windows", ({ manifest }) => {
    expect(manifest.incognito).toBe("not_allowed");
  });
});
