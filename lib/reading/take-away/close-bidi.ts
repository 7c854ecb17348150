/** The characters that steer the direction of text (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters). */
const EMBEDDINGS = "\u202A\u202B";
const OVERRIDES = "\u202D\u202E";
const POP_EMBEDDING = "\u202C";
const ISOLATES = "\u2066\u2067\u2068";
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";
const ANY = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * One line of text that steers the direction of nothing after it: what it opens it closes, what it closes without having opened is left out, and so are overrides,
 * which no language needs and which show letters in another order than they stand in.
 */
export function closeBidi(line: string): string {
  if (!ANY.test(line)) return line;
  const open: string[] = [];
  let closed = "";
  for (const character of line) {
    if (OVERRIDES.includes(character)) {
      // Whatever ends an override ends an embedding in its place.
      open.push("");
      continue;
    }
    if (EMBEDDINGS.includes(character)) open.push(POP_EMBEDDING);
    else if (ISOLATES.includes(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING) {
      if (open.at(-1) === POP_ISOLATE || open.length === 0) continue;
      closed += open.pop();
      continue;
    } else if (character === POP_ISOLATE) {
      const at = open.lastIndexOf(POP_ISOLATE);
      if (at < 0) continue;
      closed += open.splice(at).reverse().join("");
      continue;
    }
    closed += character;
  }
  return closed + open.reverse().join("");
}

/** Letters of scripts that run from right to left, by and large (https://www.unicode.org/reports/tr9/: classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;

/** Text that keeps its own direction amid other text: set apart where its first letter, or any, runs the other way than `language`. */
export function isolate(text: string, language: string): string {
  const outside = isRightToLeft(language);
  const hasOther = outside ? [...text].some((one) => LETTER.test(one) && !RIGHT_TO_LEFT.test(one)) : RIGHT_TO_LEFT.test(text);
  return hasOther ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

const RIGHT_TO_LEFT_SCRIPTS = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"];

function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT_SCRIPTS.includes(new Intl.Locale(language).maximize().script ?? "");
}
