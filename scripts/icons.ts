/** `npm run icons`: draws the icon at every size from `docs/icon`, in Chromium, into `public/icon`, where the build finds them. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Tab } from "./browsers/browser.ts";
import { BUILDS, launch, withProfile } from "./browsers/launch.ts";
import { build } from "./build.ts";
import { ICON_SIZES, type IconSize } from "./icons/sizes.ts";
import { ROOT } from "./tool.ts";

async function drawIcons(): Promise<void> {
  const built = await build("chromium");
  if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
  await withProfile(async (profile) => {
    const browser = await launch("chromium", { extension: join(ROOT, BUILDS.chromium), profile, hosts: [] });
    try {
      const tab = await browser.openTab("about:blank");
      for (const icon of ICON_SIZES) {
        const path = `public/icon/${icon.size}.png`;
        await writeFile(join(ROOT, path), await draw(tab, icon));
        console.log(path);
      }
    } finally {
      await browser.close();
    }
  });
}

/** The drawing as a PNG with a clear ground. */
async function draw(tab: Tab, { size, drawing, margin }: IconSize): Promise<Buffer> {
  const svg = await readFile(join(ROOT, "docs", "icon", drawing), "utf8");
  const png = await tab.evaluate(
    async (source, side, clear) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
      canvas.getContext("2d")?.drawImage(image, clear, clear, side - 2 * clear, side - 2 * clear);
      return canvas.toDataURL("image/png").replace(/^.*,/, "");
    },
    svg,
    size,
    margin,
  );
  return Buffer.from(png, "base64");
}

await drawIcons();
