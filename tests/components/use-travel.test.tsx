// @vitest-environment jsdom
import { useImperativeHandle, useRef, useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import type { TimelineHandle } from "../../components/timeline-handle.ts";
import { useTravel } from "../../components/use-travel.ts";
import type { PostId } from "../../lib/model.ts";
import { click, show } from "./fixtures.tsx";

describe("useTravel", () => {
  function Panel({ onScroll, shown }: { onScroll: (id: PostId) => void; shown: boolean }) {
    const list = useRef<TimelineHandle>(null);
    const [isShown, setShown] = useState(shown);
    const travel = useTravel(list, () => setShown(true));
    const List = () => {
      useImperativeHandle(list, () => ({ scrollTo: onScroll, focusFirst: () => undefined }));
      return <ol />;
    };
    return (
      <>
        <button type="button" onClick={() => travel("p7" as PostId)} />
        {isShown && <List />}
      </>
    );
  }

  it.each([
    ["at once where the list is open", true],
    ["by opening the list where another tab is", false],
  ])("scrolls the list to the post, once, %s", (_, shown) => {
    const onScroll = vi.fn();
    const drawn = show(<Panel onScroll={onScroll} shown={shown} />);
    expect(onScroll).not.toHaveBeenCalled();
    click(drawn.querySelector("button"));
    expect(drawn.querySelector("ol")).not.toBeNull();
    expect(onScroll.mock.calls).toEqual([["p7"]]);
  });
});
