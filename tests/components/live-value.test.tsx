// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { createLiveValue, type LiveValue, useLiveValue } from "../../components/live-value.ts";
import { show, wordsOf } from "./fixtures.tsx";

describe("createLiveValue", () => {
  it("tells those who watch of every change, and no more once they stopped", () => {
    const live = createLiveValue(1);
    const heard = vi.fn();
    const stop = live.watch(() => heard(live.get()));
    live.set(2);
    live.set(2);
    live.set(3);
    stop();
    live.set(4);
    expect(heard.mock.calls).toEqual([[2], [3]]);
    expect(live.get()).toBe(4);
  });
});

describe("useLiveValue", () => {
  it("draws what watches, and nothing around it", () => {
    const live = createLiveValue("first");
    const outside = vi.fn();
    const Inner = ({ value }: { value: LiveValue<string> }) => <span>{useLiveValue(value)}</span>;
    const Outer = () => {
      outside();
      return <Inner value={live} />;
    };
    const drawn = show(<Outer />);
    act(() => live.set("second"));
    expect(wordsOf(drawn)).toBe("second");
    expect(outside).toHaveBeenCalledOnce();
  });
});
