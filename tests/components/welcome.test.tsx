// @vitest-environment jsdom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { KEYS } from "../../components/keys.ts";
import { SampleBar } from "../../components/SampleBar.tsx";
import { Welcome } from "../../components/Welcome.tsx";
import { click, show, wordsOf } from "./fixtures.tsx";

const nothing = () => undefined;
const done = async () => undefined;
const named = (root: HTMLElement, name: string) => [...root.querySelectorAll("button")].find((button) => wordsOf(button) === name);

describe("Welcome", () => {
  const draw = (over: Partial<Parameters<typeof Welcome>[0]> = {}) =>
    show(
      <Welcome
        sites={["news.example", "herald.example"]}
        access="granted"
        onAllow={done}
        shortcut={null}
        onOpenSettings={done}
        {...over}
      />,
    );

  it("describes each of its three pictures, and holds no words in them that would need a translation", () => {
    const pictures = [...draw().querySelectorAll("svg")];
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) {
      expect(picture.getAttribute("role")).toBe("img");
      expect(picture.getAttribute("aria-label")).toMatch(/^\w.{40,}\.$/);
      expect(picture.textContent).toBe("");
    }
  });

  it("names the sites, the keys of the panel, and the shortcut as the browser writes it", () => {
    const drawn = draw({ shortcut: "⌥⇧L" });
    expect([...drawn.querySelectorAll(".welcome-sites li")].map(wordsOf)).toEqual(["news.example", "herald.example"]);
    expect(drawn.querySelectorAll(".key-list dd")).toHaveLength(KEYS.length);
    expect(wordsOf(drawn)).toContain("⌥⇧L opens and closes it.");
    expect(wordsOf(draw())).not.toContain("opens and closes it.");
  });

  it("gives each of its parts a heading by name", () => {
    const sections = [...draw().querySelectorAll("section")].map((section) =>
      wordsOf(section.querySelector(`#${section.getAttribute("aria-labelledby")}`)),
    );
    expect(sections).toEqual(["What it does", "Where it runs", "What it keeps, and where", "The panel", "Keys"]);
  });

  it("asks for the sites only where they are missing, and says once they are allowed", () => {
    expect(named(draw(), "Allow these sites")).toBeUndefined();
    const onAllow = vi.fn(done);
    const missing = draw({ access: "missing", onAllow });
    click(named(missing, "Allow these sites"));
    expect(onAllow).toHaveBeenCalledOnce();
    const allowed = draw({ access: "allowed" });
    expect(wordsOf(allowed.querySelector("[role=status]"))).toBe("Catchline may read these sites.");
    expect(named(allowed, "Allow these sites")).toBeUndefined();
  });

  it("says why something could not be done", async () => {
    const drawn = draw({ onOpenSettings: () => Promise.reject(new Error("No settings today")) });
    await act(async () => click(named(drawn, "Settings")));
    expect(wordsOf(drawn.querySelector("[role=alert]"))).toBe("That did not work: No settings today");
  });
});

describe("SampleBar", () => {
  const draw = (over: Partial<Parameters<typeof SampleBar>[0]>) =>
    show(<SampleBar second={false} onComeBack={nothing} onAgain={nothing} onOpenPanel={null} {...over} />);
  const buttons = (root: HTMLElement) => [...root.querySelectorAll("button")].map(wordsOf);

  it("leads from the first visit to the second, and from there to the beginning", () => {
    const onComeBack = vi.fn();
    const onAgain = vi.fn();
    const first = draw({ onComeBack });
    expect(buttons(first)).toEqual(["Come back an hour later"]);
    click(first.querySelector("button"));
    expect(onComeBack).toHaveBeenCalledOnce();
    const second = draw({ second: true, onAgain });
    expect(buttons(second)).toEqual(["Start again"]);
    click(second.querySelector("button"));
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it("keeps the focus where it says what has happened, when the button that was pressed is gone", () => {
    const drawn = draw({ second: true });
    expect(document.activeElement).toBe(drawn.querySelector("[role=status]"));
    expect(wordsOf(drawn.querySelector("[role=status]"))).toContain("An hour has passed.");
  });

  it("offers the panel only while it is closed", () => {
    const onOpenPanel = vi.fn();
    click(named(draw({ onOpenPanel }), "Open beside the page"));
    expect(onOpenPanel).toHaveBeenCalledOnce();
  });

  it("says that all of it is invented and forgotten", () => {
    expect(wordsOf(draw({}))).toMatch(/invented.*forgotten when you close it/);
  });
});
