import type { CatchUpProgress } from "../lib/reading/catch-up.ts";
import type { CatchUpStep } from "../lib/store/catch-up.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly active: boolean;
  /** Null when the run is through. */
  readonly progress: CatchUpProgress | null;
  /** How many posts wait to be read now. */
  readonly waiting: number;
  readonly onStart: () => void;
  readonly onStep: (step: CatchUpStep) => void;
  readonly onStop: () => void;
}

/** Walks the reader through what they have not read, oldest first; says at the end whether they are up to date, or what was skipped. */
export function CatchUpBar({ active, progress, waiting, onStart, onStep, onStop }: Props) {
  const words = useWords();
  if (!active) {
    if (waiting === 0) return <p class="catch-up catch-up--done">{words.say("upToDate")}</p>;
    return (
      <div class="catch-up">
        <button type="button" class="button button--main" onClick={onStart}>
          {words.count("catchUp", waiting)}
        </button>
      </div>
    );
  }
  if (progress === null) {
    return (
      <div class="catch-up">
        <p class="catch-up-place">{waiting === 0 ? words.say("upToDate") : words.count("unseenCount", waiting)}</p>
        {waiting > 0 && (
          <button type="button" class="button button--main" onClick={onStart}>
            {words.count("catchUp", waiting)}
          </button>
        )}
        <button type="button" class="button" onClick={onStop}>
          {words.say("catchUpEnd")}
        </button>
      </div>
    );
  }
  return (
    <fieldset class="catch-up" aria-label={words.say("catchUpName")}>
      <p class="catch-up-place" aria-live="polite">
        {words.say("catchUpPlace", progress.number, progress.total)} · {words.count("minutesLeft", progress.minutesLeft)}
      </p>
      <div class="catch-up-steps">
        <button type="button" class="button" disabled={progress.number === 1} onClick={() => onStep("previous")}>
          {words.say("catchUpPrevious")}
        </button>
        <button type="button" class="button button--main" onClick={() => onStep("next")}>
          {words.say("catchUpNext")}
        </button>
        <button type="button" class="button" onClick={() => onStep("skip")}>
          {words.say("catchUpSkip")}
        </button>
        <button type="button" class="button" onClick={onStop}>
          {words.say("catchUpStop")}
        </button>
      </div>
    </fieldset>
  );
}
