// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { SinceSelect } from "../../components/SinceSelect.tsx";
import type { SinceChoice } from "../../lib/model.ts";
import { show, showAgain } from "./fixtures.tsx";

const CHOICES = (["lastVisit", "hour", "day"] as const).map((choice) => ({ choice, available: true }));

/** The field for since when, and a store that writes when it is told to. */
function drawField() {
  const writes: PromiseWithResolvers<boolean>[] = [];
  const field = (stored: SinceChoice) => (
    <SinceSelect
      chosen={stored}
      choices={CHOICES}
      onChoose={() => {
        writes.push(Promise.withResolvers<boolean>());
        return writes.at(-1)!.promise;
      }}
    />
  );
  const root = show(field("lastVisit"));
  const select = root.querySelector("select")!;
  return {
    shown: () => select.value,
    choose: (choice: SinceChoice) =>
      act(() => {
        select.value = choice;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }),
    drawAgain: (stored: SinceChoice) => showAgain(root, field(stored)),
    end: (at: number, isStored: boolean) => act(async () => writes[at]?.resolve(isStored)),
  };
}

describe("since when posts count as new", () => {
  it("stays as it was chosen when the panel is drawn anew before that is stored", async () => {
    const field = drawField();
    field.choose("hour");
    field.drawAgain("lastVisit");
    expect(field.shown()).toBe("hour");
    await field.end(0, true);
    field.drawAgain("lastVisit");
    expect(field.shown()).toBe("hour");
    field.drawAgain("hour");
    expect(field.shown()).toBe("hour");
  });

  it("goes back to what is stored where a choice could not be", async () => {
    const field = drawField();
    field.choose("hour");
    await field.end(0, false);
    expect(field.shown()).toBe("lastVisit");
  });

  it("shows the later of two choices while the earlier is still being written", async () => {
    const field = drawField();
    field.choose("hour");
    field.choose("day");
    await field.end(0, true);
    field.drawAgain("hour");
    expect(field.shown()).toBe("day");
    await field.end(1, true);
    field.drawAgain("day");
    expect(field.shown()).toBe("day");
  });

  it.each(["before", "after"])("follows a choice made elsewhere that comes %s its own is written", async (order) => {
    const field = drawField();
    field.choose("hour");
    if (order === "after") await field.end(0, true);
    field.drawAgain("day");
    if (order === "before") await field.end(0, true);
    expect(field.shown()).toBe("day");
  });
});
