import type { Sighted } from "./aim.ts";
import type { Target } from "./browser.ts";
import { poll } from "./poll.ts";

/** How often one aims before giving up. */
const TRIES = 5;

/** How long a click may take from the driver to the document. */
const ON_ITS_WAY_MS = 3000;

/** What is to be clicked. */
export interface Aim {
  /** Aims at it (`takeAim`). */
  readonly take: () => Promise<Sighted>;
  /** Takes the pointer to a corner. */
  readonly moveAway: () => Promise<void>;
  /** Clicks. False where that could not be, because it has moved or gone since: nothing was clicked. */
  readonly click: () => Promise<boolean>;
  /** Whether the click came to it, and null while there has been none (`hasHit`). */
  readonly hasHit: () => Promise<boolean | null>;
}

/** Clicks, and aims anew and clicks again where a click went past what it was meant for. `find` answers null until the target is there. */
export async function clickUntilHit(target: Target, find: () => Promise<Aim | null>): Promise<void> {
  const aimed = async (): Promise<Aim | null> => {
    const aim = await find();
    const sighted = await aim?.take();
    // What opens where the pointer rests, and covers what is beside it, goes when the pointer does.
    if (sighted === "covered") await aim?.moveAway();
    return sighted === "aimed" ? aim : null;
  };
  for (let triesLeft = TRIES; triesLeft > 0; triesLeft--) {
    const aim = await poll(`${JSON.stringify(target)} to stand still, with nothing over it`, aimed);
    if ((await aim.click()) && (await hits(aim))) return;
  }
  throw new Error(`clicked ${TRIES} times, and no click came to ${JSON.stringify(target)}`);
}

async function hits({ hasHit }: Aim): Promise<boolean> {
  // Where the document is gone, the click has taken it away.
  const look = async (): Promise<{ readonly hit: boolean } | null> => {
    const hit = await hasHit().catch(() => true);
    return hit === null ? null : { hit };
  };
  const { hit } = await poll("a click", look, ON_ITS_WAY_MS).catch(() => ({ hit: false }));
  return hit;
}

/** A driver's click as `Aim` has it: whether it was made, where one that was not is told by these words. One that took its document away, told by the words of `gone`, was made. */
export async function wasMade(click: Promise<void>, notMade: string, gone?: string): Promise<boolean> {
  try {
    await click;
    return true;
  } catch (error) {
    const said = String(error);
    if (said.includes(notMade)) return false;
    if (gone !== undefined && said.includes(gone)) return true;
    throw error;
  }
}
