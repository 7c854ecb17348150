/**
 * The worker that finds names, off every page's main thread. The panel starts it (`new Worker(new URL("…/worker.ts", import.meta.url))`) and talks to it
 * through `startIndexing`. It reads texts and answers names; it opens no database and makes no request.
 */
import { extractBlogNames } from "./extract.ts";
import { createSliceIndexer } from "./index-slice.ts";
import { extractStructureNames } from "./structure-names.ts";

const indexSlice = createSliceIndexer({ full: extractBlogNames, structure: extractStructureNames });

addEventListener("message", (event: MessageEvent<unknown>) => {
  const answer = indexSlice(event.data);
  if (answer !== null) postMessage(answer);
});
