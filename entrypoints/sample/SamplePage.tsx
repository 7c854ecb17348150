import { useEffect, useMemo, useState } from "preact/hooks";
import { SampleArticle } from "../../components/SampleArticle.tsx";
import { SampleBar } from "../../components/SampleBar.tsx";
import { useWords } from "../../components/words-context.tsx";
import { followPage } from "../../lib/page/follow-page.ts";
import { pacedReader } from "../../lib/page/paced-reader.ts";
import { windowSchedule } from "../../lib/page/schedule.ts";
import { windowPace } from "../../lib/slices.ts";
import type { Sample } from "../../lib/store/samples.ts";
import { MINUTES_BETWEEN, type SampleVisit, sampleLiveBlog } from "./live-blog.ts";
import { wish } from "./panel-line.ts";
import { createSampleOutside } from "./sample-outside.ts";
import { sampleReader } from "./sample-reader.ts";

/** The invented live blog, read by the very page side that reads the newsrooms': a first visit, and a second one an hour later when the reader asks for it. */
export function SamplePage({ sample, opened }: { sample: Sample; opened: Temporal.Instant }) {
  const words = useWords();
  const [visit, setVisit] = useState<SampleVisit>(1);
  const [panelOpen, setPanelOpen] = useState(true);
  const liveBlog = useMemo(() => sampleLiveBlog(visit, opened), [visit, opened]);
  useEffect(() => {
    const lifetime = new AbortController();
    const minutesAgo = visit === 1 ? MINUTES_BETWEEN : 0;
    const outside = createSampleOutside({ sample, minutesAgo, words, onPanel: setPanelOpen });
    const reader = sampleReader(pacedReader(document, windowPace(window)));
    void followPage(window, reader, outside, windowSchedule(window), lifetime.signal);
    return () => lifetime.abort();
  }, [sample, visit, words]);
  return (
    <>
      <SampleBar
        second={visit === 2}
        onComeBack={() => {
          window.scrollTo({ top: 0, behavior: "instant" });
          setPanelOpen(true);
          setVisit(2);
        }}
        onAgain={() => location.reload()}
        onOpenPanel={panelOpen ? null : () => wish(sample.name, { wish: "showPanel", open: true })}
      />
      <SampleArticle liveBlog={liveBlog} />
    </>
  );
}
