import type { LiveBlog } from "../lib/model.ts";
import { Menu, type MenuChoice, MoreIcon } from "./Menu.tsx";
import { usePageText } from "./page-text.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly liveBlog: LiveBlog;
  /** Given where the panel is docked: closes it for this page. */
  readonly onClose: (() => void) | null;
  /** Given where the panel is not already in a tab of its own. */
  readonly onOpenInTab: (() => void) | null;
  /** What else can be done, for the menu. */
  readonly choices: readonly MenuChoice[];
}

/** Publisher, coverage and title of the live blog, and what can be done with the panel itself. */
export function PanelHeader({ liveBlog, onClose, onOpenInTab, choices }: Props) {
  const words = useWords();
  const page = usePageText();
  return (
    <header class="panel-header">
      <div class="masthead">
        <span class="publisher" {...page}>
          {liveBlog.publisher ?? new URL(liveBlog.url).hostname}
        </span>
        <span class={`coverage-state coverage-state--${liveBlog.coverage}`}>{words.say(`coverage_${liveBlog.coverage}`)}</span>
        <span class="masthead-actions">
          <Menu name={words.say("panelMenu")} choices={choices}>
            <MoreIcon />
          </Menu>
          {onOpenInTab && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.say("openInTab")}
              title={words.say("openInTab")}
              onClick={onOpenInTab}
            >
              <svg class="icon--pointing" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path d="M6.5 3H3v10h10V9.5M9.5 3H13v3.5M13 3 7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.4" />
              </svg>
            </button>
          )}
          {onClose && (
            <button
              type="button"
              class="icon-button"
              aria-label={words.say("closePanel")}
              title={words.say("closePanel")}
              onClick={onClose}
            >
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
              </svg>
            </button>
          )}
        </span>
      </div>
      <h1 class="title" {...page}>
        {liveBlog.title}
      </h1>
    </header>
  );
}
