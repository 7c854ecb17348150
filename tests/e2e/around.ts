import { afterAll, beforeAll, inject } from "vitest";
import type { LaunchOptions, RunningBrowser } from "../../scripts/browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../../scripts/browsers/launch.ts";
import { onSmallDisk } from "./small-disk.ts";
import { inTurn, type Share } from "./take-turns.ts";

/** Only ends what hangs: the file whose turn it is may take minutes. */
const TURN_MS = 20 * 60_000;

/**
 * Stands around the tests of a file or a `describe`: `play` sets up what they need before the first, hands it over, and clears it away once the promise that it gets for that
 * resolves, after the last. Answers with what gives out what was handed over, and throws before.
 */
export function around<T>(play: (tests: (standing: T) => Promise<void>) => Promise<void>): () => T {
  let standing: { readonly handedOver: T } | null = null;
  let end: () => void = () => {};
  let played: Promise<void> = Promise.resolve();
  beforeAll(async () => {
    await new Promise<void>((resolve, reject) => {
      played = play((handedOver) => {
        standing = { handedOver };
        resolve();
        return new Promise<void>((over) => {
          end = over;
        });
      });
      played.catch(reject);
    });
  }, TURN_MS);
  afterAll(async () => {
    end();
    await played;
  });
  return () => {
    if (standing === null) throw new Error("nothing stands before the first test");
    return standing.handedOver;
  };
}

/** A browser that tests play in. */
export interface PlayedBrowser {
  /** The one running now. */
  readonly running: RunningBrowser;
  /** Directory of its profile. */
  readonly profile: string;
  /** Ends it, as a reader does or as a crash does, and starts it again with the same profile, with which `between` may do something first. */
  restart(how: "close" | "kill", between?: (profile: string) => Promise<void>): Promise<void>;
}

export interface PlayOptions extends Omit<LaunchOptions, "extension" | "profile" | "begunAs"> {
  /** Directory of the build. Default: that of `npm run build`. */
  readonly extension?: string;
  /** The size of the disk that the profile stands on, in megabytes, where it is a small one. Only where `canMakeDisks`. */
  readonly disk?: number | undefined;
  /** How much of the machine it plays on. Default: the whole in Chromium, half of it in Firefox, which waits half of its time. */
  readonly share?: Share | undefined;
}

/**
 * Calls `use` with a browser of the run's engine, on a profile of its own; both are gone afterwards, however `use` ends. The browser starts while another file plays, and `use`
 * is called when it is this one's turn.
 */
export function withBrowser(
  { disk, share = inject("browserName") === "firefox" ? "half" : "whole", ...options }: PlayOptions,
  use: (browser: PlayedBrowser) => Promise<void>,
): Promise<void> {
  const name = inject("browserName");
  // A small disk has no room for its caches.
  const begunAs = disk === undefined ? inject("begunProfile") : undefined;
  const play = async (profile: string): Promise<void> => {
    const start = (): Promise<RunningBrowser> => launch(name, { extension: BUILDS[name], profile, begunAs, ...options });
    let running = await start();
    try {
      await inTurn(share, () =>
        use({
          get running() {
            return running;
          },
          profile,
          async restart(how, between) {
            await running[how]();
            await between?.(profile);
            running = await start();
          },
        }),
      );
    } finally {
      // Nobody reads what it would still write.
      await running.kill();
    }
  };
  return withProfile((profile) => (disk === undefined ? play(profile) : onSmallDisk(profile, disk, () => play(profile))));
}
