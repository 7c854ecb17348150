// Lists of words as one string, parted by "|": looked up as text, because compiling a regular expression of this size costs more than a page's whole check.

/** Words that mean live coverage and hardly anything else. Those of addresses have lost their accents. */
const STRONG =
  "liveblog|liveblogg|live blog|live blogs|liveticker|live ticker|newsticker|news ticker|live updates|live update|livetext|en direct|minuto a minuto|minute by minute|as it happened|in diretta|liveverslag|percről percre|percrol percre|hetki hetkeltä|hetki hetkelta|ao vivo|aovivo|em direto|na żywo|na zywo|λεπτό προς λεπτό|онлайн трансляция|текстовая трансляция|لحظة بلحظة|תגובות חיות";
/** Words that newspapers, shops and songs use too. */
const WEAK =
  "live|ticker|direct|en vivo|en directo|directo|última hora|diretta|direkte|direktesenter|direkt|senaste nytt|relacja|canlı|canli|canlı anlatım|živě|zive|élő|élőben|uživo|uzivo|v živo|suora|seuraa|онлайн|прямой эфир|хроника|наживо|на живо|ζωντανά|langsung|trực tiếp|truc tiep|מתעדכן|עדכונים|שידור חי|דיווחים שוטפים|مباشر|مباشرة|تغطية|زنده|लाइव|লাইভ|நேரலை|live text";
/** The same in scripts that part no words. */
const UNPARTED = "速報|ライブ|最新情報|直播|滚动|实时|實時|即時|更新中|실시간|라이브|속보|สด|ถ่ายทอดสด";

/** A word for live coverage, and whether it means hardly anything else. */
export interface LiveWord {
  readonly word: string;
  readonly isStrong: boolean;
}

/** The word for live coverage in a title or an address, or null. Only the beginning of a long text is looked at. */
export function findLiveWord(text: string): LiveWord | null {
  const spaced = ` ${text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[\s\d!-/:-@[-`{-~\u00a0-\u00bf\u2010-\u203a\u060c+]+/g, " ")} `;
  const hit = (words: string, part: string) => words.split("|").find((word) => spaced.includes(part + word + part));
  const strong = hit(STRONG, " ");
  if (strong) return { word: strong, isStrong: true };
  const weak = hit(WEAK, " ") ?? hit(UNPARTED, "") ?? (/\bONLINE\b/.test(text) ? "ONLINE" : undefined);
  return weak ? { word: weak, isStrong: false } : null;
}

/**
 * The word in the page's headline or titles. "Headline - Belfast Live": what a title ends in is the house's name, and no word for the page; so is the site's own
 * name anywhere.
 */
export function findLiveWordInTitles(document: Document): LiveWord | null {
  const meta = (property: string) => document.querySelector(`meta[property="${property}"]`)?.getAttribute("content") ?? "";
  const headline = document.getElementsByTagName("h1")[0]?.textContent ?? "";
  const titles = [headline, document.title.slice(0, 300).replace(/\s[|–—-]\s[^|–—-]{2,30}$/, "")];
  if (!titles.some(findLiveWord)) return null;
  const house = meta("og:site_name");
  for (const title of titles) {
    const found = findLiveWord(house ? title.replace(house, "") : title);
    if (found) return found;
  }
  return null;
}
