import { describe, expect, it } from "vitest";
import { indexSupport } from "../../lib/entities/index-language.ts";

const TEXTS = {
  english:
    "The president said that he would not go to the summit, and the minister who was with him in Kyiv on Tuesday said it will be held at the end of the month, as they had agreed. It is not clear where.",
  german:
    "Der Präsident sagte, er werde nicht zu dem Gipfel reisen, und der Minister, der am Dienstag mit ihm in Kiew war, sagte, das Treffen finde wie vereinbart am Ende des Monats statt. Wo, das ist noch nicht klar.",
  french:
    "Le président a dit qu'il n'irait pas au sommet, et le ministre qui était avec lui à Kiev mardi a déclaré que la réunion aurait lieu à la fin du mois, comme convenu. On ne sait pas encore où elle se tiendra.",
  russian:
    "Президент заявил, что не поедет на саммит, а министр, который был с ним в Киеве во вторник, сказал, что встреча состоится в конце месяца, как и было условлено. Где именно, пока не ясно никому, кроме них самих, добавил он.",
  arabic: "قال الرئيس إنه لن يذهب إلى القمة، وقال الوزير الذي كان معه في كييف يوم الثلاثاء إن الاجتماع سيعقد في نهاية الشهر كما اتفقوا.",
  japanese: "大統領は首脳会議には行かないと述べ、火曜日にキーウで同行した大臣は、合意通り月末に会合が開かれると語った。",
};

describe("indexSupport", () => {
  it.each([
    ["en", TEXTS.english, "full"],
    ["en-US", "", "full"],
    [null, "", "full"],
    ["english", TEXTS.english, "full"],
    ["de", TEXTS.german, "structure"],
    ["fr-FR", TEXTS.french, "structure"],
    ["ru", TEXTS.russian, "structure"],
    ["fr", "", "structure"],
    ["ar", TEXTS.arabic, "none"],
    ["ja", TEXTS.japanese, "none"],
    ["he-IL", "", "none"],
  ] as const)("takes %s for what it is", (language, sample, support) => {
    expect(indexSupport(language, sample)).toBe(support);
  });

  it.each([
    ["a German page that says it is English", "en", TEXTS.german, "structure"],
    ["an Arabic page that says nothing", null, TEXTS.arabic, "none"],
    ["an English page that says it is German", "de", TEXTS.english, "full"],
  ] as const)("believes the text of %s", (_, language, sample, support) => {
    expect(indexSupport(language, sample)).toBe(support);
  });
});
