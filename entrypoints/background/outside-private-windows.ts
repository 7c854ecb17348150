import type { Runtime } from "webextension-polyfill";
import type { Handlers } from "../../lib/messages.ts";

type AnyHandlers = Readonly<Record<string, (payload: never, sender: Runtime.MessageSender) => Promise<unknown>>>;

/**
 * The same handlers, none of which does anything for a page in a private window. The manifest keeps Catchline out of those (`"incognito": "not_allowed"`); this is the second
 * lock on that door, for a browser or a build that does not know the first. Chrome hands what a private page says to the same background that remembers.
 */
export function outsidePrivateWindows<Contract extends object>(
  handlers: Handlers<Contract>,
  isPrivateContext: () => boolean,
): Handlers<Contract> {
  const wrapped = Object.entries(handlers as unknown as AnyHandlers).map(([name, handler]) => [
    name,
    async (payload: never, sender: Runtime.MessageSender): Promise<unknown> => {
      if (sender.tab?.incognito === true || isPrivateContext()) throw new Error("Catchline keeps out of private windows");
      return handler(payload, sender);
    },
  ]);
  return Object.fromEntries(wrapped) as Handlers<Contract>;
}
