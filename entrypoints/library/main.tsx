import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { openStore } from "../../lib/store/schema.ts";
import { LibraryPage } from "./LibraryPage.tsx";

showPage(document.getElementById("root"), extensionWords(), <LibraryPage store={openStore()} />);
