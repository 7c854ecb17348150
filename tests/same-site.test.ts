import { describe, expect, it } from "vitest";
import { isSameSite, isWebUrl } from "../lib/same-site.ts";

describe("isWebUrl", () => {
  it.each([
    ["https://edition.cnn.com/x#h_1", true],
    ["http://127.0.0.1:8080/", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["chrome-extension://ours/options.html", false],
    ["file:///etc/passwd", false],
    ["//cnn.com", false],
    ["", false],
  ])("%s: %s", (address, web) => {
    expect(isWebUrl(address)).toBe(web);
  });
});

describe("isSameSite", () => {
  it.each([
    ["https://edition.cnn.com/a", "https://www.cnn.com/b", true],
    ["https://cnn.com/", "http://lite.cnn.com/", true],
    ["https://www.bbc.co.uk/news", "https://www.bbc.co.uk/live", true],
    ["https://www.news.example/", "https://m.news.example/", true],
    ["https://news.example/", "https://amp.news.example/", true],
    ["https://victim.blog.example/", "https://thief.blog.example/", false],
    ["https://victim.github.io/", "https://github.io/", false],
    ["https://m.example/", "https://www.example/", false],
    ["https://www.com/", "https://m.com/", false],
    ["https://www.bbc.co.uk/", "https://www.bbc.com/", false],
    ["https://news.sky.com/", "https://shop.sky.com/", false],
    ["https://www.bbc.co.uk/news", "https://www.evil.co.uk/live", false],
    ["https://www.abc.net.au/", "https://www.evil.net.au/", false],
    ["https://www.cnn.com/", "https://www.notcnn.com/", false],
    ["https://cnn.com.evil.example/", "https://cnn.com/", false],
    ["http://127.0.0.1:1/", "http://127.0.0.1:2/", true],
    ["http://127.0.0.1/", "http://10.0.0.1/", false],
    ["http://[::1]/", "http://[::2]/", false],
    ["http://localhost/", "http://localhost:3000/", true],
    ["javascript:1", "javascript:1", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(isSameSite(a, b)).toBe(same);
  });
});
