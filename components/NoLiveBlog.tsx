import type { ComponentChildren } from "preact";
import { SightReport } from "./SightReport.tsx";
import type { Attempts } from "./use-attempts.ts";
import { useWords } from "./words-context.tsx";

/**
 * Why no live blog is shown for a page. `none`: Catchline runs there and sees none. `ask`: the browser would have to ask the reader first. `off`: the reader turned
 * the site off. `closed`: no extension may run there. `hidden`: the browser does not say which page it is. `silent`: no reader answers in the page.
 */
export type NoLiveBlogReason = "none" | "ask" | "off" | "closed" | "hidden" | "silent";

export interface NoLiveBlogActions {
  /** Asks for the site and turns it on. Called while the click is being handled, so that the browser may ask. */
  readonly turnOn: () => Promise<void>;
  /** The same for all sites that Catchline knows. */
  readonly turnOnListed: () => Promise<void>;
  readonly readOnce: () => Promise<void>;
  readonly lookAgain: () => Promise<void>;
  readonly report: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** How Catchline stands to the site of a page, and what it saw there. */
export interface SiteStanding {
  readonly reason: NoLiveBlogReason;
  /** The page's site; null where it is not known. */
  readonly host: string | null;
  /** How many of the news sites that Catchline knows could be enabled together with this one; null where that is not to be offered. */
  readonly withOthers: number | null;
  /** Whether the page is being looked at now. */
  readonly looking: boolean;
  /** Whether the page was looked at when the reader asked, and was none. */
  readonly looked: boolean;
  readonly report: string | null;
}

interface Props extends SiteStanding, Pick<Attempts, "attempt"> {
  readonly actions: NoLiveBlogActions;
  /** The whole state, in the frame of where it is shown. */
  readonly frame: (heading: string, content: ComponentChildren) => ComponentChildren;
}

/** A page without a live blog to show: says why, and offers what can be done about it. */
export function NoLiveBlog({ reason, host, withOthers, looking, looked, report, actions, attempt, frame }: Props) {
  const words = useWords();
  const lookedAtOnce = reason === "ask" && looked;
  const heading = words.say(lookedAtOnce ? "noLiveBlog" : HEADINGS[reason]);
  const canLook = reason === "none" || lookedAtOnce;
  return frame(
    heading,
    <>
      <p class="state-hint">{words.say(lookedAtOnce ? "readOnceNone" : HINTS[reason])}</p>
      <div class="state-actions">
        {(reason === "ask" || reason === "off") && host !== null && (
          <button type="button" class="button button--main" onClick={() => attempt(actions.turnOn())}>
            {words.say(reason === "ask" ? "enableSite" : "turnOnSite", host)}
          </button>
        )}
        {reason === "ask" && !looked && (
          <button type="button" class="button" disabled={looking} onClick={() => attempt(actions.readOnce())}>
            {words.say("readOnce")}
          </button>
        )}
        {withOthers !== null && (
          <button type="button" class="button" onClick={() => attempt(actions.turnOnListed())}>
            {words.count("enableListed", withOthers)}
          </button>
        )}
        {canLook && (
          <button type="button" class="button" disabled={looking} onClick={() => attempt(actions.lookAgain())}>
            {words.say("lookAgain")}
          </button>
        )}
        {reason === "silent" && (
          <button type="button" class="button button--main" onClick={() => attempt(actions.reload())}>
            {words.say("reloadPage")}
          </button>
        )}
      </div>
      <p class="state-outcome" role="status">
        {looking ? words.say("looking") : looked && reason === "none" ? words.say("lookedAgain") : ""}
      </p>
      {canLook && <SightReport report={report} onReport={actions.report} />}
    </>,
  );
}

const HEADINGS = {
  none: "noLiveBlog",
  ask: "siteNotAllowed",
  off: "siteOff",
  closed: "pageClosed",
  hidden: "noLiveBlog",
  silent: "pageSilent",
} as const;

const HINTS = {
  none: "noLiveBlogHint",
  ask: "siteNotAllowedHint",
  off: "siteOffHint",
  closed: "pageClosedHint",
  hidden: "pageHiddenHint",
  silent: "pageSilentHint",
} as const;
