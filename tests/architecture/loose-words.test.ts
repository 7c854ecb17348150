import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ORIGIN, readLocale } from "../locales/locales.ts";
import { looseHtml } from "./loose-html.ts";
import { looseWords } from "./loose-words.ts";
import { ROOT, readSources } from "./sources.ts";
import { unusedKeys } from "./used-keys.ts";

const sources = readSources("components", "entrypoints", "lib");
const wxtConfig = { path: "wxt.config.ts", code: readFileSync(join(ROOT, "wxt.config.ts"), "utf8") };

describe("looseWords", () => {
  const seen = sources.filter(({ path }) => /^(?:components|entrypoints|lib\/page)\//.test(path));

  it("finds none in what is shown", () => {
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.flatMap(looseWords)).toEqual([]);
  });

  it.each([
    ["text", `<p>Nothing new</p>`, "Nothing new"],
    ["text between elements", `<p><b/> of <b/></p>`, "of"],
    ["a colon after words", `<p>{words.say("a")}: <b/></p>`, ":"],
    ["a string as text", `<p>{"Close"}</p>`, `"Close"`],
    ["one of two strings", `<p>{open ? "Close" : words.say("open")}</p>`, `"Close"`],
    ["a string after a condition", `<p>{open && "Close"}</p>`, `"Close"`],
    ["a template", `<p>{\`\${count} posts\`}</p>`, `\`\${count} posts\``],
    ["a sum", `<p>{count + " posts"}</p>`, `" posts"`],
    ["a name for screen readers", `<button aria-label="Close" />`, `"Close"`],
    ["one in braces", `<button aria-label={"Close"} />`, `"Close"`],
    ["a tooltip", `<button title={open ? "Close" : undefined} />`, `"Close"`],
    ["a placeholder", `<input placeholder="Search" />`, `"Search"`],
    ["a picture's words", `<img alt="A map" />`, `"A map"`],
    ["a property that is shown", `<Menu name="More" />`, `"More"`],
    ["a heading of a component", `<EmptyState heading="No live blog" />`, `"No live blog"`],
    ["words glued to words", `f(\`\${words.say("a")}: \${title}\`);`, `words joined by hand: \`\${words.say("a")}: \${title}\``],
    ["an attribute set", `rail.setAttribute("aria-label", "Show");`, `"Show"`],
    ["a pair of attribute and words", `const all = [["aria-label", "Width"]];`, `"Width"`],
    ["a text set", `element.textContent = "Loading";`, `"Loading"`],
    ["a frame's title", `frame.title = "Panel";`, `"Panel"`],
    ["a question", `confirm("Forget?");`, `"Forget?"`],
    ["the toolbar button's title", `browser.action.setTitle({ tabId, title: "Three new" });`, `"Three new"`],
    ["a list joined by commas", `names.join(", ");`, `", "`],
    ["a number made text too early", `words.say("of", String(count));`, "a number or date written by hand: String(count)"],
    ["one after the first", `words.count("of", 3, total.toString());`, "a number or date written by hand: total.toString()"],
    ["a date in the browser's language", `date.toLocaleString();`, "a number or date written by hand: date.toLocaleString()"],
    ["a writer in the browser's language", `new Intl.NumberFormat();`, "not in the language of the words: new Intl.NumberFormat()"],
    ["a writer in a fixed one", `new Intl.DateTimeFormat("en");`, `not in the language of the words: new Intl.DateTimeFormat("en")`],
  ])("finds %s", (_, code, what) => {
    expect(looseWords({ path: "components/Planted.tsx", code: `\n${code}` })).toEqual([`components/Planted.tsx:2: ${what}`]);
  });

  it.each([
    ["words", `<p title={words.say("close")}>{words.count("posts", 3)}</p>`],
    ["a page's own words", `<p>{post.text}</p>`],
    ["the name of the extension", `<h1 title="Catchline">Catchline</h1>`],
    ["a dot, a dash, an ellipsis, a key", `<p>{a} · {b} – … <kbd>⇧</kbd> {"⇧ A"}</p>`],
    ["facts in a row", `<p>{facts.join(" · ")}</p>`],
    ["an attribute that is not read", `<button type="button" class="close" data-status="new" aria-current="true" />`],
    ["what is only compared", `<p>{kind === "person" && words.say("person")}</p>`],
    ["a property that picks a drawing", `<Chevron direction="up" />`],
    ["a name of a form field", `<input name="into" />`],
    ["a number as it is", `words.say("of", count, total);`],
    ["a writer in the words' language", `new Intl.NumberFormat(words.language); value.toLocaleString(words.language);`],
    ["a splitter of sentences", `new Intl.Segmenter(undefined, { granularity: "sentence" });`],
  ])("leaves %s", (_, code) => {
    expect(looseWords({ path: "components/Planted.tsx", code })).toEqual([]);
  });
});

describe("looseHtml", () => {
  it("finds none in the extension's pages", () => {
    const paths = readdirSync(join(ROOT, "entrypoints"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.flatMap((path) => looseHtml({ path, code: readFileSync(join(ROOT, "entrypoints", path), "utf8") }))).toEqual([]);
  });

  it("finds a title, a text and a tooltip", () => {
    const code = `<title>Catchline settings</title><style>p { color: red }</style><p title="Why">Loading…</p><script>run()</script>`;
    expect(looseHtml({ path: "a.html", code })).toEqual(["a.html: Catchline settings", "a.html: Loading…", "a.html: Why"]);
    expect(looseHtml({ path: "a.html", code: "<title>Catchline</title><div id=root></div>" })).toEqual([]);
  });
});

describe("unusedKeys", () => {
  it("finds none in _locales", () => {
    expect(unusedKeys(Object.keys(readLocale(ORIGIN)), [...sources, wxtConfig])).toEqual([]);
  });

  it("finds one that nothing names, plural or not", () => {
    const code = `words.say("close"); words.count("posts", 3); words.say(\`tab_\${name}\`); const name = "__MSG_extensionName__"; f(\`\${a}_b\`);`;
    const keys = ["close", "posts_one", "posts_other", "tab_people", "extensionName", "closed", "post_one", "table"];
    expect(unusedKeys(keys, [{ path: "a.ts", code }])).toEqual(["closed", "post_one", "table"]);
  });
});
