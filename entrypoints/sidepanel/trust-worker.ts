/** What this needs of the browser's `trustedTypes`. */
export interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

/** Where the build puts the worker that finds names. */
const WORKER = /^\/assets\/worker-[\w-]+\.js$/;

/**
 * Lets this page start the worker that finds names and nothing else: the page's policy lets text become script or markup nowhere (`require-trusted-types-for`). To be called once in a
 * page. A browser without Trusted Types (Firefox before 148) needs no leave.
 */
export function trustWorker({
  trustedTypes,
  location,
}: {
  readonly trustedTypes?: PolicyMaker;
  readonly location: Pick<Location, "origin">;
}): void {
  trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (isWorker(address, location.origin) ? address : null),
  });
}

function isWorker(address: string, origin: string): boolean {
  if (!URL.canParse(address, origin)) return false;
  const { href } = new URL(address, origin);
  return href.startsWith(origin) && WORKER.test(href.slice(origin.length));
}
