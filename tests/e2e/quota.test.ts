import { describe, inject, it } from "vitest";
import { BUILDS } from "../../scripts/browsers/launch.ts";
import { readManifest } from "./build-in.ts";
import { withoutRoom } from "./no-room.ts";
import { setStage } from "./stage.ts";

const { permissions } = (await readManifest(BUILDS.chromium)) as { readonly permissions?: readonly string[] };

// Firefox takes no quota from outside; what it says of one that is used up, it says of a full disk too.
describe.runIf(inject("browserName") === "chromium")("a quota that is used up", () => {
  // With that permission Chromium minds no quota: 16 MB were stored under one of 1 kB.
  const stage = setStage(6, { manifest: { permissions: permissions?.filter((permission) => permission !== "unlimitedStorage") } });
  const { isSaid, isMadeUpFor } = withoutRoom(stage, {
    // It goes on for most of a minute by the room there was when it last looked.
    take: (backstage) => backstage.limitStorage(1),
    give: (backstage) => backstage.limitStorage(null),
    said: /can’t be stored.*QuotaExceededError/,
  });

  it("is said in the panel, with the browser's reason, and what was read stays readable", isSaid);
  it("keeps nothing back: what could not be written is, when there is room, and the panel takes its words back", isMadeUpFor);
});
