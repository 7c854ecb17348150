import type { LiveBlogId } from "../../lib/model.ts";
import type { Commands, Outside } from "../../lib/page/outside.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { readSettings, watchSettings } from "../../lib/settings.ts";
import { readMarks } from "../../lib/store/queries.ts";
import { recordView } from "../../lib/store/reading-actions.ts";
import { recordReading } from "../../lib/store/record.ts";
import type { Sample } from "../../lib/store/samples.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import type { Words } from "../../lib/words.ts";
import { looksOf } from "../background/page-looks.ts";
import { SAMPLE_LANGUAGE } from "./live-blog.ts";
import { hearWishes, type PanelWish, SAMPLE_TAB } from "./panel-line.ts";

export interface SampleOutsideOptions {
  readonly sample: Sample;
  /** Minutes by which the sample's clock is behind. */
  readonly minutesAgo: number;
  readonly words: Words;
  /** Hears whether the panel stands open. */
  onPanel(open: boolean): void;
}

/**
 * Everything outside the sample's page, as its page side sees it: the same rules that the background follows, on a store of the sample's own. No message leaves the
 * page, so that no badge, library or backup knows of it.
 */
export function createSampleOutside({ sample, minutesAgo, words, onPanel }: SampleOutsideOptions): Outside {
  const { store } = sample;
  const now = (): Temporal.Instant => Temporal.Now.instant().subtract({ minutes: minutesAgo });
  let liveBlogId: LiveBlogId | null = null;
  let commands: Commands | null = null;

  async function redraw(): Promise<void> {
    if (liveBlogId !== null) commands?.remarkPosts({ liveBlogId, posts: await readMarks(store, liveBlogId) });
  }
  function carryOut(wanted: PanelWish): void {
    if (wanted.wish === "jump") commands?.revealPost({ postId: wanted.postId });
    else if (wanted.wish === "goBack") commands?.returnToPlace();
    else if (wanted.wish === "drawMarks") void redraw();
    else {
      commands?.showDock({ open: wanted.open });
      onPanel(wanted.open);
    }
  }
  return {
    readerStarted: async () => null,
    async snapshotRead({ pageId, reason, detection, snapshot }) {
      const at = now();
      // The document as a whole is in the reader's language, the live blog in its own.
      const reading = {
        snapshot: interpret({ ...snapshot, language: SAMPLE_LANGUAGE }, at),
        detection,
        tabId: SAMPLE_TAB,
        pageId,
        reason,
        now: at,
      };
      const recorded = await recordReading(store, reading);
      liveBlogId = recorded.liveBlogId;
      const settings = await readSettings();
      const { dockSide, dockWidth } = settings;
      return { ...recorded, dockOpen: true, dockSide, dockWidth, looks: looksOf(settings) };
    },
    // No message leaves the page, and so there is none to make small.
    postsRead: async () => false,
    snapshotChanged: async () => null,
    async postsSeen({ liveBlogId: id, postIds }) {
      const { autoSeen } = await readSettings();
      if (await recordSeen(store, id, postIds, now(), autoSeen)) await redraw();
    },
    async viewMoved(view) {
      if (await recordView(store, SAMPLE_TAB, view, now())) await redraw();
    },
    dockResized: async () => undefined,
    liveBlogLeft: async () => undefined,
    takeCommands(taken, signal) {
      commands = taken;
      hearWishes(sample.name, carryOut, signal);
      void watchSettings((settings) => taken.changeLooks({ looks: looksOf(settings) }), signal);
    },
    panelUrl: () => `/sample-panel.html?${new URLSearchParams({ sample: sample.name, ago: `${minutesAgo}` })}`,
    isAlive: () => true,
    words: { panel: words.say("extensionName"), width: words.say("dockWidth"), unfold: words.say("dockUnfold") },
  };
}
