import { describe, expect, it } from "vitest";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** Tries each in the panel; answers with what came of it. Runs there. */
async function tryAll(): Promise<Record<string, string>> {
  const far = "https://refused.example/";
  const ended = (start: (done: (how: string) => void) => void): Promise<string> => new Promise((resolve) => start(resolve));
  const tries: Record<string, () => unknown> = {
    "text as markup": () => {
      document.createElement("p").innerHTML = "<b>x</b>";
    },
    "markup beside an element": () => document.body.insertAdjacentHTML("beforeend", "<b>x</b>"),
    "markup parsed": () => new DOMParser().parseFromString("<b>x</b>", "text/html"),
    // What a driver calls may evaluate text all the same; what it set a timer for may not.
    "text as script": () =>
      ended((done) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested.
            globalThis.eval("1");
            done("run");
          } catch {
            done("refused");
          }
        }),
      ),
    "a timer of text": () =>
      ended((done) => {
        setTimeout(() => {
          try {
            setTimeout("globalThis.ran = true" as unknown as () => void);
          } catch {
            done("refused");
          }
          setTimeout(() => done("ran" in globalThis ? "run" : "refused"));
        });
      }),
    "a policy of another name": () =>
      (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("other", {}),
    "another worker": () => new Worker("/background.js", { type: "module" }),
    "a worker made of text": () => new Worker(URL.createObjectURL(new Blob(["1"]))),
    "a script from elsewhere": () => {
      document.createElement("script").src = "https://refused.example/x.js";
    },
    "a module from elsewhere": () =>
      ended((done) => {
        const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href: `${far}x.js` });
        link.onerror = () => done("refused");
        link.onload = () => done("loaded");
        document.head.append(link);
      }),
    fetch: () => fetch(far),
    "a picture": () =>
      ended((done) => {
        const picture = new Image();
        picture.onerror = () => done("refused");
        picture.onload = () => done("loaded");
        picture.src = far;
      }),
    "a socket": () =>
      ended((done) => {
        const socket = new WebSocket("wss://refused.example/");
        socket.onerror = () => done("refused");
        socket.onopen = () => done("opened");
      }),
    "server-sent events": () =>
      ended((done) => {
        const source = new EventSource(far);
        source.onerror = () => done("refused");
        source.onopen = () => done("opened");
      }),
    "a style sheet": () =>
      ended((done) => {
        const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: far });
        link.onerror = () => done("refused");
        link.onload = () => done("loaded");
        document.head.append(link);
      }),
    "a style in an attribute": () => {
      const box = document.createElement("p");
      box.setAttribute("style", "width: 77px; position: fixed");
      document.body.append(box);
      const width = box.getBoundingClientRect().width;
      box.remove();
      return width === 77 ? "taken" : "refused";
    },
  };
  const answers: Record<string, string> = {};
  for (const [what, attempt] of Object.entries(tries)) {
    try {
      answers[what] = String((await attempt()) ?? "done");
    } catch {
      answers[what] = "refused";
    }
  }
  return answers;
}

describe("the policy of the panel", () => {
  it("refuses markup and script made of text, and every request", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    const answers = await panel.evaluate(tryAll);
    expect(Object.keys(answers).length).toBe(16);
    expect(Object.entries(answers).filter(([, answer]) => answer !== "refused")).toEqual([]);
    // What is Catchline's own still runs: names are found by the one worker that is trusted.
    await panel.click({ role: "tab", name: "People" });
    await panel.waitFor("names", () => document.querySelector("[data-entity]") !== null);
    await tab.close();
  });

  it("would show what is let through: a page without a policy refuses none of it but what leads nowhere", async () => {
    const tab = await stage.browser.openTab(stage.site.articleUrl);
    const answers = await tab.evaluate(() => {
      const box = document.createElement("p");
      box.innerHTML = "<b>x</b>";
      return box.childElementCount;
    });
    expect(answers).toBe(1);
    await tab.close();
  });
});
