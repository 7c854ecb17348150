/** Signs that make a text uneven, besides two blanks: in one class, which is looked for many times faster than several are. Of white space all but the blank. */
const UNEVEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** White space collapsed to single blanks, ends trimmed; zero-width characters gone. */
export function flat(text: string | null | undefined): string {
  if (!text) return "";
  const trimmed = text.trim();
  if (!trimmed.includes("  ") && !UNEVEN.test(trimmed)) return trimmed;
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

/** What an element does to the text around it, by its tag. */
interface TagKind {
  readonly isInline: boolean;
  readonly isCell: boolean;
  readonly isSilent: boolean;
}

const kinds = new Map<string, TagKind>();
/** Pages make up names of their own. */
const MOST_KINDS = 500;

function kindOf(tag: string): TagKind {
  let kind = kinds.get(tag);
  if (!kind) {
    kind = { isInline: INLINE.test(tag), isCell: /^T[DH]$/.test(tag), isSilent: SILENT.test(tag) };
    if (kinds.size < MOST_KINDS) kinds.set(tag, kind);
  }
  return kind;
}

/** No post is longer than this many characters; the rest is cut. */
const LONGEST = 40_000;

/**
 * The text of some elements as a reader would copy it: one paragraph or list element a line, separated by `\n`. Asks for no layout. Elements for which
 * `skip` answers true are left out with all they hold; it is told their tags, too.
 */
export function blockText(roots: readonly Element[], skip: (element: Element, tag: string) => boolean): string {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  const end = () => {
    const done = flat(line);
    if (done) lines.push(done);
    line = "";
  };
  const take = (textNode: Node) => {
    const text = textNode.nodeValue ?? "";
    line += length + text.length > LONGEST ? text.slice(0, LONGEST - length) : text;
    length += text.length;
  };
  for (const root of roots) {
    let node: Node | null = root;
    while (node && length < LONGEST) {
      let next: Node | null = null;
      const name = node.nodeName;
      if (name === "#text") {
        take(node);
      } else if (node.nodeType === 1) {
        const { isInline, isCell, isSilent } = kindOf(name);
        if (!isInline) end();
        else if (isCell) line += " ";
        if (!isSilent && !skip(node as Element, name)) next = node.firstChild;
        // Most elements hold one text and nothing else: it is taken without a step down and up again.
        if (next?.nodeName === "#text" && next.nextSibling === null) {
          take(next);
          next = null;
          if (!isInline) end();
        }
      }
      while (node && node !== root && !next) {
        next = node.nextSibling;
        if (next) break;
        node = node.parentNode;
        if (node && !kindOf(node.nodeName).isInline) end();
      }
      node = next;
    }
    end();
  }
  return lines.join("\n");
}
