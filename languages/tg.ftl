### Каталоги тоҷикии relations-map (Tajik, Cyrillic). Waiting for a native reader.
###
### Glossary, the same everywhere: statement = хабар; tie = робита; tone = оҳанг (ҳамкорӣ; низоъ; бетараф, within sentences ҳеҷ кадом; гуфта нашудааст);
### partner = шарик; party = ҷониб; actor = иштирокчӣ; source = манбаъ; passage = порча; record = маҷмӯа; contradiction = зиддият;
### change = тағйир; question = савол, open = беҷавоб; answer = ҷавоб; event = рӯйдод; judgement = баҳо; claim = иддао;
### as told = ба қавли манбаъҳо; it holds = эътибор дорад; state of affairs = вазъият; is dated to = ба … рост меояд; names = бо зикри …; no date = бе сана;
### sheet, table = ҷадвал; sheet of a workbook = варақ; row = сатр; column = сутун; cell = катак; code = рамз; to save = захира кардан.
###
### After a number the noun stays in the singular, so no plural forms are needed. A name takes no ending here: it stands after an
### ezafe (зикри X), a preposition (бо X, дар бораи X) or a colon, and never takes -ро or -и. Quotes are «…», the dash is –.

## picture

language-name = Тоҷикӣ
list-and = { $list } ва { $last }
list-or = { $list } ё { $last }
list-comma = { $list }, { $next }
the = { $name }
statements = { $count } хабар
tone-word = { $code ->
    [cooperative] ҳамкорӣ
    [neutral] ҳеҷ кадом
    [conflictual] низоъ
    [unstated] гуфта нашудааст
   *[unknown] { $code }
}
heading = { $kind ->
    [state] { $focus } ва равобити хориҷии он
   *[other] { $focus } дар равобити хориҷӣ
}
loading = Харита бор мешавад.
reading = Маълумот хонда мешавад: { $percent } %.
arriving = Маълумот меояд: { $size } МБ.
map-label = Шарикон дар харита. Бо тирчаҳо аз яке ба дигаре гузаред, бо навиштани ном онро ёбед, бо Enter интихоб кунед.
panel-label = Манбаъҳо чӣ мегӯянд
names = { $name }, { $shortName }
focus-node = { $name }, дар марказ, { statements }
try-again = Аз нав кӯшиш кардан
parts-missing = Он чи дар паҳлӯи харита гуфта мешавад, нарасид. Барои такрор саҳифаро аз нав бор кунед.
error-heading = Харитаро нишон додан муяссар нашуд
problems-caption = Хатоҳои бастаи маълумот
problem-where = Дар куҷо
problem-what = Чӣ нодуруст аст
problem-line = сатри { DIGITS($line) }
problem-column = сутуни { $column }
fallback-caption = Шарикон ва шумораи хабарҳо
fallback-partner = Шарик
fallback-statements = Хабарҳо
fallback-cooperative = Ҳамкорӣ
fallback-neutral = Бетараф
fallback-conflictual = Низоъ
view = { $name ->
    [map] Харита
    [network] Шабака
    [timeline] Солнома
    [table] Ҷадвал
    [compare] Муқоиса
    [contradictions] Зиддиятҳо
   *[unknown] { $name }
}
views-label = Намудҳо
toolbar-label = Ҳаракат додани харита
zoom-in = Калон кардан
zoom-out = Хурд кардан
reset = Бозгашт ба тамоми харита
look-west = Ба ғарб нигаристан
look-north = Ба шимол нигаристан
look-south = Ба ҷануб нигаристан
look-east = Ба шарқ нигаристан
judgement = оҳанг: баҳои муҳаррирон
year = { DIGITS($year) }
month-short = { $month ->
    [1] янв
    [2] фев
    [3] мар
    [4] апр
    [5] май
    [6] июн
    [7] июл
    [8] авг
    [9] сен
    [10] окт
    [11] ноя
   *[other] дек
}

# The list of partners.
states = { $count } давлат
naming-both = хабарҳо бо зикри ҳар ду
more-states = боз { $count } давлат
each = ҳар кадом { $most }
each-between = ҳар кадом аз { $least } то { $most }
no-partner = Дар ҳеҷ яке аз хабарҳои нишондода шарике зикр нашудааст.
partner = { $name }, { statements }
partner-conflict = { $name }, { statements }, низоъ: { $conflict }
with-figure = { $partner }, { $figure }

# The map.
distance = { $km } км
note = низоъ: { $conflict } аз { $all }
of-conflict = низоъ: { $count }
and-more = ва боз { $count }
plus-only = + { $plus }
plus = { $name } + { $plus }
stack = { $count } шарик: { $names }
stack-more = { $count } шарик: { $names } ва боз { $rest }
which-one = Кадомаш?
only-names = { $name }, { statements }

# The key below the map: one line, keep it short.
key-statements = Хабарҳо:
key-50 = 50 ва зиёда
key-tooth = як дандонаи сурх барои ҳар хабари низоъ
key-thicker = ғафстар – хабарҳо бештар
key-tooth-short = дандона: як хабари низоъ
semicolon = { $first }; { $next }

# Time: the row of years below the map. "60 ба як сол рост меояд; 5 ба муддати дарозтар; 3 бе сана".
when = Вақт
when-all = аз { $total } хабар: { $parts }
when-partner = { $total ->
    [1] ягона хабар бо { $partner }: { $parts }
   *[other] аз { $total } хабар бо { $partner }: { $parts }
}
when-nothing = ягон хабар нишон дода нашудааст
when-year = { $count } ба як сол рост меояд
when-longer = { $count } ба муддати дарозтар
when-undated = { $count } бе сана
when-short = { $dated } аз { $total } ба як сол рост меояд
year-of = { $of }: { statements }
no-date-mark = бе сана
show-one-day = Як рӯзро нишон додан…
one-day-short = Як рӯз…
one-day = Як рӯз
all-days = Ҳамаи рӯзҳо
play = Пахш кардан
next-year = Соли баъдӣ
earlier = { $count } пеш аз { $first }
which-sources = Кадом манбаъҳо
friendship = Хатҳо шумораи хабарҳоро нишон медиҳанд, на дӯстиро. Сарҳадҳо чунонанд, ки Natural Earth мекашад; ҷонибдорӣ карда намешавад.

## beside

status = { $code ->
    [occurred] Рӯй дод
    [standing] Вазъият
    [planned] Дар нақша
    [offered] Пешниҳод шуд
    [refused] Рад шуд
    [assessed] Баҳо ё иддао
   *[unknown] { $code }
}
status-word = { $code ->
    [occurred] рӯй дод
    [standing] вазъият
    [planned] дар нақша
    [offered] пешниҳод шуд
    [refused] рад шуд
    [assessed] баҳо ё иддао
   *[unknown] { $code }
}
theme = { $code ->
    [diplomacy] Дипломатия
    [security] Амният
    [basing] Пойгоҳҳои ҳарбӣ
    [economy] Иқтисод
    [aid] Кумак
    [energy-water] Энергия ва об
    [border] Сарҳад
    [counter-narcotics] Зидди маводи мухаддир
    [counter-terrorism] Зидди терроризм
    [migration] Муҳоҷират
    [culture-education] Фарҳанг ва маориф
    [health] Тандурустӣ
    [transport] Нақлиёт
    [multilateral] Созмонҳо
    [domestic] Корҳои дохилӣ
    [other] Дигар
   *[unknown] { $code }
}
# The same within a sentence: "46 хабар, бештар дар бораи амният, кумак ва маводи мухаддир".
theme-word = { $code ->
    [diplomacy] дипломатия
    [security] амният
    [basing] пойгоҳҳои ҳарбӣ
    [economy] иқтисод
    [aid] кумак
    [energy-water] энергия ва об
    [border] сарҳад
    [counter-narcotics] маводи мухаддир
    [counter-terrorism] терроризм
    [migration] муҳоҷират
    [culture-education] фарҳанг ва маориф
    [health] тандурустӣ
    [transport] нақлиёт
    [multilateral] созмонҳо
    [domestic] корҳои дохилӣ
    [other] масъалаҳои дигар
   *[unknown] { $code }
}
theme-filtered = { $code ->
    [diplomacy] дипломатия
    [security] амният
    [basing] пойгоҳҳои ҳарбӣ
    [economy] иқтисод
    [aid] кумак
    [energy-water] энергия ва об
    [border] сарҳад
    [counter-narcotics] зидди маводи мухаддир
    [counter-terrorism] зидди терроризм
    [migration] муҳоҷират
    [culture-education] фарҳанг ва маориф
    [health] тандурустӣ
    [transport] нақлиёт
    [multilateral] созмонҳо
    [domestic] корҳои дохилӣ
    [other] дигар
   *[unknown] { $code }
}
kind-word = { $code ->
    [state] давлат
    [organisation] созмон
    [body] мақоми давлатӣ
    [group] гурӯҳ
    [company] ширкат
   *[unknown] { $code }
}
filtered = { $count ->
    [0] Ягон хабар аз филтр намегузарад.
   *[other] { $count } хабар аз филтр мегузарад.
}
edition = Маҷмӯа { $fingerprint }
other-edition = Ин пайванд барои нашри дигари маҷмӯа сохта шудааст.
link-in-vain = Пайванд чизеро мепурсад, ки дар ин маҷмӯа нест.
judgement-of-each = оҳанг: баҳо; дар ҳар хабар гуфта шудааст, ки баҳои кист
year-bc = { DIGITS($year) } пеш аз милод
# With the ezafe: "9 сентябри 1991".
month-in-date = { $month ->
    [1] январи
    [2] феврали
    [3] марти
    [4] апрели
    [5] майи
    [6] июни
    [7] июли
    [8] августи
    [9] сентябри
    [10] октябри
    [11] ноябри
   *[other] декабри
}
day = { DIGITS($day) } { month-in-date } { $year }
period = аз { $from } то { $to }
period-from = аз { $from } сар карда
period-to = то { $to }

# The deck, the sentences below the headline. What is counted are statements.
deck-none = Хабаре бо зикри { $focus } нест.
deck-sourced = { $sources } манбаъ { $statements } хабар бо зикри { $focus } медиҳад{ $share ->
    [nobody] {""}
   *[other] ; дар { $share ->
        [all] ҳамаи онҳо
        [most] зиёда аз нисфи онҳо
        [half] нисфи онҳо
       *[some] { $shared } хабар
    } { $partners } низ зикр шудааст
}.
deck-unsourced = { $statements } хабар бо зикри { $focus } ҳаст{ $share ->
    [nobody] {""}
   *[other] ; дар { $share ->
        [all] ҳамаи онҳо
        [most] зиёда аз нисфи онҳо
        [half] нисфи онҳо
       *[some] { $shared } хабар
    } { $partners } низ зикр шудааст
}; { $unsourced ->
    [all] манбаъ нишон дода нашудааст
   *[some] дар { $without } хабар манбаъ нишон дода нашудааст
}.
deck-no-conflict = Ҳеҷ яке аз онҳо аз низоъ намегӯяд.
deck-one-conflict = Яке аз низоъ мегӯяд: бо { $partner }.
deck-conflict = { $total } хабар аз низоъ мегӯяд.
deck-conflict-with = Аз { $total } хабаре, ки аз низоъ мегӯяд, { $count } хабар бо { $partner } аст{ $dated ->
    [none] ; ҳеҷ яке аз инҳо сана надорад
   *[some] {""}
}.
deck-none-judged = Дар бораи ҳеҷ яке гуфта нашудааст, ки он аз ҳамкорӣ мегӯяд ё аз низоъ.
deck-some-judged = Оҳанги { $count } хабар гуфта нашудааст.
deck-none-dated = Ҳеҷ яке сана надорад.
deck-filtered = Нишон дода мешавад: { $count } аз { $all } хабар бо зикри { $focus }; танҳо { $only }.
short-deck-none-judged = { $sources ->
    [0] {""}
   *[other] Дар { $sources } манбаъ{" "}
}{ $statements } хабар бо зикри { $focus } ҳаст; оҳанг гуфта нашудааст.
short-deck = Аз { $statements } хабар бо зикри { $focus }{ $sources ->
    [0] {""}
   *[other] {" "}дар { $sources } манбаъ
} { $conflict ->
    [0] ҳеҷ яке аз низоъ намегӯяд
   *[other] { $conflict } хабар аз низоъ мегӯяд
}{ $most ->
    [nobody] {""}
   *[one] , аз ҷумла { $count } бо { $partner }
}.
show-all = Ҳамаро нишон додан
not-drawn = Дар саҳифа харитае нест, ки аз он сурат гирифта шавад.
quoted = «{ $text }»
groups = { $count } созмон ва гурӯҳ
takes-part = Ба қавли манбаъҳо, дар инҳо ширкат дорад ё дошт:
others = Дигарон:
groups-are = Инҳо:
more = боз { $count }
contradict = Дар бораи { $focus } <b>{ $count } савол</b> ҳаст, ки ҷавобҳояш ҳама якҷоя дуруст буда наметавонанд.
nothing-chosen = Ҳамаи шарикон.
opened = Кушода шуд: { $name }
back = ← Бозгашт
all-partners = { $count ->
    [1] ← Ягона шарик
   *[other] ← Ҳамаи { $count } шарик
}
all-short = ← Ҳама
back-to-all-days = ← Ҳамаи рӯзҳо
manner = { $code ->
    [happened] рӯй дод
    [intended] дар нақша, пешниҳод ё рад
    [judged] баҳо
   *[unknown] { $code }
}
from-partner = аз { $name }: { $count }
to-partner = ба { $name }: { $count }
no-direction = якҷоя ё ногуфта: { $count }
key-arrows = Тирчаҳо аз ҷонибе мебароянд, ки амал мекунад{ $several ->
    [0] {""}
   *[other] ; дар { $several } хабар чор ҷониб ё бештар зикр шудааст
}.
key-places = { $count ->
    [1] ҷойҳое, ки дар он зикр шудаанд
   *[other] ҷойҳое, ки дар ин { $count } хабар зикр шудаанд
}
key-dated = ба ин рӯз рост меояд
key-perhaps = санаҳо намегӯянд
key-fellows = ба қавли манбаъҳо, дар ин рӯз, чун { $focus }, дар { $organisation } буд
key-members = { $who ->
    [members] давлатҳое, ки ба қавли манбаъҳо аъзоанд: { $organisation }
   *[others] давлатҳое, ки ба қавли манбаъҳо ширкат доранд: { $organisation }
}{ $sure ->
    [no] ; фосилаи васеътар: санаҳо намегӯянд
   *[yes] {""}
}

# Figures. The numbers are in words already.
at-most = на зиёда аз { $most }
at-least = на кам аз { $least }
between-figures = аз { $least } то { $most }
measured = { $figure } { $unit } дар соли { $year }
measured-several = якчанд рақам, аз { $least } то { $most } { $unit } дар соли { $year }
unit-prices = { $unit } бо нархи соли { $year }
unit-rate = { $unit } дар як { $per }
no-figure = рақами ягона нест
widths-tell = паҳноӣ: { $unit }, дар соли { $year }
widths-nothing = паҳноӣ: { $unit }, дар соли { $year }; ягон робита рақами аз сифр боло надорад
widths-without = { $count } робита рақам надорад
widths-several = { $count } робита якчанд рақами гуногун дорад
when-month = { $count } ба як моҳ рост меояд
when-the-year = { $count } ба ин сол рост меояд
when-also-the-year = { $count } ба ин сол
month-of = { $month } { $of }: { statements }
play-ended = Охир: { $day }.
stop = Бас кардан
day-hint = сол, моҳ ё рӯз
day-unread = «{ $text }» чун рӯз хонда нашуд. 2012, January 2002, 31.12.2011 ё 2011-12-31 нависед.
last-day-of = рӯзи охирини он гирифта шуд: { $day }

# The foot.
no-sources = Манбаъ: ба ғайр аз худи ҷадвал нишон дода нашудааст.
source-years = { $years ->
    [none] {""}
    [one] , { $first }
   *[several] , { $first }–{ $last }
}{ $open ->
    [yes] {" "}ё баъдтар
   *[no] {""}
}
sources-are = Манбаъ: { $count } матн{ source-years }{ $how ->
    [passages] , порча ба порча хондашуда
    [claimed] ; ҳар хабар баҳост ва гуфта шудааст, ки баҳои кист
   *[short] {""}
}.
sources-of-rows = Манбаъ: { $count } унвон ва нишонӣ{ source-years }; дар ҷадвал сатр ба сатр зикр шудаанд.
made-by = Таҳия: { $names }.
lines-count = Хатҳо шумораи хабарҳоро нишон медиҳанд, на дӯстиро.
borders-short = Сарҳадҳо: Natural Earth.
statements-in = { $language ->
    [en] Хабарҳо ба забони англисӣ мебошанд.
    [ru] Хабарҳо ба забони русӣ мебошанд.
    [tg] Хабарҳо ба забони тоҷикӣ мебошанд.
    [fa] Хабарҳо ба забони форсӣ мебошанд.
    [de] Хабарҳо ба забони олмонӣ мебошанд.
    [fr] Хабарҳо ба забони фаронсавӣ мебошанд.
    [es] Хабарҳо ба забони испанӣ мебошанд.
    [pt] Хабарҳо ба забони португалӣ мебошанд.
    [ar] Хабарҳо ба забони арабӣ мебошанд.
    [zh] Хабарҳо ба забони чинӣ мебошанд.
   *[other] Хабарҳо ба забони дигар мебошанд.
}

# What stands beside the map when something is chosen, and the other views.
tone = { $code ->
    [cooperative] Ҳамкорӣ
    [neutral] Бетараф
    [conflictual] Низоъ
    [unstated] Гуфта нашудааст
   *[unknown] { $code }
}
kind = { $code ->
    [state] Давлат
    [organisation] Созмон
    [body] Мақоми давлатӣ
    [group] Гурӯҳ
    [company] Ширкат
   *[unknown] { $code }
}
passage = порчаи { DIGITS($number) }
row = сатри { DIGITS($number) }
at = дар
several = Чор ҷониб ё бештар
questions = { $count } савол
no-date = Бе сана
next = Навбатӣ
show-parties = Ҷонибҳоро дар харита нишон додан
said-by = ба қавли { $who }
together = Якҷоя ё ногуфта
by-others = Аз тарафи ҷонибҳои сеюм
towards = { $a } → { $b }

# The portrait of a tie.
portrait-sourced = { $sources } манбаъ дар бораи { $a } ва { $b } { $total } хабар медиҳад{ $about ->
    [none] {""}
    [most] , бештар дар бораи { $themes }
   *[all] , дар бораи { $themes }
}.
portrait-unsourced = Дар бораи { $a } ва { $b } { $total } хабар ҳаст{ $about ->
    [none] {""}
    [most] , бештар дар бораи { $themes }
   *[all] , дар бораи { $themes }
}; { $unsourced ->
    [all] манбаъ нишон дода нашудааст
   *[some] { $without } хабар бе манбаъ аст
}.
portrait-tells = { $tells }{ $dates }.
tells-nothing = { $total ->
    [1] Гуфта нашудааст, ки он аз ҳамкорӣ мегӯяд ё аз низоъ
   *[other] Гуфта нашудааст, ки онҳо аз ҳамкорӣ мегӯянд ё аз низоъ
}
tells-only = { $total ->
    [1] Он
    [2] Ҳар ду
   *[other] Ҳама
} { $tone ->
    [cooperative] аз ҳамкорӣ
    [conflictual] аз низоъ
   *[neutral] на аз ҳамкорӣ ва на аз низоъ
} { $total ->
    [1] мегӯяд
   *[other] мегӯянд
}
# The first of several: "Ҳамкорӣ – 12, низоъ – 3, ҳеҷ кадом – 4; гуфта нашудааст – 2".
tells-of = { $tone ->
    [cooperative] Ҳамкорӣ
    [conflictual] Низоъ
   *[neutral] Ҳеҷ кадом
} – { $count }
also-of = { $tone ->
    [cooperative] ҳамкорӣ
    [conflictual] низоъ
   *[neutral] ҳеҷ кадом
} – { $count }
not-said-of = ; гуфта нашудааст – { $count }
dates-none = ; сана нест
dates-some = ; { $undated } хабар бе сана аст
dates-one = { $dated ->
    [1] ; санаи ягона хабари санадор – { $from }
   *[other] ; санаи хабарҳои санадор – { $from }
}{ $undated ->
    [0] {""}
   *[other] , { $undated } хабар бе сана аст
}
dates-span = { $dated ->
    [1] ; ягона хабари санадор ба давраи аз { $from } то { $to } рост меояд
   *[other] ; хабарҳои санадор ба давраи аз { $from } то { $to } рост меоянд
}{ $undated ->
    [0] {""}
   *[other] , { $undated } хабар бе сана аст
}
or-earlier = { $year } ё пештар
about-year = тақрибан { $year }
decade = солҳои { DIGITS($decade) }{ $era ->
    [bc] {" "}пеш аз милод
   *[ad] {""}
}
century = асри { $century }{ $era ->
    [bc] {" "}пеш аз милод
   *[ad] {""}
}
holds = Он чи эътибор дорад
holds-note = чунон ки бори охир гуфта шудааст; манбаъҳо намегӯянд, ки то кай
holds-note-short = чунон ки бори охир гуфта шудааст
changed = Он чи тағйир ёфт
changed-note = { $count } савол; ҳар ҷавоб шояд дар замони худ дуруст бошад
contradicted = Он чи ҳама якҷоя дуруст буда наметавонад
more-questions = боз { $count } савол
answers-word = { $count } ҷавоб
answers-naming = аз { answers-word } дар { $here } ҷавоб ҳар ду зикр шудааст
all-answers = { $count ->
    [2] ҳар ду ҷавоб
   *[other] ҳамаи { $count } ҷавоб
}
editors-note = Эзоҳи муҳаррирон
no-contradiction = Дар маҷмӯа дар бораи { $a } ва { $b } зиддияте зикр нашудааст.
without-date = Бе сана
with-date = Бо сана
all-of-tone = { $note }, ҳама – { $tone ->
    [cooperative] ҳамкорӣ
   *[conflictual] низоъ
}
dated-note = { statements }, аввал кӯҳнатаринҳо
all-statements = { $count ->
    [1] { statements }
    [2] Ҳар ду хабар
   *[other] Ҳамаи { statements }
}
by-theme = аз рӯи мавзӯъ
oldest-first = аввал кӯҳнатаринҳо
more-themes = боз { $count } мавзӯъ
one-event = Як рӯйдод
no-event = Рӯйдод зикр нашудааст
more-of-event = боз { $count } дар бораи ин рӯйдод
put-at-centre = Ба марказ гузоштан: { $name }
put-it-at-centre = Ба марказ гузоштан
compare-with = Муқоиса кардан бо…
cite-these = { $count ->
    [1] Ба он истинод кардан
   *[other] Ба ин { $count } хабар истинод кардан
}
cite = Истинод кардан
citation = Истинод
copied = { $what }: нусха бардошта шуд.
is-copied = Нусха бардошта шуд
copy-by-hand = Браузер ба саҳифа иҷозати нусхабардорӣ намедиҳад. Матн ҷудо карда шудааст.
of-states = { $at } аз { states }
previous = Қаблӣ
open-full = Маҷмӯаи пурраро кушодан
card-conflict = низоъ: { $count }
card-cooperation = ҳамкорӣ: { $count }
card-counts = { statements }: { $told }
tone-judged = { $code ->
    [cooperative] Баҳо: ҳамкорӣ
    [neutral] Баҳо: на ҳамкорӣ, на низоъ
    [conflictual] Баҳо: низоъ
   *[unstated] Оҳанг гуфта нашудааст
}
of-cells = аз катакҳои он сохта шудааст
no-source = манбаъ нишон дода нашудааст
only-sheet = Манбаъ нишон дода нашудааст; ин дар { $title }, { $row } омадааст.
further = { $column }: { $text }
this-source = ҳама аз ин манбаъ
whole-event = Тамоми рӯйдод
cannot-both = Чунон ки гуфта мешавад, инҳо ҳар ду якҷоя дуруст буда наметавонанд.
question-kind = { $kind ->
    [contradiction] Ҷавобҳо ҳама якҷоя дуруст буда наметавонанд:
    [unclear] Манбаъҳо намегӯянд:
   *[other] {""}
}
and-later = ва баъдтар
share-of = { $tone ->
    [cooperative] ҳамкорӣ
    [neutral] ҳеҷ кадом
    [conflictual] низоъ
   *[unstated] гуфта нашудааст
} – { $count }{ $manner ->
    [happened] {""}
    [intended] {" "}(дар нақша, пешниҳод ё рад)
   *[judged] {" "}(баҳо)
}

# The menu, and what stands behind it.
menu-more = Бештар
filters = Филтрҳо
share = Паҳн кардан
widths = Паҳноии хатҳо
languages = Забон
width-unit = Паҳноии хатҳо аз рӯи
width-year = дар соли
width-statements = шумораи хабарҳо
width-ties = { $year }: { $ties } робита бо рақам
width-hint = Барои ҳар робита як рақам бо як воҳид ва як сол; рақамҳо ҳеҷ гоҳ ҷамъ карда намешаванд. Хати робитаи берақам борик ва камранг аст.
width-none = Дар ягон хабар дар бораи он ки дар марказ аст, рақами як сол гуфта нашудааст.
help-name = Роҳнамо
search = Ҷустуҷӯ
search-hint = Ҷустуҷӯи кишвар, ҷой, калима
hits = Чӣ ёфт шуд
hit-actors = Кишварҳо, созмонҳо, гурӯҳҳо
hit-places = Ҷойҳо
hit-themes = Мавзӯъҳо
hit-sources = Манбаъҳо
hit-statements = Хабарҳо
hit-counts = хабар
found = { $count } натиҷа. Бо тирчаҳои поён ва боло интихоб кунед.
opened-hit = Кушода шуд: { $name }
nothing-found = Бо «{ $text }» чизе ёфт нашуд.
only-with = Танҳо хабарҳо бо «{ $text }»
part = { $name ->
    [themes] Мавзӯъ
    [tones] Оҳанг
    [statuses] Ҳолат
    [kinds] Навъи иштирокчӣ
    [sources] Манбаъ
    [places] Ҷой
    [from] Аз
    [to] То
    [asOf] Ба санаи
    [own] Мавзӯъи худи маҷмӯа
   *[unknown] { $name }
}
all-of = { $name ->
    [themes] Ҳамаи { $count } мавзӯъ
    [tones] Ҳамаи { $count } оҳанг
    [statuses] Ҳамаи { $count } ҳолат
    [kinds] Ҳамаи { $count } навъи иштирокчӣ
    [sources] Ҳамаи { $count } манбаъ
    [places] Ҳамаи { $count } ҷой
   *[unknown] Ҳамаи { $count } қимат
}
only-most = { $seen } қимати серистифодатарин аз { $count }.
fewer = Камтар
chips-label = Филтрҳои фаъол
reset-all = Ҳамаро бекор кардан
choices-count = Ҳар адад нишон медиҳад, ки интихоб аз ҳамагӣ { $all } хабари маҷмӯа чандтояшро боқӣ мегузорад.
of-all = { $count } аз ҳамагӣ { $all } хабари маҷмӯа
# A filter that is on: "Мавзӯъ: кумак", "Аз 2001", "Бо «сарбанд»".
chip-with = Бо { $value }
chip-period = { $part ->
    [from] Аз { $value }
    [to] То { $value }
   *[asOf] Ба санаи { $value }
}
remove = Филтрро гирифтан: { $chip }
none-passes = Ягон хабар аз филтрҳо намегузарад.
none-names = Хабаре бо зикри { $count ->
    [1] {""}
   *[other] якҷояи{" "}
}{ $names } аз филтрҳо намегузарад.
none-of-place = Хабаре дар бораи ин ҷой аз филтрҳо намегузарад.
none-of-source = Хабаре аз ин манбаъ аз филтрҳо намегузарад.
no-single-cause = Сабаб танҳо як филтр нест: ҳамаро бекор кунед.
would-leave = Бе { $what }: { statements }
the-values = { $part ->
    [themes] { $count } мавзӯъ
    [tones] { $count } оҳанг
    [statuses] { $count } ҳолат
    [kinds] { $count } навъи иштирокчӣ
    [sources] { $count } манбаъ
   *[places] { $count } ҷой
}
the-values-of = { $count } қимати { $column }
nothing-after = Дар маҷмӯа дар бораи он чи пас аз { $year } оғоз шуда бошад, чизе гуфта нашудааст.
undated-left-out = Ин давра { $count } хабари бесанаро дар бар намегирад.
column = { $name ->
    [date] Сана
    [text] Хабар
    [parties] Ҷонибҳо
    [theme] Мавзӯъ
    [tone] Оҳанг
    [status] Ҳолат
    [said] Гӯянда
   *[source] Манбаъ ва порча
}
list-sorted = Мураттаб аз рӯи { $name ->
    [date] сана
    [text] хабар
    [parties] ҷонибҳо
    [theme] мавзӯъ
    [tone] оҳанг
    [status] ҳолат
    [said] гӯянда
   *[source] манбаъ ва порча
}{ $order ->
    [newest] , аввал навтаринҳо
   *[other] {""}
}.
list-all-record = Ҳамаи { $count } хабари маҷмӯа.
list-naming = Аз онҳо { $count } хабар бо зикри { $name }.
list-label = Хабарҳо, дар ҳар сатр яке. Тирчаҳои боло ва поён байни сатрҳо, рост ва чап дар дохили сатр мегузаронанд, Enter онро мекушояд.
list-all = Ҳамаи { $total } хабарро нишон додан
list-marked = Дар ҷое ки { $name } ҷониб аст, номи он нишонгузорӣ шудааст.
list-opened = Хабар дар лавҳа кушода шуд.
compare-first = Шарики якум
compare-second = Шарики дуюм
compare-swap = Ҷойҳоро иваз кардан
compare-caption = { $names } паҳлӯ ба паҳлӯ, чун шарикони { $focus }
compare-none = Барои муқоиса ду шарик лозим аст. Бо ин интихобҳо { $focus } { $partners ->
    [0] шарики қобили муқоиса надорад
   *[other] танҳо як шарики қобили муқоиса дорад
}.
compare-counts = { $count } хабар: ҳамкорӣ – { $cooperative }, низоъ – { $conflictual }, ҳеҷ кадом – { $neutral }{ $unstated ->
    [0] {""}
   *[other] , гуфта нашудааст – { $unstated }
}
compare-both = { $a } ва { $b }
compare-one = Танҳо дар бораи яке гуфта шудааст
compare-nothing = гуфта нашудааст
compare-between = Байни ин ду
compare-between-note = { $counted }; зикри { $focus } дар онҳо ҳатмӣ нест
compare-more = 1 аз { $count } ›
compare-fewer = Танҳо яке
compare-rule = Барои ҳар мавзӯъ як ҷумла: охирин гуфта дар бораи он чи рӯй дод ё ҳаст; агар ҳеҷ чиз рӯй надода бошад – охирин гуфта. Рақамҳо ҳеҷ гоҳ паҳлӯ ба паҳлӯ гузошта намешаванд.
network-label = Шарикон дар гирди марказ, созмонҳо дар чап ва давлатҳо дар рост. Бо тирчаҳо аз яке ба дигаре гузаред, бо навиштани ном онро ёбед, бо Enter интихоб кунед.
network-words = робитаҳои дигарон бо ҳам, аз 2 хабар сар карда{ $leftOut ->
    [0] {""}
   *[other] ; боз { $leftOut } робита кашида нашудааст
}
among-others = Байни дигарон
among-none = Ҳеҷ дутои онҳо дар ду хабар ё бештар якҷоя зикр нашудаанд.
more-pairs = боз { $count } ҷуфт
among-note = Ҷуфтҳое, ки ду хабар ё бештар доранд. Ҷуфтҳое, ки онҳоро танҳо хабарҳо бо чор ҷониб ё бештар мепайванданд, дар ин ҷо нестанд.
how-joined = Ин ду бо ҳам чӣ гуна пайвастаанд?
joined-first = Яке
joined-second = Дигаре
and = ва
choose-two = Дутояшро интихоб кунед.
not-joined = Ягон занҷири хабарҳо онҳоро намепайвандад.
joined-directly = Хабарҳо бо зикри ҳар ду ҳастанд.
joined-through = Хабаре бо зикри ҳар ду нест. Ба воситаи { $names }:
timeline-label = Рӯйдодҳои санадор, аввал кӯҳнатаринҳо
timeline-when = Кай
timeline-what = Чӣ гуфта мешавад
timeline-with = Бо кӣ
timeline-statements = Хабарҳо
timeline-partner = Танҳо як шарик
timeline-only = Танҳо як шарик…
timeline-everybody = Ҳамаи шарикон
timeline-nothing = Ягон рӯйдоди санадор аз филтр намегузарад.
timeline-every = <b>{ $total } рӯйдоди санадор, аввал кӯҳнатаринҳо</b>
timeline-some = Нишон дода мешавад: <b>{ $seen } аз { $total } рӯйдоди санадор</b>, аввал кӯҳнатаринҳо
timeline-leads-shown = Нишон дода мешавад: <b>{ $seen } аз { $total } рӯйдоди санадор</b> – барои ҳар сол рӯйдоде, ки хабарҳо дар борааш аз ҳама бештаранд
timeline-all = Ҳамаи { $total }
timeline-leads = Барои ҳар сол яке
timeline-more-in = боз { $count } дар { $when }
timeline-fewer = Танҳо яке
timeline-more-rows = боз { $count } рӯйдод
timeline-parties = { $count } шарик
timeline-undated = Бе сана
timeline-undated-count = { $count } хабар дар бораи рӯйдодҳое, ки санаашон гуфта нашудааст; онҳо ҳеҷ гоҳ дар хати вақт гузошта намешаванд:
timeline-undated-of-day = { $count } хабар дар бораи рӯйдодҳое, ки санаашон гуфта нашудааст; онҳо ҳеҷ гоҳ на дар хати вақт ва на дар рӯзе гузошта мешаванд:
timeline-others = { $count } дигар
# What marks of the timeline mean.
legend-day = як рӯз
legend-span = як сол ё дарозтар
legend-vague = замоне дар он давра
legend-open = аз он вақт, поёнаш гуфта нашудааст
legend-intended = дар нақша, пешниҳод ё рад
legend-judged = баҳо
act-link = Нусхаи пайванд
act-png = Захираи сурат (PNG)
act-csv = Захираи ҷадвал (CSV)
act-print = Чоп кардан
keep-link = Пайванд
keep-picture = Сурат
keep-table = Ҷадвал
keep-citations = Истинодҳо
keep-paper = Қоғаз
keep-code = Коди дарҷ
no-link = Саҳифа барои он чи нишон дода мешавад, пайванд нигоҳ намедорад.
copy-code = Нусхаи коди дарҷ
copy-frame = Нусхаи чорчӯба
frame-hint = Чорчӯба баландии худро ба саҳифаи шумо мегӯяд.
save = Захира кардан: { $ending }
pictures-of-map = Сурат аз харита гирифта мешавад. Барои захира «Харита»-ро интихоб кунед.
all-shown = ҳамаи { $count } хабари маҷмӯа
all-shown-filtered = { $count } хабаре, ки филтр боқӣ мегузорад
of-chosen = хабарҳои он чи интихоб кардаед
footnotes = Поварақҳо
copy-text-by-hand = Браузер аз ин ҷо нусхабардориро иҷозат намедиҳад. Ин матнро худатон нусха бардоред.
saved = Захира шуд: { $name }.
save-by-hand = Ин чорчӯба файл захира карда наметавонад. Ин матнро нусха бардоред.
no-files = Ин чорчӯба файл захира карда наметавонад. Харитаро дар равзанаи алоҳида кушоед ё SVG захира кунед.

# Help.
help-lines = Харитаро чӣ тавр бояд хонд
help-line = Хат хабарҳоро бо зикри ҳар ду ифода мекунад. Ҳар қадар хабарҳо бештар бошанд, хат ҳамон қадар ғафстар аст.
help-teeth = Ҳар дандонаи сурх дар хат як хабари низоъ аст.
help-tab = Ном дар ҳошия шарики дуртарро нишон медиҳад, дар самти ҳақиқияш ва бо масофа.
help-arrow = Ҳангоми интихоби шарик тирчаҳо аз ҷонибе мебароянд, ки амал мекунад: шарик чӣ мекунад ва нисбат ба ӯ чӣ мекунанд.
help-happened = Яклухт: рӯй дод ё вазъ чунин буд.
help-intended = Рахдор ё канда-канда: дар нақша, пешниҳод ё рад.
help-judged = Нуқтадор: баҳо ё иддаои касе.
help-unequal = Ҷавобҳо ба як савол, ки ҳама якҷоя дуруст буда наметавонанд. Тағйироти бо мурури замон зиддият нест.
help-ring = Хабарҳои бесана. Онҳо ҳеҷ гоҳ дар хати солҳо гузошта намешаванд.
help-tones = Оҳанг
help-cooperative = Ҳамкорӣ: якҷоя кор мекунанд ё яке барои дигаре кор мекунад.
help-neutral = Ҳеҷ кадом: далел, рақам, тавсиф.
help-conflictual = Низоъ: яке бар зидди дигаре амал мекунад ё сухан мегӯяд.
help-unstated = Гуфта нашудааст: касе баҳо надодааст. Ба ҳеҷ яке аз ин се дохил намешавад.
help-tones-are = Оҳанг баҳои муҳаррирони маҷмӯа аст, на баҳои манбаъҳои он.
help-counts = Хатҳо хабарҳоро мешуморанд. Онҳо дӯстӣ, пул ё қудратро намесанҷанд.
help-vague = Санаҳо ҳамон қадар норавшананд, ки дар манбаъ: «тақрибан 2009», «то 2005».
help-dotted = Барои як рӯз ҷавоб метавонад чунин бошад: санаҳо намегӯянд. Чунин хатҳо нуқтадоранд.
help-members = Созмонҳо дар паҳлӯи харита меистанд. Ҳангоми интихоби созмон қаламрави аъзоёнаш рахдор мешавад.
help-keys = Тугмаҳо
help-key = Тугма
help-does = Чӣ мекунад
help-key-tab = Tab
help-does-tab = Ба қисми навбатӣ мегузарад: намудҳо, ҷустуҷӯ, «Бештар», харита, тугмаҳои он, вақт, он чи дар паҳлӯ аст.
help-key-arrows = Тирчаҳо
help-does-arrows = Дар дохили қисм аз яке ба дигаре мегузаранд; Home ва End – ба аввалин ва охирин.
help-key-letters = Ҳарфҳо
help-does-letters = Дар харита шарикро аз рӯи аввали номаш меёбанд.
help-key-enter = Enter ё фосила
help-does-enter = Он чиро, ки дар он истодаед, интихоб мекунад.
help-key-escape = Escape
help-does-escape = Як қадам ба пас бармегардад.
help-key-zoom = + ва −
help-does-zoom = Харитаро калон ва хурд мекунад; 0 тамоми харитаро нишон медиҳад.
help-key-shift = Shift ва тирчаҳо
help-does-shift = Харитаро ҳаракат медиҳад.
help-record = Маҷмӯа чист
help-is-own = Хабарҳои алоҳидаи манбаъдор, бо суханони соддаи худамон, ҳар яке бо порчааш.
help-is-told = Маҷмӯа мегӯяд, ки ин манбаъҳо чӣ мегӯянд, на он ки ҳақиқат чист. Дар ҷое ки онҳо ба ҳам мухолифанд, маҷмӯа ҳукм намебарорад.
help-is-part = Он пурра нест. Камии манбаъҳо маънои онро дорад, ки бисёр чиз намерасад.
help-is-never = Рақамҳо ҳеҷ гоҳ ҷамъ карда намешаванд: сана, воҳид ва навъашон гуногун аст.
help-sources = Манбаъҳо
# On paper.
paper-partner = Шарик
paper-statements = Хабарҳо
paper-conflict = Низоъ
paper-counts = Хабарҳо бо зикри { $focus } ва шарик; дар як хабар якчанд шарик зикр шуда метавонад.
what-changed = Он чи тағйир ёфт
no-dates = Ягон хабари маҷмӯа сана надорад.

# The panels of an actor, a place, a source, an event.
parties-label = Ҷонибҳо:
event-title = { $count ->
    [1] Як хабар
   *[other] Як рӯйдод дар { statements }
}
event-lead = Ба қавли { $sources } манбаъ.
not-tied = Хабаре бо зикри ҳам { $focus } ва ҳам { $name } нест.
named-in = Дар { $count } хабар зикр шудааст.
part-of = Қисме аз
parts = Қисмҳо
other-names = Номҳои дигар
members = Аъзоён
with-part = Ширкаткунандагон, ба қавли манбаъҳо
belongs-to = Тааллуқ дорад ба
place-lead = { $kind }.{ $told ->
    [no] {""}
   *[yes] { $count ->
        [0] {" "}Хабаре дар бораи он нест.
       *[other] {" "}Дар бораи он { $count } хабар ҳаст.
    }
}
# Kinds of places. Another is shown as the record has it.
place-kind = { $code ->
   *[unknown] { $code }
}
in-country = Дар
position = Дар харита:
source-lead = { $who }. { $passages } порча, { statements }.
original = Хондани матни аслӣ
note-label = Эзоҳ:

# One day.
day-lead = { $yes ->
    [0] Ягон хабар дар бораи вазъият ба ин рӯз рост намеояд.
   *[other] { $yes } хабар дар бораи вазъият ба ин рӯз рост меояд.
}
day-perhaps = Барои { $before ->
    [some] {"боз "}
   *[none] {""}
}{ $perhaps } хабар санаҳо инро намегӯянд; хатҳое, ки бар { $perhaps ->
    [1] он
   *[other] онҳо
} такя мекунанд, нуқтадоранд.
day-undated = { $undated } чунин хабар сана надорад ва { $drawn ->
    [yes] камранг кашида шудааст
   *[no] кашида нашудааст
}.
day-others = { $yes } хабари дигар ба замоне рост меояд, ки ин рӯзро дар бар мегирад{ $perhaps ->
    [0] {""}
   *[other] ; барои боз { $perhaps } хабар санаҳо инро намегӯянд
}.
day-others-perhaps = Барои { $perhaps } хабари дигар санаҳо намегӯянд, ки ин рӯз ба замони онҳо медарояд ё не.
also-dated = Боз чӣ ба ин рӯз рост меояд
may-also = Боз чӣ шояд ба ин рӯз рост ояд
show-faintly = Онҳоро камранг нишон додан
hide-again = Онҳоро накашидан
what-held = Он чи ба қавли манбаъҳо эътибор дошт
may-hold = Он чи шояд эътибор дошт
held-by = { $count ->
    [1] { statements }, ба қавли { $source }
   *[other] { statements }, ҳама ба қавли { $source }
}
held-alone = танҳо { $focus }
# Around a field for the first day: "аз [2001] то ин рӯз".
between-from = аз
between-to = то ин рӯз
first-day = Рӯзи якум
no-later-answer = Ягон саволи тағйир нест, ки то рӯзи якум як ҷавоб ва то рӯзи дуюм ҷавоби баъдтар дошта бошад.
memberships-then = Узвият
belonged = Ба ин рӯз рост меояд:
may-have-belonged = Дар бораи ин рӯз санаҳо намегӯянд:
more-later = боз { $count } савол бо ҷавоби баъдтар
dated-after = Санаашон пас аз { $from } ё шояд пас аз он, то ин рӯз
as-in-source = бо тартиби манбаъ
by-source = аз рӯи манбаъ
in-english = Ба англисӣ:
stands-in = Дар дохили
holds-too = Дар худ дорад
contradictions-title = { $count } савол дар бораи { $focus }, ки ҷавобҳояш ҳама якҷоя дуруст буда наметавонанд
contradictions-lead = Чунон ки гуфта мешавад, ин ҷавобҳо ҳама якҷоя дуруст буда наметавонанд. Тағйироти бо мурури замон ба инҳо дохил намешавад.

## beside (what answers tell, put into words)

# Dates: "2009" alone, and "соли 2009" after a preposition: "аз соли 2009 инҷониб", "тақрибан соли 2009".
year-ad = { DIGITS($year) } милодӣ
dated-none = сана нишон дода нашудааст
# Without the ezafe; with it, see month-in-date.
dated-month-name = { $month ->
    [1] январ
    [2] феврал
    [3] март
    [4] апрел
    [5] май
    [6] июн
    [7] июл
    [8] август
    [9] сентябр
    [10] октябр
    [11] ноябр
   *[other] декабр
}
dated-year = { $form ->
    [after] соли { $year }
   *[alone] { $year }
}
dated-month = { $form ->
    [after] { month-in-date } { $year }
   *[alone] { month-in-date } { $year }
}
dated-bare-month = { dated-month-name }
dated-bare-day = { DIGITS($day) } { dated-month-name }
# With the ezafe: "баҳори 2009".
dated-season-name = { $season ->
    [1] баҳори
    [2] тобистони
    [3] тирамоҳи
   *[other] зимистони
}
dated-season = { $form ->
    [after] { dated-season-name } { $year }
   *[alone] { dated-season-name } { $year }
}
dated-some-month = { $form ->
    [after] яке аз моҳҳои соли { $date }
   *[alone] яке аз моҳҳои соли { $date }
}
dated-some-day = { $form ->
    [after] яке аз рӯзҳои { $date }
   *[alone] яке аз рӯзҳои { $date }
}
dated-decade = { $form ->
    [after] солҳои { DIGITS($decade) }
   *[alone] солҳои { DIGITS($decade) }
}
dated-century = { $form ->
    [after] садсолаи { DIGITS($decade) }
   *[alone] садсолаи { DIGITS($decade) }
}
dated-between = { $form ->
    [after] байни солҳои { $first } ва { $last }
   *[alone] байни солҳои { $first } ва { $last }
}
dated-about = тақрибан { $date }
dated-possibly = шояд { $date }
dated-possibly-about = шояд тақрибан { $date }
dated-span = аз { $start } то { $end }
dated-span-from = аз { $start } то { $end }
dated-within = замоне дар { $date }
dated-since = аз { $date } инҷониб
dated-from-on = аз { $date } сар карда
dated-until = то { $date }
dated-by = на дертар аз { $date }
dated-always = ҳамеша
dated-until-unknown = то замони номаълум
dated-by-unknown = на дертар аз замони номаълум
dated-since-unknown = аз замони номаълум
dated-unknown = оғоз ва поён номаълум
dated-as-of = ба ҳолати { $date }
dated-inferred = { $date } (аз рӯи маълумоти дигар)
term-perhaps-longer = { $date }, шояд дарозтар
term-from = аз { $date }
term-from-or-earlier = аз { $date } ё пештар
term-until = то { $date }
term-at-least-until = ҳадди ақал то { $date }

not-added = Ҷамъ карда нашуд: { $reasons }.
not-added-reason = { $code ->
    [single] танҳо як рақам ҳаст
    [dates] санаҳо гуногунанд ё нишон дода нашудаанд
    [statuses] он чи рӯй дод, дар паҳлӯи он чи рӯй надод, меистад
    [open] баъзе рақамҳо ҳадди муайян надоранд
    [event] баъзеашон дар бораи як рӯйдод мегӯянд
    [rivals] баъзеашон ба як савол ҷавобҳои гуногун медиҳанд
    [wholes] ягон манбаъ онҳоро қисмҳои як чизи яклухт намегӯяд
   *[unknown] { $code }
}

# Citations.
cited = { $passageCount ->
    [1] порчаи { $passages }
   *[other] порчаҳои { $passages }
} ({ $statementCount ->
    [1] хабари { $statements }
   *[other] хабарҳои { $statements }
}), маҷмӯа { $record }
cited-in = дар { $whole }
cited-as = { $how } { $whole }
cited-note = { $text }.

# Short sentences for those who cannot see a view.
told-nothing = Ягон хабар ба ин интихобҳо мувофиқ нест.
told-ties = Хабарҳо { $focus } ва { $count } иштирокчии дигарро ба ҳам мепайванданд.
told-statements = { $count } хабар бо зикри { $focus } ё қисмҳои он ҳаст.
told-partners = Хабарҳои муштарак аз ҳама бештар бо { $partners }.
told-partner = { $name } ({ $count })
told-tones = Ҳамкорӣ – { $cooperative }, низоъ – { $conflictual }, ҳеҷ кадом – { $neutral }.
told-unstated = Ба оҳанги { $count } хабар касе баҳо надодааст.
told-not-happened = { $intended } хабар аз нақша, пешниҳод ё радкунӣ мегӯяд ва { $assessed } хабар баҳо ё иддао аст.
told-year = Хабарҳои санадор ба соли { $year } рост меоянд.
told-years = Хабарҳои санадор ба солҳои аз { $first } то { $last } рост меоянд.
told-undated = { $count } хабар сана надорад.
told-contradictions = Онҳо дар { $count } савол ба ҳам мухолифанд.
told-changes = Дар { $count } савол онҳо аз тағйир мегӯянд.
told-open = Онҳо { $count } саволро беҷавоб мегузоранд.
told-pair = { $statements } хабар дар бораи { $events } рӯйдод бо зикри ҳам { $focus } ва ҳам { $partner } ҳаст.
told-pair-themes = Байни ин ду онҳо бештар дар бораи { $themes } мебошанд.
told-many-party = Дар { $count } хабари онҳо чор ҷониб ё бештар зикр шудааст.
# What a filter leaves in.
told-only-themes = Танҳо хабарҳо дар бораи { $themes } ба ҳисоб меоянд.
told-only-tones = Танҳо хабарҳо бо ин оҳанг ба ҳисоб меоянд: { $tones }.
told-only-statuses = Танҳо инҳо ба ҳисоб меоянд: { $statuses }.
told-only-kinds = Танҳо чунин шарикон ба ҳисоб меоянд: { $kinds }.
told-only-sources = Танҳо хабарҳо аз { $count } манбаи интихобшуда ба ҳисоб меоянд.
told-only-places = Танҳо хабарҳо дар { $count } ҷойи интихобшуда ба ҳисоб меоянд.
told-only-column = Танҳо хабарҳо бо қиматҳои интихобшудаи «{ $column }» ба ҳисоб меоянд.
told-only-words = Танҳо хабарҳое ба ҳисоб меоянд, ки калимаҳои муайян доранд.
told-since = Танҳо хабарҳои { $from } ё баъдтар ба ҳисоб меоянд.
told-until = Танҳо хабарҳои { $to } ё пештар ба ҳисоб меоянд.
told-between = Танҳо хабарҳои давраи аз { $from } то { $to } ба ҳисоб меоянд.
told-as-of = Танҳо он чи аз рӯи санааш шояд дар { $day } эътибор дошта бошад, ба ҳисоб меояд.
told-theme = { $code ->
    [diplomacy] дипломатия
    [security] амният
    [basing] пойгоҳҳо ва қӯшунҳо
    [economy] иқтисод
    [aid] кумак
    [energy-water] энергия ва об
    [border] сарҳад
    [counter-narcotics] мубориза бо маводи мухаддир
    [counter-terrorism] мубориза бо терроризм
    [migration] муҳоҷират
    [culture-education] фарҳанг ва маориф
    [health] тандурустӣ
    [transport] нақлиёт
    [multilateral] созмонҳо
    [domestic] корҳои дохилӣ
    [other] масъалаҳои дигар
   *[unknown] { $code }
}
told-tone = { $code ->
    [cooperative] ҳамкорӣ
    [neutral] на ҳамкорӣ ва на низоъ
    [conflictual] низоъ
    [unstated] он чи касе баҳо надодааст
   *[unknown] { $code }
}
told-status = { $code ->
    [occurred] он чи рӯй дод
    [standing] вазъият
    [planned] нақшаҳо
    [offered] пешниҳодҳо
    [refused] радкуниҳо
    [assessed] баҳо ва иддаоҳо
   *[unknown] { $code }
}
told-kind = { $code ->
    [state] давлатҳо
    [organisation] созмонҳо
    [body] мақомоти давлатӣ
    [group] гурӯҳҳо
    [company] ширкатҳо
   *[unknown] { $code }
}

## sheet

sheet-rows = { $rows } сатр
in-column = Дар сутуни «{ $column }»
in-dates = Дар санаҳо
question-encoding = Ҳарфҳо дуруст менамоянд? Файл намегӯяд, ки бо кадом рамзгузорӣ захира шудааст.
question-separator = Катакҳои сатр бо чӣ аз ҳам ҷудо шудаанд?
question-table = Дар файл якчанд ҷадвал ҳаст. Кадоме лозим аст?
question-header-row = Номи сутунҳо дар кадом сатр аст?
question-format = Ин ба навъи маълуми файл монанд аст: { $format }.
question-columns = Кадом сутунҳо мегӯянд, ки кӣ бо кӣ сару кор дорад?
question-code-system = { $where } рамзҳо ҳастанд. Аз кадом рӯйхат?
question-date-order = { $where }, { sheet-rows }: аввал рӯз меояд ё моҳ?
question-short-years = { $where }, { sheet-rows }: солҳо бо ду рақам навишта шудаанд. Кадом аср?
question-month-or-years = { $where }, { sheet-rows }: моҳ ё ду сол?
question-serial-dates = { $where }, { sheet-rows }: ададҳо чун рӯзҳои ҷадвали электронӣ хонда шуданд.
question-decimal = { $where }, { sheet-rows }: пеш аз ҳиссаи даҳӣ вергул меистад ё нуқта?
question-currency = «{ $value }», { sheet-rows }: кадом пул?
question-name = «{ $value }», { sheet-rows }: { $reason }
reason-proposed = { $best }?
reason-several = кадоме дар назар аст?
reason-unknown = кишвар ё созмоне бо ин ном нест. Ин чист?
reason-other-code = рамз аз рӯйхати дигар, хонда шуд чун { $best }.
reason-withdrawn = рамзи аз истифода баромада, хонда шуд чун { $best }.
reason-government = ба ҷои { $best } меояд.
reason-people = хонда шуд чун { $best }.
reason-person = шахс. Чун қисми { $whole } хонда шавад?
reason-part = хонда шуд чун қисми { $whole }.
reason-many = хонда шуд чун { $best }.
reason-doubtful = хонда шуд чун { $best }, вале боқимондаи сатр хилофи он аст.
a-state = давлат
question-other-side = Дар { $rows } сатр танҳо як ҷониб зикр шудааст. Ҷониби дигар кист?
question-actors = «{ $value }» Дар ин ҷо кӣ бо кӣ сару кор дорад?
question-one-sided = Дар { $rows } сатр танҳо як ҷониб зикр шудааст.
question-nobody = Дар { $rows } сатр касе зикр нашудааст, онро кашидан мумкин нест.
question-unclear-date = «{ $value }», { sheet-rows }: кадом сана?
question-reversed-date = «{ $value }», { sheet-rows }: поёнаш пеш аз оғозаш аст.
question-not-a-date = «{ $value }», { sheet-rows }: сана нест. Ин суханон чун эзоҳ мемонанд.
question-tone = «{ $value }», { sheet-rows }: ин кадом оҳанг аст?
question-status = «{ $value }», { sheet-rows }: рӯй дод ё не?
question-figure = «{ $value }», { sheet-rows }: рақам нест. Ин суханон чун эзоҳ мемонанд.
question-long-text = { sheet-rows }: ҷумла хеле дароз аст. Танҳо аввали он мемонад.
question-many-parties = Дар { $rows } сатр беш аз 200 иштирокчӣ зикр шудааст, онро кашидан мумкин нест.
question-extra-cells = Дар { $rows } сатр катакҳо аз номҳои сарлавҳа бештаранд.
# Answers, on buttons.
answer = { $code ->
    [leave-out] Нагирифтан
    [no-date] Бе сана гузоштан
    [no-figure] Бе рақам гузоштан
    [one-actor] Чун як иштирокчии танҳо нишон додан
    [nobody] Ҳеҷ кас
    [pass-over] Ин катакҳоро сарфи назар кардан
    [cut] Аввалашро гузоштан
    [by-hand] Дар поён, дар ҷадвал мегӯям
    [none] Ҳеҷ кадом сатр
    [plain] Не, ҷадвали оддӣ
    [own] Илова кардан чун…
    [actor] Каси дигар…
    [actors] Дигарон…
    [other] Дигар…
    [part] Қисми он
    [as-read] Чунон ки хонда шуд
    [names] Рамз не, номҳо
    [day-first] Аввал рӯз
    [month-first] Аввал моҳ
    [month] Моҳ
    [years] Ду сол
    [near] Асри наздиктар
    [since-1900] Рӯзҳо аз соли 1900
    [since-1904] Рӯзҳо аз соли 1904
    [decimal-comma] Вергул пеш аз ҳиссаи даҳӣ
    [decimal-point] Нуқта пеш аз ҳиссаи даҳӣ
    [turn-round] Ҷояшонро иваз кардан
    [start-only] Танҳо оғозро гузоштан
    [cooperative] Ҳамкорӣ
    [neutral] Ҳеҷ кадом
    [conflictual] Низоъ
    [unstated] Нагуфтан
    [occurred] Рӯй дод
    [standing] Эътибор дорад
    [planned] Дар нақша
    [offered] Пешниҳод шуд
    [refused] Рад шуд
    [assessed] Баҳои касе
    [comma] Вергул
    [semicolon] Нуқтавергул
    [tab] Аломати Tab
    [pipe] Хати амудӣ
    [guess] Ҳаминҳо
   *[unknown] {""}
}
answer-yes = Бале
answer-yes-name = Бале, { $name }
answer-shown = { $answer }: { $shown }
answer-row = Сатри { DIGITS($row) }: { $text }
answer-table = { $name }, { sheet-rows }
answer-other-century = Асри дигар: { $date }
# Ways in which letters are saved.
encoding = { $code ->
    [utf-8] Unicode
    [utf-16le] Unicode-и 16-битӣ
    [utf-16be] Unicode-и 16-битӣ, баръакс
    [windows-1252] Аврупои Ғарбӣ
    [windows-1251] Кириллӣ
    [windows-1250] Аврупои Марказӣ
    [windows-1254] Туркӣ
    [windows-1256] Арабӣ ва форсӣ
   *[unknown] { $code }
}
# Lists of codes of countries.
code-system = { $code ->
    [iso-alpha2] ISO, ду ҳарф
    [iso-alpha3] ISO, се ҳарф
    [un-m49] Рақамҳои Созмони Милали Муттаҳид
    [cow-number] Рақамҳои Correlates of War
    [cow-abbreviation] Ҳарфҳои Correlates of War
    [gleditsch-ward] Рақамҳои Gleditsch ва Ward
    [gec] FIPS, ду ҳарф
    [ioc] Ҳарфҳои олимпӣ
    [cameo] Ҳарфҳои CAMEO
    [withdrawn] Рамзҳои аз истифода баромада
   *[unknown] { $code }
}
# Kinds of files that researchers use.
format = { $code ->
    [cow-alliances-dyad] иттиҳодҳо аз рӯи ҷуфтҳо, Correlates of War
    [cow-alliances-member] иттиҳодҳо аз рӯи аъзоён, Correlates of War
    [cow-diplomatic] мубодилаи дипломатӣ, Correlates of War
    [gdelt-1] рӯйдодҳои GDELT 1.0
    [gdelt-2] рӯйдодҳои GDELT 2.0
    [icews] рӯйдодҳои ICEWS
    [sipri] феҳристи аслиҳаи SIPRI
    [panel-long] рақамҳо аз рӯи ҷуфт ва сол
    [panel-wide] рақамҳо аз рӯи кишвар ва сол
    [un-votes] овоздиҳӣ дар Маҷмаи Умумии СММ
    [sanctions] рӯйхати таҳримҳо
    [timelinejs] ҷадвали TimelineJS
    [kumu] пайвандҳои Kumu
    [gexf] графи Gephi
    [graphml] граф дар GraphML
    [oligrapher] харитаи Oligrapher
    [factbook] Китоби далелҳои ҷаҳон (World Factbook)
    [json] ҷадвал дар JSON
    [statements-csv] хабарҳои аз харита захирашуда
    [package] бастаи маълумот
    [sheet] ҷадвали оддӣ
    [plain] ҷадвали оддӣ
   *[unknown] ҷадвал
}
# What a file cannot say.
limit = { $code ->
    [no-sentences] Дар он ҷумла нест: ҳар хати харита аз катакҳои он сохта мешавад.
    [no-sources] Дар он манбаъ зикр нашудааст.
    [no-dates] Дар он сана нест.
    [no-tones] Дар он гуфта нашудааст, ки чӣ ҳамкорӣ ва чӣ низоъ аст.
    [no-direction] Дар он гуфта нашудааст, ки кӣ нисбат ба кӣ амал мекунад.
    [coded-by-machine] Ахборро барои он мошин хондааст; дар он хато ва такрор ҳаст.
    [reports-not-events] Он гузоришҳоро мешуморад, на рӯйдодҳоро.
    [promises-not-deeds] Он мегӯяд, ки чӣ ваъда шуд, на он ки чӣ иҷро шуд.
    [censored-ends] Он намегӯяд, ки пеш аз солҳои он ё пас аз онҳо чӣ буд.
    [missing-not-explained] Он намегӯяд, ки чаро қимате нест.
    [index-not-money] Рақамҳои он шохисанд, на пул.
    [estimates] Баъзе рақамҳои он тахминӣ мебошанд.
    [votes-not-ties] Овоздиҳии якхела робитаи байни давлатҳо нест.
   *[actors-from-texts] Ин ки кӣ бо кӣ сару кор дорад, аз матнҳои он ёфт шуд: лутфан, тафтиш кунед.
}
# Why nothing can be read of a file, and what would help.
refusal = { $code ->
    [empty] Файл холӣ аст.
    [no-rows] Дар ҷадвал катаки пур нест.
    [only-header] Дар ҷадвал сарлавҳа ҳаст, вале дар зери он чизе нест.
    [picture] Ин сурат аст.
    [pdf] Ин файли PDF аст.
    [old-spreadsheet] Ин китоби Excel-и пеш аз соли 2007 аст ё гузарвожа дорад.
    [word-document] Ин ҳуҷҷати матнӣ аст.
    [archive] Дар ин zip на ҷадвал ҳаст ва на бастаи маълумот.
    [archive-too-large] Ин zip пас аз кушодан калонтар аз он мешавад, ки дар ин ҷо хонда шавад.
    [damaged] Файл вайрон аст ё гузарвожа дорад.
    [compressed] Файл бо тарзе фишурда шудааст, ки дар ин ҷо хонда намешавад.
    [binary] Ин на матн аст ва на китоби ҷадвалӣ.
    [page-without-table] Ин саҳифаи веб бе ҷадвал аст, шояд саҳифае, ки воридшавӣ мехоҳад.
    [json-unknown] Навъи ин JSON дар ин ҷо маълум нест.
    [xml-unknown] Навъи ин XML дар ин ҷо маълум нест.
    [broken] Файл дар миёна канда мешавад.
    [too-large] Файл барои хондан дар ин ҷо аз ҳад калон аст.
    [too-many-rows] Дар ҷадвал сатрҳо аз ҳад зиёданд.
    [too-many-columns] Дар ҷадвал сутунҳо аз ҳад зиёданд.
    [too-many-cells] Дар ҷадвал катакҳо аз ҳад зиёданд.
   *[package] Дар ин бастаи маълумот хатоҳо ҳастанд.
}
refusal-way = { $code ->
    [empty] Ҷадвалеро бо сарлавҳа ва якчанд сатр интихоб кунед.
    [no-rows] Ҷадвалеро бо сарлавҳа ва якчанд сатр интихоб кунед.
    [only-header] Барои ҳар далел як сатр нависед ва аз нав кӯшиш кунед.
    [picture] Матни суратро аввал бояд дар ҷадвал навишт.
    [pdf] Ҷадвали онро нусха бардоред ва дар ин ҷо ё дар ҷадвали электронӣ гузоред.
    [old-spreadsheet] Онро кушоед ва чун .xlsx, .ods ё CSV захира кунед.
    [word-document] Ҷадвали онро нусха бардоред ва дар ин ҷо гузоред.
    [archive] Онро кушоед ва худи ҷадвалро интихоб кунед.
    [archive-too-large] Онро кушоед ва худи ҷадвалро интихоб кунед.
    [damaged] Онро кушоед ва аз нав бе гузарвожа захира кунед.
    [compressed] Онро кушоед ё чун zip фишуред.
    [binary] Ҷадвали худро чун .xlsx, .ods ё CSV захира кунед.
    [page-without-table] Саҳифаро кушоед, ҷадвалро нусха бардоред ва дар ин ҷо гузоред.
    [json-unknown] Рӯйхати объектҳо, бастаи маълумот, Oligrapher ва World Factbook хонда мешаванд.
    [xml-unknown] GEXF ва GraphML хонда мешаванд.
    [broken] Онро бори дигар захира ё боргирӣ кунед.
    [too-large] Танҳо сутунҳо ва сатрҳои лозимиро гузоред.
    [too-many-rows] Як қисми онро гиред.
    [too-many-columns] Танҳо сутунҳои лозимиро гузоред.
    [too-many-cells] Танҳо сутунҳои лозимиро гузоред.
   *[package] Он чиро, ки дар поён гуфта шудааст, ислоҳ кунед ё танҳо ҷадвали хабарҳои онро интихоб кунед.
}
refusal-bounds = Дар он { $found }; то { $expected } хонда мешавад.
megabytes = { $count } MB
# Above a map of a sheet.
rows-shown = { $used } аз { $rows } сатр нишон дода шудааст{ $waiting ->
    [0] {""}
   *[other] , { $waiting } мунтазири ҷавоб
}{ $leftOut ->
    [0] {""}
   *[other] , { $leftOut } гирифта нашудааст
}.
first-question = { $open } саволи беҷавоб: { $question }
answer-there = Онро дар make.html кушоед ва дар он ҷо ҷавоб диҳед.

## make

make = Харитаи худро созед
make-privacy = Ҳеҷ чиз аз ин компютер берун намеравад.
make-default-title = Аз ҷадвали худ харита созед
make-title-label = Унвони харита
make-deck-label = Матни зери унвон
make-deck-hint = Бо як-ду ҷумла нависед, ки ҷадвали шумо чиро нишон медиҳад.
make-credit-label = Таҳия
make-focus-label = Дар марказ
make-most-named = он ки аз ҳама бештар зикр шудааст
make-width-label = Паҳноии хатҳо
make-width-count = шумораи хабарҳо
make-width-of = { $unit }, дар соли { DIGITS($year) }
make-language-label = Забони ҷумлаҳо
make-language-as-table = чунон ки дар ҷадвал
make-page-language = Забони ин саҳифа
# Languages of sentences.
make-language = { $code ->
    [en] Англисӣ
    [de] Олмонӣ
    [fr] Фаронсавӣ
    [es] Испанӣ
    [pt] Португалӣ
    [ru] Русӣ
    [tg] Тоҷикӣ
    [fa] Форсӣ
    [ar] Арабӣ
   *[zh] Чинӣ
}
make-other-file = Файли дигар
make-undo = Як қадам ба пас
make-redo = Як қадам ба пеш
make-start-anew = Аз нав сар кардан
make-draft-back = { $name } ва ҷавобҳои шумо дар ин ҷоянд, чунон ки монда будед.
make-draft-without-sheet = Ҷавобҳои шумо ба { $name } нигоҳ дошта шудаанд. Барои идома файлро аз нав интихоб кунед.
make-saved-page-back = Дар харитаи захирашуда { $name } ва ҷавобҳои шумо ҳастанд: аз ҷои монда идома диҳед.
make-large-draft = Ҷадвал барои сиёҳнавис аз ҳад калон аст. Пас аз бори дубораи саҳифа ҷавобҳои шумо мемонанд, вале файлро аз нав интихоб кардан лозим мешавад.
make-no-draft = Ин браузер сиёҳнавис нигоҳ намедорад: пеш аз пӯшидани саҳифа захира кунед.
make-drop-here = Ҷадвалро кашида ба ин ҷо гузоред
make-choose = Интихоби файл
make-paste-label = Ё ҷадвали нусхабардоштаро дар ин ҷо гузоред
make-read-paste = Хондан
make-pasted-name = Ҷадвали гузошташуда
make-readable = Excel, OpenDocument, CSV, ҷадвали нусхабардошта, бастаи маълумот ё харитае, ки дар ин ҷо захира кардаед.
make-one-fact = Барои ҳар далел як сатр: кӣ, бо кӣ, чӣ, кай ва дар куҷо инро хондед.
make-sample-caption = Намуна: онро боргирӣ кунед, тағйир диҳед ва кашида ба ин ҷо гузоред
make-sample-download = Боргирии намуна
make-sample-try = Ҳозир санҷидан
make-empty-heading = Се қадам
make-step-drop = Ҷадвали худро кашида гузоред. Харита дарҳол кашида мешавад.
make-step-answer = Ба он чи норавшан аст, ҷавоб диҳед, масалан: «Аввал рӯз меояд ё моҳ?»
make-step-save = Як файли HTML захира кунед, ки дар ҳама ҷо бе шабака кор мекунад.
make-reading = Хондани { $name }, { $percent } %
make-drawing-share = Харита ҳисоб карда мешавад, { $percent } %
make-drawing = Харита ҳисоб карда мешавад
make-stop = Бас кардан
make-stopped = Қатъ шуд. Ҳеҷ чиз тағйир наёфт.
make-fault = Аз сабаби хатои ин саҳифа ҷадвалро хондан муяссар нашуд. Ҷавобҳои шумо нигоҳ дошта шудаанд.
make-unreadable = Файлро кушодан муяссар нашуд. Шояд он кӯчонида ё нест карда шудааст.
make-no-sheet = Ин саҳифа на ҷадвал аст ва на харитаи ҷадвалдор.
make-no-sheet-way = Худи ҷадвалро интихоб кунед.
make-answers-played = { $count } ҷавоб аз нав ба кор бурда шуд{ $unused ->
    [0] {""}
   *[other] ; { $unused } ба чизе дар ин ҷадвал мувофиқ наомад
}.
make-answers-alone = Ин ҷавобҳои захирашудаанд. Аввал ҷадвали онҳоро кушоед, сипас инҳоро аз нав кашида гузоред.
make-still-open = Ҷадвали шумо дар поён ҳанӯз кушода аст.
make-questions-heading = { $open ->
    [0] Саволи беҷавоб нест
   *[other] { $open } саволи беҷавоб
}
make-all-answered = Дар ҷадвал ҳама чиз фаҳмо аст.
make-nothing-found = Саволе бо ин калимаҳо нест.
# Which questions are shown; a number stands behind it.
make-shown = { $code ->
    [open] Беҷавоб
    [assumed] Тахмин шуд
    [answered] Боҷавоб
   *[all] Ҳама
}
make-shown-count = { $shown } { $count }
make-filter-label = Ҷустуҷӯи савол
make-accept-all = { $count ->
    [1] Пешниҳодро пазируфтан
   *[other] Ҳамаи { $count } пешниҳодро пазируфтан
}
make-more-questions = Боз { $count } нишон додан
make-not-listed = Пас аз ҷавоб ба инҳо боз { $count } савол меояд.
make-suggested = пешниҳод
make-to-row = Сатри { DIGITS($row) }
make-more-rows = ва боз { $count }
make-text-label = Ном, рамз ё калимаҳо
make-kind-label = Навъи он
make-own-kind = { $code ->
    [organisation] Созмон
    [company] Ширкат
    [group] Гурӯҳ
   *[body] Мақоми давлатӣ
}
make-apply = OK
make-cancel = Бекор кардан
make-change-answer = Бозпас гирифтан
make-preview = Пешнамоиш
make-table = Ҷадвал
make-your-table = Ҷадвали шумо ва он чи аз он хонда шуд
make-row-column = Сатр
make-role-of = { $name } чӣ мегӯяд
make-by-format = чунон ки дар чунин файлҳо
# What a column of the table says.
make-role = { $code ->
    [from] кӣ амал мекунад
    [to] бо кӣ
    [who] ҳамаи ҷонибҳо
    [what] ҷумла
    [when] сана
    [end] то
    [year] сол
    [month] моҳ
    [day] рӯз
    [end-year] то, сол
    [end-month] то, моҳ
    [end-day] то, рӯз
    [source] манбаъ
    [link] нишонӣ
    [tone] оҳанг
    [theme] мавзӯъ
    [status] рӯй дод ё не
    [said-by] кӣ чунин мегӯяд
    [place] ҷой
    [amount] рақам
    [unit] воҳид
    [event] рӯйдод
    [further] чун филтр мемонад
   *[skip] истифода намешавад
}
# What became of a row.
make-row-state = { $code ->
    [used] дар харита
    [waiting] мунтазири ҷавоб
    [left-out] гирифта нашуд
   *[blank] холӣ
}
make-row-state-count = { $state }, { $count }
make-leave-out-row = Нагирифтани сатри { DIGITS($row) }
make-take-row = Аз нав гирифтани сатри { DIGITS($row) }
make-row-act = { $act } ({ $state })
make-editing = { $column }, сатри { DIGITS($row) }
make-cell-hint = Барои ислоҳ катакро пахш кунед ё дар он Enter-ро занед.
make-page-of = Сатрҳо аз { $first } то { $last }, ҳамагӣ { $total }
make-part-of = аз { $first } то { $last }, ҳамагӣ { $total }
make-rows-shown = Кадом сатрҳо нишон дода мешаванд
make-all-rows = ҳамаи сатрҳо, { $count }
make-earlier = Сатрҳои пештара
make-later = Сатрҳои баъдӣ
make-marked = саволи { $number }
make-tally = { $used } аз { $rows } сатр дар харита
make-tally-waiting = { $count } мунтазири ҷавоб
make-tally-left-out = { $count } гирифта нашуд
make-tally-blank = { $count } холӣ
make-nothing-yet = Дар харита ҳанӯз чизе нест.
make-holds = { $actors } иштирокчӣ, { $statements } хабар; бо сана – { $dated }, бо манбаъ – { $sourced }
make-read-as = хонда шуд чун { $format }
make-of-sheet = варақи «{ $name }»
make-dashed = Хати канда-канда бо аломати савол мунтазири ҷавоб аст (савол: { $numbers }).
make-shelf = Бе ҷой, бинобар ин дар харита нестанд:
make-place-it = Ҷой додан: { $name }
make-place-heading = { $name } дар куҷост?
make-place-hint = Харитаро пахш кунед ё нишонаро бо тирчаҳо ҳаракат диҳед. Ё онро бе ҷой дар раф гузоред.
make-place-typed = Тӯл ва арз
make-place-wrong = Ду адад нависед: тӯл аз -180 то 180, сипас арз аз -90 то 90.
make-place-here = Дар ин ҷо гузоштан
make-place-nowhere = Дар раф гузоштан
make-place-cross = { $lon }° { $side ->
    [west] ғарбӣ
   *[east] шарқӣ
}, { $lat }° { $half ->
    [south] ҷанубӣ
   *[north] шимолӣ
}
make-save-heading = Захира
make-save-all = Дар файл харита, ҷадвал ва ҷавобҳои шумо ҳастанд.
make-save-open = { $open } саволи беҷавоб ҳаст. Ҳозир захира кардан мумкин аст: { $waiting ->
    [0] ҳеҷ чиз берун намемонад.
   *[other] { $waiting } сатри мунтазир берун мемонад.
}
make-nothing-to-save = Дар харита ҳанӯз чизе нест: ба саволи боло ҷавоб диҳед ё гӯед, ки сутунҳо чистанд.
make-save-html = Чун як файли HTML захира кардан
make-save-package = Бастаи маълумот
make-save-sheet = Ҷадвали ислоҳшуда
make-save-answers = Ҷавобҳо
make-play-answers = Ба кор бурдани ҷавобҳои захирашуда
make-embed = Барои саҳифаи веб
make-embed-hint = Файли HTML ё бастаи маълумотро захира кунед, дар паҳлӯи саҳифаи худ ҷой диҳед ва яке аз инҳоро дар саҳифа гузоред.
make-frame-label = Чорчӯба бо тамоми харита
make-tag-label = Тег бо бастаи маълумот
make-saved = Захира шуд: { $name }. Ба боргириҳои худ нигаред.
make-save-fault = Файлро сохтан муяссар нашуд. Ҳеҷ чиз гум нашудааст; аз нав кӯшиш кунед.
make-nothing-to-draw = Харита он гоҳ пайдо мешавад, ки ақаллан як сатр гӯяд: кӣ ва бо кӣ.

## instead

# What went wrong.
failure = { $code ->
    [wasm-fetch] Чизеро, ки ба харита лозим аст, бор кардан муяссар нашуд. Барои такрор саҳифаро аз нав бор кунед.
    [words-fetch] Чизеро, ки ба харита лозим аст, бор кардан муяссар нашуд. Барои такрор саҳифаро аз нав бор кунед.
    [data-address] Нишонии маълумот нодуруст аст.
    [data-fetch] Маълумотро бор кардан муяссар нашуд.
    [data-invalid] Дар маълумот хатоҳо ҳастанд; харита онро дар ин шакл нишон дода наметавонад.
    [data-unreadable] Маълумотро хондан муяссар нашуд.
    [data-too-large] Маълумот барои нишон додан аз ҳад калон аст.
    [wasm-corrupt] Як қисми харита вайрон аст. Файли аслиро аз нав гиред.
    [page-damaged] Ин саҳифа вайрон аст. Файли аслиро аз нав гиред.
    [no-wasm] Ин браузер харитаро нишон дода наметавонад: дар он WebAssembly нест.
    [old-browser] Ин браузер барои харита аз ҳад кӯҳна аст.
    [csp-wasm] Қоидаҳои ин саҳифа ба кори харита иҷозат намедиҳанд.
    [csp-script] Қоидаҳои ин саҳифа ба кори харита иҷозат намедиҳанд.
    [core-trap] Дар харита хато рӯй дод, он аз нав кашида шуд.
    [core-part] Як қисми харита ҳанӯз нарасидааст.
    [no-reader] Ин саҳифа маълумотеро нишон медиҳад, ки дар худаш ҳаст, ва маълумоти дигарро хонда наметавонад.
    [record-version] Маълумот барои нусхаи дигари харита сохта шудааст.
    [record-corrupt] Маълумот вайрон аст.
    [stopped] Хондани маълумот қатъ карда шуд.
    [sheet-refused] Ҷадвалро хондан муяссар нашуд.
    [sheet-unclear] Дар ҷадвал саволҳои беҷавоб мондаанд: онро дар make.html кушоед ва дар он ҷо ҷавоб диҳед.
    [file-module] Харита чун файл кушода шуд; нусхаи якфайла ё серверро истифода баред.
   *[other] Харитаро нишон додан муяссар нашуд.
}

problem = { $code ->
    [empty] Холӣ аст, дар ин ҷо қимат лозим аст.
    [empty-of] Холӣ аст; мумкин аст: { $list }.
    [unknown-code] «{ $value }» маълум нест; мумкин аст: { $list }.
    [not-id] «{ $value }» идентификатор нест: аз 1 то 64 аломат аз A-Z a-z 0-9 _ . -
    [state-id] «{ $value }» рамзи давлат нест; рамзи сеҳарфаи ISO 3166-1 лозим аст, масалан TJK.
    [id-twice] «{ $value }» аллакай дар сатри { DIGITS($count) } ҳаст; дигараш лозим аст.
    [unknown-id] «{ $value }»: чунин идентификатор дар файли { $name } нест.
    [unknown-id-near] «{ $value }»: чунин идентификатор дар файли { $name } нест; наздиктаринаш «{ $list }».
    [file-missing] Ин файл дар баста нест.
    [file-named] Ин файл дар баста нест, вале { $name } аз он «{ $list }»-ро ном мебарад.
    [wikidata] «{ $value }» унсури Викимаълумот нест; чунин лозим аст: Q863.
    [text-long] Аломатҳои матн: { $count }; беш аз { $most } мумкин нест.
    [too-many] Сабтҳои рӯйхат: { $count }; беш аз { $most } мумкин нест.
    [twice] «{ $value }» ду бор омадааст; як бор лозим аст.
    [no-party] «{ $value }» ҷониби ин хабар нест; касе аз сутуни actors лозим аст.
    [rivals-few] Савол бояд ҳадди ақал ду хабар дошта бошад.
    [lacking] «{ $value }» дар ин ҷо қайд намешавад; sentence ё source мумкин аст.
    [judge] Холӣ аст; барои ҳолати assessed бояд гуфт, ки кӣ баҳо медиҳад.
    [basis-missing] Холӣ аст; дар паҳлуи сана stated, inferred ё as-of лозим аст.
    [basis-alone] «{ $value }» бе сана омадааст; none ё сана лозим аст.
    [basis-none] «{ $value }» дар паҳлуи сана омадааст; stated, inferred ё as-of лозим аст.
    [date] «{ $value }» санаи EDTF нест, ба монанди 2011, 2011-05, 2011-05-31 ё 2002/2010.
    [number] «{ $value }» адад нест; чунин лозим аст: 1.7.
    [degrees] «{ $value }» берун аз ҳудуд аст; ба ҳар ду тараф на зиёда аз { $most } дараҷа.
    [gap] Байни нуқтавергулҳо холӣ аст; сабтҳоро як нуқтавергул ҷудо мекунад.
    [passages] «{ $value }»: дар манбаъ ин қадар порча шуда наметавонад; аз 1 то { $most }.
    [passage] «{ $value }»: чунин порча дар манбаи «{ $name }» нест; аз 1 то { $most }.
    [point-half] Холӣ аст; ҳам lon ва ҳам lat лозим аст ё ҳеҷ кадом.
    [publication] «{ $value }» навъи нашр нест; навъи CSL лозим аст, масалан report.
    [language] «{ $value }» рамзи забон нест; чунин лозим аст: en, tg ё zh-Hant.
    [unit-alone] «{ $value }» бе рақам омадааст; value ё value_max лозим аст.
    [unit-missing] Холӣ аст; воҳиди рақам лозим аст, масалан USD ё soldiers.
    [currency] «{ $value }» рамзи асъор нест; рамзи ISO 4217 лозим аст, масалан USD.
    [unit] «{ $value }» воҳид нест; рамзи ISO 4217, калимаи оддӣ, масалан persons, ё аломат, масалан MW, лозим аст.
    [least-missing] «{ $value }» бе value омадааст; дар он ҷо рақами хурдтарин лозим аст.
    [order] «{ $value }» аз value_max зиёд аст; на беш аз { $name } мумкин аст.
    [part-loop] «{ $value }» «{ $name }»-ро қисми худаш мегардонад.
    [part-deep] Қисмҳо дар дохили якдигар аз { $most } зиёд чуқуранд.
    [uncovered] Порчаҳо бе хабар ва бе сабаб дар passages.csv: { $list }
    [carries] Порчаи { $value } хабар дорад; сабаб лозим нест.
    [reason-twice] Порчаи { $value } аллакай дар сатри { DIGITS($count) } сабаб дорад.
    [file-empty] Файл холӣ аст; сарлавҳа бо сутунҳои { $list } лозим аст.
    [quotes] Дар сатр шумораи тоқи нохунак аст: майдонҳои дар нохунак бояд пӯшида ва нохунакҳои дарун дучанд шаванд.
    [header-text] Сарлавҳа дар UTF-8 нест.
    [not-utf8] «{ $value }» дар UTF-8 нест.
    [columns-many] Сутунҳои сарлавҳа: { $count }; беш аз { $most } мумкин нест.
    [column-unknown] «{ $value }»: чунин сутун дар ин файл нест; инҳо ҳастанд: { $list }.
    [column-twice] Сутуни «{ $value }» ду бор омадааст; як бор лозим аст.
    [column-missing] Сутуни «{ $name }» нест.
    [rows-many] Дар файл сатрҳо аз ҳад зиёданд; беш аз { $most } мумкин нест.
    [fields] Майдонҳои сатр: { $count }; { $most } лозим аст.
    [field-long] «{ $value }»: аз ҳад дароз аст.
    [field-nul] «{ $value }» аломати NUL дорад; матн лозим аст.
    [field-direction] «{ $value }» самти навиштаҷотро иваз мекунад ва барнамегардонад.
    [file-large] Байтҳои файл: { $count }; беш аз { $most } мумкин нест.
    [package-large] Байтҳои баста: { $count }; беш аз { $most } мумкин нест.
    [theme-column] themeColumn «{ $name }»-ро ном мебарад; сутуни иловагии statements.csv лозим аст.
    [theme-both] themeColumn «{ $name }»-ро ном мебарад; ё ин лозим аст, ё мавзӯъҳои худӣ дар themes.csv.
    [theme-beside] Сутуни «{ $name }» дар паҳлуи мавзӯъҳои themes.csv омадааст; онҳо дар сутуни theme лозиманд.
    [no-resources] Рӯйхати resources нест; тавсифи бастаи маълумот лозим аст.
    [not-json] Ин JSON нест; тавсифи бастаи маълумот лозим аст.
    [page] Ин саҳифаи HTML аст, шояд бо хоҳиши воридшавӣ; файли бастаи маълумот лозим аст.
    [path] Захираи { $name } роҳ ба файли паҳлуи тавсиф надорад.
    [not-among] «{ $value }» ҳамчун { $name } ном бурда шудааст, вале дар байни файлҳо нест.
    [address] «{ $value }» нишонӣ нест; нишонии файли datapackage.json лозим аст.
    [not-asked] «{ $value }»: дархост нашуд.
    [redirected] «{ $value }» ба нишонии дигар мебарад, ки дархост намешавад; худи файл лозим аст.
    [answered] «{ $value }»: ҷавоб { $name }; файли бастаи маълумот лозим аст.
    [too-much] Беш аз { $most } байт омад; дар баста аз ин зиёд мумкин нест.
    [stalled] «{ $value }»: чизе намеояд, сония: { $count }. Боз кӯшиш кунед.
    [not-fetched] «{ $value }»: боргирӣ нашуд; файли бастаи маълумот лозим аст.
    [half-pair] Дар матн нисфи аломат аст; матни дуруст лозим аст.
    [not-read] Файл хонда нашуд; оё он ҳанӯз дар ҷояш ҳаст?
   *[other] Файл чунон ки бояд бошад, нест.
}

command-read = { $file }: { $format }; сатрҳо: { $rows }, нишон дода шуд: { $used }; хабарҳо: { $statements }, иштирокчиён: { $actors }, бо сана: { $dated }, бо манбаъ: { $sourced }
command-more-questions = { $file }: боз саволҳо: { $count }
command-question = { $at }: { $state ->
    [assumed] қабул шуд
   *[open] савол
}: { $question } Ҷавоб: { $answer }
command-question-ids = { $line }, ё яке аз { $ids }
command-right = { $file }: бастаи маълумот, дуруст (чун маҷмӯа, бо байт: { $bytes })
command-nothing = { $file }: чизе кашидан мумкин нест: бо --answers ба саволҳо ҷавоб диҳед
command-written = { $file }: навишта шуд
command-no-map = { $file }: барои харита иштирокчиёни ҷойдор хеле каманд; build саҳифае месозад, ки онҳоро чун шабака нишон медиҳад
command-measure = --measure: «{ $value }» воҳид ва сол нест; чунин лозим аст: "USD 2010"
command-size = --{ $name }: «{ $value }» андоза нест; аз 100 то 4096 пиксел лозим аст
command-format = { $given ->
    [none] --as: формат нишон дода нашуд
   *[other] дар --as ин формат нест: `{ $value }`
}, яке аз инҳо лозим буд: { $list }
command-damaged = { $file }: вайрон аст; relations-map-ро аз нав насб кунед
command-file = { $problem ->
    [read] { $path }: хонда нашуд ({ $why }); ҷадвал ё бастаи маълумот лозим аст
    [folder] { $path }: datapackage.json нест; он дар папкаи бастаи маълумот лозим аст
    [answers-read] { $path }: хонда нашуд ({ $why }); рӯйхати ҷавобҳо лозим аст
    [answers] { $path }: рӯйхати ҷавобҳо нест; JSON лозим аст: { $example }
   *[write] { $path }: навишта нашуд ({ $why })
}
command-usage = { $problem ->
    [option] «{ $value }»: чунин параметр нест; мумкин аст: { $list }
    [none] фармон гуфта нашудааст; мумкин аст: { $list }
    [command] «{ $value }» фармон нест; мумкин аст: { $list }
    [file] { $value }: файл гуфта нашудааст; ҷадвал ё бастаи маълумот лозим аст
    [more] { $value }: «{ $list }»: файли зиёдатӣ; якто лозим аст
    [out] { $value }: --out ва роҳ лозим аст
   *[value] --{ $value }: қимат лозим аст
}
command-help-way = муфассалтар: relations-map --help
command-help =
    relations-map: харита аз рӯйи ҳар ҷадвал, бе шабака ва бе компилятсия

      relations-map check FILE             чӣ хонда шуд, чӣ пурсида мешавад, чӣ нодуруст аст
      relations-map build FILE --out PAGE  як файли HTML бо харита
      relations-map svg FILE --out PICTURE харита ҳамчун расм
      relations-map import FILE --out DATA бастаи маълумот: папка ё .zip
      relations-map export FILE --as FORMAT --out PATH
                                           барои барномаҳои дигар: csv, geojson, gexf, graphml, json-ld

    FILE: ҷадвал (CSV, TSV, .xlsx, .ods, HTML, GEXF, GraphML, JSON), zip, харитае, ки ҳамчун HTML нигоҳ дошта шудааст, ё
    бастаи маълумот: папкаи он ё datapackage.json-и он.

      --answers ANSWERS.json  ҷавобҳо ба саволҳо чун рӯйхат: { $example }
      --title, --deck, --credit TEXT  унвон, шарҳ, таҳиягар
      --lang CODE             забони ҷумлаҳо, масалан de, ва забони ин паёмҳо: en, ru, tg, fa
      --focus ID              кӣ дар марказ меистад; вагарна он, ки бештар зикр шудааст; барои export: робитаҳои кӣ, ё all
      --measure "UNIT YEAR"   ғафсии хатҳо аз рӯйи рақамҳо, масалан "USD 2010"
      --width, --height PX    андозаи расм; агар гуфта нашавад, 760 ва 448
      --dark                  равшан дар торикӣ
      --out PATH              ба куҷо навишта шавад; - маънои баромади стандартиро дорад
      --json                  ҳама паём ҳамчун JSON, ба баромади стандартӣ
      --help, --version

    Забони паёмҳоро --lang ё система (LC_ALL, LC_MESSAGES, LANG) муайян мекунад; вагарна англисӣ.
    Рамзҳои баромад: 0 дуруст; 1 дар файл хатоҳо ҳастанд, дар check инчунин саволҳои кушода ё сатрҳои партофташуда; 2 даъвати нодуруст.
