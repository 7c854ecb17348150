/** Sites turned off are stored under one key each, so that two changes at once can't undo each other. */
const PREFIX = "off:";

/** The key under which a host is stored as turned off. */
export function offKey(host: string): string {
  return `${PREFIX}${host}`;
}

/** The hosts that are turned off, among all that is stored by key. */
export function hostsTurnedOff(stored: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(stored).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}

/** The hosts of which a change of what is stored says that they were turned off, or no longer are. */
export function offSitesChanged(changes: Readonly<Record<string, { readonly newValue?: unknown }>>): {
  readonly off: readonly string[];
  readonly on: readonly string[];
} {
  const hosts = hostsTurnedOff(changes);
  const isOff = (host: string): boolean => changes[offKey(host)]?.newValue !== undefined;
  return { off: hosts.filter(isOff), on: hosts.filter((host) => !isOff(host)) };
}
