import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { preactWithoutHtml, withoutHtml } from "../../scripts/build/preact-without-html.ts";
import { readBuilds } from "./built.ts";
import { markupIn } from "./markup.ts";
import { ROOT, readSources } from "./sources.ts";

describe("markupIn", () => {
  it("finds none in the source: what a page says is text wherever it goes", () => {
    const sources = readSources("components", "entrypoints", "lib");
    expect(sources.length).toBeGreaterThan(250);
    expect(sources.flatMap(markupIn)).toEqual([]);
  });

  it.each([
    `element.innerHTML = text;`,
    `element["innerHTML"] = text;`,
    `element.outerHTML += text;`,
    `const before = element.innerHTML;`,
    `element.insertAdjacentHTML("beforeend", text);`,
    `document.write(text);`,
    `range.createContextualFragment(text);`,
    `new DOMParser().parseFromString(text, "text/html");`,
    `element.setHTMLUnsafe(text);`,
    `element.setHTML(text);`,
    `Document.parseHTMLUnsafe(text);`,
    `frame.srcdoc = text;`,
    `const a = <p dangerouslySetInnerHTML={{ __html: text }} />;`,
    `h("p", { dangerouslySetInnerHTML: { __html: text } });`,
    `const a = <iframe srcdoc={text} />;`,
    `eval(text);`,
    `new Function(text)();`,
    `Function("return 1")();`,
    `setTimeout("run()", 1);`,
    `window.setInterval(\`run(\${id})\`, 1);`,
    `link.href = "javascript:run()";`,
  ])("finds %s", (code) => {
    expect(markupIn({ path: "a.tsx", code })).not.toEqual([]);
  });

  it.each([
    `element.textContent = text;`,
    `const a = <p>{text}</p>;`,
    `await navigator.clipboard.write(parts);`,
    `file.write(text);`,
    `setTimeout(run, 1);`,
    `const make: Function = run;`,
    `const word = "innerHTML";`,
    `element.append(text);`,
  ])("leaves %s", (code) => {
    expect(markupIn({ path: "a.tsx", code })).toEqual([]);
  });
});

describe("preactWithoutHtml", () => {
  const file = join(ROOT, "node_modules/preact/dist/preact.mjs");
  const code = readFileSync(file, "utf8");

  it("leaves no innerHTML in Preact, and touches nothing else", () => {
    expect(code).toContain(".innerHTML=");
    const stripped = preactWithoutHtml().transform(code, file);
    expect(stripped).not.toContain(".innerHTML");
    expect(code.length - stripped!.length).toBeLessThan(100);
    expect(preactWithoutHtml().transform(code, join(ROOT, "components/Panel.tsx"))).toBeNull();
  });

  it("leaves a Preact that draws as before, and draws nothing for markup", async () => {
    const module = `data:text/javascript,${encodeURIComponent(withoutHtml(code))}`;
    const { h, render } = (await import(/* @vite-ignore */ module)) as typeof import("preact");
    const { JSDOM } = await import("jsdom");
    const draw = (shown: Parameters<typeof render>[0]): string => {
      const { document } = new JSDOM("<body>").window;
      render(shown, document.body);
      return document.body.innerHTML;
    };
    expect(draw(h("p", { class: "a" }, "<b>", h("i", null, "text")))).toBe('<p class="a">&lt;b&gt;<i>text</i></p>');
    expect(draw(h("p", { class: "b", dangerouslySetInnerHTML: { __html: "<b>markup</b>" } }))).toBe('<p class="b"></p>');
  });

  it.each([
    ["Preact sets it otherwise", "h?(t.innerHTML=h.__html,r.__k=[]):(y"],
    ["it is set in a second place", `${code};t.innerHTML=h.__html`],
    ["it is not there at all", "export const render = 1"],
  ])("fails the build where %s", (_, changed) => {
    expect(() => withoutHtml(changed)).toThrow("preact-without-html");
  });
});

const builds = readBuilds();

describe.skipIf(builds.length === 0)("what ships", () => {
  const SINKS =
    /\.(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)\b|document\.write|\beval\(|new Function\b|javascript:/;

  it.each(builds)("for $browser takes no text for markup or script", ({ scripts }) => {
    expect([...scripts].flatMap(([path, text]) => SINKS.exec(text)?.map((found) => `${path}: ${found}`) ?? [])).toEqual([]);
  });

  it("would show what Preact does by itself", () => {
    expect(code()).toMatch(SINKS);
    function code(): string {
      return readFileSync(join(ROOT, "node_modules/preact/dist/preact.mjs"), "utf8");
    }
  });
});
