import { describe, expect, it } from "vitest";
import { around } from "../../lib/page/around.ts";
import { openPage } from "./dom.ts";

const { document } = openPage(
  "<i id=a></i><div id=b><i id=c><i id=d></i></i><div id=stream class=x><i id=in></i><p><i></i></p></div><i id=e></i></div><p id=f><i id=g></i></p>",
);
const page = around(document.querySelector("#stream") as Element);
const ids = (elements: Iterable<Element>): string[] => Array.from(elements, ({ id }) => id);

describe("around", () => {
  it("finds what stands outside of an element, in document order", () => {
    expect(ids(page.querySelectorAll("i"))).toEqual(["a", "c", "d", "e", "g"]);
    expect(page.querySelector("i")?.id).toBe("a");
    expect(page.querySelector("p i")?.id).toBe("g");
  });

  it("parts that into what begins before the element's content and what comes after it", () => {
    expect(ids(page.before("i"))).toEqual(["a", "c", "d"]);
    expect(ids(page.after("i, p"))).toEqual(["e", "f", "g"]);
  });

  it("finds the element itself, what stands around it, and nothing in it", () => {
    expect(ids(page.before("div"))).toEqual(["b", "stream"]);
    expect(page.querySelector("html")).toBe(document.documentElement);
    expect(page.querySelector("head")).toBe(document.head);
    expect(page.querySelector("#in")).toBeNull();
  });
});
