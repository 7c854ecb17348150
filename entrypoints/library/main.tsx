import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { LibraryPage } from "./LibraryPage.tsx";

followAppearance(document.documentElement, () => localStorage);
const words = extensionWords();
showPage(document.getElementById("root"), words, <LibraryPage store={openStore()} />, words.say("libraryTitle"));
