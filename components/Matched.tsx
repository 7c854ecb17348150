/** Text with every occurrence of the search words marked. Compares without regard to case. An empty search marks nothing. */
export function Matched({ text, search }: { text: string; search: string }) {
  const needle = search.trim().toLocaleLowerCase();
  if (needle === "") return <>{text}</>;
  const haystack = text.toLocaleLowerCase();
  // A few letters change their length with their case; then offsets of one string do not fit the other.
  if (haystack.length !== text.length) return <>{text}</>;
  const parts: preact.ComponentChild[] = [];
  let from = 0;
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + needle.length)}</mark>);
    from = at + needle.length;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
