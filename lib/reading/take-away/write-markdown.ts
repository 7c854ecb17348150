import { cleanLine, cleanLines } from "./clean-text.ts";
import { isolate } from "./close-bidi.ts";
import { describeScope } from "./describe-scope.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { TakeAway, TakenPost, Wording } from "./taken.ts";
import { webAddress } from "./web-address.ts";
import type { ZonedTimes } from "./zoned-times.ts";

/** What is taken away as Markdown for people (CommonMark): a heading for the live blog, one for each day, one for each post. Ends with a line end. */
export function writeMarkdown(taken: TakeAway, times: ZonedTimes, words: Wording): string {
  const { liveBlog, posts, takenAt } = taken;
  const own = (text: string): string => isolate(escapeMarkdown(cleanLine(text)), words.language);
  const address = webAddress(liveBlog.url);
  const zones = [...new Set(posts.flatMap(({ publishedAt }) => (publishedAt === null ? [] : times.zoneName(publishedAt))))];
  const blocks = [
    `# ${own(liveBlog.title)}`,
    join([
      liveBlog.publisher === null ? null : `**${own(liveBlog.publisher)}**`,
      words.say(`coverage_${liveBlog.coverage}`),
      address && `<${address}>`,
    ]),
    join([
      escapeMarkdown(cleanLine(describeScope(taken, times, words))),
      zones.length === 0 ? null : words.say("takenTimes", words.list(zones)),
    ]),
  ];
  let day: string | null = null;
  for (const post of posts) {
    const itsDay: string | null = post.publishedAt === null ? day : times.day(post.publishedAt);
    if (itsDay !== null && itsDay !== day) blocks.push(`## ${itsDay}`);
    day = itsDay;
    blocks.push(...postBlocks(post, times, words, own));
  }
  blocks.push("---", words.say("takenNote", times.moment(takenAt)));
  return `${blocks.join("\n\n")}\n`;
}

function postBlocks(post: TakenPost, times: ZonedTimes, words: Wording, own: (text: string) => string): string[] {
  const clock = post.publishedAt === null ? words.say("timeUnknown") : times.clock(post.publishedAt);
  const title = cleanLine(post.title ?? "");
  const link = webAddress(post.permalink);
  const facts = join([
    post.authors.length === 0 ? null : `*${own(words.list(post.authors))}*`,
    words.say(`status_${post.status}`),
    ...post.kinds.map((kind) => words.say(`kind_${kind}`)),
    post.publishedAt !== null && !post.timeCertain ? words.say("dateInferred") : null,
    link && `[${words.say("takenLink")}](<${link}>)`,
  ]);
  const heading = title === "" ? `### ${clock}` : `### ${clock} · ${own(title)}`;
  return [heading, facts, ...cleanLines(post.text).map(escapeMarkdown)];
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" · ");
}
