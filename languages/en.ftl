### The English words of relations-map, and the list of all messages that a language has.
###
### A language is a file beside this one, such as ru.ftl, with the same messages in any order. `npm run check` tells what is
### missing, superfluous, or has other placeholders. How to add a language stands in CONTRIBUTING.md.
###
### - A number in braces, such as { $count }, is written by the rules of the language. A variant after `->` may be an exact
###   number, [0], or a plural category of the language: [one], [few], [many], [other] as it has them.
### - A code, such as [planned], is never seen by a reader; its variants must be those of English.
### - THE(), SPELLED() and ORDINAL() are for English alone: other languages write { $name } in their place.
### - DIGITS() writes a number without signs between its thousands, as years are written.
### - Where a name stands, no case can be made of it: choose sentences in which it stands as it is, as after a colon or a dash.
### - Arrows, ← and →, point the way in which the language is read: from right to left they are turned round.
### - <b> and </b> stand around what is a link or stands out.
### - Words on the map (`note`, `of-conflict`, `from-partner` …) stand small between lines: keep them short, and right with any number.
###
### The groups tell when the words are needed: `picture` with the first picture, `beside` for what comes after it, `sheet` where a
### map is made of somebody's own table, and `make` on the page for that.

## picture

# The language's own name, as the switch of languages shows it.
language-name = English
# Names of a list: "A, B and C" is made of { $list } = "A, B" and { $last } = "C".
list-and = { $list } and { $last }
# The same with "or".
list-or = { $list } or { $last }
# Between the members of a list but before the last; and between parts that only stand side by side.
list-comma = { $list }, { $next }
# A name within a sentence. English says some of them with "the"; other languages write { $name }.
the = { THE($name) }
# How many statements: single sourced sentences of the record.
statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
# What a statement tells of; "neither" is neither cooperation nor conflict, "not said" is that nobody judged it.
tone-word = { $code ->
    [cooperative] cooperation
    [neutral] neither
    [conflictual] conflict
    [unstated] not said
   *[unknown] { $code }
}
# The headline of a map. $kind: `state`, or another kind of actor.
heading = { $kind ->
    [state] { THE($focus, case: "start") } and its foreign relations
   *[other] { THE($focus, case: "start") } in foreign relations
}
loading = The map is loading.
# Said to those who listen, of the map as a whole.
map-label = Partners on the map. Arrow keys move from one to the next, typing a name finds it, Enter chooses.
panel-label = What the sources say
# A name, and the short one that is seen.
names = { $name }, { $shortName }
focus-node = { $name }, at the centre, { statements }
try-again = Try again
parts-missing = What is told beside the map did not arrive. Reload the page to try again.
error-heading = The map could not be shown
problems-caption = What is wrong with the data package
problem-where = Where
problem-what = What is wrong
problem-line = line { DIGITS($line) }
problem-column = column { $column }
fallback-caption = Partners and the number of statements
fallback-partner = Partner
fallback-statements = Statements
fallback-cooperative = Cooperative
fallback-neutral = Neutral
fallback-conflictual = Conflictual
# The views, as tabs: keep them short.
view = { $name ->
    [map] Map
    [network] Network
    [timeline] Timeline
    [table] Table
    [compare] Compare
    [contradictions] Contradictions
   *[unknown] { $name }
}
views-label = Views
toolbar-label = Move the map
zoom-in = Zoom in
zoom-out = Zoom out
reset = Back to the whole map
look-west = Look west
look-north = Look north
look-south = Look south
look-east = Look east
# Said of colours and teeth, below a picture.
judgement = tone: the editors’ judgement
# A year of our era, and one before it.
year = { DIGITS($year) }
# The name of a month at the axis of time: as short as can be.
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}

# The list of partners.
states = { $count ->
    [one] { $count } state
   *[other] { $count } states
}
naming-both = statements that name both
more-states = { $count ->
    [one] { $count } more state
   *[other] { $count } more states
}
# How many statements each of the folded partners has.
each = { $most } each
each-between = { $least } to { $most } each
no-partner = No statement that is shown names a partner.
# What a partner is called to those who listen: name, statements, those of conflict, and a figure where widths tell one.
partner = { $name }, { statements }
partner-conflict = { $name }, { statements }, { $conflict } of conflict
with-figure = { $partner }, { $figure }

# The map. A number may be a place for one, which the program fills in later.
distance = { $km } km
note = { $conflict } of { $all } tell of conflict
of-conflict = { $count } of conflict
and-more = and { $count } more
plus-only = + { $plus }
plus = { $name } + { $plus }
# Several partners at one place of the map. $names: three names at most.
stack = { $count } partners: { $names }
stack-more = { $count } partners: { $names } and { $rest } more
which-one = Which one?
only-names = { $name }, { statements }

# The key below the map: one line, keep it short.
key-statements = Statements:
# The widest lines: 50 statements or more.
key-50 = 50 or more
key-tooth = one red tooth for each that tells of conflict
key-thicker = thicker, more statements
key-tooth-short = a tooth: one of conflict
# Between parts of one line.
semicolon = { $first }; { $next }

# Time: the row of years below the map.
when = When
# How the statements of the focus, or of the chosen partner, part by date. $total of all; the rest in parts.
when-all = of { $total }, { $parts }
when-partner = { $total ->
    [1] the one with { THE($partner) }: { $parts }
   *[other] of the { $total } with { THE($partner) }, { $parts }
}
when-nothing = no statement is shown
when-year = { $count ->
    [one] { $count } is dated to a year
   *[other] { $count } are dated to a year
}
when-longer = { $count } to a longer time
when-undated = { $count ->
    [one] { $count } has no date
   *[other] { $count } have no date
}
when-short = { $dated } of { $total } dated to a year
# The mark of a year: "2011: 12 statements".
year-of = { $of }: { statements }
no-date-mark = no date
show-one-day = Show one day…
one-day-short = One day…
one-day = One day
all-days = All days
play = Play
next-year = Next year
# Of years before the axis begins; $first is a year.
earlier = { $count } before { $first }
which-sources = Which
friendship = Lines count statements, not friendship. Borders as Natural Earth draws them; no side is taken.

## beside

# Whether what a statement tells happened.
status = { $code ->
    [occurred] Happened
    [standing] State of affairs
    [planned] Planned
    [offered] Offered
    [refused] Refused
    [assessed] Judgement or claim
   *[unknown] { $code }
}
# The same within a sentence.
status-word = { $code ->
    [occurred] happened
    [standing] state of affairs
    [planned] planned
    [offered] offered
    [refused] refused
    [assessed] judgement or claim
   *[unknown] { $code }
}
# What a statement is about, as a heading.
theme = { $code ->
    [diplomacy] Diplomacy
    [security] Security
    [basing] Military bases
    [economy] Economy
    [aid] Aid
    [energy-water] Energy and water
    [border] Borders
    [counter-narcotics] Against drugs
    [counter-terrorism] Against terrorism
    [migration] Migration
    [culture-education] Culture and education
    [health] Health
    [transport] Transport
    [multilateral] Organisations
    [domestic] Domestic
    [other] Other
   *[unknown] { $code }
}
# The same within a sentence: "46 statements, most about security, aid and drugs".
theme-word = { $code ->
    [diplomacy] diplomacy
    [security] security
    [basing] military bases
    [economy] economy
    [aid] aid
    [energy-water] energy and water
    [border] borders
    [counter-narcotics] drugs
    [counter-terrorism] terrorism
    [migration] migration
    [culture-education] culture and education
    [health] health
    [transport] transport
    [multilateral] organisations
    [domestic] domestic matters
    [other] other matters
   *[unknown] { $code }
}
# The same in the list of what is filtered.
theme-filtered = { $code ->
    [diplomacy] diplomacy
    [security] security
    [basing] military bases
    [economy] economy
    [aid] aid
    [energy-water] energy and water
    [border] borders
    [counter-narcotics] against drugs
    [counter-terrorism] against terrorism
    [migration] migration
    [culture-education] culture and education
    [health] health
    [transport] transport
    [multilateral] organisations
    [domestic] domestic
    [other] other
   *[unknown] { $code }
}
# What kind of actor.
kind-word = { $code ->
    [state] state
    [organisation] organisation
    [body] state body
    [group] group
    [company] company
   *[unknown] { $code }
}
filtered = { $count ->
    [0] No statement passes the filter.
    [one] { $count } statement passes the filter.
   *[other] { $count } statements pass the filter.
}
# Which edition of the record it is; $fingerprint is letters and digits.
edition = Record { $fingerprint }
other-edition = This link was made for another edition of the record.
link-in-vain = The link asks for something that is not in this record.
judgement-of-each = tone: a judgement; each statement names whose
year-bc = { DIGITS($year) } BC
# The name of a month in a full date.
month-in-date = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# A day. $day and $month are numbers, $year is a year in words already.
day = { DIGITS($day) } { month-in-date } { $year }
# Spans of time; the ends are days or years in words.
period = { $from } to { $to }
period-from = from { $from } on
period-to = up to { $to }

# The deck, the sentences below the headline. What is counted are statements.
deck-none = No statement names { THE($focus) }.
# $partners: the names of those who are named most beside the focus, "Russia or Uzbekistan"; $share: what part of all statements
# ($shared of them) name one of those; `nobody` where there are none.
deck-sourced = { $sources ->
    [one] { SPELLED($sources, case: "start") } source makes
   *[other] { SPELLED($sources, case: "start") } sources make
} { $statements ->
    [one] { $statements } statement that names
   *[other] { $statements } statements that name
} { THE($focus) }{ $share ->
    [nobody] {""}
   *[other] ; { $share ->
        [all] all
        [most] more than half
        [half] half
       *[some] { $shared }
    } also { $shared ->
        [one] names
       *[other] name
    } { $partners }
}.
# The same where no statement has a source ($unsourced is `all`), or some have none.
deck-unsourced = { $statements ->
    [one] { $statements } statement names
   *[other] { $statements } statements name
} { THE($focus) }{ $share ->
    [nobody] {""}
   *[other] ; { $share ->
        [all] all
        [most] more than half
        [half] half
       *[some] { $shared }
    } also { $shared ->
        [one] names
       *[other] name
    } { $partners }
}; { $unsourced ->
    [all] no source is given
   *[some] { $without ->
        [one] { $without } of them gives no source
       *[other] { $without } of them give no source
    }
}.
deck-no-conflict = None of them tells of conflict.
deck-one-conflict = One tells of conflict, with { THE($partner) }.
deck-conflict = { $total ->
    [one] { SPELLED($total, case: "start") } tells of conflict.
   *[other] { SPELLED($total, case: "start") } tell of conflict.
}
# $count of the $total are with $partner; $dated is `none` where these have no date.
deck-conflict-with = Of the { $total } that { $total ->
    [one] tells
   *[other] tell
} of conflict, { $count } { $count ->
    [one] is
   *[other] are
} with { THE($partner) }{ $dated ->
    [none] ; none of these has a date
   *[some] {""}
}.
deck-none-judged = Of none is it said whether it tells of cooperation or of conflict.
deck-some-judged = Of { $count } the tone is not said.
deck-none-dated = None has a date.
# Under a filter. $only: what is filtered, such as "aid, Japan".
deck-filtered = Showing { $count } of the { $all ->
    [one] { $all } statement
   *[other] { $all } statements
} that name { THE($focus) }: only { $only }.
# One line for a small map. $sources is 0 where some statements have no source.
short-deck-none-judged = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}{ $sources ->
    [0] {""}
    [one] {" "}in { SPELLED($sources) } source
   *[other] {" "}in { SPELLED($sources) } sources
} { $statements ->
    [one] names
   *[other] name
} { THE($focus) }; the tone is not said.
# $conflict of them tell of conflict, $count of these with $partner; $most is `nobody` where there is no such partner, or `one`.
short-deck = Of { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}{ $sources ->
    [0] {""}
    [one] {" "}in { SPELLED($sources) } source
   *[other] {" "}in { SPELLED($sources) } sources
} that name { THE($focus) }, { $conflict ->
    [0] none tells of conflict
    [one] { $conflict } tells of conflict
   *[other] { $conflict } tell of conflict
}{ $most ->
    [nobody] {""}
   *[one] , { $count } of them with { THE($partner) }
}.
show-all = Show all
not-drawn = There is no map on the page to make a picture of.
# A search, within a list of what is filtered.
quoted = “{ $text }”
groups = { $count ->
    [one] { $count } organisation or group
   *[other] { $count } organisations and groups
}
# Before a list of organisations, of which the focus is or was a part as the sources tell.
takes-part = Has or had a part, as told, in:
others = Others:
groups-are = These:
more = { $count } more
contradict = On <b>{ $count ->
    [one] { $count } question
   *[other] { $count } questions
}</b> about { THE($focus) } the answers cannot all be right.
nothing-chosen = All partners.
# Said after something was chosen.
opened = Opened: { $name }
back = ← Back
all-partners = { $count ->
    [1] ← The partner
   *[other] ← All { $count } partners
}
all-short = ← All
back-to-all-days = ← All days
# In what manner something is told.
manner = { $code ->
    [happened] happened
    [intended] planned, offered or refused
    [judged] judged
   *[unknown] { $code }
}
from-partner = { $count } from { THE($name) }
to-partner = { $count } to { THE($name) }
# What both do together, or of which nobody tells who does it.
no-direction = { $count } together, or not told
# $several: how many statements name four parties or more; 0 says nothing of it.
key-arrows = Arrows run from the party that acts{ $several ->
    [0] {""}
    [one] ; { $several } statement names four parties or more
   *[other] ; { $several } statements name four parties or more
}.
# Below a square: places on the map, of the statements told.
key-places = { $count ->
    [1] places that it names
   *[other] places that the { $count } name
}
# Below a solid line: of one day.
key-dated = dated to this day
# Below a dotted line: of one day.
key-perhaps = the dates do not tell
key-fellows = told to be in the { $organisation } on this day, as was { THE($focus) }
# Below hatched land. $who: `members`, or others with a part in the organisation; $sure is `no` where of some the dates do not tell.
key-members = { $who ->
    [members] states told to be members: { $organisation }
   *[others] states told to have a part: { $organisation }
}{ $sure ->
    [no] ; wider: dates do not tell
   *[yes] {""}
}

# Figures. The numbers are in words already.
at-most = at most { $most }
at-least = at least { $least }
between-figures = { $least } to { $most }
# "120 million USD in 2010"; $unit is as the source has it.
measured = { $figure } { $unit } in { $year }
measured-several = several figures, from { $least } to { $most } { $unit } in { $year }
# A unit of the prices of one year, and a rate: "USD of 2010", "tonnes a year".
unit-prices = { $unit } of { $year }
unit-rate = { $unit } a { $per }
no-figure = no one figure
# What the widths of lines tell.
widths-tell = width: { $unit }, in { $year }
widths-nothing = width: { $unit }, in { $year }; no tie has a figure above nothing
widths-without = { $count ->
    [one] { $count } tie has no figure
   *[other] { $count } ties have no figure
}
widths-several = { $count ->
    [one] { $count } has several that differ
   *[other] { $count } have several that differ
}
when-month = { $count ->
    [one] { $count } is dated to a month
   *[other] { $count } are dated to a month
}
# In a record of one year, alone and after `when-month`.
when-the-year = { $count ->
    [one] { $count } is dated to the year
   *[other] { $count } are dated to the year
}
when-also-the-year = { $count } to the year
# Of a month: "Jan 2011: 12 statements".
month-of = { $month } { $of }: { statements }
play-ended = The end: { $day }.
stop = Stop
# While data of a page are brought. $percent: 0, 10, 20 … 100.
reading = The data are being read: { $percent } %.
# $size: how many megabytes have come.
arriving = The data are on their way: { $size } MB.
day-hint = a year, a month or a day
# The page reads its own names of months, and numbers: keep the four ways of writing.
day-unread = “{ $text }” was not read as a day. Type 2012, January 2002, 31.12.2011 or 2011-12-31.
last-day-of = taken as its last day, { $day }

# The foot.
no-sources = Source: none is given beside the sheet itself.
# $first and $last are years; $open is `yes` where the last is "or later", $years is `none` where no year is known, `one` or `several`.
source-years = { $years ->
    [none] {""}
    [one] {" "}of { $first }
   *[several] {" "}of { $first } to { $last }
}{ $open ->
    [yes] {" "}or later
   *[no] {""}
}
# $how: `passages`, read passage by passage; `claimed`, all is somebody's judgement; `short` says nothing of it.
sources-are = Source: { $count ->
    [one] { SPELLED($count) } text
   *[other] { SPELLED($count) } texts
}{ source-years }{ $how ->
    [passages] , read passage by passage
    [claimed] ; each statement is a judgement and names whose
   *[short] {""}
}.
sources-of-rows = Source: { $count ->
    [one] { $count } title or address
   *[other] { $count } titles and addresses
}{ source-years }, named row by row in a sheet.
made-by = Made by { $names }.
lines-count = Lines count statements, not friendship.
borders-short = Borders: Natural Earth.
# Said once where the record's sentences are in another language than the page.
statements-in = { $language ->
    [en] Statements are in English.
    [ru] Statements are in Russian.
    [tg] Statements are in Tajik.
    [fa] Statements are in Persian.
    [de] Statements are in German.
    [fr] Statements are in French.
    [es] Statements are in Spanish.
    [pt] Statements are in Portuguese.
    [ar] Statements are in Arabic.
    [zh] Statements are in Chinese.
   *[other] Statements are in another language.
}

# What stands beside the map when something is chosen, and the other views.
# A tone as a heading.
tone = { $code ->
    [cooperative] Cooperative
    [neutral] Neutral
    [conflictual] Conflictual
    [unstated] Not said
   *[unknown] { $code }
}
# A kind of actor as a heading.
kind = { $code ->
    [state] State
    [organisation] Organisation
    [body] State body
    [group] Group
    [company] Company
   *[unknown] { $code }
}
# Where in its source a statement stands.
passage = passage { DIGITS($number) }
row = row { DIGITS($number) }
# Before a place.
at = at
several = Four parties or more
questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
no-date = No date
next = The next
show-parties = Show the parties on the map
said-by = according to { $who }
together = Together, or not told
by-others = By third parties
towards = { $a } → { $b }

# The portrait of a tie: a few sentences on what is told of two. $themes: a list of themes within a sentence; $about is `none`
# where there are none, `all` where these are all, `most` where there are more. $unsourced: `none` of the statements lacks a
# source, `some` ($without of them) or `all`.
portrait-sourced = { $sources ->
    [one] { SPELLED($sources, case: "start") } source makes
   *[other] { SPELLED($sources, case: "start") } sources make
} { $total ->
    [one] { $total } statement
   *[other] { $total } statements
} on { THE($a) } and { THE($b) }{ $about ->
    [none] {""}
    [most] , most about { $themes }
   *[all] , about { $themes }
}.
portrait-unsourced = { $total ->
    [one] { $total } statement
   *[other] { $total } statements
} on { THE($a) } and { THE($b) }{ $about ->
    [none] {""}
    [most] , most about { $themes }
   *[all] , about { $themes }
}; { $unsourced ->
    [all] no source is given
   *[some] { $without } of them without a source
}.
# What they tell of. $tells: one of the next messages; $dates: what is told of their dates, or nothing.
portrait-tells = { $tells }{ $dates }.
tells-nothing = { $total ->
    [1] Whether it tells of cooperation or of conflict is not said
   *[other] Whether they tell of cooperation or of conflict is not said
}
tells-only = { $total ->
    [1] It tells
    [2] Both tell
   *[other] All tell
} of { $tone ->
    [cooperative] cooperation
    [conflictual] conflict
   *[neutral] neither cooperation nor conflict
}
# The first of several: "12 tell of cooperation, 3 of conflict, 4 of neither".
tells-of = { $count ->
    [one] { $count } tells
   *[other] { $count } tell
} of { $tone ->
    [cooperative] cooperation
    [conflictual] conflict
   *[neutral] neither
}
also-of = { $count } of { $tone ->
    [cooperative] cooperation
    [conflictual] conflict
   *[neutral] neither
}
not-said-of = ; of { $count } it is not said
# Dates, after the sentence above. $from and $to are years; $dated of the statements have a date, $undated none.
dates-none = { $total ->
    [1] ; it has no date
   *[other] ; they have no date
}
dates-some = { $undated ->
    [one] ; { $undated } has no date
   *[other] ; { $undated } have no date
}
dates-one = { $dated ->
    [1] ; the dated one is of { $from }
   *[other] ; the dated ones are of { $from }
}{ $undated ->
    [0] {""}
    [one] , and { $undated } has no date
   *[other] , and { $undated } have no date
}
dates-span = { $dated ->
    [1] ; the dated one reaches from { $from } to { $to }
   *[other] ; the dated ones reach from { $from } to { $to }
}{ $undated ->
    [0] {""}
    [one] , and { $undated } has no date
   *[other] , and { $undated } have no date
}
# The first year of several statements, where of the first only the end is told.
or-earlier = { $year } or earlier
# Years that are less sure: "about the 1990s", "the 2nd century BC". $era is `bc` before our era.
about-year = about { $year }
decade = the { DIGITS($decade) }s{ $era ->
    [bc] {" "}BC
   *[ad] {""}
}
century = the { ORDINAL($century) } century{ $era ->
    [bc] {" "}BC
   *[ad] {""}
}
holds = What holds
holds-note = as last told; the sources do not say until when
holds-note-short = as last told
changed = What changed
changed-note = { $count ->
    [one] { $count } question; each answer may be right at its time
   *[other] { $count } questions; each answer may be right at its time
}
contradicted = What cannot all be right
more-questions = { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}
answers-word = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
# Of the answers to a question, how many name the two who are told of.
answers-naming = { $here ->
    [one] { $here } of its { answers-word } names both
   *[other] { $here } of its { answers-word } name both
}
all-answers = { $count ->
    [2] both answers
    [one] all { $count } answer
   *[other] all { $count } answers
}
editors-note = The editors’ note
no-contradiction = The record names no contradiction on { THE($a) } and { THE($b) }.
without-date = Without a date
with-date = With a date
# $note: statements, all of one tone.
all-of-tone = { $note }, all of { $tone ->
    [cooperative] cooperation
   *[conflictual] conflict
}
dated-note = { statements }, oldest first
all-statements = { $count ->
    [1] { statements }
    [2] Both statements
   *[other] All { statements }
}
by-theme = by theme
oldest-first = oldest first
more-themes = { $count ->
    [one] { $count } more theme
   *[other] { $count } more themes
}
one-event = One event
no-event = No event named
more-of-event = { $count } more of this event
put-at-centre = Put { THE($name) } at the centre
put-it-at-centre = Put it at the centre
compare-with = Compare with…
cite-these = { $count ->
    [1] Cite it
   *[other] Cite these { $count }
}
cite = Cite
citation = Citation
copied = { $what }: copied.
is-copied = Copied
copy-by-hand = The browser does not let the page copy. The text is selected.
of-states = { $at } of { states }
previous = The one before
open-full = Open the full record
# On the card below a small map.
card-conflict = { $count } of conflict
card-cooperation = { $count } of cooperation
card-counts = { statements }: { $told }
tone-judged = { $code ->
    [cooperative] Judged as cooperation
    [neutral] Judged as neither
    [conflictual] Judged as conflict
   *[unstated] Tone not said
}
# Of a sentence that a sheet does not have: it is made of the sheet's cells.
of-cells = made of its cells
no-source = no source given
# $title of the sheet, $row as in `row`.
only-sheet = No source given; it stands in { $title }, { $row }.
# A column of the record's own and what stands in it; any label and what it is.
further = { $column }: { $text }
this-source = all of this source
whole-event = The whole event
cannot-both = As told, these cannot both be right.
question-kind = { $kind ->
    [contradiction] The answers cannot all be right:
    [unclear] The sources do not tell:
   *[other] {""}
}
# Between two answers of which one came later, for those who listen.
and-later = and later
# How statements part by tone and manner: "3 of cooperation (planned, offered or refused)".
share-of = { $count } { $tone ->
    [cooperative] of cooperation
    [neutral] of neither
    [conflictual] of conflict
   *[unstated] not said
}{ $manner ->
    [happened] {""}
    [intended] {" "}(planned, offered or refused)
   *[judged] {" "}(judged)
}

# The menu, and what stands behind it.
menu-more = More
filters = Filters
share = Share
widths = Width of lines
languages = Language
width-unit = Lines are as wide as
width-year = in the year
width-statements = the number of statements
width-ties = { $ties ->
    [one] { $year }: { $ties } tie with a figure
   *[other] { $year }: { $ties } ties with a figure
}
width-hint = One figure a tie, of one unit and one year; figures are never added. Of ties without one the line is thin and pale.
width-none = No statement about the one at the centre tells a figure of one year.
help-name = Help
search = Search
search-hint = Search countries, places, words
hits = What was found
hit-actors = Countries, organisations, groups
hit-places = Places
hit-themes = Themes
hit-sources = Sources
hit-statements = Statements
# After a number, for those who listen.
hit-counts = statements
found = { $count ->
    [one] { $count } result. Down and up arrows choose.
   *[other] { $count } results. Down and up arrows choose.
}
# Said after what was found was chosen; $name is its text.
opened-hit = Opened: { $name }
nothing-found = Nothing found for “{ $text }”.
only-with = Only statements with “{ $text }”
# Parts of a filter.
part = { $name ->
    [themes] Theme
    [tones] Tone
    [statuses] Status
    [kinds] Kind of actor
    [sources] Source
    [places] Place
    [from] From
    [to] To
    [asOf] As of
    [own] Theme of its own
   *[unknown] { $name }
}
all-of = { $name ->
    [themes] All { $count } themes
    [tones] All { $count } tones
    [statuses] All { $count } statuses
    [kinds] All { $count } kinds of actor
    [sources] All { $count } sources
    [places] All { $count } places
   *[unknown] All { $count } values
}
only-most = The { $seen } most frequent of { $count }.
fewer = Fewer
chips-label = Filters that are on
reset-all = Reset all
choices-count = { $all ->
    [one] Each number: how many of all { $all } statement of the record a choice leaves.
   *[other] Each number: how many of all { $all } statements of the record a choice leaves.
}
of-all = { $all ->
    [one] { $count } of all { $all } statement of the record
   *[other] { $count } of all { $all } statements of the record
}
# A filter that is on: "Theme: aid", "From 2001", "With “dam”".
chip-with = With { $value }
chip-period = { $part ->
    [from] From { $value }
    [to] To { $value }
   *[asOf] As of { $value }
}
remove = Remove filter { $chip }
none-passes = No statement passes the filters.
none-names = No statement that passes names { $count ->
    [1] {""}
   *[other] both{" "}
}{ $names }.
none-of-place = No statement that passes is about this place.
none-of-source = No statement that passes rests on this source.
no-single-cause = No single filter is the cause: reset them all.
# $what: a filter, or one of the next two.
would-leave = Without { $what }: { statements }
the-values = { $part ->
    [themes] the { $count } themes
    [tones] the { $count } tones
    [statuses] the { $count } statuses
    [kinds] the { $count } kinds of actor
    [sources] the { $count } sources
   *[places] the { $count } places
}
the-values-of = the { $count } values of { $column }
# $year in words.
nothing-after = The record tells of nothing that began after { $year }.
undated-left-out = { $count ->
    [one] The period leaves out { $count } statement without a date.
   *[other] The period leaves out { $count } statements without a date.
}
# Columns of the table. $name also sorts: `list-sorted`.
column = { $name ->
    [date] Date
    [text] Statement
    [parties] Parties
    [theme] Theme
    [tone] Tone
    [status] Status
    [said] Said by
   *[source] Source and passage
}
list-sorted = Sorted by { $name ->
    [date] date
    [text] statement
    [parties] parties
    [theme] theme
    [tone] tone
    [status] status
    [said] said by
   *[source] source and passage
}{ $order ->
    [newest] , newest first
   *[other] {""}
}.
list-all-record = { $count ->
    [one] All { $count } statement of the record.
   *[other] All { $count } statements of the record.
}
list-naming = { $count ->
    [one] { $count } of them names { THE($name) }.
   *[other] { $count } of them name { THE($name) }.
}
list-label = Statements, one a row. Up and Down move between rows, Right and Left within one, Enter opens it.
list-all = { $total ->
    [one] Show all { $total } statement
   *[other] Show all { $total } statements
}
list-marked = Where { $name } is a party, its name is marked.
list-opened = The statement is in the panel.
compare-first = First partner
compare-second = Second partner
compare-swap = Swap sides
# $names: the two, in a list.
compare-caption = { $names } side by side, as partners of { THE($focus) }
compare-none = A comparison takes two partners. { $focus } has { $partners ->
    [0] none
   *[other] only one that can be compared
} under these choices.
compare-counts = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}: { $cooperative ->
    [0] none tell
    [one] { $cooperative } tells
   *[other] { $cooperative } tell
} of cooperation, { $conflictual ->
    [0] none
   *[other] { $conflictual }
} of conflict, { $neutral ->
    [0] none
   *[other] { $neutral }
} of neither{ $unstated ->
    [0] {""}
   *[other] , of { $unstated } it is not said
}
compare-both = { $a } and { $b }
compare-one = Told of one side only
compare-nothing = not told
compare-between = Between the two
# $counted: as `compare-counts`.
compare-between-note = { $counted }; they need not name { THE($focus) }
compare-more = 1 of { $count } ›
compare-fewer = Only one
compare-rule = One sentence a theme: the latest told of what happened or stands; where nothing did, the latest told. Figures are never set side by side.
network-label = Partners around the centre, organisations at the left and states at the right. Arrow keys move from one to the next, typing a name finds it, Enter chooses.
network-words = ties among the others, from 2 statements up{ $leftOut ->
    [0] {""}
    [one] ; { $leftOut } more is not drawn
   *[other] ; { $leftOut } more are not drawn
}
among-others = Among the others
among-none = No two of them are named together in two statements or more.
more-pairs = { $count ->
    [one] { $count } more pair
   *[other] { $count } more pairs
}
among-note = Pairs with two statements or more. Those that only four parties or more at once join are left out.
how-joined = How are two joined?
joined-first = The one
joined-second = The other
# Between two fields, "the one and the other".
and = and
choose-two = Choose two.
not-joined = No chain of statements joins them.
joined-directly = Statements name both.
joined-through = No statement names both. By way of { $names }:
timeline-label = Dated events, oldest first
timeline-when = When
timeline-what = What is told
timeline-with = With
timeline-statements = Statements
timeline-partner = Only one partner
timeline-only = Only one partner…
timeline-everybody = All partners
timeline-nothing = No dated event passes the filter.
timeline-every = <b>{ $total ->
    [one] { $total } dated event, oldest first
   *[other] { $total } dated events, oldest first
}</b>
timeline-some = Showing <b>{ $seen } of { $total ->
    [one] { $total } dated event
   *[other] { $total } dated events
}</b>, oldest first
timeline-leads-shown = Showing <b>{ $seen } of { $total ->
    [one] { $total } dated event
   *[other] { $total } dated events
}</b>: for each year the one that most statements tell of
timeline-all = All { $total }
timeline-leads = One a year
# $when: a year or a span of years.
timeline-more-in = { $count } more in { $when }
timeline-fewer = Only one
timeline-more-rows = { $count ->
    [one] { $count } more event
   *[other] { $count } more events
}
timeline-parties = { $count } partners
timeline-undated = Without a date
timeline-undated-count = { $count ->
    [one] { $count } statement of events of which no date is told, never placed on the line:
   *[other] { $count } statements of events of which no date is told, never placed on the line:
}
timeline-undated-of-day = { $count ->
    [one] { $count } statement of events of which no date is told, never placed on the line and never on a day:
   *[other] { $count } statements of events of which no date is told, never placed on the line and never on a day:
}
timeline-others = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
# What marks of the timeline mean.
legend-day = a day
legend-span = a year or longer
legend-vague = some time then
legend-open = from then on, end not told
legend-intended = planned, offered or refused
legend-judged = judged
act-link = Copy link
act-png = Save picture (PNG)
act-csv = Save table (CSV)
act-print = Print
keep-link = Link
keep-picture = Picture
keep-table = Table
keep-citations = Citations
keep-paper = Paper
keep-code = Embed code
no-link = The page keeps no link to what is shown.
copy-code = Copy embed code
copy-frame = Copy frame
frame-hint = The frame tells your page how high it is.
# $ending: PNG, SVG, CSV …
save = Save { $ending }
pictures-of-map = Pictures are of the map. Choose Map to save one.
all-shown = { $count ->
    [one] all { $count } statement of the record
   *[other] all { $count } statements of the record
}
all-shown-filtered = { $count ->
    [one] the { $count } statement that the filter leaves
   *[other] the { $count } statements that the filter leaves
}
of-chosen = the statements of what you have chosen
footnotes = Footnotes
copy-text-by-hand = The browser lets nothing be copied from here. Copy this text.
# $name of a file.
saved = Saved as { $name }.
save-by-hand = This frame may not save files. Copy this text.
no-files = This frame may not save files. Open the map in a window of its own, or save the SVG.

# Help.
help-lines = How to read the map
help-line = A line stands for the statements that name both. The more there are, the thicker it is.
help-teeth = A red tooth across a line is one statement of conflict.
help-tab = A name on the frame is a partner farther off, in its true direction, with the distance.
help-arrow = Of a chosen partner, arrows run from who acts: what it does, and what is done to it.
help-happened = Solid: it happened, or it stood so.
help-intended = Hatched or dashed: planned, offered or refused.
help-judged = Dotted: somebody’s judgement or claim.
help-unequal = Answers to one question that cannot all be right. A change over time is none.
help-ring = Statements without a date. They are never placed on the line of years.
help-tones = Tone
help-cooperative = Cooperation: they work together, or one works for the other.
help-neutral = Neither: a fact, a figure, a description.
help-conflictual = Conflict: one acts or speaks against the other.
help-unstated = Not said: nobody judged. It counts as none of the three.
help-tones-are = Tone is the judgement of the editors of the record, and not of its sources.
help-counts = Lines count statements. They do not measure friendship, money or power.
help-vague = Dates are as vague as the source: “about 2009”, “until 2005”.
help-dotted = Of a day the answer may be that the dates do not tell. Such lines are dotted.
help-members = Organisations stand beside the map. Choosing one hatches the land of its members.
help-keys = Keys
help-key = Key
help-does = What it does
help-key-tab = Tab
help-does-tab = Goes to the next part: views, search, More, map, its buttons, time, what stands beside it.
help-key-arrows = Arrows
help-does-arrows = Within a part, go from one to the next; Home and End to the first and last.
help-key-letters = Letters
help-does-letters = On the map, find a partner by the start of its name.
help-key-enter = Enter or Space
help-does-enter = Chooses what you stand on.
help-key-escape = Escape
help-does-escape = Goes back one step.
help-key-zoom = + and −
help-does-zoom = On the map, zoom in and out; 0 shows the whole map.
help-key-shift = Shift and arrows
help-does-shift = Move the map.
help-record = What the record is
help-is-own = Single sourced statements, in plain words of our own, each with its passage.
help-is-told = It tells what these sources say, and not what is true. Where they contradict each other, it settles nothing.
help-is-part = It is not complete. Few sources mean that much is missing.
help-is-never = Figures are never added: they differ in date, unit and kind.
help-sources = Sources
# On paper.
paper-partner = Partner
paper-statements = Statements
paper-conflict = Of conflict
paper-counts = Statements that name { THE($focus) } and the partner; one may name several.
what-changed = What changed
no-dates = No statement of the record has a date.

# The panels of an actor, a place, a source, an event.
parties-label = Parties:
event-title = { $count ->
    [1] One statement
   *[other] One event in { statements }
}
event-lead = { $sources ->
    [one] Told by { $sources } source.
   *[other] Told by { $sources } sources.
}
not-tied = No statement names both { THE($focus) } and { THE($name) }.
# Of an actor.
named-in = { $count ->
    [one] { $count } statement names it.
   *[other] { $count } statements name it.
}
part-of = Part of
parts = Parts
other-names = Also called
members = Members
with-part = With a part in it, as told
belongs-to = Belongs to
# $kind of a place, as the record has it, such as "Border point".
place-lead = { $kind }.{ $told ->
    [no] {""}
   *[yes] { $count ->
        [0] {" "}No statement tells of it.
        [one] {" "}{ $count } statement tells of it.
       *[other] {" "}{ $count } statements tell of it.
    }
}
# Kinds of places. Another is shown as the record has it.
place-kind = { $code ->
   *[unknown] { $code }
}
in-country = In
position = On the map:
# $who: author, publisher, date of issue.
source-lead = { $who }. { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
}, { statements }.
original = Read the original
note-label = Note:

# One day.
day-lead = { $yes ->
    [0] No statement of how things stood is
    [one] { $yes } statement of how things stood is
   *[other] { $yes } statements of how things stood are
} dated to hold on this day.
# Before it stands `day-lead`: $before is `some` where it tells of statements, and `none` where it tells that there are none.
day-perhaps = For { $perhaps }{ $before ->
    [some] {" "}more
   *[none] {""}
} the dates do not tell; lines that rest on { $perhaps ->
    [one] it
   *[other] them
} are dotted.
day-undated = { $undated ->
    [one] { $undated } such statement has no date and is
   *[other] { $undated } such statements have no date and are
} { $drawn ->
    [yes] drawn faintly
   *[no] not drawn
}.
day-others = { $yes ->
    [one] { $yes } other statement is
   *[other] { $yes } other statements are
} dated to a time with this day in it{ $perhaps ->
    [0] {""}
   *[other] ; for { $perhaps } more the dates do not tell
}.
day-others-perhaps = { $perhaps ->
    [one] For { $perhaps } other statement the dates do not tell whether this day is in its time.
   *[other] For { $perhaps } other statements the dates do not tell whether this day is in their time.
}
also-dated = What else is dated to this day
may-also = What else may be of this day
show-faintly = Show them faintly
hide-again = Do not draw them
what-held = What held, as told
may-hold = What may have held
# The only source of all of them.
held-by = { $count ->
    [1] { statements }, told by { THE($source) }
   *[other] { statements }, all told by { THE($source) }
}
held-alone = { $focus } alone
# Around a field for the first day: "from [2001] to this day".
between-from = from
between-to = to this day
first-day = First day
no-later-answer = No question of change has one answer by the first day and a later one by the second.
memberships-then = Memberships
belonged = Dated to this day:
may-have-belonged = Of this day the dates do not tell:
more-later = { $count ->
    [one] { $count } more question with a later answer
   *[other] { $count } more questions with a later answer
}
dated-after = Dated after { $from }, or perhaps, up to this day
as-in-source = in the order of the source
by-source = by source
in-english = In English:
stands-in = Stands in
holds-too = Has in it
contradictions-title = { $count ->
    [one] { $count } question
   *[other] { $count } questions
} about { THE($focus) } whose answers cannot all be right
contradictions-lead = As they are told, these answers cannot all be right. A change over time is none of these.

## beside (what answers tell, put into words)

# Dates, as vague as their sources. $form tells where a date stands: `alone`, as "May 2009", or `after` a preposition of this
# language, as in "since May 2009", where some languages need another case.
# A year before the year 1000, for "79" alone is no year.
year-ad = AD { DIGITS($year) }
dated-none = no date given
dated-month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# $year is a year in words; English says it alone.
dated-year = { $form ->
    [after] { $year }
   *[alone] { $year }
}
dated-month = { $form ->
    [after] { dated-month-name } { $year }
   *[alone] { dated-month-name } { $year }
}
# A month without its year, at the beginning of a span: "June to August 2001".
dated-bare-month = { dated-month-name }
# A day without its year, at the beginning of a span: "28 July to 2 August 2005".
dated-bare-day = { DIGITS($day) } { month-in-date }
# $season: 1 spring, 2 summer, 3 autumn, 4 winter.
dated-season-name = { $season ->
    [1] spring
    [2] summer
    [3] autumn
   *[4] winter
}
dated-season = { $form ->
    [after] { dated-season-name } { $year }
   *[alone] { dated-season-name } { $year }
}
# $date is a year.
dated-some-month = { $form ->
    [after] some month of { $date }
   *[alone] some month of { $date }
}
# $date is a year or a month.
dated-some-day = { $form ->
    [after] some day of { $date }
   *[alone] some day of { $date }
}
# The decade "the 1990s", and the years 1900 to 1999, which nobody dates more closely.
dated-decade = { $form ->
    [after] the { DIGITS($decade) }s
   *[alone] the { DIGITS($decade) }s
}
dated-century = { $form ->
    [after] the { DIGITS($decade) }s
   *[alone] the { DIGITS($decade) }s
}
# A year that is one of several; both are years in words.
dated-between = { $form ->
    [after] between { $first } and { $last }
   *[alone] between { $first } and { $last }
}
# How sure a date is.
dated-about = about { $date }
dated-possibly = possibly { $date }
dated-possibly-about = possibly about { $date }
# Spans. $start and $end are dates; of a span within one month $start is a day alone, within one year without its year.
dated-span = { $start } to { $end }
# The same where the start is not sure: "from about 2002 to 2010".
dated-span-from = from { $start } to { $end }
# At some time in a month, a year or a longer time.
dated-within = within { $date }
# It began then, and has not ended.
dated-since = since { $date }
# It began then; nobody tells when it ended.
dated-from-on = from { $date } on
# It lasted up to then.
dated-until = until { $date }
# It was done before then.
dated-by = by { $date }
dated-always = at all times
dated-until-unknown = until an unknown time
dated-by-unknown = by an unknown time
dated-since-unknown = since an unknown time
dated-unknown = start and end unknown
# True when the source was published.
dated-as-of = as of { $date }
# Not told, but found out from what is.
dated-inferred = { $date } (inferred)
# How long a membership lasted, as far as told.
term-perhaps-longer = { $date }, perhaps longer
term-from = from { $date }
term-from-or-earlier = from { $date } or earlier
term-until = until { $date }
term-at-least-until = at least until { $date }

# Why figures are not added: a list of reasons, with `semicolon` between them.
not-added = Not added: { $reasons }.
not-added-reason = { $code ->
    [single] there is one figure
    [dates] the dates differ or are missing
    [statuses] what happened stands beside what did not
    [open] some figures are open ended
    [event] some tell of one event
    [rivals] some answer one question differently
    [wholes] no source calls them parts of one whole
   *[unknown] { $code }
}

# Citations. A source is cited by author, or else publisher, title, publisher and date of issue, with `list-comma` between them.
# What of it is cited: lists of passages and of the ids of statements, and the fingerprint of the record.
cited = { $passageCount ->
    [1] passage { $passages }
   *[other] passages { $passages }
} ({ $statementCount ->
    [1] statement { $statements }
   *[other] statements { $statements }
}), record { $record }
# Where a source stands that is a part of another, which is cited as a source.
cited-in = in { $whole }
# The same in the record's own words, as "copied in a comment under".
cited-as = { $how } { $whole }
# A footnote ends as a sentence does.
cited-note = { $text }.

# What there is to say of a view: short sentences for those who cannot see it. Statements are meant where nothing is named.
told-nothing = No statement passes these choices.
told-ties = Statements tie { $focus } to { $count ->
    [one] { $count } other
   *[other] { $count } others
}.
told-statements = { $count ->
    [one] { $count } statement names { $focus }
   *[other] { $count } statements name { $focus }
}, parts included.
# $partners: a list of names with the number of statements after each.
told-partners = Most statements are shared with { $partners }.
told-partner = { $name } ({ $count })
told-tones = { $cooperative ->
    [one] { $cooperative } tells of cooperation
   *[other] { $cooperative } tell of cooperation
}, { $conflictual } of conflict, { $neutral } of neither.
told-unstated = Of { $count } nobody judged the tone.
# $intended: plans, offers and refusals; $assessed: judgements and claims.
told-not-happened = { $intended ->
    [one] { $intended } tells of plans, offers or refusals
   *[other] { $intended } tell of plans, offers or refusals
}, and { $assessed ->
    [one] { $assessed } is a judgement or claim
   *[other] { $assessed } are judgements or claims
}.
# Years in words.
told-year = The dated ones are of the year { $year }.
told-years = The dated ones are of the years { $first } to { $last }.
told-undated = { $count ->
    [one] { $count } has no date
   *[other] { $count } have no date
}.
told-contradictions = They contradict each other on { $count ->
    [one] { $count } question
   *[other] { $count } questions
}.
told-changes = On { $count ->
    [one] { $count } question
   *[other] { $count } questions
} they tell of a change.
told-open = They leave { $count ->
    [one] { $count } question
   *[other] { $count } questions
} open.
told-pair = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
} about { $events ->
    [one] { $events } event
   *[other] { $events } events
} { $statements ->
    [one] names
   *[other] name
} both { $focus } and { $partner }.
# $themes: a list of `told-theme`.
told-pair-themes = Between these two they are mostly about { $themes }.
told-many-party = { $count ->
    [one] { $count } of them names four or more parties
   *[other] { $count } of them name four or more parties
}.
# What a filter leaves in, each with a list of what is chosen.
told-only-themes = Only statements about { $themes } count.
told-only-tones = Only statements that tell of { $tones } count.
told-only-statuses = Only { $statuses } count.
told-only-kinds = Only partners that are { $kinds } count.
told-only-sources = Only statements of { $count ->
    [one] { $count } chosen source
   *[other] { $count } chosen sources
} count.
told-only-places = Only statements at { $count ->
    [one] { $count } chosen place
   *[other] { $count } chosen places
} count.
told-only-column = Only statements with chosen values of “{ $column }” count.
told-only-words = Only statements that hold certain words count.
# Days in words.
told-since = Only statements of { $from } or later count.
told-until = Only statements of { $to } or earlier count.
told-between = Only statements of the time from { $from } to { $to } count.
told-as-of = Only what is dated so that it may hold on { $day } counts.
told-theme = { $code ->
    [diplomacy] diplomacy
    [security] security
    [basing] bases and troops
    [economy] the economy
    [aid] aid
    [energy-water] energy and water
    [border] borders
    [counter-narcotics] the fight against drugs
    [counter-terrorism] the fight against terrorism
    [migration] migration
    [culture-education] culture and education
    [health] health
    [transport] transport
    [multilateral] organisations
    [domestic] domestic matters
    [other] other matters
   *[unknown] { $code }
}
told-tone = { $code ->
    [cooperative] cooperation
    [neutral] neither cooperation nor conflict
    [conflictual] conflict
    [unstated] what nobody judged
   *[unknown] { $code }
}
told-status = { $code ->
    [occurred] what occurred
    [standing] states of affairs
    [planned] plans
    [offered] offers
    [refused] refusals
    [assessed] judgements and claims
   *[unknown] { $code }
}
told-kind = { $code ->
    [state] states
    [organisation] organisations
    [body] bodies of states
    [group] groups
    [company] companies
   *[unknown] { $code }
}

## sheet

# What is told and asked of somebody's own table (a sheet): on the page that makes a map of one, and above a map of one.
sheet-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
# Where something stands: $column is what the sheet calls a column.
in-column = In the column “{ $column }”
in-dates = In the dates
# Questions. $value is what stands in the sheet, $rows in how many rows, $where is one of the two above.
question-encoding = Do the letters look right? The file does not say how they were saved.
question-separator = What stands between the cells of a line?
question-table = The file has several tables. Which one is it?
question-header-row = Which row names the columns?
question-format = This looks like a known file: { $format }.
question-columns = Which columns say who deals with whom?
question-code-system = { $where } are codes. Of which list?
question-date-order = { $where }, { sheet-rows }: is the day or the month first?
question-short-years = { $where }, { sheet-rows }: years have two figures. Which century?
question-month-or-years = { $where }, { sheet-rows }: a month, or two years?
question-serial-dates = { $where }, { sheet-rows }: numbers were read as a spreadsheet’s days.
question-decimal = { $where }, { sheet-rows }: is the comma or the point before decimals?
question-currency = “{ $value }”, { sheet-rows }: which money?
# $reason: one of the next messages.
question-name = “{ $value }”, { sheet-rows }: { $reason }
reason-proposed = { $best }?
reason-several = which one is meant?
reason-unknown = no country or organisation has this name. What is it?
reason-other-code = a code of another list, read as { $best }.
reason-withdrawn = a code no longer used, read as { $best }.
reason-government = stands for { $best }.
reason-people = read as { $best }.
reason-person = a person. Read as a part of { $whole }?
reason-part = read as a part of { $whole }.
reason-many = read as { $best }.
reason-doubtful = read as { $best }, but the rest of the row speaks against it.
a-state = a state
question-other-side = { $rows ->
    [one] { $rows } row names one side only. Who is on the other?
   *[other] { $rows } rows name one side only. Who is on the other?
}
question-actors = “{ $value }” Who deals with whom here?
question-one-sided = { $rows ->
    [one] { $rows } row names one side only.
   *[other] { $rows } rows name one side only.
}
question-nobody = { $rows ->
    [one] { $rows } row names nobody and cannot be drawn.
   *[other] { $rows } rows name nobody and cannot be drawn.
}
question-unclear-date = “{ $value }”, { sheet-rows }: which date?
question-reversed-date = “{ $value }”, { sheet-rows }: it ends before it starts.
question-not-a-date = “{ $value }”, { sheet-rows }: no date. The words are kept as a note.
question-tone = “{ $value }”, { sheet-rows }: which tone is it?
question-status = “{ $value }”, { sheet-rows }: did it happen?
question-figure = “{ $value }”, { sheet-rows }: no figure. The words are kept as a note.
question-long-text = { sheet-rows }: the sentence is very long. Only its start is kept.
question-many-parties = { $rows ->
    [one] { $rows } row names more than 200 actors and cannot be drawn.
   *[other] { $rows } rows name more than 200 actors and cannot be drawn.
}
question-extra-cells = { $rows ->
    [one] { $rows } row has more cells than the header has names.
   *[other] { $rows } rows have more cells than the header has names.
}
# Answers, on buttons.
answer = { $code ->
    [leave-out] Leave out
    [no-date] Keep without a date
    [no-figure] Keep without a figure
    [one-actor] Show as one actor alone
    [nobody] Nobody
    [pass-over] Ignore these cells
    [cut] Keep the start
    [by-hand] I say it below, in the table
    [none] No row does
    [plain] No, an ordinary table
    [own] Add it as…
    [actor] Somebody else…
    [actors] Others…
    [other] Another…
    [part] A part of it
    [as-read] As it is read
    [names] No codes, names
    [day-first] Day first
    [month-first] Month first
    [month] A month
    [years] Two years
    [near] The nearer century
    [since-1900] Days since 1900
    [since-1904] Days since 1904
    [decimal-comma] Comma before decimals
    [decimal-point] Point before decimals
    [turn-round] Turn it round
    [start-only] Keep the start alone
    [cooperative] Cooperation
    [neutral] Neither
    [conflictual] Conflict
    [unstated] Do not say
    [occurred] It happened
    [standing] It holds
    [planned] Planned
    [offered] Offered
    [refused] Refused
    [assessed] Somebody’s judgement
    [comma] Comma
    [semicolon] Semicolon
    [tab] Tab
    [pipe] Upright line
    [guess] These
   *[unknown] {""}
}
answer-yes = Yes
answer-yes-name = Yes, { $name }
# An answer and what it makes of a cell.
answer-shown = { $answer }: { $shown }
answer-row = Row { DIGITS($row) }: { $text }
answer-table = { $name }, { sheet-rows }
answer-other-century = The other century: { $date }
# Ways in which letters are saved.
encoding = { $code ->
    [utf-8] Unicode
    [utf-16le] Unicode of 16 bits
    [utf-16be] Unicode of 16 bits, turned
    [windows-1252] Western Europe
    [windows-1251] Cyrillic
    [windows-1250] Central Europe
    [windows-1254] Turkish
    [windows-1256] Arabic and Persian
   *[unknown] { $code }
}
# Lists of codes of countries.
code-system = { $code ->
    [iso-alpha2] ISO, two letters
    [iso-alpha3] ISO, three letters
    [un-m49] United Nations numbers
    [cow-number] Correlates of War numbers
    [cow-abbreviation] Correlates of War letters
    [gleditsch-ward] Gleditsch and Ward numbers
    [gec] FIPS, two letters
    [ioc] Olympic letters
    [cameo] CAMEO letters
    [withdrawn] Codes no longer used
   *[unknown] { $code }
}
# Kinds of files that researchers use.
format = { $code ->
    [cow-alliances-dyad] alliances by pairs, of Correlates of War
    [cow-alliances-member] alliances by members, of Correlates of War
    [cow-diplomatic] diplomatic exchange, of Correlates of War
    [gdelt-1] events of GDELT 1.0
    [gdelt-2] events of GDELT 2.0
    [icews] events of ICEWS
    [sipri] the arms register of SIPRI
    [panel-long] figures by pair and year
    [panel-wide] figures by country and year
    [un-votes] votes of the UN General Assembly
    [sanctions] a list of sanctions
    [timelinejs] a sheet of TimelineJS
    [kumu] connections of Kumu
    [gexf] a graph of Gephi
    [graphml] a graph in GraphML
    [oligrapher] a map of Oligrapher
    [factbook] the World Factbook
    [json] a table in JSON
    [statements-csv] statements saved from a map
    [package] a data package
    [sheet] an ordinary table
    [plain] an ordinary table
   *[unknown] a table
}
# What a file cannot say.
limit = { $code ->
    [no-sentences] It has no sentences: each line on the map is made of its cells.
    [no-sources] It names no sources.
    [no-dates] It has no dates.
    [no-tones] It does not say what is cooperation and what is conflict.
    [no-direction] It does not say who acts on whom.
    [coded-by-machine] A machine read the news for it; errors and repeats are in it.
    [reports-not-events] It counts reports, and not events.
    [promises-not-deeds] It tells what was promised, and not what was done.
    [censored-ends] It does not tell what was before or after its own years.
    [missing-not-explained] It does not say why a value is missing.
    [index-not-money] Its figures are an index, and no money.
    [estimates] Some of its figures are estimates.
    [votes-not-ties] To vote alike is no tie between states.
   *[actors-from-texts] Who deals with whom was found in its texts: please check.
}
# Why nothing can be read of a file, and what would help.
refusal = { $code ->
    [empty] The file is empty.
    [no-rows] The sheet has no filled cells.
    [only-header] The sheet has a header and nothing below it.
    [picture] This is a picture.
    [pdf] This is a PDF.
    [old-spreadsheet] This workbook is of Excel before 2007, or has a password.
    [word-document] This is a text document.
    [archive] There is no sheet and no data package in this zip.
    [archive-too-large] This zip unpacks to more than can be read here.
    [damaged] The file is damaged, or has a password.
    [compressed] The file is packed in a way that is not read here.
    [binary] This is neither a text nor a workbook.
    [page-without-table] This is a web page without a table, perhaps one that asks to log in.
    [json-unknown] This JSON is of a kind that is not known here.
    [xml-unknown] This XML is of a kind that is not known here.
    [broken] The file breaks off in the middle.
    [too-large] The file is too large to be read here.
    [too-many-rows] The sheet has too many rows.
    [too-many-columns] The sheet has too many columns.
    [too-many-cells] The sheet has too many cells.
   *[package] This data package has errors.
}
refusal-way = { $code ->
    [empty] Choose a sheet with a header and a few rows.
    [no-rows] Choose one with a header and a few rows.
    [only-header] Write one row for each fact and try again.
    [picture] Text in a picture must be typed out as a table first.
    [pdf] Copy its table and paste it here, or into a spreadsheet.
    [old-spreadsheet] Open it and save it as .xlsx, .ods or CSV.
    [word-document] Copy its table and paste it here.
    [archive] Unpack it and choose the sheet itself.
    [archive-too-large] Unpack it and choose the sheet itself.
    [damaged] Open it and save it again, without a password.
    [compressed] Unpack it, or pack it as a zip.
    [binary] Save your table as .xlsx, .ods or CSV.
    [page-without-table] Open the page, copy the table and paste it here.
    [json-unknown] A list of objects, a data package, Oligrapher and the World Factbook are read.
    [xml-unknown] GEXF and GraphML are read.
    [broken] Save or download it once more.
    [too-large] Keep only the columns and rows you need.
    [too-many-rows] Take a part of it.
    [too-many-columns] Keep only the columns you need.
    [too-many-cells] Keep only the columns you need.
   *[package] Repair what is told below, or choose its table of statements alone.
}
# How much it has and how much can be read: numbers, or sizes as in the next message.
refusal-bounds = It has { $found }; up to { $expected } can be read.
megabytes = { $count } MB
# Above a map of a sheet.
rows-shown = { $used ->
    [one] { $used } of { $rows } rows is shown
   *[other] { $used } of { $rows } rows are shown
}{ $waiting ->
    [0] {""}
    [one] , { $waiting } waits for an answer
   *[other] , { $waiting } wait for an answer
}{ $leftOut ->
    [0] {""}
    [one] , { $leftOut } is left out
   *[other] , { $leftOut } are left out
}.
first-question = { $open ->
    [one] { $open } question open: { $question }
   *[other] { $open } questions open: { $question }
}
answer-there = Open it in make.html and answer there.

## make

# The page that makes a map of somebody's own table.
make = Make your own map
make-privacy = Nothing leaves this computer.
make-default-title = Make a map of your own table
make-title-label = Title of the map
make-deck-label = Text below the title
make-deck-hint = Write in a sentence or two what your table shows.
make-credit-label = Made by
make-focus-label = At the centre
make-most-named = who is named most
make-width-label = Width of the lines
make-width-count = how many statements
# A unit and a year.
make-width-of = { $unit }, in { DIGITS($year) }
make-language-label = Language of the sentences
make-language-as-table = as in the table
# The language of the page itself, in a list of the languages' own names.
make-page-language = Language of this page
# Languages of sentences.
make-language = { $code ->
    [en] English
    [de] German
    [fr] French
    [es] Spanish
    [pt] Portuguese
    [ru] Russian
    [tg] Tajik
    [fa] Persian
    [ar] Arabic
   *[zh] Chinese
}
make-other-file = Another file
make-undo = Undo
make-redo = Redo
make-start-anew = Start anew
# $name of a file.
make-draft-back = { $name } and your answers are here as you left them.
make-draft-without-sheet = Your answers to { $name } are kept. Choose the file again to go on.
make-saved-page-back = The saved map holds { $name } and your answers: go on where you stopped.
make-large-draft = The table is too large for a draft. After a reload your answers are still here, and the file must be chosen again.
make-no-draft = This browser keeps no draft: save before you close the page.
make-drop-here = Drop a table here
make-choose = Choose a file
make-paste-label = Or paste a table
make-read-paste = Read it
make-pasted-name = Pasted table
make-readable = Excel, OpenDocument, CSV, a copied table, a data package, or a map you saved here.
make-one-fact = One row for each fact. Who, with whom, what, when, and where you read it.
make-sample-caption = A sample: download it, change it, and drop it here
make-sample-download = Download the sample
make-sample-try = Try it now
make-empty-heading = Three steps
make-step-drop = Drop your table. The map is drawn at once.
make-step-answer = Answer what is unclear, such as “Is the day or the month first?”
make-step-save = Save one HTML file that works anywhere, without a network.
# $percent of the work is done.
make-reading = Reading { $name }, { $percent } %
make-drawing-share = Working out the map, { $percent } %
make-drawing = Working out the map
make-stop = Stop
make-stopped = Stopped. Nothing was changed.
make-fault = The table could not be read because of a fault of this page. Your answers are kept.
make-unreadable = The file could not be opened. It may have been moved or deleted.
make-no-sheet = This page is no table, and no map with a table in it.
make-no-sheet-way = Choose the table itself.
make-answers-played = { $count ->
    [one] { $count } answer played again
   *[other] { $count } answers played again
}{ $unused ->
    [0] {""}
    [one] ; { $unused } fits nothing in this table
   *[other] ; { $unused } fit nothing in this table
}.
make-answers-alone = These are saved answers. Open their table first, then drop them again.
make-still-open = Your table is still open below.
make-questions-heading = { $open ->
    [0] No open questions
    [one] { $open } open question
   *[other] { $open } open questions
}
make-all-answered = Everything in the table is understood.
make-nothing-found = No question has these words.
# Which questions are shown; a number stands behind it.
make-shown = { $code ->
    [open] Open
    [assumed] Taken as
    [answered] Answered
   *[all] All
}
make-shown-count = { $shown } { $count }
make-filter-label = Find a question
make-accept-all = { $count ->
    [1] Accept the suggestion
   *[other] Accept all { $count } suggestions
}
make-more-questions = Show { $count } more
make-not-listed = { $count ->
    [one] { $count } more question will come when these are answered.
   *[other] { $count } more questions will come when these are answered.
}
make-suggested = suggested
make-to-row = Row { DIGITS($row) }
make-more-rows = and { $count } more
make-text-label = Name, code or words
make-kind-label = What kind it is
make-own-kind = { $code ->
    [organisation] Organisation
    [company] Company
    [group] Group
   *[body] Body of a state
}
make-apply = OK
make-cancel = Cancel
make-change-answer = Take back
make-preview = Preview
make-table = Table
make-your-table = Your table, and what is read of it
make-row-column = Row
make-role-of = What { $name } says
make-by-format = as in such files
# What a column of the table says.
make-role = { $code ->
    [from] who acts
    [to] with whom
    [who] all parties
    [what] sentence
    [when] date
    [end] until
    [year] year
    [month] month
    [day] day
    [end-year] until, year
    [end-month] until, month
    [end-day] until, day
    [source] source
    [link] address
    [tone] tone
    [theme] theme
    [status] did it happen
    [said-by] who says so
    [place] place
    [amount] figure
    [unit] unit
    [event] event
    [further] kept as a filter
   *[skip] not used
}
# What became of a row.
make-row-state = { $code ->
    [used] on the map
    [waiting] waits for an answer
    [left-out] left out
   *[blank] blank
}
make-row-state-count = { $state }, { $count }
make-leave-out-row = Leave out row { DIGITS($row) }
make-take-row = Take row { DIGITS($row) } in again
# $act is one of the two above, $state what became of the row.
make-row-act = { $act } ({ $state })
make-editing = { $column }, row { DIGITS($row) }
make-cell-hint = Click a cell, or press Enter on it, to correct it.
make-page-of = Rows { $first } to { $last }, { $total } in all
make-part-of = { $first } to { $last } of { $total }
make-rows-shown = Which rows are shown
make-all-rows = all rows, { $count }
make-earlier = Earlier rows
make-later = Later rows
make-marked = question { $number }
make-tally = { $rows ->
    [one] { $used } of { $rows } row on the map
   *[other] { $used } of { $rows } rows on the map
}
make-tally-waiting = { $count ->
    [one] { $count } waits for an answer
   *[other] { $count } wait for an answer
}
make-tally-left-out = { $count } left out
make-tally-blank = { $count } blank
make-nothing-yet = Nothing is on the map yet.
make-holds = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}; { $dated } with a date, { $sourced } with a source
make-read-as = read as { $format }
make-of-sheet = sheet “{ $name }”
# Under the map beside the questions: lines of partners who are only proposed. $numbers is a list such as “1 and 4”.
make-dashed = { $count ->
    [one] Dashed, with a question mark: waits for question { $numbers }.
   *[other] Dashed, with a question mark: waits for questions { $numbers }.
}
make-shelf = Without a place, so not on the map:
make-place-it = Give { $name } a place
make-place-heading = Where is { $name }?
make-place-hint = Click the map, or move the cross with the arrow keys. Or leave it on the shelf, without a place.
make-place-typed = Longitude and latitude
make-place-wrong = Write two numbers: longitude from -180 to 180, then latitude from -90 to 90.
make-place-here = Put it here
make-place-nowhere = Leave it on the shelf
# Degrees, as 68.8 and 38.5.
make-place-cross = { $lon }° { $side ->
    [west] west
   *[east] east
}, { $lat }° { $half ->
    [south] south
   *[north] north
}
make-save-heading = Save
make-save-all = The file holds the map, your table and your answers.
make-save-open = { $open ->
    [one] { $open } question open
   *[other] { $open } questions open
}. You can save now: { $waiting ->
    [0] nothing is left out.
    [one] { $waiting } row that waits is left out.
   *[other] { $waiting } rows that wait are left out.
}
make-nothing-to-save = Nothing is on the map yet: answer a question above, or say what the columns are.
make-save-html = Save as one HTML file
make-save-package = Data package
make-save-sheet = Corrected table
make-save-answers = Answers
make-play-answers = Play saved answers
make-embed = For a web page
make-embed-hint = Save the HTML file or the data package, put it beside your page, and paste one of these.
make-frame-label = Frame with the whole map
make-tag-label = Tag with the data package
make-saved = Saved as { $name }. Look in your downloads.
make-save-fault = The file could not be made. Nothing is lost; try again.
make-nothing-to-draw = The map appears when at least one row says who and with whom.

## instead

# What other languages than English say in the place of what the program itself tells, which is English and tells more.
# $code: what went wrong.
failure = { $code ->
    [wasm-fetch] Something that the map needs could not be loaded. Reload the page to try again.
    [words-fetch] Something that the map needs could not be loaded. Reload the page to try again.
    [data-address] The address of the data is wrong.
    [data-fetch] The data could not be loaded.
    [data-invalid] The data have errors; the map cannot show them as they are.
    [data-unreadable] The data could not be read.
    [data-too-large] The data are too large to be shown.
    [wasm-corrupt] A part of the map is damaged. Get the original file once more.
    [page-damaged] This page is damaged. Get the original file once more.
    [no-wasm] This browser cannot show the map: it has no WebAssembly.
    [old-browser] This browser is too old for the map.
    [csp-wasm] The rules of this page do not let the map run.
    [csp-script] The rules of this page do not let the map run.
    [core-trap] The map had a fault and was drawn anew.
    [core-part] A part of the map has not come yet.
    [no-reader] This page shows the data that are in it, and cannot read others.
    [record-version] The data were made for another version of the map.
    [record-corrupt] The data are damaged.
    [stopped] The reading of the data was stopped.
    [sheet-refused] The table could not be read.
    [sheet-unclear] The table leaves questions open: open it in make.html and answer them there.
    [file-module] The map was opened as a file; use the one-file edition, or a server.
   *[other] The map could not be shown.
}

# The same of one thing that is wrong with a data package. $value: what stands there; $name, $list, $count, $most: what a code needs beside it.
# Words in Latin letters that are names of columns, files and codes stay.
problem = { $code ->
    [empty] Nothing stands here, expected a value.
    [empty-of] Nothing stands here, expected one of { $list }.
    [unknown-code] “{ $value }” is not known, expected one of { $list }.
    [not-id] “{ $value }” is not an id: 1 to 64 of the characters A-Z a-z 0-9 _ . -
    [state-id] “{ $value }” is not the id of a state, expected its code of ISO 3166-1, such as TJK.
    [id-twice] “{ $value }” stands in line { DIGITS($count) } already, expected another.
    [unknown-id] “{ $value }” is not an id of { $name }.
    [unknown-id-near] “{ $value }” is not an id of { $name }, nearest is “{ $list }”.
    [file-missing] The file is missing from the package.
    [file-named] The file is missing from the package, but { $name } names “{ $list }” of it.
    [wikidata] “{ $value }” is not a Wikidata item, expected one such as Q863.
    [text-long] The text has { $count } characters, expected at most { $most }.
    [too-many] The list has { $count } entries, expected at most { $most }.
    [twice] “{ $value }” stands twice, expected it once.
    [no-party] “{ $value }” is no party of the statement, expected one of its actors.
    [rivals-few] A question has two statements at least.
    [lacking] “{ $value }” is nothing that is marked, expected sentence or source.
    [judge] Nothing stands here, expected who judges, since the status is assessed.
    [basis-missing] Nothing stands here, expected stated, inferred or as-of beside a date.
    [basis-alone] “{ $value }” has no date beside it, expected none or a date.
    [basis-none] “{ $value }” stands beside a date, expected stated, inferred or as-of.
    [date] “{ $value }” is not an EDTF date, such as 2011, 2011-05, 2011-05-31 or 2002/2010.
    [number] “{ $value }” is not a number, expected one such as 1.7.
    [degrees] “{ $value }” is out of range, expected at most { $most } degrees either way.
    [gap] Between semicolons nothing stands, expected single semicolons between entries.
    [passages] “{ $value }” is not how many passages a source can have, expected 1 to { $most }.
    [passage] “{ $value }” is not a passage of “{ $name }”, expected 1 to { $most }.
    [point-half] Nothing stands here, expected both lon and lat or neither.
    [publication] “{ $value }” is no kind of publication, expected a type of CSL, such as report.
    [language] “{ $value }” is not a language, expected a tag such as en, tg or zh-Hant.
    [unit-alone] “{ $value }” stands without a figure, expected a value or value_max.
    [unit-missing] Nothing stands here, expected the unit of the figure, such as USD or soldiers.
    [currency] “{ $value }” is not a currency code, expected one of ISO 4217, such as USD.
    [unit] “{ $value }” is not a unit, expected a code of ISO 4217, a plain noun, such as persons, or a symbol, such as MW.
    [least-missing] “{ $value }” stands without a value, expected the lowest figure as value.
    [order] “{ $value }” is greater than value_max, expected at most { $name }.
    [part-loop] “{ $value }” makes “{ $name }” a part of itself.
    [part-deep] Parts stand within parts, deeper than { $most }.
    [uncovered] Passages without a statement, and without a reason in passages.csv: { $list }
    [carries] Passage { $value } carries a statement, expected no reason for it.
    [reason-twice] Passage { $value } has a reason in line { DIGITS($count) } already.
    [file-empty] The file is empty, expected a header with { $list }.
    [quotes] The row has an odd number of quotation marks; expected quoted fields to be closed and marks in them to be doubled.
    [header-text] The header is not UTF-8.
    [not-utf8] “{ $value }” is not UTF-8.
    [columns-many] The header has { $count } columns, expected at most { $most }.
    [column-unknown] “{ $value }” is not a column of this file, expected { $list }.
    [column-twice] The column “{ $value }” stands twice, expected it once.
    [column-missing] The column “{ $name }” is missing.
    [rows-many] The file has too many rows, expected at most { $most }.
    [fields] The row has { $count } fields, expected { $most }.
    [field-long] “{ $value }” is too long.
    [field-nul] “{ $value }” holds a NUL character, expected text.
    [field-direction] “{ $value }” changes the direction of text, expected each such control to be closed.
    [file-large] The file has { $count } bytes, expected at most { $most }.
    [package-large] The package has { $count } bytes, expected at most { $most }.
    [theme-column] themeColumn names “{ $name }”, expected a further column of statements.csv.
    [theme-both] themeColumn names “{ $name }”, expected either it or themes of its own in themes.csv.
    [theme-beside] The column “{ $name }” stands beside themes in themes.csv, expected these in the column theme.
    [no-resources] There is no list of resources, expected a descriptor of a data package.
    [not-json] This is not JSON, expected a descriptor of a data package.
    [page] This is a page of HTML, perhaps one that asks to log in, expected a file of the data package.
    [path] The resource { $name } has no path to a file beside the descriptor.
    [not-among] “{ $value }” is named as { $name }, and is not among the files.
    [address] “{ $value }” is no address, expected that of a datapackage.json.
    [not-asked] “{ $value }” could not be asked for.
    [redirected] “{ $value }” leads to another address, which is not asked, expected the file itself.
    [answered] “{ $value }” was answered with { $name }, expected a file of the data package.
    [too-much] More than { $most } bytes have come, expected at most so many in a package.
    [stalled] “{ $value }” sent nothing for { $count } seconds. Try again.
    [not-fetched] “{ $value }” could not be fetched, expected a file of the data package.
    [half-pair] The text holds half a character, expected well-formed text.
    [not-read] The file could not be read, expected one that is still there.
   *[other] The file is not as it should be.
}

## command

# The command line. $format: what the file is, as "an ordinary table".
command-read = { $file }: { $format }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $used } shown: { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
} about { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $dated } dated, { $sourced } with a source
command-more-questions = { $file }: { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}
# $at: where, as "sheet.csv:7:Von"; $question: a whole sentence; $answer: what to write, as it stands.
command-question = { $at }: { $state ->
    [assumed] assumed
   *[open] asked
}: { $question } Answer with { $answer }
command-question-ids = { $line }, or one of { $ids }
command-right = { $file }: a data package, right ({ $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
} as a record)
command-nothing = { $file }: nothing of it can be drawn: answer what is asked with --answers
command-written = { $file }: written
command-no-map = { $file }: too few of its actors have a place to draw a map; build makes a page that shows them as a network
command-measure = --measure: `{ $value }` is no unit and year, expected as "USD 2010"
command-size = --{ $name }: `{ $value }` is no size, expected 100 to 4096 pixels
# --as of the command: $given is `none` or `other`; $list names the formats.
command-format = { $given ->
    [none] --as: no format is given
   *[other] --as: `{ $value }` is no format
}, expected one of { $list }
command-damaged = { $file }: is damaged, install relations-map again
# $example: a list of answers in JSON, also in `command-help`.
command-file = { $problem ->
    [read] { $path }: cannot be read ({ $why }), expected a sheet or a data package
    [folder] { $path }: has no datapackage.json, expected one in the folder of a data package
    [answers-read] { $path }: cannot be read ({ $why }), expected a list of answers
    [answers] { $path }: is no list of answers, expected JSON as { $example }
   *[write] { $path }: cannot be written ({ $why })
}
command-usage = { $problem ->
    [option] `{ $value }` is not known, expected one of { $list }
    [none] no command is given, expected one of { $list }
    [command] `{ $value }` is no command, expected one of { $list }
    [file] { $value }: no file is given, expected a sheet or a data package
    [more] { $value }: `{ $list }` is one file too many, expected one
    [out] { $value }: expected --out and a path
   *[value] --{ $value }: expected a value behind it
}
command-help-way = relations-map --help tells more
command-help =
    relations-map: a map of anybody's sheet, with no network and nothing to compile

      relations-map check FILE             what is read, what is asked, what is wrong
      relations-map build FILE --out PAGE  one HTML file that shows the map
      relations-map svg FILE --out PICTURE the map as a picture
      relations-map import FILE --out DATA a data package: a folder, or a .zip
      relations-map export FILE --as FORMAT --out PATH
                                           for other programs: csv, geojson, gexf, graphml, json-ld

    FILE is a sheet (CSV, TSV, .xlsx, .ods, HTML, GEXF, GraphML, JSON), a zip, a map that was saved as HTML, or a data
    package: its folder or its datapackage.json.

      --answers ANSWERS.json  answers to the questions, as a list: { $example }
      --title, --deck, --credit TEXT
      --lang CODE             the language of the sentences, as de, and of what is told here: en, ru, tg, fa
      --focus ID              who stands at the centre; else who is named most; of export: whose ties, or all
      --measure "UNIT YEAR"   widths of lines by figures, as "USD 2010"
      --width, --height PX    of a picture; 760 and 448 unless told
      --dark                  light on dark
      --out PATH              where to write; - writes to the standard output
      --json                  what is told as JSON, to the standard output
      --help, --version

    What is told is in the language of --lang or of the system (LC_ALL, LC_MESSAGES, LANG), else in English.
    Exit codes: 0 right; 1 the file has problems, and of check also open questions or rows left out; 2 wrong usage.
