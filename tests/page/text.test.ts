import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { blockText, flat } from "../../lib/page/text.ts";

const body = (html: string) => [new JSDOM(html).window.document.body];
const none = () => false;

describe("blockText", () => {
  it.each([
    ["<p>One <b>two</b></p><p>three</p>", "One two\nthree"],
    ["<div>a<br>b</div>", "a\nb"],
    ["<ul><li>x</li><li>y</li></ul>", "x\ny"],
    ["<p>one</p>two<p>three</p>", "one\ntwo\nthree"],
    ["<table><tr><td>1</td><td>2</td></tr></table>", "1 2"],
    ["text<script>no()</script><button>Share</button>", "text"],
  ])("of %s", (html, text) => expect(blockText(body(html), none)).toBe(text));

  it("leaves out what it is told to", () =>
    expect(blockText(body("<p>a</p><div class=x>b<p>c</p></div><p>d</p>"), (e) => e.className === "x")).toBe("a\nd"));

  it("does not recurse: a tree 1,000 deep is read", () => {
    const { document } = new JSDOM("").window;
    let inner: Element = document.body;
    for (let depth = 0; depth < 1_000; depth++) {
      const child = document.createElement("span");
      inner.append(child);
      inner = child;
    }
    inner.textContent = "deep";
    expect(blockText([document.body], none)).toBe("deep");
  });
});

describe("flat", () => {
  it("collapses blanks and drops what has no width", () => expect(flat(" a\u00a0\n b\u200b\ufeff ")).toBe("a b"));
});
