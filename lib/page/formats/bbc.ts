import type { Format } from "./format.ts";

const HOSTS = ["bbc.com", "bbc.co.uk"];

/** BBC News and Sport until 2023. Source: third-party readers (`#lx-stream`, `.lx-stream__post-container`). Clock only; "Get Involved" boxes stand among posts. */
export const BBC_2022: Format = {
  name: "bbc-2022",
  hosts: HOSTS,
  posts: ".lx-stream__post-container article,article.lx-stream__post-container",
  time: ["time,.qa-post-auto-meta"],
  text: ".lx-stream-post-body",
  keyEvent: ".lx-stream-post--key",
};

/** BBC since 2024. Source: bbc/simorgh, `ws-nextjs-app/pages/[service]/live/[id]`: `h3#<urn>` holds time and headline. */
export const BBC_2024: Format = {
  name: "bbc-2024",
  hosts: HOSTS,
  posts: "main article:has(h3[id] time),#stream-container article",
  id: ["id"],
  drop: "[data-testid=breaking-news-label]",
};
