const LONGEST_ID = 2048;
const STATUSES: readonly unknown[] = ["new", "edited", "removed", "unseen", "seen"];
const THEMES: readonly unknown[] = ["auto", "light", "dark"];
const SIDES: readonly unknown[] = ["auto", "left", "right"];

type Unchecked = Readonly<Record<string, unknown>>;

/**
 * Throws unless a command comes from the background (which stands in no tab) and has the shape it promises. That the sender is this extension at all was
 * checked before.
 */
export function checkCommand(name: string, payload: unknown, sender: { readonly tab?: unknown }): void {
  if (sender.tab !== undefined && sender.tab !== null) throw new Error(`${name}: only the background may command a page`);
  const { postId, open, side, width, liveBlogId, posts, looks, on, except } = fieldsOf(payload);
  if (name === "revealPost" && !isId(postId)) throw new Error("revealPost: no post id");
  if (name === "showDock" && typeof open !== "boolean") throw new Error("showDock: open or not?");
  if (name === "placeDock" && !(SIDES.includes(side) && typeof width === "number" && width > 0)) throw new Error("placeDock: where?");
  if (name === "remarkPosts" && (typeof liveBlogId !== "string" || liveBlogId === "")) throw new Error("remarkPosts: no live blog id");
  if (name === "remarkPosts" && !(Array.isArray(posts) && posts.every(isMark))) throw new Error("remarkPosts: no posts with their states");
  if (name === "changeLooks" && !isLooks(looks)) throw new Error("changeLooks: no theme and colors");
  if (name === "stopReading" && !(isPatterns(on) && isPatterns(except))) throw new Error("stopReading: on which sites?");
}

function isLooks(looks: unknown): boolean {
  const { theme, newColor, editedColor } = fieldsOf(looks);
  return THEMES.includes(theme) && [newColor, editedColor].every((color) => typeof color === "string" && /^#[0-9a-f]{6}$/.test(color));
}

function isMark(mark: unknown): boolean {
  const { id, status, seen } = fieldsOf(mark);
  return isId(id) && STATUSES.includes(status) && typeof seen === "boolean";
}

function isPatterns(patterns: unknown): boolean {
  return Array.isArray(patterns) && patterns.every((pattern) => typeof pattern === "string");
}

function isId(id: unknown): boolean {
  return typeof id === "string" && id !== "" && id.length <= LONGEST_ID;
}

function fieldsOf(payload: unknown): Unchecked {
  return typeof payload === "object" && payload !== null ? (payload as Unchecked) : {};
}
