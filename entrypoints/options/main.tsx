import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { openStore } from "../../lib/store/schema.ts";
import { OptionsPage } from "./OptionsPage.tsx";

showPage(document.getElementById("root"), extensionWords(), <OptionsPage store={openStore()} />);
