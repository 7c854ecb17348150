import { showPage } from "../../components/show-page.tsx";
import { extensionWords } from "../../lib/extension-words.ts";
import { followAppearance } from "../../lib/follow-appearance.ts";
import { joinSample } from "../../lib/store/samples.ts";
import { trustWorker } from "../sidepanel/trust-worker.ts";
import { SamplePanelPage } from "./SamplePanelPage.tsx";

trustWorker(window);
followAppearance(document.documentElement, () => localStorage);
const parameters = new URLSearchParams(location.search);
const name = parameters.get("sample");
const store = joinSample(name);
if (name !== null && store !== null) {
  const page = <SamplePanelPage sample={name} store={store} minutesAgo={Number(parameters.get("ago"))} />;
  showPage(document.getElementById("root"), extensionWords(), page);
}
