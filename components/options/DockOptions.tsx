import { type ChosenSide, DOCK_WIDTH, type DockSide } from "../../lib/dock-place.ts";
import type { Words } from "../../lib/words.ts";
import { useWords } from "../words-context.tsx";
import { CheckOption } from "./CheckOption.tsx";
import { Choices } from "./Choices.tsx";
import { OptionSection } from "./OptionSection.tsx";
import { SiteList } from "./SiteList.tsx";
import { Slider } from "./Slider.tsx";

/** What was chosen for the panel on one site; what is missing is as on every site. */
export interface ChosenForSite {
  readonly host: string;
  readonly open?: boolean;
  readonly side?: DockSide;
  readonly width?: number;
}

/** What the reader chooses about the panel beside the page. */
export interface DockChoices {
  readonly openByItself: boolean;
  readonly dockSide: ChosenSide;
  /** In CSS pixels. */
  readonly dockWidth: number;
  /** The latest chosen last. */
  readonly dockSites: readonly ChosenForSite[];
}

interface Props {
  readonly settings: DockChoices;
  readonly onChange: (changed: Partial<DockChoices>) => void;
}

const SIDES = ["auto", "left", "right"] as const;
const WIDTH_STEP = 20;

/** Whether the panel opens beside the page by itself, where and how wide, and on which sites it is otherwise. */
export function DockOptions({ settings, onChange }: Props) {
  const words = useWords();
  const { openByItself, dockSide, dockWidth, dockSites } = settings;
  return (
    <OptionSection title={words.say("optionsDock")}>
      <CheckOption
        name={words.say("optionOpenByItself")}
        checked={openByItself}
        onChange={(chosen) => onChange({ openByItself: chosen })}
      />
      <Choices
        title={words.say("optionDockSide")}
        choices={SIDES}
        chosen={dockSide}
        nameOf={(side) => words.say(`side_${side}`)}
        onChoose={(side) => onChange({ dockSide: side })}
      />
      <Slider
        title={words.say("dockWidth")}
        least={DOCK_WIDTH.least}
        most={DOCK_WIDTH.most}
        step={WIDTH_STEP}
        value={dockWidth}
        nameOf={(width) => writePixels(width, words)}
        onChange={(width) => onChange({ dockWidth: width })}
      />
      <SiteList
        title={words.say("optionDockSites")}
        sites={dockSites.map((chosen) => ({ site: chosen.host, facts: factsOf(chosen, words) })).toReversed()}
        action={words.say("asEverywhere")}
        nameOf={(site) => words.say("asEverywhereOn", site)}
        onAct={(site) => onChange({ dockSites: dockSites.filter(({ host }) => host !== site) })}
      />
    </OptionSection>
  );
}

function factsOf({ open, side, width }: ChosenForSite, words: Words): string[] {
  return [
    open === undefined ? null : words.say(open ? "dockOpensHere" : "dockStaysClosed"),
    side === undefined ? null : words.say(`side_${side}`),
    width === undefined ? null : writePixels(width, words),
  ].filter((fact) => fact !== null);
}

function writePixels(width: number, words: Words): string {
  return words.say("pixels", new Intl.NumberFormat(words.language).format(width));
}
