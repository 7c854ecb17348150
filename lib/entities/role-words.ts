const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns for what somebody is by office, work or part in a story. Lower case, singular. */
const ROLES = words(`
  president minister premier chancellor secretary spokesperson spokesman spokeswoman senator congressman congresswoman lawmaker governor mayor ambassador envoy diplomat
  king queen prince princess emperor emir sultan pope bishop archbishop cardinal rabbi imam ayatollah patriarch priest pastor
  general admiral colonel lieutenant major captain commander marshal sergeant commissioner superintendent inspector constable sheriff detective chief commandant
  director chairman chairwoman chairperson chair ceo executive officer manager founder co-founder owner head leader speaker whip councillor councilor alderman taoiseach tanaiste
  judge justice attorney prosecutor lawyer barrister solicitor magistrate coroner ombudsman
  professor doctor scientist researcher economist analyst historian expert epidemiologist virologist meteorologist forecaster seismologist physicist engineer architect astronaut cosmonaut pilot
  coach trainer striker midfielder defender goalkeeper winger forward quarterback pitcher batter bowler referee umpire skipper athlete swimmer sprinter boxer driver rider champion
  actor actress singer musician author writer poet novelist artist painter filmmaker producer comedian presenter host broadcaster designer
  journalist reporter correspondent editor columnist photographer anchor commentator blogger
  activist campaigner organiser organizer adviser advisor aide strategist negotiator mediator candidate nominee contender incumbent deputy
  farmer teacher nurse student shopkeeper fisherman firefighter paramedic volunteer resident survivor witness victim suspect defendant hostage soldier fighter veteran warlord
  mp mep mla td congressperson representative delegate treasurer undersecretary comptroller coxswain harbourmaster headteacher principal dean provost rector vice-chancellor curator librarian
  surgeon physician psychiatrist psychologist pharmacist vet midwife billionaire businessman businesswoman entrepreneur investor banker financier trader mogul tycoon magnate
  oligarch dissident whistleblower mercenary militant clerk warden ranger conductor choreographer dancer chef restaurateur
  mother father wife husband son daughter brother sister widow uncle aunt
`);

/** Words in lower case that stand before such a noun and belong to it. */
const MODIFIERS = words(`
  prime deputy vice foreign defense defence interior finance former acting interim then chief senior top executive managing general assistant associate first second lead head press national
  regional local state federal police fire army navy air space health climate energy transport education justice home trade culture sports water environment agriculture opposition party
  parliamentary presidential union human rights weather political military emergency security intelligence communications campaign transition bank central research data science law constitutional
  special outgoing incoming newly elected longtime veteran retired late crown lady county city town village club team national-security world olympic studio tech technology media business
  football tennis rugby cricket basketball baseball hockey golf boxing formula one social housing labour labor immigration border migration refugee aid relief rescue lifeboat coastguard
  harbour harbor port rail railway airline bridge barrier dam power grid hospital school university church investment hedge fund founding co current
`);

/** What ends a search for the beginning of a role: words of a sentence, not of a title. */
const OF_SENTENCE = words(`
  a an the and or but nor so yet if when while after before as since until because though although whereas that which who whom whose what where how why this these those there here
  he she it they we you i his her its their our your my him them us me
  is was are were be been being has have had do does did will would can could may might must shall should
  said says say told tells tell called calls met meets asked asks added adds thanked urged warned accused named
  in on at by from with about against over under between among during through into onto off out up down than like without within near across
  not no also only just even still again later earlier meanwhile however today yesterday tomorrow tonight now then once both either neither another other some any all each every
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
`);

/** Whether a word is the noun of a role, alone ("President") or at the end of a compound ("vice-president", "ex-minister"). */
export function isRoleNoun(word: string): boolean {
  const bare = bareOf(word);
  return ROLES.has(bare) || ROLES.has(bare.replace(/^(?:ex|vice|co|then|non)-/, "")) || /[a-z](?:ologist|keeper|master)$/.test(bare);
}

/** Whether a word can stand between the beginning of a role and its noun. */
export function isModifier(word: string): boolean {
  if (isOfSentence(word) && bareOf(word) !== "then") return false;
  if (/^[\p{Lu}\d[]/u.test(word)) return true;
  return MODIFIERS.has(bareOf(word)) || /[a-z]{3}(?:al|ic|ary)$/.test(word) || isRoleNoun(word);
}

/** A word of a sentence that no role begins with or holds before its noun. */
export function isOfSentence(word: string): boolean {
  // "US" is no "us".
  return OF_SENTENCE.has(bareOf(word)) && !/^(?:\p{Lu}\.?){2,}$/u.test(word);
}

function bareOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .replace(/[.,]/g, "");
}
