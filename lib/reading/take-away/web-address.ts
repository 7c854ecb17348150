/** An address as the web writes it, without blanks and brackets; null where it is none of the web, so that nothing taken away runs a script. */
export function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return href.replace(/[<>"'`\\\s()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
