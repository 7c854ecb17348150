import { readStorm, stormPage } from "../pictures/storm-page.ts";
import { serve } from "./serve.ts";

/** An invented newspaper that is not among the listed sites. */
export const UNLISTED_HOST = "www.northseacourier.example";
/** A service in whose frames live blogs stand. */
export const EMBED_HOST = "livecenter.norkon.net";
/** How many posts its live blog has. */
export const STORM_POSTS = 12;

/** That newspaper while it is served. */
export interface UnlistedSite {
  readonly liveBlogUrl: string;
  readonly articleUrl: string;
  /** Address of a page whose live blog stands in a frame of a service. */
  readonly embedUrl: string;
  /** Address of that frame by itself. */
  readonly frameUrl: string;
  /** Stops serving and drops every connection. */
  close(): Promise<void>;
}

/** Serves it over https on a free loopback port; its posts lead up to `now`, in milliseconds since 1970. */
export async function serveUnlisted(now: number): Promise<UnlistedSite> {
  const storm = await readStorm(now);
  const { origin, close } = await serve(UNLISTED_HOST, (path, at) => {
    const drawn: Readonly<Record<string, () => string>> = {
      "/live": () => stormPage(storm, { out: STORM_POSTS, changed: false }, at),
      "/article": () => ARTICLE,
      "/embed": () => embedPage(frameAt(at)),
      "/frame/count": () => FRAME,
    };
    const body = drawn[path]?.();
    return body === undefined ? null : { type: "text/html", body };
  });
  return {
    liveBlogUrl: `${origin}/live`,
    articleUrl: `${origin}/article`,
    embedUrl: `${origin}/embed`,
    frameUrl: frameAt(origin),
    close,
  };
}

const ARTICLE = "<!doctype html><html lang=en><title>Ferries</title><h1>Ferries to run again</h1><p>From Monday on.</p>";
const FRAME = "<!doctype html><html lang=en><title>Count</title><p>The count of the town hall.</p>";

/** Where the service has the frame: on the same port of this machine, as every host. */
function frameAt(origin: string): string {
  return `https://${EMBED_HOST}:${new URL(origin).port}/frame/count`;
}

function embedPage(frame: string): string {
  return `<!doctype html><html lang="en"><title>Live: the count</title><h1>Live: the count</h1><p>Live updates from the town hall.</p>
<iframe src="${frame}" width="600" height="400"></iframe>`;
}
