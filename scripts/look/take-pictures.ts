import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserName } from "../browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../browsers/launch.ts";
import { openNewsroom } from "../demo/newsroom.ts";
import { readReferencePage } from "../demo/reference-page.ts";
import { serveDemo } from "../demo/server.ts";
import { EMBED_HOST, UNLISTED_HOST } from "../demo/unlisted-site.ts";
import { inEachRoom } from "./rooms.ts";
import { openScene } from "./scene.ts";
import { drawSheets } from "./sheet.ts";
import { CHAPTERS, POSTS_AT_FIRST } from "./states.ts";

/** Ways in which a state is pictured: as light and dark, and mirrored for those who read from right to left. */
const WAYS = ["light", "dark", "right to left"] as const;
type Way = (typeof WAYS)[number];

/** A picture of one state. */
export interface Picture {
  readonly state: string;
  /** "docked", "popup" and so on. */
  readonly room: string;
  readonly way: Way;
  /** Name of the PNG in the folder of the browser. */
  readonly file: string;
}

export interface LookOptions {
  /** Where a folder of the browser's name is made. */
  readonly folder: string;
  /** Only states with this in their name are pictured; those before them are still brought about. */
  readonly only: string;
  readonly say: (line: string) => void;
}

/** Takes the pictures of all states in one browser, light and dark, in every room, and lays them side by side. Resolves with the files of the sheets. */
export async function takePictures(name: BrowserName, { folder, only, say }: LookOptions): Promise<string[]> {
  const out = join(folder, name);
  await mkdir(out, { recursive: true });
  const newsroom = openNewsroom(await readReferencePage(), POSTS_AT_FIRST);
  const site = await serveDemo(newsroom);
  try {
    return await withProfile(async (profile) => {
      const browser = await launch(name, { extension: BUILDS[name], profile, hosts: [site.host, UNLISTED_HOST, EMBED_HOST] });
      try {
        const scene = await openScene({ browser, site, newsroom });
        const pictures: Picture[] = [];
        for (const chapter of CHAPTERS) {
          await chapter.begin(scene);
          for (const state of chapter.states) {
            const view = await state.show(scene);
            const title = `${chapter.name}: ${state.name}`;
            if (title.includes(only)) {
              say(title);
              await inEachRoom(state, view, async (room) => {
                for (const way of WAYS) {
                  await browser.appear({ colorScheme: way === "dark" ? "dark" : "light" });
                  await view.evaluate(
                    (direction) => {
                      document.documentElement.dir = direction;
                    },
                    way === "right to left" ? "rtl" : "ltr",
                  );
                  const file = `${title} ${room} ${way}.png`.replace(/[^\w.]+/g, "-");
                  await writeFile(join(out, file), await (state.home === "beside" ? scene.blog : view).screenshot());
                  pictures.push({ state: title, room, way, file });
                }
              });
            }
            await state.leave?.(scene);
          }
        }
        await scene.unlisted.close();
        return await drawSheets(browser, out, pictures);
      } finally {
        await browser.close();
      }
    });
  } finally {
    await site.close();
  }
}
