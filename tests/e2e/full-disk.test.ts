import { describe, inject, it } from "vitest";
import { withoutRoom } from "./no-room.ts";
import { canMakeDisks, clearDisk, fillDisk } from "./small-disk.ts";
import { setStage } from "./stage.ts";

/** Room enough for a browser to start. */
const MEGABYTES = 400;

const possible = canMakeDisks();
if (!possible) console.warn("This machine lets nobody make a small disk: what a full one does to the store is not tested.");
const isFirefox = inject("browserName") === "firefox";

describe.runIf(possible)("a disk that is full", () => {
  const stage = setStage(6, { disk: MEGABYTES });
  const { isSaid, isMadeUpFor } = withoutRoom(stage, {
    // What is written first may still find room within the last page of a file.
    take: () => fillDisk(stage.profile),
    give: () => clearDisk(stage.profile),
    // Firefox calls it what it calls a quota that is used up; Chromium has no name for it.
    said: isFirefox ? /can’t be stored.*QuotaExceededError/ : /can’t be stored.*Error/,
  });

  it("is said in the panel, with the browser's reason, and what was read stays readable", isSaid);

  // Chromium takes more than a minute to believe that there is room again: it is waited for in the long run alone (`npm run test:long`).
  it.runIf(isFirefox || process.env.CATCHLINE_ROUNDS !== undefined)(
    "keeps nothing back: what could not be written is, when there is room, and the panel takes its words back",
    isMadeUpFor,
  );
});
