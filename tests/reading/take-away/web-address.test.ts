import { describe, expect, it } from "vitest";
import { webAddress } from "../../../lib/reading/take-away/web-address.ts";

describe("webAddress", () => {
  it.each([
    ["https://courier.example/live#p1", "https://courier.example/live#p1"],
    ["http://courier.example", "http://courier.example/"],
    ["https://courier.example/a b", "https://courier.example/a%20b"],
    ["https://courier.example/(a)", "https://courier.example/%28a%29"],
    ['https://courier.example/"><script>', "https://courier.example/%22%3E%3Cscript%3E"],
    ["https://courier.example/#>`\\'", "https://courier.example/#%3E%60%5C%27"],
    ["https://courier.example/шторм", "https://courier.example/%D1%88%D1%82%D0%BE%D1%80%D0%BC"],
  ])("writes %s as %s", (address, written) => {
    expect(webAddress(address)).toBe(written);
  });

  it.each([null, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//courier.example", "courier.example"])(
    "takes %s for none",
    (address) => {
      expect(webAddress(address)).toBeNull();
    },
  );
});
