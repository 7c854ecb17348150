import { render } from "preact";
import { WordsContext } from "../../components/words-context.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { openStore } from "../../lib/store/schema.ts";
import { LibraryPage } from "./LibraryPage.tsx";

const root = document.getElementById("root");
if (root) {
  const words = extensionWords();
  document.documentElement.lang = words.language;
  render(
    <WordsContext.Provider value={words}>
      <LibraryPage store={openStore()} />
    </WordsContext.Provider>,
    root,
  );
}
