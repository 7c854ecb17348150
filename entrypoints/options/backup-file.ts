/** Offers a value as a JSON file to save, under that name. */
export function saveAsFile(value: unknown, name: string): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** The JSON in a text; throws with `refusal` where it is none. */
export function parseBackup(text: string, refusal: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(refusal);
  }
}
