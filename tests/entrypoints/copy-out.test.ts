// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { copyOut } from "../../entrypoints/take-away/copy-out.ts";

// jsdom has neither a copy command nor a clipboard: it refuses as the strictest browser would. What browsers do is tests/e2e/take-away.test.ts.
describe("copyOut, where everything is refused", () => {
  beforeEach(() => document.body.replaceChildren());

  it("says so", async () => {
    expect(await copyOut(document, { plain: "text", html: "<p>text</p>" })).toBe(false);
  });

  it("leaves nothing behind, and the focus where it was", async () => {
    const button = document.body.appendChild(document.createElement("button"));
    button.focus();
    await copyOut(document, { plain: "text", html: null });
    expect(document.body.innerHTML).toBe("<button></button>");
    expect(document.activeElement).toBe(button);
  });

  it("no longer puts its text in the place of what the reader copies", async () => {
    await copyOut(document, { plain: "text", html: null });
    const copy = new Event("copy", { bubbles: true, cancelable: true });
    Object.assign(copy, { clipboardData: { setData: () => undefined } });
    document.body.dispatchEvent(copy);
    expect(copy.defaultPrevented).toBe(false);
  });
});
