/**
 * Sentences in the manner of rolling news, written for Catchline. `{P}` a full name, `{S}` a surname, `{W}` a given name, `{C}` a country, `{L}` any place, `{R}` a
 * region, `{N}` a village nobody knows, `{G}` an organisation, `{U}` a company made up, `{D}` a people or other capital that is no name, `{T}` a title, `{t}` a post
 * held, `{V}` a verb of speech, `{M}` a day or month. A digit makes two slots one name, `{S1}` the surname of `{P1}`. `<G:…>`, `<L:…>`, `<P:…>` are labelled as they stand.
 */
export const TEMPLATES: readonly string[] = `
{T} {P} {V} on {M} that {C} would not take part in the talks.
{P1}, the {t}, {V} that troops had left {N}. {S1} did not say when.
{S} {V} the {C} was ready to talk.
{S} and {S} met in {L} on {M}.
{S1} said {L} was “calm.” “We will stay,” {S1} added.
{L} has rejected the claim, saying {C} was to blame.
{C} said it would send more aid to {C}.
The {C} said on {M} it had shot down two drones.
{C}’s foreign ministry said {S} would visit {L} next week.
{C}'s <G:Foreign Ministry> said in a statement that {C} wants peace.
{C}’s <G:Defense Ministry> said its forces had taken {N}.
The {D} <G:Defence Ministry> said on {M} that {N} was under control.
The {C} <G:State Department> said {T} {S} would travel to {L}.
{C} <G:Defense Department> officials confirmed the strike in {L}.
{C} officials say {S} knew of the plan.
{C} troops moved into {N} and {N}, a {t} said.
A {C} {t} told {G} that the attack on {N} had failed.
{C}-{C} relations are at a low, {S} said.
The {C}-{C} border was closed on {M}.
The {S}-{S} summit in {L} ended without a deal.
{S}-{S} talks will go on in {L}.
The {C}-led coalition struck {N}.
{G} said on {M} that it was looking into the reports from {L}.
{G} fired rockets at {N}, {C} said.
{G} leader {P} was killed in {L}.
{G} fighters left {N} after talks with {G}.
{G} spokesperson {P} {V} that staff in {L} were safe.
{G} and {G} have called for a ceasefire in {L}.
{G}’s {P} reports from {L}.
From {G}’s {P} in {L}
From {G}'s {P}, {P} and {P}
By {P}, {P} and {P}, {G}
{P} in {L}, {P} in {L} and {P}
({P}/{G}/{G})
({P}/{G} via {G})
{P} speaks to {P} in an interview with {G}.
{P} attends a news conference in {L}, on {M} 21.
{P} arrives at the airport in {L}, {C}.
People shelter in a subway station in {L}, {C}, on {M} 4, 2022.
{D} {T} {P} meets with {D} leader {P} at the <L:Kremlin> in {L}.
A {D} soldier stands near {N}, {C}.
Smoke rises over {N} after a strike. {P}/{G}
{P1} was born in {L}, {C}. {S1} moved to {L} in 1998.
{P1}, 34, from {L}, said she heard a blast. “It was loud,” {S1} said.
{P1}, a {t} in {L}, said the {G} had not called him.
{P1}, a {t} at the <G:University of {L}>, said the vote was close.
{P1} of the {G} told {G}: “It is too early.”
{P1} ({L}) said he would vote no.
{P1}, who heads {G}, resigned on {M}.
The victims were named as {P}, {P} and {P}.
The {t} of {L}, {P}, {V} that two people had died.
The {t} of the {L} region, {P}, wrote on {G}.
The head of {G}, {P}, {V} that {C} must do more.
{L} {t} {P} {V} power was out.
{L} {T} {P} {V} power was out.
{G} {t} {P} {V} so on {M}.
{D} {T} {P} {V} that {C} “will win.”
{D} {t} {P} {V} that {C} “will win.”
{D} forces shelled {N} overnight, the {t} {V}.
{D} officials in {L} said {D} troops were near {N}.
{D} and {D} officials met in {L}.
The {D} people want peace, said {T} {S}.
The {D} parliament in {L} voted on {M}.
{T} {S} will fly to {L} on {M}.
{T} {S} told {G} that {T} {S} was wrong.
Thank you, {T} {S}. {T} {S} is next.
{S1}'s remarks came as {T} {P} landed in {L}.
{S}’s visit to {L} follows months of talks.
{S} arrived in {L} with {S}.
{S} did not go to {L}.
Asked about {S}, {S} said: “Ask him.”
According to {P}, {C} has lost ground near {N}.
According to {G}, {N} was hit twice.
In {L}, {T} {P} warned of more rain.
In {N}, a village near {L}, two houses burned.
At least 12 people died in {N}, {L}, {C}.
The city of {N} was hit, as were {N} and {N}.
The town of {N} in the {L} region was hit.
The village of {N}, in the area of {N} and {N}, is the most dangerous.
Fighting continues around {N} and in the direction of {N}.
In the direction of {N}, the enemy attacked near {N}, {N} and {N}.
Air raid sirens sounded in {L}, {L} and {R}.
Eastern {C} and northern {R} will see snow.
The eastern city of {N} has been shelled.
Police in {L} arrested {P}, {W} and {W}.
{L} police arrested a man on {M}.
<G:{L} Police> said no one was hurt.
The storm moved over the <L:Gulf of Mexico> towards {L}.
The ship crossed the <L:Strait of Hormuz> near {N}.
The quake struck off {R}, the {G} said.
Flights from {L} to {L} were cancelled, {G} said.
{G} shares fell 3% in {L} on {M}.
{U} shares rose in {L}, {G} reported.
{U} said {P} would be its chief executive.
{U}, based in {L}, makes parts for {G}.
The {L}-based {U} said sales fell.
{P1}, founder of {U}, met {T} {S}. {S1} declined to comment.
The {L} <G:City Council> voted on {M}.
The <G:Bank of {C}> raised rates.
The <G:University of {L}> said {P} would teach there.
{P} of {L} University said so.
The {G} met in {L} to discuss {C}.
The {G} in {L} and the {G} in {L} agreed.
The {C} ambassador to the {G}, {P}, walked out.
{C}’s ambassador in {L}, {P}, was called in.
The {G} imposed sanctions on {C}, {C} and {C}.
{C}, {C} and {C} voted against.
{C}, the {C} and {C} signed the pact.
{L}, {C}
{L}, {M} 4 ({G}) - {T} {P} {V} on {M}.
{L} ({G}) — {C} said on {M} that talks failed.
{L} — {P} was on the train when it stopped.
{S} says {C} must act
{T} {S} to visit {L} as {C} talks stall
{C} accuses {C} of attack on {N}
{G} warns of famine in {L}
{C} strike on {N} kills 3, {D} official says
{P} dies aged 84
{S} “not ready” to quit, says {S}
{L} mayor tells residents to leave
{S}: We will not leave {L}
{L} latest: {S} in talks with {G}
Why {L} matters to {C}
What we know about the {L} attack
Watch: {S} speaks in {L}
Key Event {C} and {C} agree deal
Catch up: what happened in {L} on {M}
Here’s what {S} said about {C}:
Our {t} {P} has more from {L}.
My colleague {P} has the story.
{P} was in the chamber for {G}.
Good morning. {P} here, taking over from {P}.
That’s all from me, {P}. Thanks for reading.
Hello and welcome to our live coverage of the war in {C}. I’m {P}.
{S} (Con) asked about {L}. {S} (Lab) did not reply.
{P}, the <G:Labour> MP for {N}, asked about {G}.
{P}, the {G} MP, said {S} had to go.
{T} {S} of the {G} beat {S} of the {G} in {L}.
{G} candidate {P} won in {L}.
{G} beat {G} 2-1 at {N}.
{S} scored twice for {G} in {L}.
{S} to {S}, no run. {S} comes in from the pavilion end.
{S} passes to {S}, who shoots wide.
{C} beat {C} 3-0 in {L}.
{P1} won gold in {L}. {S1} is from {C}.
Goal! {S} makes it 2-0 for {G}.
{D} striker {P} joined {G} from {G}.
{P1}'s mother, {P}, said {W} was a good boy.
{W} and {W}, both nine, were found in {N}.
His wife {W} and son {W} live in {L}.
{P1} and her husband, {P}, left {N} last year.
Mr {S} and Ms {S} were not there.
Dr. {S} is at <G:{L} Hospital>.
The trial of {P1} opened in {L}. {S1} denies it.
Judge {P} ruled for {G}.
{S} v. {S} was heard in {L}.
{M}: {S} meets {S} in {L}.
On {M}, {S} will meet {S}.
{D} {M} was quiet in {L}.
The {D} embassy in {L} told {D} citizens to leave.
{D} tanks and Patriot missiles will go to {C}.
The <D:Abrams> tanks and <D:Leopard> tanks left {L}.
{C} sent <D:Javelin> missiles and <D:Himars> to {L}.
<D:Brexit> and <D:Covid-19> came up in {L}, {S} said.
The <D:Rome Statute> and the <D:Geneva Conventions> bind {C}.
The <D:Paris Agreement> binds {C}; the <D:Minsk agreements> did not.
The <D:Treaty of Lisbon> and the <D:Good Friday Agreement> stand, {S} said.
The <D:Nobel Peace Prize> went to {P}.
The <D:World Cup> in {C} opens on {M}.
The <D:Easter Rising> was in {L}.
<D:Hurricane {W}> hit {L} on {M}.
<D:Hurricane {W}> made landfall in {R} on {M}.
<D:Typhoon {W}> killed 20 in {L}.
Leaders of {C}, {C} and {C} met.
Ministers from {C}, {C} and {C} will meet in {L}.
{S} Arrives in {L} for Talks With {S}
{S} Meets {S} in {L} as {C} Votes
{S} Says {C} Must Pay
{C} Vows to Hit Back After {L} Attack
{P} Dies at 80
{S} Wins in {L}, {S} Concedes
{S} Sends Troops to {L}
{S} Calls for Calm After {L} Strike
<D:Storm {W}> closes in on {L}.
{T} {W} spoke in {L}.
The <D:{L} Accords> and the <D:{L} Statute> bind {C}.
The <D:{L} Agreement> and the <D:{L} Declaration> failed.
The <D:{L} Convention> was signed in {L}.
<G:{S} & {S}> said sales fell.
<G:{S} and Sons> closed in {L}.
{C} beat {C} 20-16 in {L}.
{C} beat {C} by ten runs.
{C} beat {C} in {L} on {M}.
{C} beat {G} in {L}.
{C} face {C} in the final in {L}.
The {G}’s {P} and {G}’s {P} won.
{P} of the {G} and {P} of the {G} lost.
Pro-{L} councillor {P} of {G} was elected in {L}.
Anti-{S} protests spread from {L} to {L}.
The late {P1}’s work is in {L}. {S1} was a {t}. A {S1} painting was sold.
{C} lost to {C} in {L}.
{S} in {L} for talks with {S}
{S} arrives in {L} for talks with {S}
{S} heads to {C} as {C} votes
{S} tells {S}: {C} will not pay
{P} quits as {t} after {L} row
<D:Operation Black Storm> began near {N}.
Read more here: {C} and {C} at odds
Read {P}’s full report here.
Updated {M} 3: this post has new figures from {L}.
• {C}: {S} said talks had failed.
• {P}: The {t} told {G} that {C} lied.
• Battles: {D} forces hit {N}.
Meanwhile, in {C}: The city of {N} was hit.
Some context: {C} took {R} in 2014.
Remember: {S} is not on the ballot.
But {S} disagrees. So does {S}. And {C}?
Earlier, {S} said {L} held a neutral position.
However, {P} thinks {G} will win.
Yesterday {S} flew to {L}.
Last week, {G} told {S} no.
“{S} lied,” {S} told {G}.
“{C} will not fall,” {V} {P1}, {t} of {C}. “{L} stands,” said {S1}.
“I love {L},” {W} said.
“We told {T} {S} that {C} needs help,” {P}, a {t}, {V}.
“{S} is the next {S},” said {P}.
Statement by {T} {P} on {C}
Photo: {P}, {G}
Pictured: {P} with {P} in {L}.
Left to right: {P}, {P}, {P}.
He was with {P}, {t} of {G}; {P}, {t} of {G}; and {P}.
{P}, {t}
{G} / {G}
The <L:White House> said {T} {S} had called {S}.
<L:White House> officials said {C} had asked first.
<L:Downing Street> said {S} had no plans to go to {L}.
The <L:Kremlin> said {S} would not attend. <L:Kremlin> spokesman {P} {V} so.
{L} and <L:Washington> have not spoken since {M}.
Ties between {L} and {L} are poor.
Both {L} and {C} deny it.
For {C}, {L} is key.
{C} wants {C} out of {R}.
It is the first time {C} has struck {N}.
Families from {N} to {N} fled.
He left {N} for {L} via {C}.
Across {R}, schools closed.
Outside {L}, in {N}, the road is cut.
Near {N}, {R}, soldiers dug in.
The <L:{N} River> rose. The <L:River {N}> fell.
<L:Lake {N}> and <L:Mount {N}> are closed.
The bridge over the <L:{N}> was hit.
The <G:{N} Times> reported on {M}.
The <G:New York Times> and the <G:Washington Post> reported it; so did the <G:South China Morning Post>.
The <G:{L} Institute> said {S} lost.
The <G:{D} Medical Association> said so.
The <G:{D} army> said {N} was safe.
The <G:Ministry of Health> in {L} said 20 were dead.
The <G:Gaza Health Ministry> said so.
The <G:Institute for Peace> in {L} said {C} lies.
The <G:House Oversight Committee> called {S}.
<G:House> Speaker {P} and <G:Senate> leader {S} met.
Rep. {P} and Sen. {P} wrote to {G}.
Sen. {P}, a Republican from {R}, voted no.
{P}, D-{R}, said no.
Republicans and Democrats in {L} agreed.
The Conservatives and Lib Dems in {L} agreed.
The prime minister, {P}, the chancellor, {P}, and the home secretary, {P}, were there.
The president of {C}, {P}, and the king of {C} met.
The late {P1} was {t}. {S1} lived in {L}.
The {S} family lives in {N}.
The {S} government will fall, {G} says.
The {S} administration and the {G} sued.
A {S} spokesman said no.
Pro-{C} groups and anti-{S} protesters met in {L}.
Pro-{D} fighters took {N}.
Post-{S}, {C} is weak.
The {C}, which borders {C}, has closed {N}.
Both {P} and {P} are in {L}.
{P} – the {t} – is in {L}.
{P} [of {G}] said so.
“[{S}] lied to us,” {P} said.
From {G} staff
From {G} staff in {L}
By {G} staff and agencies
The <G:Council of Europe> and the <G:Organization of American States> met in {L}.
The <G:Bank of {C}>, the <G:Church of {C}> and the <G:Football Association of {C}> agreed.
<G:{L} County Council> closed <L:{N} Street> and <L:{S} Road>.
<G:{L} City Council>, <G:{L} District Court> and <G:{L} General Hospital> are shut.
The <G:{L} High Court> ruled for {P}.
The <L:{S} Bridge> and <L:{S} Square> in {L} are closed.
They met on <L:{S} Avenue>, near <L:{S} Park>.
He sailed from <L:{N} Bay> past <L:{S} Head> to <L:{N} Island>.
He was held at <L:{N} prison> in {L}.
The <L:{N} district> of {L} was hit.
The {S} letter was sent to {G}.
The {S} report, by {P}, blamed {G}.
The {S} case goes to court on {M}.
The {S} campaign spent more in {R} than {S}’s.
The {D} ship <D:Black Pearl> sailed from {L}.
{P1} and {P2} both spoke. {S1} asked; {S2} answered.
Taoiseach {P} and Tánaiste {P} met in {L}.
Shadow {t} {P} said no.
{P1}, shadow {t}, told {G} that {S1} was ready.
{G} chief executive {P} left for {U}.
{U} and {U} will merge, {G} said.
{U} chairman {P} bought {U} in {L}.
{G}, {G} and {G} did not comment.
{G} said. {G} did not.
Sources in {G} told {G} that {G} had lost {N}.
The {G}, the {G} and {G} split.
{G} won 34% in {L}, ahead of {G}.
{G}-backed fighters and {G}-run schools are in {L}.
{C}-backed fighters and {L}-based {G} are at odds.
The {C}’s {P} won in {L}.
{C}’s {P} beat {C}’s {P} 6-3, 6-4 in {L}.
{C} coach {P} picked {S}, {S} and {S}.
{S} ({C}) beat {S} ({C}).
{G} 3 {G} 1
{L}: {P} in court
{L} (AP) — {T} {S} is in {L}.
{D} President {P} said on {M}.
{D} Prime Minister {P}, {D} Foreign Minister {P} and {D} {t} {P} met in {L}.
Chinese Foreign Ministry spokesperson {P} said {C} was wrong.
South Korean President {P} and Japanese Prime Minister {P} met in {L}.
{P1}, known as {W}, was a {t} in {L}.
“{W}, come home,” said {P}.
Hi {W}, thanks for writing from {L}.
The <D:Covid> vaccine by {G} reached {L}.
The new variant was found in {L}, {L} and {L}.
Cases rose in {R}, {R} and {R}, {G} said.
{C} reported 400 new cases, {G} data show.
{C} and the <G:European Union> signed. The <G:EU> said so in {L}.
The <G:UN> and <G:Hamas> spoke; <G:Hezbollah> did not. <G:U.N.> staff left {L}.
<G:UN> Secretary-General {P} was in {L}.
The <G:U.N. Security Council> met on {C}.
The <G:Israel Defense Forces> hit {N}. The <G:IDF> said so.
The <G:Supreme Court of {C}> ruled. The <G:Federal Reserve> did not.
<G:Congress>, the <G:Senate> and the <G:Pentagon> were told, {S} said.
The <G:{D} Football Federation> suspended {P}.
The <G:Royal {D} Society> gave {P} its medal.
`
  .split("\n")
  .filter((line) => line !== "");
