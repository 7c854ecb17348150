// @vitest-environment jsdom
import { expect, it } from "vitest";
import { showPage } from "../../components/show-page.tsx";
import { useWords } from "../../components/words-context.tsx";
import { readLocale, wordsInLocale } from "../locales/locales.ts";

function Root() {
  const words = useWords();
  return (
    <p data-drawn-in={`${document.documentElement.lang} ${document.documentElement.dir} ${document.title}`}>{words.say("tab_people")}</p>
  );
}

const show = (locale: string, ui: string, title?: string): HTMLElement => {
  document.body.innerHTML = "<div></div>";
  const root = document.querySelector("div");
  showPage(root, wordsInLocale(readLocale(locale), ui), <Root />, title);
  return root as HTMLElement;
};

it.each([
  ["ar", "ar-EG", "ar-EG rtl Catchline", "الأشخاص"],
  ["de", "de", "de ltr Catchline", "Personen"],
  ["en", "it", "en ltr Catchline", "People"],
])("says language, direction and title before the first drawing, in %s for a reader of %s", (locale, ui, said, people) => {
  const drawn = show(locale, ui).querySelector("p");
  expect(drawn?.dataset.drawnIn).toBe(said);
  expect(drawn?.textContent).toBe(people);
});

it("gives a page that has a title of its own that title", () => {
  show("fr", "fr", "Réglages");
  expect(document.title).toBe("Réglages");
});

it("does nothing where the root is missing", () => {
  expect(() => showPage(null, wordsInLocale(readLocale("en"), "en"), <Root />)).not.toThrow();
});
