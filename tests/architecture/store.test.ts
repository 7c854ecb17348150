import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGUAGES, readLocale } from "../locales/locales.ts";
import { readBuilds } from "./built.ts";
import { ROOT } from "./sources.ts";

const read = (file: string): string => readFileSync(join(ROOT, "docs/store", file), "utf8");
const section = (text: string, heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0]?.trim() ?? "";
const builds = readBuilds();

describe("the texts for the stores", () => {
  it("are as long as the stores take", () => {
    const listing = read("listing.md");
    expect(section(listing, "Name").length).toBeLessThanOrEqual(45);
    // Chrome takes 132 characters, Firefox 250.
    expect(section(listing, "Summary").length).toBeGreaterThan(60);
    expect(section(listing, "Summary").length).toBeLessThanOrEqual(132);
    expect(section(listing, "Description").length).toBeGreaterThan(500);
  });

  it.each(LANGUAGES)("fit in the manifest in %s", (locale) => {
    const description = readLocale(locale).extensionDescription?.message ?? "";
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(132);
  });

  it("name no file that is not there", () => {
    for (const file of ["README.md", "reviewers.md"]) {
      const named = [...read(file).matchAll(/`((?:lib|tests|scripts|entrypoints|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
      expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    }
  });

  it.skipIf(builds.length === 0).each(builds)("justify every permission for $browser", ({ manifest }) => {
    const table = section(read("permissions.md"), "Why each permission");
    const asked = [...(manifest.permissions as string[]), ...(manifest.optional_host_permissions as string[])];
    expect(asked.filter((permission) => !new RegExp(`^\\| \`${RegExp.escape(permission)}\`.*\\| .{40}`, "m").test(table))).toEqual([]);
    expect(table).toContain("host permissions");
  });
});

describe.skipIf(builds.length === 0)("the manifest", () => {
  it.each(builds)("for $browser says the first version that has all that is used", ({ browser, manifest }) => {
    const { gecko } = (manifest.browser_specific_settings ?? {}) as { gecko?: object };
    if (browser === "chromium") expect(manifest.minimum_chrome_version).toBe("144");
    else
      expect(gecko).toEqual({
        id: "catchline@catchline.extension",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      });
  });

  it.each(builds)("for $browser lets no page but a framed panel reach into the package", ({ browser, manifest }) => {
    const panel = { resources: ["sidepanel.html"], matches: ["*://*/*"] };
    expect(manifest.web_accessible_resources).toEqual([browser === "chromium" ? { ...panel, use_dynamic_url: true } : panel]);
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it.each(builds)("for $browser holds its pages to the whole policy", ({ manifest }) => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    expect(policy.split("; ").toSorted()).toEqual(
      [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
      ].toSorted(),
    );
  });
});
