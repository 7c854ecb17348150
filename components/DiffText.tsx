import type { DiffSegment } from "../lib/reading/changes.ts";
import { usePageText } from "./page-text.ts";
import { wholeWords } from "./whole-words.ts";
import { useWords } from "./words-context.tsx";

/** A word-level difference: removed words struck, added words underlined, each said in words to those who can't see it. */
export function DiffText({ segments }: { segments: readonly DiffSegment[] }) {
  const words = useWords();
  const page = usePageText();
  return (
    <p class="diff" {...page}>
      {segments.map((segment, index) => {
        if (segment.kind === "same")
          return <Fold key={index} text={segment.text} first={index === 0} last={index === segments.length - 1} />;
        const Tag = segment.kind === "added" ? "ins" : "del";
        return (
          <Tag key={index}>
            <span class="visually-hidden" lang={words.language} dir={words.direction}>
              {words.say(segment.kind === "added" ? "diffAdded" : "diffRemoved")}{" "}
            </span>
            {segment.text}
          </Tag>
        );
      })}
    </p>
  );
}

const CONTEXT = 80;

/** Unchanged text, shortened to what stands next to a change. */
function Fold({ text, first, last }: { text: string; first: boolean; last: boolean }) {
  const before = first ? "" : wholeWords(text, CONTEXT);
  const after = last ? "" : wholeWords(text, -CONTEXT);
  if (text.length <= before.length + after.length + 1) return <>{text}</>;
  return (
    <>
      {before}
      <span class="diff-fold"> … </span>
      {after}
    </>
  );
}
