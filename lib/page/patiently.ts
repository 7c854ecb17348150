import type { Schedule } from "./schedule.ts";

/** A background that was just being woken is there by then. */
const WAKES_WITHIN = 500;

/**
 * Tries once more when the first attempt was rejected: the background may have been waking. Where the extension is no longer alive (updated or removed under
 * the page), `onDead` is called instead. Rejects with what the second attempt rejected with.
 */
export async function patiently<T>(attempt: () => Promise<T>, isAlive: () => boolean, onDead: () => void, schedule: Schedule): Promise<T> {
  try {
    return await attempt();
  } catch (failure) {
    if (!isAlive()) {
      onDead();
      throw failure;
    }
    await new Promise<void>((resolve) => void schedule.after(WAKES_WITHIN, resolve));
    try {
      return await attempt();
    } catch (again) {
      if (!isAlive()) onDead();
      throw again;
    }
  }
}
