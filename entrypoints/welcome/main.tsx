import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { WelcomePage } from "./WelcomePage.tsx";

followAppearance(document.documentElement, () => localStorage);
const words = extensionWords();
showPage(document.getElementById("root"), words, <WelcomePage />, words.say("welcomeTitle"));
