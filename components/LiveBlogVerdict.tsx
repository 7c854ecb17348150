import type { Signal } from "../lib/model.ts";
import type { Words } from "../lib/words.ts";
import { SightReport } from "./SightReport.tsx";
import { saySignal } from "./signal-words.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly title: string;
  /** Null on a first visit, when nothing is new. */
  readonly newCount: number | null;
  readonly postCount: number;
  /** The service in whose frame the posts stand; null where they can be read. */
  readonly embed: string | null;
  readonly signals: readonly Signal[];
  readonly report: string | null;
  readonly onReport: () => Promise<void>;
}

/** Says that the page is a live blog, how many posts are new, and why it was taken for one. */
export function LiveBlogVerdict({ title, newCount, postCount, embed, signals, report, onReport }: Props) {
  const words = useWords();
  return (
    <>
      <header>
        <p class="popup-verdict">{words.say("popupIsLiveBlog")}</p>
        <h1>{title}</h1>
        {embed !== null && postCount === 0 ? (
          <p class="state-hint">{words.say("insideEmbed", embed)}</p>
        ) : (
          <p class="popup-new">{writeNew(newCount, postCount, words)}</p>
        )}
      </header>
      <details class="popup-why">
        <summary>{words.say("popupWhy")}</summary>
        <ul class="popup-signals">
          {signals.map((signal) => (
            <li key={signal.name}>
              <span class="popup-weight">{writeWeight(signal.weight, words.language)}</span> <span>{saySignal(signal, words)}</span>
            </li>
          ))}
        </ul>
        <SightReport report={report} onReport={onReport} />
      </details>
    </>
  );
}

function writeNew(newCount: number | null, postCount: number, words: Words): string {
  if (newCount === null) return words.count("popupPosts", postCount);
  return newCount === 0 ? words.say("popupNothingNew") : words.count("popupNew", newCount);
}

/** "+0.4", "−0.3": which way a sign speaks, and how strongly. */
function writeWeight(weight: number, language: string): string {
  return new Intl.NumberFormat(language, { signDisplay: "always", minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(weight);
}
