import { useEffect, useRef } from "preact/hooks";
import { useWords } from "./words-context.tsx";

interface Props {
  /** Whether the reader has come back. */
  readonly second: boolean;
  readonly onComeBack: () => void;
  readonly onAgain: () => void;
  /** Null while the panel stands open. */
  readonly onOpenPanel: (() => void) | null;
}

/** What stands over the invented live blog: that it is invented, what to try, and the step to the second visit. */
export function SampleBar({ second, onComeBack, onAgain, onOpenPanel }: Props) {
  const words = useWords();
  const step = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what it did is said here.
    if (second) step.current?.focus({ preventScroll: true });
  }, [second]);
  return (
    <aside class="sample-bar" aria-label={words.say("sampleAbout")}>
      <p class="sample-invented">
        {words.say("sampleInvented")} <a href="/welcome.html">{words.say("sampleToWelcome")}</a>
      </p>
      <p class="sample-step" role="status" tabIndex={-1} ref={step}>
        {words.say(second ? "sampleSecondVisit" : "sampleFirstVisit")}
      </p>
      <p class="sample-buttons">
        {!second && (
          <button type="button" class="button button--main" onClick={onComeBack}>
            {words.say("sampleComeBack")}
          </button>
        )}
        {onOpenPanel !== null && (
          <button type="button" class="button" onClick={onOpenPanel}>
            {words.say("openDock")}
          </button>
        )}
        {second && (
          <button type="button" class="button" onClick={onAgain}>
            {words.say("sampleAgain")}
          </button>
        )}
      </p>
    </aside>
  );
}
