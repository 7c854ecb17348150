import { showPage } from "../../components/show-page.tsx";
import { browser } from "../../lib/browser.ts";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { PopupPage } from "./PopupPage.tsx";

followAppearance(document.documentElement, () => localStorage);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
if (tab) showPage(document.getElementById("root"), extensionWords(), <PopupPage store={openStore()} tab={tab} />);
