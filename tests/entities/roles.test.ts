import { describe, expect, it } from "vitest";
import { readRoles } from "../../lib/entities/roles.ts";
import type { Mention } from "../../lib/model.ts";

/** `[Name]` is a person, in order. */
function rolesIn(marked: string): (string | null)[] {
  const mentions: Mention[] = [];
  let text = "\n";
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    if (!part.startsWith("[")) {
      text += part;
      continue;
    }
    const name = part.slice(1, -1);
    mentions.push({ kind: "person", start: text.length, end: text.length + name.length, text: name });
    text += name;
  }
  const roles = readRoles(text, mentions);
  return mentions.map(({ start }) => roles.find((given) => given.start === start)?.role ?? null);
}

describe("readRoles", () => {
  it.each([
    ["National Security Council spokesperson [John Kirby] said so.", "National Security Council spokesperson"],
    ["Ukrainian President [Volodymyr Zelensky] spoke.", "Ukrainian President"],
    ["[John Kirby], the National Security Council spokesperson, said.", "National Security Council spokesperson"],
    ["[Kirby], spokesperson for the NSC, said it.", "spokesperson for the NSC"],
    ["[Olaf Scholz], Germany's chancellor, left.", "Germany's chancellor"],
    ["Then the prime minister, [Keir Starmer], rose.", "prime minister"],
    ["It fell to Germany’s chancellor, [Olaf Scholz], to answer.", "Germany’s chancellor"],
    ["Former US President [Barack Obama] was there.", "Former US President"],
    ["He met Mayor of Kyiv [Vitali Klitschko].", "Mayor of Kyiv"],
    ["White House chief of staff [Ron Klain] said.", "White House chief of staff"],
    ["When President [Joe Biden] came, they rose.", "President"],
    ["Yesterday President [Joe Biden] spoke.", "President"],
    ["In Bergen, mayor [Henrik Tveit] thanked them.", "mayor"],
    ["[Mary Jones], 34, a teacher, was on the bridge.", "teacher"],
    ["She told [Antony Blinken], the US Secretary of State, that.", "US Secretary of State"],
    ["It was said by [Dmitry Peskov], Kremlin spokesman.", "Kremlin spokesman"],
    ["They thanked water minister [Saskia Brouwer] for it.", "water minister"],
    ["said chief forecaster [Priya Nandakumar].", "chief forecaster"],
    ["Lt. Gen. [Mykola Oleshchuk] is no role, but defence secretary [John Healey] has one.", null],
    ["“Not today,” striker [Ada Byron] said.", "striker"],
    ["A statement by Deputy Prime Minister [Iryna Vereshchuk] followed.", "Deputy Prime Minister"],
    ["[Ada Byron], head of the Red Cross in Kyiv, said.", "head of the Red Cross in Kyiv"],
    ["[Ada Byron], a resident of Kherson, fled.", "resident of Kherson"],
    ["The coach, [Ada Byron], shrugged.", "coach"],
    ["Ex-minister [Ada Byron] is out.", "Ex-minister"],
  ])("reads the role in %s", (marked, role) => {
    expect(rolesIn(marked)[0]).toBe(role);
  });

  it.each([
    ["[John Kirby], who was the spokesperson then, left."],
    ["[John Kirby], speaking to a reporter, left."],
    ["[John Kirby], the day the minister fell, left."],
    ["[John Kirby] said the president left."],
    ["The minister said [John Kirby] was wrong."],
    ["As president he met [John Kirby]."],
    ["The day after the minister, [John Kirby] left."],
    ["He blamed the coach. [John Kirby] did not."],
    ["“I am the mayor,” [John Kirby] said."],
    ["[John Kirby], like the mayor, left."],
    ["[John Kirby], Kyiv, Tuesday"],
    ["Mr [John Kirby] left."],
    ["Dr. [Ada Byron] left."],
    ["[John Kirby] (the goalkeeper) left."],
    ["[John Kirby]: the mayor is wrong"],
    ["the mayor\n[John Kirby] left"],
    ["[John Kirby], and the minister, left."],
    ["[John Kirby], in a letter to the minister, resigned."],
    ["On Tuesday [John Kirby] left."],
    ["From [John Kirby], Kyiv"],
    ["[John Kirby], 46, of Leeds, left."],
    ["It is up to the voters, [John Kirby] said."],
    ["They met, [John Kirby] said."],
    ["[John Kirby], with the ambassador's help, left."],
    ["[Ada Byron], nine, left."],
  ])("reads none in %s", (marked) => {
    expect(rolesIn(marked)[0]).toBeNull();
  });

  it("gives nobody the role of another", () => {
    expect(rolesIn("President [Joe Biden], [John Kirby] and [Ada Byron], the mayor, met.")).toEqual(["President", null, "mayor"]);
  });

  it("gives a place none", () => {
    expect(readRoles("\nPresident Paris", [{ kind: "place", start: 11, end: 16, text: "Paris" }])).toEqual([]);
  });
});
