import type { ComponentChildren } from "preact";
import type { LiveBlogId, Signal } from "../lib/model.ts";
import { LiveBlogVerdict } from "./LiveBlogVerdict.tsx";
import { NoLiveBlog, type NoLiveBlogActions, type SiteStanding } from "./NoLiveBlog.tsx";
import { Notice } from "./Notice.tsx";
import { type RecentLiveBlog, RecentLiveBlogs } from "./RecentLiveBlogs.tsx";
import { Switch } from "./Switch.tsx";
import { type Attempts, useAttempts } from "./use-attempts.ts";
import { useWords } from "./words-context.tsx";

/** The live blog that the tab shows. */
export interface ShownLiveBlog {
  readonly title: string;
  /** Null on a first visit. */
  readonly newCount: number | null;
  readonly postCount: number;
  readonly embed: string | null;
  readonly signals: readonly Signal[];
  /** Whether the docked panel opens by itself on this site. */
  readonly opensByItself: boolean;
}

export interface PopupActions extends NoLiveBlogActions {
  readonly turnOff: () => Promise<void>;
  readonly openDock: () => Promise<void>;
  readonly openSidePanel: () => Promise<void>;
  readonly openInTab: () => Promise<void>;
  readonly setOpensByItself: (opens: boolean) => Promise<void>;
  readonly openLiveBlog: (id: LiveBlogId) => Promise<void>;
  readonly openLibrary: () => Promise<void>;
  readonly openSettings: () => Promise<void>;
  readonly retry: () => void;
}

/** Where there is a live blog, `reason` says how Catchline stands to its site (`none`: it runs there). */
interface Props extends SiteStanding {
  readonly liveBlog: ShownLiveBlog | null;
  /** Why what is stored can't be read, or what is read can't be stored; null where both can. */
  readonly readFailure: string | null;
  readonly writeFailure: string | null;
  readonly recent: readonly RecentLiveBlog[];
  readonly actions: PopupActions;
}

/** What the toolbar button shows: whether this page is a live blog and why, what is new, the panel's homes, this site, and the live blogs read last. */
export function Popup(props: Props) {
  const { liveBlog, reason, host, readFailure, writeFailure, recent, actions } = props;
  const words = useWords();
  const { failure, attempt } = useAttempts();
  return (
    <main class="popup">
      {writeFailure !== null && <Notice text={words.say("cantStore", writeFailure)} />}
      {failure !== null && <Notice text={failure} />}
      {readFailure !== null ? (
        <StorageShut reason={readFailure} onRetry={actions.retry} />
      ) : liveBlog === null ? (
        <NoLiveBlog {...props} attempt={attempt} frame={verdict} />
      ) : (
        <>
          <LiveBlogVerdict {...liveBlog} report={props.report} onReport={actions.report} />
          <Homes actions={actions} attempt={attempt} />
          {reason === "ask" && host !== null && (
            <div class="popup-actions">
              <button type="button" class="button" onClick={() => attempt(actions.turnOn())}>
                {words.say("enableSite", host)}
              </button>
              {props.withOthers !== null && (
                <button type="button" class="button" onClick={() => attempt(actions.turnOnListed())}>
                  {words.count("enableListed", props.withOthers)}
                </button>
              )}
            </div>
          )}
        </>
      )}
      {host !== null && (reason === "none" || reason === "off" || reason === "silent") && (
        <section class="popup-site" aria-label={words.say("thisSite")}>
          <Switch on={reason !== "off"} onChange={(on) => attempt(on ? actions.turnOn() : actions.turnOff())}>
            {words.say("siteSwitch", host)}
          </Switch>
          {liveBlog !== null && (
            <Switch on={liveBlog.opensByItself} onChange={(opens) => attempt(actions.setOpensByItself(opens))}>
              {words.say("opensHere")}
            </Switch>
          )}
        </section>
      )}
      <RecentLiveBlogs liveBlogs={recent} onOpen={(id) => attempt(actions.openLiveBlog(id))} />
      <footer class="popup-elsewhere">
        <button type="button" class="text-button" onClick={() => attempt(actions.openLibrary())}>
          {words.say("openLibrary")}
        </button>
        <button type="button" class="text-button" onClick={() => attempt(actions.openSettings())}>
          {words.say("openSettings")}
        </button>
      </footer>
    </main>
  );
}

function verdict(heading: string, content: ComponentChildren) {
  return (
    <section class="popup-state">
      <h1>{heading}</h1>
      {content}
    </section>
  );
}

function StorageShut({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const words = useWords();
  return verdict(
    words.say("storageFailed"),
    <>
      <p class="state-hint">{words.say("storageFailedHint")}</p>
      <p class="state-reason">{reason}</p>
      <div class="state-actions">
        <button type="button" class="button" onClick={() => onRetry()}>
          {words.say("tryAgain")}
        </button>
      </div>
    </>,
  );
}

type HomeActions = Pick<PopupActions, "openDock" | "openSidePanel" | "openInTab">;

/** The three places the panel can be shown in. */
function Homes({ actions, attempt }: { actions: HomeActions } & Pick<Attempts, "attempt">) {
  const words = useWords();
  return (
    <div class="popup-actions">
      <button type="button" class="button button--main" onClick={() => attempt(actions.openDock())}>
        {words.say("openDock")}
      </button>
      <div class="popup-homes">
        <button type="button" class="button" onClick={() => attempt(actions.openSidePanel())}>
          {words.say("openSidePanel")}
        </button>
        <button type="button" class="button" onClick={() => attempt(actions.openInTab())}>
          {words.say("openInTab")}
        </button>
      </div>
    </div>
  );
}
