import { render } from "preact";
import { WordsContext } from "../../components/words-context.tsx";
import { browser } from "../../lib/browser.ts";
import { extensionWords } from "../../lib/extension-words.ts";
import { openStore } from "../../lib/store/schema.ts";
import { PopupPage } from "./PopupPage.tsx";

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const root = document.getElementById("root");
if (root && tab) {
  const words = extensionWords();
  document.documentElement.lang = words.language;
  render(
    <WordsContext.Provider value={words}>
      <PopupPage store={openStore()} tab={tab} />
    </WordsContext.Provider>,
    root,
  );
}
