import { useWords } from "./words-context.tsx";

/** Stands where something is being opened. Nothing is seen of it at first: what opens at once must not flicker. */
export function Loading() {
  const words = useWords();
  return (
    <div class="loading" role="status" aria-busy="true">
      <span class="loading-line" aria-hidden="true" />
      <span class="loading-line" aria-hidden="true" />
      <span class="loading-line" aria-hidden="true" />
      <span class="visually-hidden">{words.say("loading")}</span>
    </div>
  );
}
