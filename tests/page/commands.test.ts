import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { answerCommands, type Followed } from "../../lib/page/commands.ts";
import { FIRST_LOOKS } from "../../lib/page/host-style.ts";

const postId = "h_1" as PostId;
const liveBlogId = "https://news.example/storm" as LiveBlogId;

describe("answerCommands", () => {
  it("answers without a live blog that there is nothing", () => {
    const commands = answerCommands(() => null);
    expect(commands.sayWhatIsShown()).toBeNull();
    expect(commands.revealPost({ postId })).toBe(false);
    expect(() => commands.toggleDock()).toThrow("no live blog");
    expect(() => commands.swapDock()).toThrow("no live blog");
    commands.returnToPlace();
    commands.showDock({ open: true });
    commands.placeDock({ side: "left", width: 400 });
    commands.remarkPosts({ liveBlogId, posts: [] });
    commands.changeLooks({ looks: FIRST_LOOKS });
  });

  it("leaves the answer to the live blog followed at that moment", () => {
    const carriedOut: string[] = [];
    const blog: Followed = {
      pageId: () => "p1",
      commands: {
        revealPost: () => carriedOut.push("reveal") > 0,
        returnToPlace: () => void carriedOut.push("return"),
        showDock: () => void carriedOut.push("dock"),
        toggleDock: () => carriedOut.push("toggle") > 0,
        swapDock: () => (carriedOut.push("move") > 0 ? "left" : "right"),
        placeDock: () => void carriedOut.push("place"),
        remarkPosts: () => void carriedOut.push("remark"),
        changeLooks: ({ looks }) => void carriedOut.push(looks.theme),
      },
    };
    let followed: Followed | null = null;
    const commands = answerCommands(() => followed);
    followed = blog;
    expect([commands.revealPost({ postId }), commands.toggleDock(), commands.sayWhatIsShown()]).toEqual([true, true, { pageId: "p1" }]);
    commands.returnToPlace();
    commands.showDock({ open: true });
    expect(commands.swapDock()).toBe("left");
    commands.placeDock({ side: "left", width: 400 });
    commands.remarkPosts({ liveBlogId, posts: [] });
    commands.changeLooks({ looks: { ...FIRST_LOOKS, theme: "dark" } });
    expect(carriedOut).toEqual(["reveal", "toggle", "return", "dock", "move", "place", "remark", "dark"]);
    followed = null;
    expect(commands.sayWhatIsShown()).toBeNull();
  });

  it("says null of a live blog that was not reported yet", () => {
    const blog = { pageId: () => null } as unknown as Followed;
    expect(answerCommands(() => blog).sayWhatIsShown()).toBeNull();
  });
});
