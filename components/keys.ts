/** What a key does in the panel. */
export type KeyAction =
  | "nextPost"
  | "previousPost"
  | "nextUnseen"
  | "previousUnseen"
  | "toggleSeen"
  | "allSeen"
  | "undo"
  | "search"
  | "goBack"
  | "showKeys";

/** The panel's keys, in the order they are listed. The first is what is shown. */
export const KEYS: readonly { readonly key: string; readonly action: KeyAction }[] = [
  { key: "j", action: "nextPost" },
  { key: "k", action: "previousPost" },
  { key: "n", action: "nextUnseen" },
  { key: "p", action: "previousUnseen" },
  { key: "u", action: "toggleSeen" },
  { key: "A", action: "allSeen" },
  { key: "z", action: "undo" },
  { key: "/", action: "search" },
  { key: "g", action: "goBack" },
  { key: "?", action: "showKeys" },
];

/** What a key press means; null where it is being typed somewhere, belongs to the browser, or means nothing. */
export function actionOfKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target" | "defaultPrevented">,
): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const { target } = event;
  if (target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null) return null;
  return KEYS.find(({ key }) => key === event.key)?.action ?? null;
}
