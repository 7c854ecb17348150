import type { LabelKind } from "../../lib/entities/labels.ts";
import type { LabelledSpan, LabelledText } from "./corpora.ts";
import { createRandom } from "./crf.ts";
import { readGazetteerPhrases } from "./gazetteer-sources.ts";
import { TEMPLATES } from "./written-templates.ts";

/** Slots of the templates: what fills them, and as what it is labelled. */
const SLOTS: Readonly<Record<string, LabelKind>> = { P: 1, S: 1, W: 1, L: 2, C: 2, R: 2, N: 2, G: 3, U: 3, D: 0, T: 0, t: 0, V: 0, M: 0 };

const ROLES =
  `President|Prime Minister|Sen.|Rep.|Gov.|Mayor|Gen.|Lt. Gen.|Col.|Maj. Gen.|Foreign Minister|Defense Minister|Defence Secretary|Secretary of State|Chancellor|Vice President|Mr.|Mrs.|Ms.|Dr.|Sir|Judge|Speaker|Former President|Pope|King|Queen|Prince|Health Minister|Education Secretary|Ambassador|Police Chief|Capt.|Sgt.|Professor|Rev.|Sheikh|Crown Prince|Home Secretary|Finance Minister`.split(
    "|",
  );
const POSTS =
  `president|prime minister|foreign minister|defense minister|spokesperson|spokesman|spokeswoman|governor|mayor|police chief|senator|lawmaker|lawyer|analyst|journalist|resident|teacher|doctor|army chief|opposition leader|secretary general|chief executive|coach|captain|striker|economist|professor|regional governor|party leader|ambassador|envoy|prosecutor|commander|director|singer|actor|activist|farmer|nurse|minister`.split(
    "|",
  );
const SPEECH = `said|told reporters|added|warned|tweeted|announced|claimed|wrote|insisted|argued|confirmed|denied|vowed|urged|says`.split(
  "|",
);
const DAYS = `Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|March|August|October|Christmas|Ramadan|Easter`.split("|");
const SYLLABLES =
  `ka|ro|mi|len|sto|var|ber|ghi|dou|nak|ost|pri|zel|hor|ki|ya|shi|ta|mur|ban|gol|fen|wick|ham|ton|dor|esh|lis|nov|gra|ul|tsa|kha|rim|an|be|qu|jo|ven|ard|sel|mal|tu|vin|chu|da|sk|ille|orn|eth|abi|oko|nwe|eze|ibn|rah|sul|far|naz|pet|kov|gu|hui|lei|zha|xin|tek|mbo|ndo|sor|bry|cro|dal|wen|hol|ash`.split(
    "|",
  );
const SURNAME_ENDS = [
  "ov",
  "ova",
  "enko",
  "sky",
  "yan",
  "ić",
  "son",
  "sen",
  "ez",
  "ini",
  "oğlu",
  "wicz",
  "ski",
  "man",
  "stein",
  "berg",
  "ley",
  "well",
  "i",
  "u",
  "a",
  "in",
  "uk",
  "ashvili",
  "idze",
  "adze",
  "opoulos",
];
const PLACE_ENDS = [
  "ivka",
  "sk",
  "grad",
  "abad",
  "burg",
  "ville",
  "ton",
  "stad",
  "ino",
  "pur",
  "an",
  "ia",
  "ir",
  "ske",
  "ovo",
  "on",
  "eh",
  "un",
  "a",
  "ham",
  "by",
  "wick",
  "ford",
  "dale",
  "shire",
  "ivske",
  "ynka",
];

/**
 * Lessons of our own making: sentences in the manner of rolling news with slots for names, filled from the gazetteer and with names made up on the spot, so that the
 * tagger learns what stands around names and not only the names. The same seed gives the same lessons.
 */
export function writeLessons(count: number, seed: number): LabelledText[] {
  const random = createRandom(seed);
  const pick = <Kind>(list: readonly Kind[]): Kind => list[Math.floor(random() * list.length)] as Kind;
  const names = new Map<string, string[]>();
  for (const [kind, name] of readGazetteerPhrases()) {
    if (!/^\p{Lu}/u.test(name) && kind !== "organisation") continue;
    const list = names.get(kind) ?? [];
    list.push(name);
    names.set(kind, list);
  }
  const countries = new Set(names.get("country"));
  for (const kind of ["given", "surname"])
    names.set(
      kind,
      (names.get(kind) ?? []).filter((name) => !countries.has(name)),
    );
  const from = (kind: string) => pick(names.get(kind) ?? [""]);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const invented = (ends: readonly string[]) =>
    capital(Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join("") + pick(ends));
  const surname = () => {
    const chance = random();
    const name = chance < 0.3 ? from("notable") : chance < 0.65 ? from("surname") : invented(SURNAME_ENDS);
    return random() < 0.04 ? `${name}-${from("surname")}` : name;
  };
  // Family name first: "Yau Wai-ching", "Kim Jong Un", "Xi Jinping".
  const eastAsian = () => {
    const [one, other, join] = [pick(EAST_ASIAN_SYLLABLES), pick(EAST_ASIAN_SYLLABLES), pick(["-", "-", " ", ""])];
    return `${pick(EAST_ASIAN_SURNAMES)} ${one}${join}${join === " " ? other : other.toLowerCase()}`;
  };
  const given = () => (random() < 0.8 ? from("given") : invented(["a", "o", "i", "im", "en", "ya", "ko"]));
  // Headlines in capitals, and with a capital to every longer word.
  const shout = (line: string) => (line.toUpperCase().length === line.length ? line.toUpperCase() : line);
  const capitalise = (line: string) => line.replace(/(?<= )\p{Ll}(?=\p{Ll}{3})/gu, (letter) => letter.toUpperCase());
  const fill = (slot: string): string => {
    const chance = random();
    switch (slot) {
      case "P": {
        if (chance > 0.92) return eastAsian();
        if (chance < 0.06)
          return `${given()} ${pick(["von", "van der", "de", "bin", "al-", "el-", "ben", "Abu"])} ${surname()}`.replace("- ", "-");
        if (chance < 0.22) return `${given()} ${capital(pick(SYLLABLES)).charAt(0)}. ${surname()}`;
        if (chance < 0.27) return `${given()} ${given()} ${surname()}`;
        return `${given()} ${surname()}`;
      }
      case "S":
        return surname();
      case "W":
        return given();
      case "C":
        return chance < 0.15
          ? pick(["US", "U.S.", "UK", "U.K.", "United States"])
          : chance < 0.45
            ? pick(COMMON_COUNTRIES)
            : from("country");
      case "R":
        return chance < 0.5 ? from("region") : from("place");
      case "N":
        return invented(PLACE_ENDS);
      case "L":
        if (chance < 0.3) return from("bigCity");
        if (chance < 0.45) return from("city");
        if (chance < 0.7) return pick(COMMON_COUNTRIES);
        if (chance < 0.8) return from("region");
        return chance < 0.9 ? from("place") : invented(PLACE_ENDS);
      case "G":
        return chance < 0.85 ? from("organisation") : Array.from({ length: 3 }, () => capital(pick(SYLLABLES)).charAt(0)).join("");
      case "U":
        return `${invented(["o", "ex", "ia", "on", "tech", "is"])} ${pick(["Inc", "Corp", "Group", "Holdings", "Foundation", "Institute", "Bank", "Energy", "Airlines", "Party", "Ltd", "Media", "Union"])}`;
      case "D":
        return from("demonym");
      case "T":
        return pick(ROLES);
      case "t":
        return pick(POSTS);
      case "V":
        return pick(SPEECH);
      default:
        return pick(DAYS);
    }
  };
  return Array.from({ length: count }, (_, number) => {
    // A post says more than one thing.
    const chosen = Array.from({ length: 4 }, () => pick(TEMPLATES));
    let text = "";
    const spans: LabelledSpan[] = [];
    const said = new Map<string, string>();
    for (const template of chosen) {
      said.clear();
      const lineStart = text.length;
      for (const part of template.split(/(\{[^}]+\}|<[^>]+>)/)) {
        const slot = /^\{(\w)(\d?)\}$/.exec(part);
        const fixed = /^<(\w):([^>]+)>$/.exec(part);
        const kind = SLOTS[slot?.[1] ?? fixed?.[1] ?? ""] ?? 0;
        let words = part;
        if (fixed) words = (fixed[2] ?? "").replace(/\{(\w)\}/g, (_, inner: string) => fill(inner));
        else if (slot) {
          words = said.get(part) ?? fill(slot[1] ?? "");
          if (slot[2]) {
            said.set(part, words);
            if (slot[1] === "P") said.set(`{S${slot[2]}}`, surnameOf(words));
          }
        }
        if (kind > 0) spans.push({ kind, start: text.length, end: text.length + words.length });
        text += words;
      }
      const manner = random();
      if (manner < 0.12) text = text.slice(0, lineStart) + (manner < 0.04 ? shout : capitalise)(text.slice(lineStart));
      text += "\n";
    }
    return { id: `written-${number}`, corpus: "written", text, spans };
  });
}

function surnameOf(name: string): string {
  const words = name.split(" ");
  return (EAST_ASIAN_SURNAMES.includes(words[0] ?? "") ? words[0] : words.at(-1)) ?? name;
}

const EAST_ASIAN_SURNAMES =
  `Xi|Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Ma|Zhu|Hu|Guo|Lin|Gao|Luo|Deng|Qin|Kim|Park|Lee|Choi|Yoon|Moon|Han|Cho|Jang|Lim|Wong|Chan|Leung|Cheung|Lam|Tsang|Kwok|Yau|Tam|Ho|Ng|Tsai|Lai|Chiang|Nguyen|Tran|Le|Pham`.split(
    "|",
  );
const EAST_ASIAN_SYLLABLES =
  `Jin|Ping|Xiao|Wei|Jian|Guo|Hong|Ming|Yong|Zhi|Mei|Ling|Jong|Un|Yo|Geun|Hye|Suk|Yeol|Jae|In|Myung|Bak|Min|Ji|Kwok|Kin|Wai|Ching|Chun|Yu|Ka|Chi|Hung|Siu|Lai|Ing|Wen|Ching|Te|Van|Phuc|Minh|Tai|Sun|Hee|Ho|Soo`.split(
    "|",
  );

const COMMON_COUNTRIES =
  `US|U.S.|United States|Russia|Ukraine|China|Israel|Iran|Iraq|Syria|Lebanon|Gaza|Afghanistan|Pakistan|India|Japan|South Korea|North Korea|Taiwan|Germany|France|Britain|UK|Italy|Spain|Poland|Turkey|Saudi Arabia|Yemen|Egypt|Sudan|Ethiopia|Nigeria|South Africa|Kenya|Brazil|Mexico|Venezuela|Canada|Australia|Moscow|Kyiv|Beijing|Washington|London|Paris|Brussels|Tehran|Jerusalem|America|Europe|Hong Kong|New York|Belarus|Moldova|Finland|Sweden|Hungary|Serbia|Greece|Ireland|Scotland|England|Wales|New Zealand|Indonesia|Myanmar|Philippines|Qatar|Kremlin|Tokyo|Berlin|Delhi`.split(
    "|",
  );
