const LONGEST_ID = 2048;

/**
 * Throws unless a command comes from the background (which stands in no tab) and has the shape it promises. That the sender is this extension at all was
 * checked before.
 */
export function checkCommand(name: string, payload: unknown, sender: { readonly tab?: unknown }): void {
  if (sender.tab !== undefined && sender.tab !== null) throw new Error(`${name}: only the background may command a page`);
  const { postId, open } = (typeof payload === "object" && payload !== null ? payload : {}) as { postId?: unknown; open?: unknown };
  if (name === "revealPost" && (typeof postId !== "string" || postId === "" || postId.length > LONGEST_ID))
    throw new Error("revealPost: no post id");
  if (name === "showDock" && typeof open !== "boolean") throw new Error("showDock: open or not?");
}
