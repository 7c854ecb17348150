import { fileURLToPath } from "node:url";
import { defineConfig } from "wxt";
import { ANY_SITE, SITE_PATTERNS } from "./lib/sites.ts";
import { preactWithoutHtml } from "./scripts/build/preact-without-html.ts";
import { shippedLicenses } from "./scripts/build/shipped-licenses.ts";

const EXTENSION_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The panel beside the invented live blog.
  "frame-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text becomes neither markup nor script. The one policy there is lets the panel start its worker (entrypoints/sidepanel/trust-worker.ts).
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  hooks: {
    "build:publicAssets": (wxt, files) => {
      files.push({ relativeDest: "licenses.txt", contents: shippedLicenses(wxt.config.root) });
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    incognito: "not_allowed",
    permissions: [...(browser === "chrome" ? ["sidePanel"] : []), "storage", "unlimitedStorage", "activeTab", "scripting"],
    host_permissions: [...SITE_PATTERNS],
    optional_host_permissions: [ANY_SITE],
    commands: {
      "open-panel": { suggested_key: { default: "Alt+Shift+L" }, description: "__MSG_commandOpenPanel__" },
      "next-unseen": { suggested_key: { default: "Alt+Shift+N" }, description: "__MSG_commandNextUnseen__" },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGE_POLICY },
    // The docked panel is this page in an iframe. In Chrome its address differs from session to session, so that no site can look for it.
    web_accessible_resources: [
      { resources: ["sidepanel.html"], matches: ["*://*/*"], ...(browser === "chrome" ? { use_dynamic_url: true } : {}) },
    ],
    ...(browser === "chrome"
      ? { minimum_chrome_version: "144" }
      : {
          browser_specific_settings: {
            gecko: {
              id: "catchline@catchline.extension",
              // The first in which Firefox for Android, too, knows data_collection_permissions.
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }),
  }),
  vite: () => ({
    resolve: {
      alias: {
        // WXT's own context tells the page that the script is there, and stops when a page forges that event.
        "wxt/utils/content-script-context": fileURLToPath(new URL("./lib/page/quiet-context.ts", import.meta.url)),
      },
    },
    plugins: [preactWithoutHtml()],
    // Vite's own preloading of modules for browsers without it is the one `fetch` in the build.
    build: { target: ["chrome144", "firefox142"], modulePreload: { polyfill: false } },
  }),
});
