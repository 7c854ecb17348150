import { useWords } from "./words-context.tsx";

interface Props {
  /** The service whose frame it is. */
  readonly host: string;
  /** Address of the frame; null where a script draws it. */
  readonly url: string | null;
}

/** The posts stand in a frame that can't be read from its page: says whose it is, and leads to it. */
export function EmbedNotice({ host, url }: Props) {
  const words = useWords();
  return (
    <section class="embed-notice">
      <h2>{words.say("embedTitle", host)}</h2>
      <p class="state-hint">{words.say("embedHint")}</p>
      {url !== null && (
        <a class="button" href={url} target="_blank" rel="noreferrer">
          {words.say("embedOpen")}
        </a>
      )}
    </section>
  );
}
