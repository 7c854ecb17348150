import type { Look } from "./sight.ts";

/** In an address: whole path parts that newsrooms keep for live coverage. */
const PATH =
  /(?:^|[/_.-])(?:live-?blogs?|blog-en-vivo|live-?tickers?|news-?ticker|ticker|live-(?:updates?|news|story|coverage|reporting|text|stream-blog|feed)|live|en-?direct|direct-?(?:foot|live)?|en-?vivo|en-?directo|directo|ao-?vivo|aovivo|minuto-a-minuto|em-direto|diretta|in-diretta|liveverslag|liveblogg?|direkte|direktesenter|direkt|na-zywo|relacja|canli|canli-anlatim|zive|online-prenos|minutova-|elo|percrol-percre|uzivo|v-zivo|online|onlajn|livetext|seuraa|hetki-hetkelta|rolling-coverage)(?=$|[/_.-])/i;
const STRONG =
  /live-?blog|live-?ticker|news-?ticker|live-?updates?|en-?direct\b|minuto a minuto|in diretta|liveverslag|percről percre|hetki hetkeltä|ao vivo|as it happened/i;
const TITLE =
  /(?:^|[^\p{L}])(?:live ?-?blog|live-?ticker|news-?ticker|ticker|live updates?|live|latest updates?|as it happened|minute by minute|en direct|direct|en vivo|en directo|directo|última hora|ao vivo|em direto|minuto a minuto|diretta|liveverslag|liveblogg|direkte|direkt|senaste nytt|na żywo|relacja|canlı|živě|online|élő|percről percre|uživo|v živo|suora|hetki hetkeltä|онлайн|прямой эфир|хроника|наживо|онлайн-трансляция|на живо|ζωντανά|λεπτό προς λεπτό|langsung|trực tiếp|מתעדכן|עדכונים|שידור חי|דיווחים שוטפים|مباشر|لحظة بلحظة|تغطية|زنده|लाइव|ਲਾਈਵ|লাইভ|நேரலை)(?=$|[^\p{L}])|速報|ライブ|最新情報|直播|滚动|实时|實時|即時|更新中|실시간|라이브|속보|สด|ถ่ายทอดสด/iu;

/** The newsroom's own word for it, in the address, the title or the headline. Weak alone: newspapers, shops and songs are called "Live" too. */
export const pageWords: Look = ({ document, url }) => {
  const house = document.querySelector('meta[property="og:site_name"]')?.getAttribute("content") ?? "";
  const path = PATH.exec(decodeLoosely(url.pathname))?.[0];
  const headline = document.querySelector("h1")?.textContent ?? "";
  // "Headline - Belfast Live": what a title ends in is the house's name, and no word for the page.
  const titles = [document.title, document.querySelector('meta[property="og:title"]')?.getAttribute("content") ?? ""].map((title) =>
    title.slice(0, 300).replace(/\s[|–—-]\s[^|–—-]{2,30}$/, ""),
  );
  let word = "";
  for (const title of [headline.slice(0, 300), ...titles]) word ||= TITLE.exec(house ? title.replace(house, "") : title)?.[0].trim() ?? "";
  if (!path && !word) return null;
  const strong = STRONG.test(path ?? "") || STRONG.test(word);
  const evidence = [path && `address has "${path.replace(/^[/_.-]/, "")}"`, word && `title has "${word.replace(/^[^\p{L}]+/u, "")}"`]
    .filter(Boolean)
    .join(", ");
  return { name: "page-words", weight: (path && word ? 0.35 : 0.25) + (strong ? 0.1 : 0), evidence };
};

function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
