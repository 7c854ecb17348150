import type { ComponentChildren } from "preact";
import { KeyList } from "./KeyList.tsx";
import { NamesPicture } from "./NamesPicture.tsx";
import { Notice } from "./Notice.tsx";
import { OrderPicture } from "./OrderPicture.tsx";
import { ReturnPicture } from "./ReturnPicture.tsx";
import { useAttempts } from "./use-attempts.ts";
import { useWords } from "./words-context.tsx";

/** How Catchline stands to the listed sites: the browser lets it read them all, or leaves that to the reader, who may just have said yes. */
export type ListedAccess = "granted" | "missing" | "allowed";

interface Props {
  /** Hosts that Catchline runs on, without wildcards. */
  readonly sites: readonly string[];
  readonly access: ListedAccess;
  /** Has the browser ask the reader for the listed sites. Called while a click is being handled. */
  readonly onAllow: () => Promise<void>;
  /** The shortcut that opens the panel, as the browser writes it; null where there is none. */
  readonly shortcut: string | null;
  readonly onOpenSettings: () => Promise<void>;
}

/** What opens once after installation: what Catchline does, keeps and needs, and where to try it. */
export function Welcome({ sites, access, onAllow, shortcut, onOpenSettings }: Props) {
  const words = useWords();
  const { failure, attempt } = useAttempts();
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/128.png" width="96" height="96" alt="" />
        <div>
          <h1>{words.say("welcomeTitle")}</h1>
          <p class="welcome-lead">{words.say("welcomeLead")}</p>
          <a class="button button--main welcome-try" href="/sample.html">
            {words.say("welcomeTry")}
          </a>
        </div>
      </header>
      {failure !== null && <Notice text={failure} />}
      <section aria-labelledby="welcome-does">
        <h2 id="welcome-does">{words.say("welcomeDoes")}</h2>
        <ul class="welcome-pictures">
          <Shown heading={words.say("welcomeOrder")} text={words.say("welcomeOrderText")}>
            <OrderPicture name={words.say("welcomeOrderPicture")} />
          </Shown>
          <Shown heading={words.say("welcomeReturn")} text={words.say("welcomeReturnText")}>
            <ReturnPicture name={words.say("welcomeReturnPicture")} />
          </Shown>
          <Shown heading={words.say("welcomeNames")} text={words.say("welcomeNamesText")}>
            <NamesPicture name={words.say("welcomeNamesPicture")} />
          </Shown>
        </ul>
      </section>
      <div class="welcome-columns">
        <section aria-labelledby="welcome-sites">
          <h2 id="welcome-sites">{words.say("welcomeSites")}</h2>
          <p>{words.say("welcomeSitesText")}</p>
          <ul class="welcome-sites" dir="ltr">
            {sites.map((site) => (
              <li key={site}>{site}</li>
            ))}
          </ul>
          <div role="status">
            {access === "allowed" && <p class="welcome-allowed">{words.say("welcomeAllowed")}</p>}
            {access === "missing" && <p>{words.say("welcomeMayNot")}</p>}
          </div>
          {access === "missing" && (
            <button type="button" class="button button--main" onClick={() => attempt(onAllow())}>
              {words.say("welcomeAllow")}
            </button>
          )}
          <p>{words.say("welcomeOtherSites")}</p>
        </section>
        <section aria-labelledby="welcome-keeps">
          <h2 id="welcome-keeps">{words.say("welcomeKeeps")}</h2>
          <p>{words.say("welcomeKeepsText")}</p>
          <p>{words.say("welcomeSettings")}</p>
          <button type="button" class="button" onClick={() => attempt(onOpenSettings())}>
            {words.say("openSettings")}
          </button>
        </section>
        <section aria-labelledby="welcome-panel">
          <h2 id="welcome-panel">{words.say("welcomePanel")}</h2>
          <p>{words.say("welcomePanelOpens")}</p>
          <p>{words.say("welcomePanelButton")}</p>
          {shortcut !== null && <p>{words.say("welcomePanelKey", shortcut)}</p>}
        </section>
        <section aria-labelledby="welcome-keys">
          <h2 id="welcome-keys">{words.say("keysTitle")}</h2>
          <p>{words.say("welcomeKeys")}</p>
          <KeyList />
        </section>
      </div>
    </main>
  );
}

function Shown({ heading, text, children }: { heading: string; text: string; children: ComponentChildren }) {
  return (
    <li>
      {children}
      <h3>{heading}</h3>
      <p>{text}</p>
    </li>
  );
}
