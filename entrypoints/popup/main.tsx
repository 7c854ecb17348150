import { showPage } from "../../components/show-page.tsx";
import { browser } from "../../lib/browser.ts";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { PopupPage } from "./PopupPage.tsx";

followAppearance(document.documentElement, () => localStorage);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const page = <PopupPage store={openStore()} tabId={tab?.id ?? -1} windowId={tab?.windowId ?? -2} />;
showPage(document.getElementById("root"), extensionWords(), page);
