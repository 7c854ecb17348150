import type { CopiedText } from "../../components/take-away/carried.ts";

/**
 * Puts text on the clipboard while a click is being handled; false where the browser refuses. The browser's own copy command comes first: it works at once, with both
 * forms of the text, and no page can forbid it to a frame, as a `Permissions-Policy` does with `navigator.clipboard` in the docked panel
 * (https://www.w3.org/TR/clipboard-apis/#clipboard-permissions).
 */
export async function copyOut(document: Document, text: CopiedText): Promise<boolean> {
  return copyByCommand(document, text) || (await copyByClipboard(document.defaultView, text));
}

/** The command copies what is selected, and lets whoever hears of it put something else in its place. */
function copyByCommand(document: Document, { plain, html }: CopiedText): boolean {
  const focused = document.activeElement;
  const selected = document.createElement("textarea");
  // Chromium gives no copy command where nothing is selected.
  selected.value = " ";
  selected.className = "visually-hidden";
  selected.setAttribute("aria-hidden", "true");
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", plain);
    if (html !== null) event.clipboardData.setData("text/html", html);
    isCopied = true;
  };
  document.addEventListener("copy", onCopy, { capture: true });
  // Outside a modal dialog nothing can be selected while it is open.
  const dialogs = document.querySelectorAll("dialog[open]");
  (dialogs[dialogs.length - 1] ?? document.body).append(selected);
  try {
    selected.focus({ preventScroll: true });
    selected.select();
    return document.execCommand("copy") && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy, { capture: true });
    selected.remove();
    (focused as HTMLElement | null)?.focus?.({ preventScroll: true });
  }
}

async function copyByClipboard(view: Window | null, { plain, html }: CopiedText): Promise<boolean> {
  try {
    const forms = { "text/plain": plain, ...(html === null ? {} : { "text/html": html }) };
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await view?.navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return view !== null;
  } catch {
    return false;
  }
}
