import { useWords } from "./words-context.tsx";

/** Stands where something is being opened. Nothing is seen of it at first: what opens at once must not flicker. */
export function Loading() {
  const words = useWords();
  return (
    <main class="loading" aria-busy="true">
      <span class="loading-line" aria-hidden="true" />
      <span class="loading-line" aria-hidden="true" />
      <span class="loading-line" aria-hidden="true" />
      <h1 class="visually-hidden">{words.say("loading")}</h1>
    </main>
  );
}
