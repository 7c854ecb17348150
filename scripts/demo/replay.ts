import { setTimeout as pause } from "node:timers/promises";
import { type Newsroom, ODESA_EDIT, WITHDRAWN_ID } from "./newsroom.ts";

const BETWEEN_POSTS_MS = 8_000;

/**
 * Replays the rest of the live blog for somebody who watches: a post every eight seconds, then one edit and one withdrawal. Says what the newsroom does. Ends
 * with the replay, or when `signal` is aborted.
 */
export async function replay(newsroom: Newsroom, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const between = (): Promise<void> => pause(BETWEEN_POSTS_MS, undefined, { signal });
  try {
    await between();
    for (let [post] = newsroom.arrive(); post; [post] = newsroom.arrive()) {
      say(`arrived:   ${post.title}`);
      await between();
    }
    newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    say(`edited:    ${newsroom.state().posts.find((post) => post.id === ODESA_EDIT.id)?.title}`);
    await between();
    newsroom.withdraw(WITHDRAWN_ID);
    say(`withdrawn: ${newsroom.page.timeOrder.find((post) => post.id === WITHDRAWN_ID)?.title}`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
