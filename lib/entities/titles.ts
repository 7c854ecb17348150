/** Words that stand before a person's name and are no part of it, in lower case without dots. Ranks, offices and forms of address. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend fr pope archbishop bishop cardinal rabbi imam sheikh ayatollah
  president vice-president premier chancellor prime minister secretary spokesperson spokesman spokeswoman sen senator senators rep reps representative congressman
  congresswoman gov governor mayor ambassador envoy king queen prince princess crown emperor sultan emir judge justice attorney sheriff commissioner
  gen general lt lieutenant col colonel maj major capt captain cmdr commander adm admiral sgt sergeant cpl brig brigadier marshal pvt private chief
  director chairman chairwoman chairperson ceo minister deputy former ex-president leader speaker officer detective coach judge correspondent reporter
  analyst editor anchor author actor singer saint taoiseach tanaiste tánaiste shadow kaiser tsar pm dci supt superintendent inspector constable
  garda cllr councillor councilor alderman principal surgeon undersecretary treasurer mullah maulana grand pastor monsignor field master`.split(
    /\s+/,
  ),
);

/** Words that end a person's name and do not tell two people apart: "Jr.", "III". Lower case without dots. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv", "mp", "qc", "kc", "obe", "cbe", "phd", "md"]);
