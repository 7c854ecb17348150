/**
 * An IndexedDB in which a database of a newer version is left as it is. The browser itself refuses to open one (`VersionError`), but Dexie 4 then opens it without naming a
 * version, and adds to it what it misses: an older Catchline, after a step back or beside a newer one on a shared profile, would write what the newer one can't read.
 */
export function leavingNewerAlone(factory: IDBFactory): Pick<IDBFactory, "open" | "deleteDatabase" | "databases" | "cmp"> {
  return {
    open(name, version) {
      if (version === undefined) throw new DOMException("what is stored was written by a newer version of Catchline", "VersionError");
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
