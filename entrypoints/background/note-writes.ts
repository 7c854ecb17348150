import type { Handlers } from "../../lib/messages.ts";
import { storageFailureOf } from "../../lib/store/storage-failure.ts";

/** Handlers of any contract, as far as they are wrapped here. */
type AnyHandlers = Readonly<Record<string, (payload: never, sender: never) => Promise<unknown>>>;

/**
 * The same handlers, each of which says how its writing went: `note` gets the message's name and why the store could not be written, or null where it could. The
 * failure itself goes on to whoever asked, who will ask again.
 */
export function notingWrites<Contract extends object>(
  handlers: Handlers<Contract>,
  note: (name: string, reason: string | null) => Promise<void>,
): Handlers<Contract> {
  const wrapped = Object.entries(handlers as unknown as AnyHandlers).map(([name, handler]) => [
    name,
    async (payload: never, sender: never): Promise<unknown> => {
      try {
        const answer = await handler(payload, sender);
        await note(name, null);
        return answer;
      } catch (error) {
        const reason = storageFailureOf(error);
        if (reason !== null) await note(name, reason);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Handlers<Contract>;
}
