import { describe, expect, it } from "vitest";
import { checkCommand } from "../../lib/page/door.ts";

const looks = (more: Record<string, unknown> = {}) => ({ theme: "dark", newColor: "#0f6b3c", editedColor: "#8a4b00", ...more });
const mark = (more: Record<string, unknown> = {}) => ({ id: "h_1", status: "new", seen: false, ...more });

describe("checkCommand", () => {
  it.each([
    ["revealPost", { postId: "h_1" }],
    ["returnToPlace", {}],
    ["showDock", { open: true }],
    ["showDock", { open: false }],
    ["toggleDock", {}],
    ["swapDock", {}],
    ["placeDock", { side: "auto", width: 380 }],
    ["placeDock", { side: "left", width: 280 }],
    ["sayWhatIsShown", {}],
    ["lookThoroughly", {}],
    ["stopReading", { on: ["*://news.example/*"], except: [] }],
    ["remarkPosts", { liveBlogId: "https://news.example/storm", posts: [] }],
    ["remarkPosts", { liveBlogId: "https://news.example/storm", posts: [mark(), mark({ status: "seen", seen: true })] }],
    ["changeLooks", { looks: looks() }],
    ["changeLooks", { looks: looks({ theme: "auto" }) }],
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
    ["stopReading", {}],
    ["stopReading", { on: "*://news.example/*", except: [] }],
    ["stopReading", { on: ["*://news.example/*"], except: [7] }],
    ["placeDock", {}],
    ["placeDock", { side: "top", width: 380 }],
    ["placeDock", { side: "left" }],
    ["placeDock", { side: "left", width: "380px" }],
    ["placeDock", { side: "left", width: Number.NaN }],
    ["remarkPosts", { posts: [] }],
    ["remarkPosts", { liveBlogId: "", posts: [] }],
    ["remarkPosts", { liveBlogId: "x" }],
    ["remarkPosts", { liveBlogId: "x", posts: { length: 0 } }],
    ["remarkPosts", { liveBlogId: "x", posts: [mark(), null] }],
    ["remarkPosts", { liveBlogId: "x", posts: [mark({ id: "" })] }],
    ["remarkPosts", { liveBlogId: "x", posts: [mark({ id: "x".repeat(3000) })] }],
    ["remarkPosts", { liveBlogId: "x", posts: [mark({ status: "pending" })] }],
    ["remarkPosts", { liveBlogId: "x", posts: [mark({ seen: 1 })] }],
    ["changeLooks", {}],
    ["changeLooks", { looks: looks({ theme: "sepia" }) }],
    ["changeLooks", { looks: looks({ newColor: "green" }) }],
    ["changeLooks", { looks: looks({ editedColor: "#8a4b00;} .dock { display: none" }) }],
  ])("keeps %s %j out", (name, payload) => {
    expect(() => checkCommand(name, payload, {})).toThrow(name);
  });

  it("keeps out what comes from a tab, such as another content script or a panel", () => {
    expect(() => checkCommand("returnToPlace", {}, { tab: { id: 3 } })).toThrow("only the background");
  });
});
