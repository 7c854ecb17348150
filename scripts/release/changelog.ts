const HEADING = /^## (\S+), unreleased$/m;

/** A changelog as it is once its unreleased section is a version, and what that section says. Throws where there is none, or nothing in it. `date` is ISO. */
export function releaseChangelog(changelog: string, version: string, date: string): { readonly changelog: string; readonly notes: string } {
  const heading = HEADING.exec(changelog);
  if (!heading) throw new Error('CHANGELOG.md has no section "## X.Y.Z, unreleased"');
  const start = heading.index + heading[0].length;
  const end = changelog.indexOf("\n## ", start);
  const notes = changelog.slice(start, end < 0 ? undefined : end).trim();
  if (!/^- /m.test(notes)) throw new Error("CHANGELOG.md says nothing of what is new");
  if (changelog.includes(`\n## ${version}, `) && heading[1] !== version)
    throw new Error(`CHANGELOG.md has a section for ${version} already`);
  return { changelog: changelog.replace(HEADING, () => `## ${version}, ${date}`), notes };
}
