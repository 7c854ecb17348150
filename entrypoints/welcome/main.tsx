import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { WelcomePage } from "./WelcomePage.tsx";

const words = extensionWords();
showPage(document.getElementById("root"), words, <WelcomePage />, words.say("welcomeTitle"));
