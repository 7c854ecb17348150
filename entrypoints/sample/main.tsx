import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { openSample } from "../../lib/store/samples.ts";
import { SamplePage } from "./SamplePage.tsx";

const words = extensionWords();
document.title = words.say("sampleTitle");
const sample = await openSample();
addEventListener("pagehide", () => void sample.forget());
showPage(document.getElementById("root"), words, <SamplePage sample={sample} opened={Temporal.Now.instant()} />);
