import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { PanelPage } from "./PanelPage.tsx";
import { trustWorker } from "./trust-worker.ts";

trustWorker(window);
followAppearance(document.documentElement, () => localStorage);
showPage(document.getElementById("root"), extensionWords(), <PanelPage store={openStore()} />);
