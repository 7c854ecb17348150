import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../lib/page/address.ts";

const PAGES = ["https://news.example/live/storm?page=2#top", "https://news.example/live/", "http://xn--bcher-kva.example:8080/a/b.html"];

/** What a browser makes of the link. */
function parsed(link: string, page: string): object | null {
  const url = URL.parse(link, page);
  return url && { href: url.href, host: url.host, protocol: url.protocol, pathname: url.pathname, hash: url.hash };
}

function read(link: string, page: string): object | null {
  const address = addressOf(link, page);
  return address && { href: address.href, host: address.host, protocol: address.protocol, pathname: address.pathname, hash: address.hash };
}

describe("addressOf", () => {
  it.each([
    "#block-65a1",
    "#",
    "",
    " #block-65a1 ",
    "#block 65a1",
    "#bl\u00f6ck",
    "#a#b",
    "?page=3#block-65a1",
    "../other#block-65a1",
    "//media.example/x#block-65a1",
    "https://www.news.example/live/storm#block-65a1",
    "storm #block-65a1",
    "mailto:desk@news.example#block-65a1",
    "https://[::1#block-65a1",
    "java\nscript:alert(1)#block-65a1",
  ])("reads %j as the browser does, however often", (link) => {
    for (const page of [...PAGES, ...PAGES]) expect(read(link, page)).toEqual(parsed(link, page));
  });

  it("reads any link as the browser does", () => {
    const link = fc.tuple(
      fc.oneof(fc.constantFrom("", "/x", "?q", "https://a.example/"), fc.webUrl(), fc.string()),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(link, { maxLength: 90 }), fc.constantFrom(...PAGES), (links, page) => {
        for (const [stem, fragment] of links) {
          const whole = `${stem}#${fragment}`;
          expect(read(whole, page)).toEqual(parsed(whole, page));
        }
      }),
    );
  });
});
