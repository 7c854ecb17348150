import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { openSample } from "../../lib/store/samples.ts";
import { SamplePage } from "./SamplePage.tsx";

followAppearance(document.documentElement, () => localStorage);
const words = extensionWords();
const sample = await openSample();
addEventListener("pagehide", () => void sample.forget());
const page = <SamplePage sample={sample} opened={Temporal.Now.instant()} />;
showPage(document.getElementById("root"), words, page, words.say("sampleTitle"));
