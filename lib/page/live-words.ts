// What runs once on a page costs what it takes to be compiled, and what loops is compiled again: so a browser's own search is asked first.

/** Words that mean live coverage and hardly anything else. Those of addresses have lost their accents. */
export const STRONG: ReadonlySet<string> = new Set([
  "liveblog",
  "liveblogg",
  "live blog",
  "live blogs",
  "liveticker",
  "live ticker",
  "newsticker",
  "news ticker",
  "live updates",
  "live update",
  "livetext",
  "en direct",
  "minuto a minuto",
  "minute by minute",
  "as it happened",
  "in diretta",
  "liveverslag",
  "percről percre",
  "percrol percre",
  "hetki hetkeltä",
  "hetki hetkelta",
  "ao vivo",
  "aovivo",
  "em direto",
  "na żywo",
  "na zywo",
  "λεπτό προς λεπτό",
  "онлайн трансляция",
  "текстовая трансляция",
  "لحظة بلحظة",
  "תגובות חיות",
]);
/** Words that newspapers, shops and songs use too. */
export const WEAK: ReadonlySet<string> = new Set([
  "live",
  "ticker",
  "direct",
  "en vivo",
  "en directo",
  "directo",
  "última hora",
  "diretta",
  "direkte",
  "direktesenter",
  "direkt",
  "senaste nytt",
  "relacja",
  "canlı",
  "canli",
  "canlı anlatım",
  "živě",
  "zive",
  "élő",
  "élőben",
  "uživo",
  "uzivo",
  "v živo",
  "suora",
  "seuraa",
  "онлайн",
  "прямой эфир",
  "хроника",
  "наживо",
  "на живо",
  "ζωντανά",
  "langsung",
  "trực tiếp",
  "truc tiep",
  "מתעדכן",
  "עדכונים",
  "שידור חי",
  "דיווחים שוטפים",
  "مباشر",
  "مباشرة",
  "تغطية",
  "زنده",
  "लाइव",
  "লাইভ",
  "நேரலை",
  "live text",
]);
/** The most words that one of these has. */
const MOST_WORDS = 3;
/** The same in scripts that part no words. All of them begin at U+0E00 (Thai) or later. */
const UNPARTED: readonly string[] = "速報 ライブ 最新情報 直播 滚动 实时 實時 即時 更新中 실시간 라이브 속보 สด ถ่ายทอดสด".split(" ");

/** One of these is in a word of every entry above. */
const STEMS: readonly string[] = [
  ...UNPARTED,
  ..."live tick dire minut happened percr hetki ivo ywo ltima senaste relacja canl ivě zive élő suora seuraa langsung tiếp tiep λεπτό ζωντανά онлайн трансляция эфир хроника живо لحظة مباشر تغطية زنده תגובות מתעדכן עדכונים שידור דיווחים लाइव লাইভ நேரலை".split(
    " ",
  ),
];

/** Only the beginning of a longer text is looked at; in UTF-16 units. */
const LONGEST = 300;

/** A word for live coverage, and whether it means hardly anything else. */
export interface LiveWord {
  readonly word: string;
  readonly isStrong: boolean;
}

/** False where `findLiveWord` finds nothing in a text, as in most; true promises nothing. */
export function mayHaveLiveWord(text: string): boolean {
  const lower = text.toLowerCase();
  return text.includes("ONLINE") || STEMS.some((stem) => lower.includes(stem));
}

/** The word for live coverage in a title or an address, or null. */
export function findLiveWord(text: string): LiveWord | null {
  const start = text.slice(0, LONGEST).toLowerCase();
  // Words are runs of letters, with what belongs to them in any script. What parts them: whitespace, digits, ASCII and Latin-1 signs, U+2000-U+206F, commas.
  const words: string[] = [];
  let from = 0;
  for (let at = 0; at <= start.length; at++) {
    const unit = at < start.length ? start.charCodeAt(at) : 0;
    if ((unit > 0x60 && unit < 0x7b) || (unit >= 0xc0 && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000 && unit !== 0x60c)) continue;
    if (at > from) words.push(start.slice(from, at));
    from = at + 1;
  }
  let weak: string | null = null;
  let isUnparted = false;
  for (let first = 0; first < words.length; first++) {
    let phrase = "";
    for (let next = first; next < Math.min(first + MOST_WORDS, words.length); next++) {
      phrase = next === first ? (words[next] ?? "") : `${phrase} ${words[next]}`;
      if (STRONG.has(phrase)) return { word: phrase, isStrong: true };
      if (weak === null && WEAK.has(phrase)) weak = phrase;
    }
    isUnparted ||= (words[first] ?? "") >= "\u0e00";
  }
  if (weak === null && isUnparted) weak = UNPARTED.find((word) => text.includes(word)) ?? null;
  if (weak === null && text.includes("ONLINE") && /\bONLINE\b/.test(text)) weak = "ONLINE";
  return weak === null ? null : { word: weak, isStrong: false };
}

/**
 * The word in the page's headline or titles. "Headline - Belfast Live": what a title ends in is the house's name, and no word for the page; so is the site's own
 * name anywhere.
 */
export function findLiveWordInTitles(document: Document): LiveWord | null {
  for (const title of [textAt(document, "//h1"), document.title.slice(0, LONGEST).replace(/\s[|–—-]\s[^|–—-]{2,30}$/, "")]) {
    const found = findLiveWord(title);
    const house = found && textAt(document, '//meta[@property="og:site_name"]/@content');
    const other = house ? findLiveWord(title.replace(house, "")) : found;
    if (other) return other;
  }
  return null;
}

/** By XPath, and not by way of an element: the first one that a script touches costs as much as all the rest (Chromium 156: 0.4 ms). */
function textAt(document: Document, path: string): string {
  return document.evaluate(`string(${path})`, document, null, 2, null).stringValue;
}
