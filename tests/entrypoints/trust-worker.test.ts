import { describe, expect, it } from "vitest";
import { type PolicyMaker, trustWorker } from "../../entrypoints/sidepanel/trust-worker.ts";

const origin = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

/** The policy that the page gets, and its name. */
function policyOf(): { name: string; ask: (address: string) => string | null; rules: object } {
  const made: { name: string; ask: (address: string) => string | null; rules: object }[] = [];
  const trustedTypes: PolicyMaker = {
    createPolicy: (name, rules) => void made.push({ name, ask: rules.createScriptURL, rules }),
  };
  trustWorker({ trustedTypes, location: { origin } });
  expect(made).toHaveLength(1);
  return made[0]!;
}

describe("trustWorker", () => {
  it.each([`${origin}/assets/worker-DVXVdpr3.js`, "/assets/worker-a_b-c.js"])("lets %s start", (address) => {
    expect(policyOf().ask(address)).toBe(address);
  });

  it.each([
    "https://news.example/assets/worker-a.js",
    "//news.example/assets/worker-a.js",
    `${origin.replace("abc", "cba")}/assets/worker-a.js`,
    `${origin}/assets/other-a.js`,
    `${origin}/background.js`,
    `${origin}/assets/worker-a.js?x`,
    `${origin}/assets/../worker-a.js`,
    `${origin}/assets/worker-a.js/../../x.js`,
    "data:text/javascript,alert(1)",
    "blob:https://news.example/assets/worker-a.js",
    "javascript:alert(1)",
    "http://[",
    "",
  ])("lets %s not", (address) => {
    expect(policyOf().ask(address)).toBeNull();
  });

  it("lets no text become markup or script", () => {
    expect(policyOf().name).toBe("default");
    expect(Object.keys(policyOf().rules)).toEqual(["createScriptURL"]);
  });

  it("asks nothing of a browser without Trusted Types", () => {
    expect(() => trustWorker({ location: { origin } })).not.toThrow();
  });
});
