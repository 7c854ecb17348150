import { SaidError } from "../../components/say-failure.ts";
import { RefusedBackup } from "../../lib/backup-format.ts";
import type { Words } from "../../lib/words.ts";

/** The JSON in a text. Throws, in the reader's words, where it is none. */
export function parseBackup(text: string, words: Words): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SaidError(words.say("backupNotJson"));
  }
}

const REFUSALS = { foreign: "backupForeign", later: "backupLater", damaged: "backupDamaged" } as const;

/** Why a file could not be imported, in the reader's words where it is the file's fault. */
export function sayWhyRefused(error: unknown, words: Words): unknown {
  if (!(error instanceof RefusedBackup)) return error;
  const { reason, message } = error;
  return new SaidError(words.say(REFUSALS[reason], message));
}
