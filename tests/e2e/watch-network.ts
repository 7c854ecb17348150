import { PROXY_PORT } from "../../scripts/browsers/launch.ts";
import { startLoggingProxy } from "./logging-proxy.ts";

/** What `network.test.ts` asks for on purpose, to see that it would be seen. */
export const PLANTED = "planted.example";

/**
 * Puts every browser of the run behind one proxy that lets nothing through, whatever test starts it. When all tests are done the run fails if anybody was asked for but the
 * site of the test itself: no page here asks for another.
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  // The other engine's tests, in the same run, stand behind it already.
  if (process.env[PROXY_PORT] !== undefined) return undefined;
  const proxy = await startLoggingProxy();
  process.env[PROXY_PORT] = `${proxy.port}`;
  return async () => {
    delete process.env[PROXY_PORT];
    await proxy.close();
    const asked = proxy.asked().filter((host) => host !== PLANTED);
    if (asked.length > 0) throw new Error(`Somebody was asked for in a run that asks for nobody: ${asked.join(", ")}`);
    console.log("No server was asked for anything in this run.");
  };
}
