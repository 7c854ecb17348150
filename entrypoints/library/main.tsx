import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openStore } from "../../lib/store/schema.ts";
import { LibraryPage } from "./LibraryPage.tsx";

followAppearance(document.documentElement, () => localStorage);
showPage(document.getElementById("root"), extensionWords(), <LibraryPage store={openStore()} />);
