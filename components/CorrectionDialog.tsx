import { useEffect, useRef, useState } from "preact/hooks";
import type { CorrectionChange, Entity } from "../lib/model.ts";
import type { WantedCorrection } from "../lib/store/corrections.ts";
import { useWords } from "./words-context.tsx";

/** What the reader is about to set right. */
export interface CorrectionAsked {
  readonly entity: Entity;
  readonly type: CorrectionChange["type"];
}

interface Props {
  readonly asked: CorrectionAsked;
  /** All of its kind, itself among them. */
  readonly others: readonly Entity[];
  readonly onCorrect: (wanted: WantedCorrection) => void;
  readonly onClose: () => void;
}

/** Asks for what a correction needs: whom to merge with, which forms to split off, which name, and whether it holds in this live blog alone. */
export function CorrectionDialog({ asked: { entity, type }, others, onCorrect, onClose }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [everywhere, setEverywhere] = useState(false);
  const [into, setInto] = useState<Entity | null>(null);
  const [apart, setApart] = useState<readonly string[]>([]);
  const [name, setName] = useState(entity.name);
  useEffect(() => dialog.current?.showModal?.(), []);

  const correction = ((): Pick<WantedCorrection, "forms" | "change"> | null => {
    const { forms } = entity;
    const head = headOf(entity);
    if (type === "merge") return into === null ? null : { forms, change: { type, into: headOf(into) } };
    if (type === "split") return apart.length === 0 ? null : { forms: apart, change: { type, from: head } };
    if (type === "rename") return name.trim() === "" || name.trim() === entity.name ? null : { forms, change: { type, name: name.trim() } };
    return { forms, change: { type } };
  })();
  const title = words.say(TITLES[type === "otherKind" && entity.kind === "place" ? "toPerson" : type], entity.name);
  return (
    <dialog ref={dialog} class="dialog" aria-label={title} onClose={onClose} onKeyDown={(event) => event.stopPropagation()}>
      <form
        method="dialog"
        onSubmit={() => {
          if (correction !== null) onCorrect({ kind: entity.kind, everywhere, ...correction });
        }}
      >
        <h2>{title}</h2>
        {type === "merge" && <MergeChoice entity={entity} others={others} chosen={into} onChoose={setInto} />}
        {type === "split" && (
          <fieldset class="dialog-list">
            <legend>{words.say("splitWhich")}</legend>
            {entity.forms.map((form) => (
              <label key={form} class="dialog-choice">
                <input
                  type="checkbox"
                  checked={apart.includes(form)}
                  disabled={apart.length === entity.forms.length - 1 && !apart.includes(form)}
                  onChange={() => setApart(apart.includes(form) ? apart.filter((other) => other !== form) : [...apart, form])}
                />
                <bdi>{writtenOf(entity, form)}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        {type === "rename" && (
          <label class="dialog-field">
            {words.say("renameTo")}
            <input type="text" dir="auto" value={name} maxLength={200} onInput={(event) => setName(event.currentTarget.value)} />
          </label>
        )}
        <label class="dialog-choice">
          <input type="checkbox" checked={everywhere} onChange={() => setEverywhere(!everywhere)} />
          {words.say("everywhere")}
        </label>
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {words.say("cancel")}
          </button>
          <button type="submit" class="button button--main" disabled={correction === null}>
            {words.say("saveCorrection")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

const TITLES = {
  merge: "mergeTitle",
  split: "splitTitle",
  rename: "renameTitle",
  otherKind: "toPlaceTitle",
  toPerson: "toPersonTitle",
  noName: "noNameTitle",
} as const;

interface MergeProps {
  readonly entity: Entity;
  readonly others: readonly Entity[];
  readonly chosen: Entity | null;
  readonly onChoose: (entity: Entity) => void;
}

/** The others of its kind, as many as fit; a word typed leaves those that have it. */
function MergeChoice({ entity, others, chosen, onChoose }: MergeProps) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const needle = typed.trim().toLocaleLowerCase();
  const fitting = others.filter(
    (other) => other.key !== entity.key && [other.name, ...other.aliases].some((name) => name.toLocaleLowerCase().includes(needle)),
  );
  return (
    <>
      <label class="dialog-field">
        {words.say("mergeFind")}
        <input type="search" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <fieldset class="dialog-list">
        <legend class="visually-hidden">{words.say("mergeFind")}</legend>
        {fitting.slice(0, MOST_SHOWN).map((other) => (
          <label key={other.key} class="dialog-choice">
            <input type="radio" name="into" checked={other.key === chosen?.key} onChange={() => onChoose(other)} />
            <bdi>{other.name}</bdi>
          </label>
        ))}
      </fieldset>
    </>
  );
}

const MOST_SHOWN = 50;

/** The form an entity is known by: its key holds it. */
function headOf({ key, kind }: Entity): string {
  return key.slice(kind.length + 1);
}

/** A form as the blog writes it. */
function writtenOf({ name, aliases, forms }: Entity, form: string): string {
  const bare = (text: string): string => text.toLocaleLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const all = [name, ...aliases];
  return all.find((written) => bare(written) === bare(form)) ?? all[forms.indexOf(form)] ?? form;
}
