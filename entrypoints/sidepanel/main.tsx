import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { openStore } from "../../lib/store/schema.ts";
import { PanelPage } from "./PanelPage.tsx";

showPage(document.getElementById("root"), extensionWords(), <PanelPage store={openStore()} />);
