const UNEVEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]|\s\s|[^\S ]/;

/** White space collapsed to single blanks, ends trimmed; zero-width characters gone. */
export function flat(text: string | null | undefined): string {
  if (!text) return "";
  const trimmed = text.trim();
  if (!UNEVEN.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first `limit` characters of an element's text as it stands. Costs no more on a large element than on a small one. */
export function startOfText(element: Element, limit: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = "";
  while (text.length < limit && walker.nextNode()) text += walker.currentNode.nodeValue;
  return text.slice(0, limit);
}

/** Tags whose content is never a reader's text. */
export const SILENT =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG|IFRAME|BUTTON|SELECT|TEXTAREA|INPUT|NAV|FORM|VIDEO|AUDIO|OBJECT|CANVAS|DIALOG)$/i;

const INLINE =
  /^(A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|RP|RT|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR|TD|TH)$/;

/** No post is longer than this many characters; the rest is cut. */
const LONGEST = 40_000;

/**
 * The text of some elements as a reader would copy it: one paragraph or list element a line, separated by `\n`. Asks for no layout. Elements for which
 * `skip` answers true are left out with all they hold.
 */
export function blockText(roots: readonly Element[], skip: (element: Element) => boolean): string {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  const end = () => {
    const done = flat(line);
    if (done) lines.push(done);
    line = "";
  };
  for (const root of roots) {
    let node: Node | null = root;
    while (node && length < LONGEST) {
      let inside: Node | null = null;
      if (node.nodeType === 3) {
        const text = node.nodeValue?.slice(0, LONGEST - length) ?? "";
        line += text;
        length += text.length;
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (!INLINE.test(element.tagName)) end();
        else if (/^T[DH]$/.test(element.tagName)) line += " ";
        if (!SILENT.test(element.tagName) && !skip(element)) inside = element.firstChild;
      }
      if (inside) {
        node = inside;
        continue;
      }
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode;
        if (node && !INLINE.test(node.nodeName)) end();
      }
      node = node === root ? null : (node?.nextSibling ?? null);
    }
    end();
  }
  return lines.join("\n");
}
