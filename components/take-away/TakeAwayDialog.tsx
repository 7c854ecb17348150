import { useEffect, useRef, useState } from "preact/hooks";
import type { Scope, TakenPost } from "../../lib/reading/take-away/taken.ts";
import { useWords } from "../words-context.tsx";
import { FORMATS, type Format } from "./write-taken.ts";

/** Posts that can be taken. */
export interface Portion {
  readonly scope: Scope;
  readonly posts: readonly TakenPost[];
  /** What they are, in words. */
  readonly name: string;
}

interface Props {
  /** What can be chosen, in this order; the last that holds any post is chosen at first. Never empty. */
  readonly portions: readonly Portion[];
  /** Answers with what to say of it. */
  readonly onCopy: (portion: Portion, format: Format) => Promise<string | null>;
  readonly onSave: (portion: Portion, format: Format) => string;
  readonly onClose: () => void;
}

/** Asks which posts to take away and in which form, copies or saves them, and says so. It stays open, so that the same can be had in two forms. */
export function TakeAwayDialog({ portions, onCopy, onSave, onClose }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [what, setWhat] = useState(portions.findLast(({ posts }) => posts.length > 0)?.scope.what ?? "all");
  const [format, setFormat] = useState<Format>("markdown");
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  const portion = portions.find(({ scope }) => scope.what === what) ?? portions[0];
  if (portion === undefined) return null;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="take-away-title" onClose={onClose} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id="take-away-title">{words.say("takeAwayTitle")}</h2>
      <fieldset class="take-away-choices">
        <legend>{words.say("takeAwayWhat")}</legend>
        {portions.map(({ scope, posts, name }) => (
          <label key={scope.what} class="dialog-choice">
            <input
              type="radio"
              name="what"
              checked={scope.what === portion.scope.what}
              disabled={posts.length === 0}
              onChange={() => setWhat(scope.what)}
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="take-away-choices">
        <legend>{words.say("takeAwayAs")}</legend>
        {FORMATS.map((one) => (
          <label key={one} class="dialog-choice">
            <input type="radio" name="format" checked={one === format} onChange={() => setFormat(one)} />
            <span>
              {words.say(`format_${one}`)} <span class="take-away-hint">{words.say(`formatHint_${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status" class="take-away-said">
        {said}
      </p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.say("close")}
        </button>
        <button type="button" class="button" onClick={() => setSaid(onSave(portion, format))}>
          {words.say("saveFile")}
        </button>
        <button type="button" class="button button--main" onClick={() => void onCopy(portion, format).then(setSaid)}>
          {words.say("copy")}
        </button>
      </div>
    </dialog>
  );
}
