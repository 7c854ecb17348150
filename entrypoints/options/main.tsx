import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { OptionsPage } from "./OptionsPage.tsx";

followAppearance(document.documentElement, () => localStorage);
const words = extensionWords();
showPage(document.getElementById("root"), words, <OptionsPage store={openStore()} />, words.say("optionsTitle"));
