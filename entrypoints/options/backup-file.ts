/** The JSON in a text; throws with `refusal` where it is none. */
export function parseBackup(text: string, refusal: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(refusal);
  }
}
