// @vitest-environment jsdom
import { useState } from "preact/hooks";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { useKeptFocus } from "../../components/use-kept-focus.ts";
import { click, show } from "./fixtures.tsx";

/** A panel with a bar, whose buttons go one by one as they are pressed, and tabs. */
function Panel() {
  const [gone, setGone] = useState<readonly string[]>([]);
  const once = (name: string) =>
    !gone.includes(name) && (
      <button type="button" id={name} onClick={() => setGone([...gone, name])}>
        {name}
      </button>
    );
  return (
    <main {...useKeptFocus("[role=tab][aria-selected=true]")}>
      <div>
        {once("start")}
        {once("stop")}
      </div>
      <div role="tablist">
        <button type="button" role="tab" aria-selected={false}>
          one
        </button>
        <button type="button" role="tab" id="two" aria-selected={true}>
          two
        </button>
      </div>
      <p>{once("alone")}</p>
    </main>
  );
}

const by = (id: string): HTMLElement => document.getElementById(id)!;
/** Presses a button by the keyboard: it has the focus. */
function press(id: string): void {
  act(() => by(id).focus());
  click(by(id));
}

describe("useKeptFocus", () => {
  it("goes to what is left of the part that a button stood in", () => {
    show(<Panel />);
    press("start");
    expect(document.activeElement?.id).toBe("stop");
  });

  it("goes to the fallback where nothing is left of that part", () => {
    show(<Panel />);
    press("start");
    press("stop");
    expect(document.activeElement?.id).toBe("two");
    press("alone");
    expect(document.activeElement?.id).toBe("two");
  });

  it("goes to what has come in the place of a bar, before what stood beside it", () => {
    const Bar = () => {
      const [active, setActive] = useState(false);
      return (
        <main {...useKeptFocus("[role=tab]")}>
          <div>
            <button type="button">beside</button>
            {active ? (
              <fieldset>
                <button type="button" disabled>
                  previous
                </button>
                <button type="button" id="next">
                  next
                </button>
              </fieldset>
            ) : (
              <div>
                <button type="button" id="begin" onClick={() => setActive(true)}>
                  begin
                </button>
              </div>
            )}
          </div>
        </main>
      );
    };
    show(<Bar />);
    press("begin");
    expect(document.activeElement?.id).toBe("next");
  });

  it("leaves the focus where the reader has put it", () => {
    show(<Panel />);
    act(() => by("start").focus());
    act(() => by("two").focus());
    click(by("start"));
    expect(document.activeElement?.id).toBe("two");
  });

  it("takes no focus that the reader has given up, or that is in another document", () => {
    show(<Panel />);
    act(() => by("start").focus());
    act(() => {
      by("two").dispatchEvent(new Event("pointerdown", { bubbles: true }));
      by("start").blur();
    });
    click(by("start"));
    expect(document.activeElement).toBe(document.body);

    const hasFocus = vi.spyOn(document, "hasFocus").mockReturnValue(false);
    press("stop");
    expect(document.activeElement).toBe(document.body);
    hasFocus.mockRestore();
  });
});
