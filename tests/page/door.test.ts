import { describe, expect, it } from "vitest";
import { checkCommand } from "../../lib/page/door.ts";

describe("checkCommand", () => {
  it.each([
    ["revealPost", { postId: "h_1" }],
    ["returnToPlace", {}],
    ["showDock", { open: true }],
    ["showDock", { open: false }],
  ])("lets %s %j in from the background", (name, payload) => {
    expect(() => checkCommand(name, payload, {})).not.toThrow();
  });

  it.each([
    ["revealPost", {}],
    ["revealPost", null],
    ["revealPost", "h_1"],
    ["revealPost", { postId: 7 }],
    ["revealPost", { postId: "" }],
    ["revealPost", { postId: "x".repeat(3000) }],
    ["showDock", {}],
    ["showDock", { open: "yes" }],
    ["showDock", undefined],
  ])("keeps %s %j out", (name, payload) => {
    expect(() => checkCommand(name, payload, {})).toThrow(name);
  });

  it("keeps out what comes from a tab, such as another content script or a panel", () => {
    expect(() => checkCommand("returnToPlace", {}, { tab: { id: 3 } })).toThrow("only the background");
  });
});
