import { useRef, useState } from "preact/hooks";
import { useWords } from "./words-context.tsx";

interface Props {
  /** The text; null before it was asked for. */
  readonly report: string | null;
  /** Has the page looked at and the text made. */
  readonly onReport: () => Promise<void>;
}

/** What Catchline saw in the page, as a text that the reader can read, change and copy. Nothing is sent. */
export function SightReport({ report, onReport }: Props) {
  const words = useWords();
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  if (report === null) {
    return (
      <button type="button" class="text-button" onClick={() => void onReport()}>
        {words.say("reportSeen")}
      </button>
    );
  }
  return (
    <section class="sight-report" aria-label={words.say("reportTitle")}>
      <p class="sight-report-hint">{words.say("reportHint")}</p>
      <textarea ref={text} class="sight-report-text" aria-label={words.say("reportTitle")} rows={8} spellcheck={false} dir="ltr">
        {report}
      </textarea>
      <div class="sight-report-actions">
        <button type="button" class="button" onClick={() => void copy(text.current).then(setCopied)}>
          {words.say("copy")}
        </button>
        <span role="status">{copied && words.say("copied")}</span>
      </div>
    </section>
  );
}

/** Copies what stands in the box. Where the clipboard is closed to us, as in a frame that the page did not open it to, the box is selected and copied as by hand. */
async function copy(box: HTMLTextAreaElement | null): Promise<boolean> {
  if (box === null) return false;
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.select();
    return box.ownerDocument.execCommand("copy");
  }
}
