### Русские слова relations-map.
###
### Словарь, одно слово для одного понятия:
### statement — сообщение; record — свод; edition — редакция; tie — связь; partner — партнёр; party — сторона; actor — участник;
### tone — тон (сотрудничество, конфликт, ни то ни другое, не указано); judgement — оценка; claim — утверждение; status — статус;
### source — источник; passage — отрывок; row — строка; contradiction — противоречие; change — изменение; question — вопрос
### (open question — открытый вопрос); answer — ответ; event — событие; figure — показатель; tooth — зубец; width — толщина;
### sheet, table — таблица (лист книги — лист); data package — пакет данных; as told — как сообщается; filter passes — отвечает фильтру.
###
### - Названия не склоняются: они стоят первыми перед двоеточием, после тире или в скобках: «{ $focus }: 80 сообщений».
### - Род и число названия неизвестны (Россия, Таджикистан, США): никаких «назван», «действует» рядом с ними.
### - План — не дело: «план», «предложение», «отказ», «оценка» не превращаются в «произошло».
### - [other] — для дробей, как у «2 сообщения».

## picture

language-name = Русский
list-and = { $list } и { $last }
list-or = { $list } или { $last }
list-comma = { $list }, { $next }
the = { $name }
statements = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
    [many] { $count } сообщений
   *[other] { $count } сообщения
}
tone-word = { $code ->
    [cooperative] сотрудничество
    [neutral] ни то ни другое
    [conflictual] конфликт
    [unstated] не указано
   *[unknown] { $code }
}
heading = { $kind ->
    [state] { $focus }: внешние отношения
   *[other] { $focus } во внешних отношениях
}
loading = Карта загружается.
reading = Читаются данные: { $percent } %.
arriving = Данные загружаются: { $size } МБ.
map-label = Партнёры на карте. Стрелки ведут от одного к другому, набранное название находит партнёра, Enter выбирает.
panel-label = Что говорят источники
names = { $name }, { $shortName }
focus-node = { $name }, в центре, { statements }
try-again = Повторить
parts-missing = То, о чём рассказано рядом с картой, не загрузилось. Обновите страницу, чтобы повторить.
error-heading = Карту показать не удалось
problems-caption = Что не так с пакетом данных
problem-where = Где
problem-what = Что не так
problem-line = строка { DIGITS($line) }
problem-column = столбец { $column }
fallback-caption = Партнёры и число сообщений
fallback-partner = Партнёр
fallback-statements = Сообщений
fallback-cooperative = О сотрудничестве
fallback-neutral = Ни о том ни о другом
fallback-conflictual = О конфликте
view = { $name ->
    [map] Карта
    [network] Сеть
    [timeline] Хроника
    [table] Таблица
    [compare] Сравнение
    [contradictions] Противоречия
   *[unknown] { $name }
}
views-label = Виды
toolbar-label = Сдвинуть карту
zoom-in = Приблизить
zoom-out = Отдалить
reset = Назад ко всей карте
look-west = Взглянуть на запад
look-north = Взглянуть на север
look-south = Взглянуть на юг
look-east = Взглянуть на восток
judgement = тон: оценка редакторов
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
states = { $count ->
    [one] { $count } государство
    [few] { $count } государства
    [many] { $count } государств
   *[other] { $count } государства
}
naming-both = сообщения, где названы обе стороны
more-states = { $count ->
    [one] ещё { $count } государство
    [few] ещё { $count } государства
    [many] ещё { $count } государств
   *[other] ещё { $count } государства
}
# После числа свёрнутых государств: «ещё 5 государств · по 1–3».
each = по { $most }
each-between = по { $least }–{ $most }
no-partner = Ни одно из показанных сообщений не называет партнёра.
partner = { $name }, { statements }
partner-conflict = { $name }, { statements }, о конфликте: { $conflict }
with-figure = { $partner }, { $figure }
distance = { $km } км
note = { $conflict } из { $all } — о конфликте
of-conflict = { $count } о конфликте
and-more = и ещё { $count }
plus-only = + { $plus }
plus = { $name } + { $plus }
stack = { $count ->
    [one] { $count } партнёр: { $names }
    [few] { $count } партнёра: { $names }
    [many] { $count } партнёров: { $names }
   *[other] { $count } партнёра: { $names }
}
stack-more = { $count ->
    [one] { $count } партнёр: { $names } и ещё { $rest }
    [few] { $count } партнёра: { $names } и ещё { $rest }
    [many] { $count } партнёров: { $names } и ещё { $rest }
   *[other] { $count } партнёра: { $names } и ещё { $rest }
}
which-one = Кто именно?
only-names = { $name }, { statements }
key-statements = Сообщения:
key-50 = 50 и больше
key-tooth = красный зубец — одно сообщение о конфликте
key-thicker = чем толще, тем больше сообщений
key-tooth-short = зубец: одно о конфликте
semicolon = { $first }; { $next }
when = Когда
# Части собираются так: «из 120: с точностью до месяца — 40, до года — 60, до более долгого срока — 10, без даты — 10».
when-all = из { $total }: { $parts }
when-partner = { $total ->
    [1] { $partner }, единственное: { $parts }
   *[other] { $partner }, из { $total }: { $parts }
}
when-nothing = сообщений не показано
when-year = с точностью до года — { $count }
when-longer = до более долгого срока — { $count }
when-undated = без даты — { $count }
when-short = с точностью до года: { $dated } из { $total }
year-of = { $of }: { statements }
no-date-mark = без даты
show-one-day = Показать один день…
one-day-short = Один день…
one-day = Один день
all-days = Все дни
play = Пуск
next-year = Следующий год
earlier = { $count } до { $first }
which-sources = Какие
friendship = Линии считают сообщения, а не дружбу. Границы — как их проводит Natural Earth; ничья сторона не принимается.

## beside

status = { $code ->
    [occurred] Произошло
    [standing] Положение дел
    [planned] План
    [offered] Предложение
    [refused] Отказ
    [assessed] Оценка или утверждение
   *[unknown] { $code }
}
status-word = { $code ->
    [occurred] произошло
    [standing] положение дел
    [planned] план
    [offered] предложение
    [refused] отказ
    [assessed] оценка или утверждение
   *[unknown] { $code }
}
theme = { $code ->
    [diplomacy] Дипломатия
    [security] Безопасность
    [basing] Военные базы
    [economy] Экономика
    [aid] Помощь
    [energy-water] Энергетика и вода
    [border] Границы
    [counter-narcotics] Против наркотиков
    [counter-terrorism] Против терроризма
    [migration] Миграция
    [culture-education] Культура и образование
    [health] Здравоохранение
    [transport] Транспорт
    [multilateral] Организации
    [domestic] Внутренние дела
    [other] Другое
   *[unknown] { $code }
}
# В предложении, всегда после двоеточия или тире: «темы — безопасность, помощь и наркотики».
theme-word = { $code ->
    [diplomacy] дипломатия
    [security] безопасность
    [basing] военные базы
    [economy] экономика
    [aid] помощь
    [energy-water] энергетика и вода
    [border] границы
    [counter-narcotics] наркотики
    [counter-terrorism] терроризм
    [migration] миграция
    [culture-education] культура и образование
    [health] здравоохранение
    [transport] транспорт
    [multilateral] организации
    [domestic] внутренние дела
    [other] другие дела
   *[unknown] { $code }
}
theme-filtered = { $code ->
    [diplomacy] дипломатия
    [security] безопасность
    [basing] военные базы
    [economy] экономика
    [aid] помощь
    [energy-water] энергетика и вода
    [border] границы
    [counter-narcotics] против наркотиков
    [counter-terrorism] против терроризма
    [migration] миграция
    [culture-education] культура и образование
    [health] здравоохранение
    [transport] транспорт
    [multilateral] организации
    [domestic] внутренние дела
    [other] другое
   *[unknown] { $code }
}
kind-word = { $code ->
    [state] государство
    [organisation] организация
    [body] государственный орган
    [group] группа
    [company] компания
   *[unknown] { $code }
}
filtered = { $count ->
    [0] Фильтру не отвечает ни одно сообщение.
    [one] Фильтру отвечает { $count } сообщение.
    [few] Фильтру отвечают { $count } сообщения.
    [many] Фильтру отвечают { $count } сообщений.
   *[other] Фильтру отвечают { $count } сообщения.
}
edition = Свод { $fingerprint }
other-edition = Эта ссылка сделана для другой редакции свода.
link-in-vain = Ссылка указывает на то, чего в этом своде нет.
judgement-of-each = тон: оценка; чья, указано в каждом сообщении
year-bc = { DIGITS($year) } до н. э.
# Родительный падеж: «31 декабря 2011».
month-in-date = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[other] декабря
}
day = { DIGITS($day) } { month-in-date } { $year }
# Концы — дни или годы: «с 31 декабря 2011 по 2012».
period = с { $from } по { $to }
period-from = с { $from }
period-to = по { $to }
deck-none = { $focus }: ни одного сообщения.
deck-sourced = { $focus }: в { $sources ->
    [one] { $sources } источнике
    [few] { $sources } источниках
    [many] { $sources } источниках
   *[other] { $sources } источниках
} — { $statements ->
    [one] { $statements } сообщение
    [few] { $statements } сообщения
    [many] { $statements } сообщений
   *[other] { $statements } сообщения
}{ $share ->
    [nobody] {""}
   *[other] ; { $share ->
        [all] во всех
        [most] больше чем в половине из них
        [half] в половине из них
       *[some] в { $shared } из них
    } есть и { $partners }
}.
deck-unsourced = { $focus }: { $statements ->
    [one] { $statements } сообщение
    [few] { $statements } сообщения
    [many] { $statements } сообщений
   *[other] { $statements } сообщения
}{ $share ->
    [nobody] {""}
   *[other] ; { $share ->
        [all] во всех
        [most] больше чем в половине из них
        [half] в половине из них
       *[some] в { $shared } из них
    } есть и { $partners }
}; { $unsourced ->
    [all] источник не указан
   *[some] без источника — { $without }
}.
deck-no-conflict = О конфликте не говорит ни одно из них.
deck-one-conflict = О конфликте говорит одно; партнёр — { $partner }.
deck-conflict = { $total ->
    [one] О конфликте говорит { $total } сообщение.
    [few] О конфликте говорят { $total } сообщения.
    [many] О конфликте говорят { $total } сообщений.
   *[other] О конфликте говорят { $total } сообщения.
}
deck-conflict-with = { $total ->
    [one] О конфликте говорит { $total } сообщение
    [few] О конфликте говорят { $total } сообщения
    [many] О конфликте говорят { $total } сообщений
   *[other] О конфликте говорят { $total } сообщения
}, из них { $partner } — { $count }{ $dated ->
    [none] ; ни у одного из этих { $count } нет даты
   *[some] {""}
}.
deck-none-judged = Ни об одном не указано, говорит ли оно о сотрудничестве или о конфликте.
deck-some-judged = Тон не указан: { $count }.
deck-none-dated = Ни у одного нет даты.
deck-filtered = { $focus }: показано { $count } из { $all ->
    [one] { $all } сообщения
    [few] { $all } сообщений
    [many] { $all } сообщений
   *[other] { $all } сообщений
}, только: { $only }.
short-deck-none-judged = { $focus }: { $statements ->
    [one] { $statements } сообщение
    [few] { $statements } сообщения
    [many] { $statements } сообщений
   *[other] { $statements } сообщения
}{ $sources ->
    [0] {""}
    [one] {" "}из { $sources } источника
    [few] {" "}из { $sources } источников
    [many] {" "}из { $sources } источников
   *[other] {" "}из { $sources } источников
}; тон не указан.
short-deck = { $focus }: { $statements ->
    [one] { $statements } сообщение
    [few] { $statements } сообщения
    [many] { $statements } сообщений
   *[other] { $statements } сообщения
}{ $sources ->
    [0] {""}
    [one] {" "}из { $sources } источника
    [few] {" "}из { $sources } источников
    [many] {" "}из { $sources } источников
   *[other] {" "}из { $sources } источников
}, { $conflict ->
    [0] ни одного о конфликте
   *[other] { $conflict } о конфликте
}{ $most ->
    [nobody] {""}
   *[one] , из них { $partner } — { $count }
}.
show-all = Показать все
not-drawn = На странице нет карты, с которой можно сделать картинку.
quoted = «{ $text }»
groups = { $count ->
    [1] { $count } организация или группа
   *[other] Организации и группы: { $count }
}
takes-part = Участие, нынешнее или прежнее, как сообщается:
others = Другие:
groups-are = Это:
more = ещё { $count }
contradict = { $focus }: есть <b>{ $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}</b>, где все ответы сразу верны быть не могут.
nothing-chosen = Все партнёры.
opened = Открыто: { $name }
back = ← Назад
all-partners = { $count ->
    [1] ← К партнёру
    [one] ← Все { $count } партнёр
    [few] ← Все { $count } партнёра
    [many] ← Все { $count } партнёров
   *[other] ← Все { $count } партнёра
}
all-short = ← Все
back-to-all-days = ← Все дни
manner = { $code ->
    [happened] произошло
    [intended] план, предложение или отказ
    [judged] оценка
   *[unknown] { $code }
}
from-partner = { $count } от: { $name }
to-partner = { $count } к: { $name }
no-direction = { $count } вместе или не сказано
key-arrows = Стрелки идут от той стороны, которая действует{ $several ->
    [0] {""}
    [one] ; { $several } сообщение называет четыре стороны или больше
    [few] ; { $several } сообщения называют четыре стороны или больше
    [many] ; { $several } сообщений называют четыре стороны или больше
   *[other] ; { $several } сообщения называют четыре стороны или больше
}.
key-places = { $count ->
    [1] места, названные в нём
    [one] места, названные в { $count } сообщении
    [few] места, названные в { $count } сообщениях
    [many] места, названные в { $count } сообщениях
   *[other] места, названные в { $count } сообщениях
}
key-dated = по дате относится к этому дню
key-perhaps = даты этого не говорят
key-fellows = { $organisation }: участвуют, как сообщается, в этот день, как и { $focus }
# Реже — штриховка с более широким шагом.
key-members = { $who ->
    [members] государства-члены, как сообщается: { $organisation }
   *[others] государства-участники, как сообщается: { $organisation }
}{ $sure ->
    [no] ; реже: даты этого не говорят
   *[yes] {""}
}
at-most = не больше { $most }
at-least = не меньше { $least }
between-figures = от { $least } до { $most }
measured = { $figure } { $unit } ({ $year })
measured-several = несколько показателей, от { $least } до { $most } { $unit } ({ $year })
unit-prices = { $unit } в ценах { $year }
unit-rate = { $unit } за { $per }
no-figure = единого показателя нет
widths-tell = толщина: { $unit } ({ $year })
widths-nothing = толщина: { $unit } ({ $year }); ни у одной связи показатель не больше нуля
widths-without = { $count ->
    [one] у { $count } связи нет показателя
    [few] у { $count } связей нет показателя
    [many] у { $count } связей нет показателя
   *[other] у { $count } связей нет показателя
}
widths-several = { $count ->
    [one] у { $count } связи показателей несколько, и они расходятся
    [few] у { $count } связей показателей несколько, и они расходятся
    [many] у { $count } связей показателей несколько, и они расходятся
   *[other] у { $count } связей показателей несколько, и они расходятся
}
when-month = с точностью до месяца — { $count }
when-the-year = с точностью до года — { $count }
when-also-the-year = до года — { $count }
month-of = { $month } { $of }: { statements }
play-ended = Конец: { $day }.
stop = Стоп
day-hint = год, месяц или день
# Образцы такие, какие страница читает.
day-unread = «{ $text }» не прочитано как день. Введите 2012, January 2002, 31.12.2011 или 2011-12-31.
last-day-of = взят последний день, { $day }
no-sources = Источник: кроме самой таблицы, не указан.
source-years = { $years ->
    [none] {""}
    [one] {" "}({ $first }{ $open ->
        [yes] {" "}или позже
       *[no] {""}
    })
   *[several] {" "}({ $first }–{ $last }{ $open ->
        [yes] {" "}или позже
       *[no] {""}
    })
}
sources-are = Источник: { $count ->
    [one] { $count } текст
    [few] { $count } текста
    [many] { $count } текстов
   *[other] { $count } текста
}{ source-years }{ $how ->
    [passages] , прочитано отрывок за отрывком
    [claimed] ; каждое сообщение — оценка, и в нём указано чья
   *[short] {""}
}.
sources-of-rows = Источник, по строкам таблицы: { $count ->
    [1] { $count } название или адрес
   *[other] названия и адреса, всего { $count }
}{ source-years }.
made-by = Подготовлено: { $names }.
lines-count = Линии считают сообщения, а не дружбу.
borders-short = Границы: Natural Earth.
statements-in = { $language ->
    [en] Сообщения на английском языке.
    [ru] Сообщения на русском языке.
    [tg] Сообщения на таджикском языке.
    [fa] Сообщения на персидском языке.
    [de] Сообщения на немецком языке.
    [fr] Сообщения на французском языке.
    [es] Сообщения на испанском языке.
    [pt] Сообщения на португальском языке.
    [ar] Сообщения на арабском языке.
    [zh] Сообщения на китайском языке.
   *[other] Сообщения на другом языке.
}
tone = { $code ->
    [cooperative] Сотрудничество
    [neutral] Ни то ни другое
    [conflictual] Конфликт
    [unstated] Не указано
   *[unknown] { $code }
}
kind = { $code ->
    [state] Государство
    [organisation] Организация
    [body] Государственный орган
    [group] Группа
    [company] Компания
   *[unknown] { $code }
}
passage = отрывок { DIGITS($number) }
row = строка { DIGITS($number) }
at = Место:
several = Четыре стороны или больше
questions = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}
no-date = Без даты
next = Следующее
show-parties = Показать стороны на карте
said-by = со слов: { $who }
together = Вместе или не сказано
by-others = От третьих сторон
towards = { $a } → { $b }
portrait-sourced = { $a } и { $b }: { $total ->
    [one] { $total } сообщение
    [few] { $total } сообщения
    [many] { $total } сообщений
   *[other] { $total } сообщения
} из { $sources ->
    [one] { $sources } источника
    [few] { $sources } источников
    [many] { $sources } источников
   *[other] { $sources } источников
}{ $about ->
    [none] {""}
    [most] ; чаще всего темы — { $themes }
   *[all] ; темы — { $themes }
}.
portrait-unsourced = { $a } и { $b }: { $total ->
    [one] { $total } сообщение
    [few] { $total } сообщения
    [many] { $total } сообщений
   *[other] { $total } сообщения
}{ $about ->
    [none] {""}
    [most] ; чаще всего темы — { $themes }
   *[all] ; темы — { $themes }
}; { $unsourced ->
    [all] источник не указан
   *[some] без источника — { $without }
}.
portrait-tells = { $tells }{ $dates }.
tells-nothing = { $total ->
    [1] Не указано, говорит ли оно о сотрудничестве или о конфликте
   *[other] Не указано, говорят ли они о сотрудничестве или о конфликте
}
tells-only = { $tone ->
    [cooperative] { $total ->
        [1] Оно говорит
        [2] Оба говорят
       *[other] Все говорят
    } о сотрудничестве
    [conflictual] { $total ->
        [1] Оно говорит
        [2] Оба говорят
       *[other] Все говорят
    } о конфликте
   *[neutral] { $total ->
        [1] Оно не говорит
        [2] Оба не говорят
       *[other] Ни одно не говорит
    } ни о сотрудничестве, ни о конфликте
}
# Вместе: «О сотрудничестве — 12, о конфликте — 3, ни о том ни о другом — 4; не указано — 2».
tells-of = { $tone ->
    [cooperative] О сотрудничестве
    [conflictual] О конфликте
   *[neutral] Ни о сотрудничестве, ни о конфликте
} — { $count }
also-of = { $tone ->
    [cooperative] о сотрудничестве
    [conflictual] о конфликте
   *[neutral] ни о том ни о другом
} — { $count }
not-said-of = ; не указано — { $count }
dates-none = { $total ->
    [1] ; даты у него нет
   *[other] ; дат у них нет
}
dates-some = ; без даты — { $undated }
dates-one = { $dated ->
    [1] ; датированное — { $from }
   *[other] ; датированные — { $from }
}{ $undated ->
    [0] {""}
   *[other] , без даты — { $undated }
}
dates-span = { $dated ->
    [1] ; датированное охватывает { $from } — { $to }
   *[other] ; датированные охватывают { $from } — { $to }
}{ $undated ->
    [0] {""}
   *[other] , без даты — { $undated }
}
or-earlier = { $year } или раньше
about-year = примерно { $year }
decade = { DIGITS($decade) }-е{ $era ->
    [bc] {" "}до н. э.
   *[ad] {""}
}
century = { $century }-й век{ $era ->
    [bc] {" "}до н. э.
   *[ad] {""}
}
holds = Что в силе
holds-note = по последним сообщениям; до каких пор, источники не говорят
holds-note-short = по последним сообщениям
changed = Что изменилось
changed-note = { $count ->
    [one] { $count } вопрос
    [few] { $count } вопроса
    [many] { $count } вопросов
   *[other] { $count } вопроса
}; каждый ответ мог быть верен в своё время
contradicted = Что не может быть верно всё сразу
more-questions = { $count ->
    [one] ещё { $count } вопрос
    [few] ещё { $count } вопроса
    [many] ещё { $count } вопросов
   *[other] ещё { $count } вопроса
}
answers-word = { $count ->
    [one] { $count } ответ
    [few] { $count } ответа
    [many] { $count } ответов
   *[other] { $count } ответа
}
answers-naming = обе стороны названы в { $here } из { $count ->
    [one] { $count } ответа
    [few] { $count } ответов
    [many] { $count } ответов
   *[other] { $count } ответов
}
all-answers = { $count ->
    [2] оба ответа
    [one] все { $count } ответ
    [few] все { $count } ответа
    [many] все { $count } ответов
   *[other] все { $count } ответа
}
editors-note = Примечание редакторов
no-contradiction = { $a } и { $b }: противоречий свод не называет.
without-date = Без даты
with-date = С датой
all-of-tone = { $note }, { $tone ->
    [cooperative] все о сотрудничестве
   *[conflictual] все о конфликте
}
dated-note = { statements }, сначала ранние
all-statements = { $count ->
    [1] { statements }
    [2] Оба сообщения
   *[other] Все { statements }
}
by-theme = по темам
oldest-first = сначала ранние
more-themes = { $count ->
    [one] ещё { $count } тема
    [few] ещё { $count } темы
    [many] ещё { $count } тем
   *[other] ещё { $count } темы
}
one-event = Одно событие
no-event = Событие не названо
more-of-event = ещё { $count } об этом событии
put-at-centre = Поместить в центр: { $name }
put-it-at-centre = Поместить в центр
compare-with = Сравнить с…
cite-these = { $count ->
    [1] Сослаться
   *[other] Сослаться на эти { $count }
}
cite = Сослаться
citation = Ссылка на источник
copied = { $what }: скопировано.
is-copied = Скопировано
copy-by-hand = Браузер не разрешает странице копировать. Текст выделен.
of-states = { $at } из { $count ->
    [one] { $count } государства
    [few] { $count } государств
    [many] { $count } государств
   *[other] { $count } государств
}
previous = Предыдущее
open-full = Открыть полный свод
card-conflict = { $count } о конфликте
card-cooperation = { $count } о сотрудничестве
card-counts = { statements }: { $told }
tone-judged = { $code ->
    [cooperative] Оценено как сотрудничество
    [neutral] Оценено как ни то ни другое
    [conflictual] Оценено как конфликт
   *[unstated] Тон не указан
}
of-cells = составлено из ячеек строки
no-source = источник не указан
only-sheet = Источник не указан; стоит в таблице: { $title }, { $row }.
further = { $column }: { $text }
this-source = всё из этого источника
whole-event = Событие целиком
cannot-both = Так, как об этом сообщается, то и другое верным быть не может.
question-kind = { $kind ->
    [contradiction] Все ответы сразу верны быть не могут:
    [unclear] Источники не говорят:
   *[other] {""}
}
and-later = и позже
share-of = { $count } { $tone ->
    [cooperative] о сотрудничестве
    [neutral] ни о том ни о другом
    [conflictual] о конфликте
   *[unstated] не указано
}{ $manner ->
    [happened] {""}
    [intended] {" "}(план, предложение или отказ)
   *[judged] {" "}(оценка)
}
menu-more = Ещё
filters = Фильтры
share = Поделиться
widths = Толщина линий
languages = Язык
# Дальше в поле: «число сообщений» или единица, затем «за год» и год.
width-unit = Толщина линий показывает
width-year = за год
width-statements = число сообщений
width-ties = { $ties ->
    [one] { $year }: { $ties } связь с показателем
    [few] { $year }: { $ties } связи с показателем
    [many] { $year }: { $ties } связей с показателем
   *[other] { $year }: { $ties } связи с показателем
}
width-hint = Один показатель на связь, в одной единице и за один год; показатели никогда не складываются. У связей без него линия тонкая и бледная.
width-none = Ни одно сообщение о том, кто в центре, не даёт показателя за один год.
help-name = Справка
search = Поиск
search-hint = Поиск стран, мест, слов
hits = Что найдено
hit-actors = Страны, организации, группы
hit-places = Места
hit-themes = Темы
hit-sources = Источники
hit-statements = Сообщения
hit-counts = сообщения
found = { $count ->
    [one] { $count } результат.
    [few] { $count } результата.
    [many] { $count } результатов.
   *[other] { $count } результата.
} Выбор — стрелками вниз и вверх.
opened-hit = Открыто: { $name }
nothing-found = По запросу «{ $text }» ничего не найдено.
only-with = Только сообщения со словами «{ $text }»
part = { $name ->
    [themes] Тема
    [tones] Тон
    [statuses] Статус
    [kinds] Вид участника
    [sources] Источник
    [places] Место
    [from] С
    [to] По
    [asOf] На день
    [own] Своя тема
   *[unknown] { $name }
}
all-of = { $name ->
    [themes] Все темы: { $count }
    [tones] Все варианты тона: { $count }
    [statuses] Все статусы: { $count }
    [kinds] Все виды участников: { $count }
    [sources] Все источники: { $count }
    [places] Все места: { $count }
   *[unknown] Все значения: { $count }
}
only-most = Самые частые: { $seen } из { $count }.
fewer = Меньше
chips-label = Включённые фильтры
reset-all = Сбросить все
choices-count = Каждое число — сколько из { $all ->
    [one] { $all } сообщения
    [few] { $all } сообщений
    [many] { $all } сообщений
   *[other] { $all } сообщений
} свода остаётся при таком выборе.
of-all = { $count } из { $all ->
    [one] { $all } сообщения
    [few] { $all } сообщений
    [many] { $all } сообщений
   *[other] { $all } сообщений
} свода
# $value уже в кавычках.
chip-with = Слова: { $value }
chip-period = { $part ->
    [from] С { $value }
    [to] По { $value }
   *[asOf] На день: { $value }
}
remove = Снять фильтр: { $chip }
none-passes = Фильтрам не отвечает ни одно сообщение.
none-names = Ни одно сообщение, которое отвечает фильтрам, не называет{ $count ->
    [1] :{" "}
   *[other] {" "}обе стороны:{" "}
}{ $names }.
none-of-place = Ни одно сообщение, которое отвечает фильтрам, не говорит об этом месте.
none-of-source = Ни одно сообщение, которое отвечает фильтрам, не опирается на этот источник.
no-single-cause = Причина не в одном фильтре: сбросьте все.
would-leave = Если снять — { $what }: { statements }
the-values = { $part ->
    [themes] темы ({ $count })
    [tones] варианты тона ({ $count })
    [statuses] статусы ({ $count })
    [kinds] виды участников ({ $count })
    [sources] источники ({ $count })
   *[places] места ({ $count })
}
the-values-of = значения столбца «{ $column }» ({ $count })
nothing-after = О том, что началось после { $year }, свод ничего не говорит.
undated-left-out = { $count ->
    [one] Период исключает { $count } сообщение без даты.
    [few] Период исключает { $count } сообщения без даты.
    [many] Период исключает { $count } сообщений без даты.
   *[other] Период исключает { $count } сообщения без даты.
}
column = { $name ->
    [date] Дата
    [text] Сообщение
    [parties] Стороны
    [theme] Тема
    [tone] Тон
    [status] Статус
    [said] Кто говорит
   *[source] Источник и отрывок
}
list-sorted = Порядок: { $name ->
    [date] по дате
    [text] по тексту сообщения
    [parties] по сторонам
    [theme] по теме
    [tone] по тону
    [status] по статусу
    [said] по тому, кто говорит
   *[source] по источнику и отрывку
}{ $order ->
    [newest] , сначала новые
   *[other] {""}
}.
list-all-record = { $count ->
    [1] Единственное сообщение свода.
    [one] Все { $count } сообщение свода.
    [few] Все { $count } сообщения свода.
    [many] Все { $count } сообщений свода.
   *[other] Все { $count } сообщения свода.
}
list-naming = { $name } — в { $count } из них.
list-label = Сообщения, по одному в строке. Стрелки вверх и вниз ведут от строки к строке, вправо и влево — внутри строки, Enter открывает.
list-all = { $total ->
    [one] Показать все { $total } сообщение
    [few] Показать все { $total } сообщения
    [many] Показать все { $total } сообщений
   *[other] Показать все { $total } сообщения
}
list-marked = Там, где { $name } — сторона, название выделено.
list-opened = Сообщение — на панели.
compare-first = Первый партнёр
compare-second = Второй партнёр
compare-swap = Поменять местами
compare-caption = Партнёры рядом: { $names }; в центре — { $focus }
compare-none = Для сравнения нужны два партнёра. { $focus }: при таком выборе { $partners ->
    [0] нет ни одного
   *[other] сравнить можно только одного
}.
compare-counts = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
    [many] { $count } сообщений
   *[other] { $count } сообщения
}: о сотрудничестве — { $cooperative ->
    [0] ни одного
   *[other] { $cooperative }
}, о конфликте — { $conflictual ->
    [0] ни одного
   *[other] { $conflictual }
}, ни о том ни о другом — { $neutral ->
    [0] ни одного
   *[other] { $neutral }
}{ $unstated ->
    [0] {""}
   *[other] , не указано — { $unstated }
}
compare-both = { $a } и { $b }
compare-one = Сообщается только об одной стороне
compare-nothing = не сообщается
compare-between = Между ними
compare-between-note = { $counted }; названия «{ $focus }» в них может и не быть
compare-more = 1 из { $count } ›
compare-fewer = Только одно
compare-rule = По одному предложению на тему: самое позднее из сообщённого о том, что произошло, или о положении дел; где такого нет — просто самое позднее из сообщённого. Показатели рядом никогда не ставятся.
network-label = Партнёры вокруг центра, организации слева, государства справа. Стрелки ведут от одного к другому, набранное название находит партнёра, Enter выбирает.
network-words = связи между остальными, от 2 сообщений{ $leftOut ->
    [0] {""}
   *[other] ; ещё { $leftOut } не нарисовано
}
among-others = Между остальными
among-none = Никакие двое из них не названы вместе в двух сообщениях или больше.
more-pairs = { $count ->
    [one] ещё { $count } пара
    [few] ещё { $count } пары
    [many] ещё { $count } пар
   *[other] ещё { $count } пары
}
among-note = Пары, у которых два сообщения или больше. Без тех, кого соединяют лишь сообщения о четырёх и более сторонах сразу.
how-joined = Как связаны двое?
joined-first = Один
joined-second = Другой
and = и
choose-two = Выберите двоих.
not-joined = Никакая цепочка сообщений их не соединяет.
joined-directly = Есть сообщения, где названы оба.
joined-through = Ни в одном сообщении оба не названы. Путь через — { $names }:
timeline-label = Датированные события, сначала ранние
timeline-when = Когда
timeline-what = Что сообщается
timeline-with = С кем
timeline-statements = Сообщений
timeline-partner = Только один партнёр
timeline-only = Только один партнёр…
timeline-everybody = Все партнёры
timeline-nothing = Фильтру не отвечает ни одно датированное событие.
timeline-every = <b>{ $total ->
    [one] { $total } датированное событие, сначала ранние
    [few] { $total } датированных события, сначала ранние
    [many] { $total } датированных событий, сначала ранние
   *[other] { $total } датированных события, сначала ранние
}</b>
timeline-some = Показано <b>{ $seen } из { $total ->
    [one] { $total } датированного события
    [few] { $total } датированных событий
    [many] { $total } датированных событий
   *[other] { $total } датированных событий
}</b>, сначала ранние
timeline-leads-shown = Показано <b>{ $seen } из { $total ->
    [one] { $total } датированного события
    [few] { $total } датированных событий
    [many] { $total } датированных событий
   *[other] { $total } датированных событий
}</b>: за каждый год то, о котором говорит больше всего сообщений
timeline-all = Все { $total }
timeline-leads = Одно на год
timeline-more-in = ещё { $count }: { $when }
timeline-fewer = Только одно
timeline-more-rows = { $count ->
    [one] ещё { $count } событие
    [few] ещё { $count } события
    [many] ещё { $count } событий
   *[other] ещё { $count } события
}
timeline-parties = { $count ->
    [one] { $count } партнёр
    [few] { $count } партнёра
    [many] { $count } партнёров
   *[other] { $count } партнёра
}
timeline-undated = Без даты
timeline-undated-count = { $count ->
    [one] { $count } сообщение о событиях, дата которых не сообщается;
    [few] { $count } сообщения о событиях, дата которых не сообщается;
    [many] { $count } сообщений о событиях, дата которых не сообщается;
   *[other] { $count } сообщения о событиях, дата которых не сообщается;
} на линию они не ставятся никогда:
timeline-undated-of-day = { $count ->
    [one] { $count } сообщение о событиях, дата которых не сообщается;
    [few] { $count } сообщения о событиях, дата которых не сообщается;
    [many] { $count } сообщений о событиях, дата которых не сообщается;
   *[other] { $count } сообщения о событиях, дата которых не сообщается;
} ни на линию, ни на день они не ставятся никогда:
timeline-others = { $count ->
    [one] { $count } другой
    [few] { $count } других
    [many] { $count } других
   *[other] { $count } других
}
legend-day = день
legend-span = год или дольше
legend-vague = когда-то в это время
legend-open = с этого времени, конец не сообщается
legend-intended = план, предложение или отказ
legend-judged = оценка
act-link = Скопировать ссылку
act-png = Сохранить картинку (PNG)
act-csv = Сохранить таблицу (CSV)
act-print = Напечатать
keep-link = Ссылка
keep-picture = Картинка
keep-table = Таблица
keep-citations = Ссылки на источники
keep-paper = На бумаге
keep-code = Код для вставки
no-link = Ссылку на показанное страница не хранит.
copy-code = Скопировать код для вставки
copy-frame = Скопировать фрейм
frame-hint = Фрейм сообщает вашей странице свою высоту.
save = Сохранить { $ending }
pictures-of-map = Картинки делаются с карты. Чтобы сохранить картинку, выберите «Карта».
all-shown = { $count ->
    [1] единственное сообщение свода
    [one] все { $count } сообщение свода
    [few] все { $count } сообщения свода
    [many] все { $count } сообщений свода
   *[other] все { $count } сообщения свода
}
all-shown-filtered = { $count ->
    [one] { $count } сообщение, которое оставляет фильтр
    [few] { $count } сообщения, которые оставляет фильтр
    [many] { $count } сообщений, которые оставляет фильтр
   *[other] { $count } сообщения, которые оставляет фильтр
}
of-chosen = сообщения о том, что вы выбрали
footnotes = Сноски
copy-text-by-hand = Копировать отсюда браузер не разрешает. Скопируйте этот текст сами.
saved = Сохранено под именем { $name }.
save-by-hand = Этому фрейму не разрешено сохранять файлы. Скопируйте этот текст.
no-files = Этому фрейму не разрешено сохранять файлы. Откройте карту в отдельном окне или сохраните SVG.
help-lines = Как читать карту
help-line = Линия — это сообщения, где названы обе стороны. Чем их больше, тем она толще.
help-teeth = Красный зубец поперёк линии — одно сообщение о конфликте.
help-tab = Название на рамке — партнёр, который дальше, в верном направлении и с расстоянием.
help-arrow = У выбранного партнёра стрелки идут от того, кто действует: что делает он и что делают с ним.
help-happened = Сплошное: это произошло или так было.
help-intended = Штриховка или пунктир: план, предложение или отказ.
help-judged = Точки: чья-то оценка или утверждение.
help-unequal = Ответы на один вопрос, которые не могут быть верны все сразу. Изменение со временем сюда не относится.
help-ring = Сообщения без даты. На линию лет они не ставятся никогда.
help-tones = Тон
help-cooperative = Сотрудничество: действуют вместе или один действует для другого.
help-neutral = Ни то ни другое: факт, показатель, описание.
help-conflictual = Конфликт: один действует или высказывается против другого.
help-unstated = Не указано: никто не оценивал. Ни к одному из трёх не причисляется.
help-tones-are = Тон — оценка редакторов свода, а не его источников.
help-counts = Линии считают сообщения. Дружбу, деньги или силу они не измеряют.
help-vague = Даты так же неточны, как в источнике: «около 2009», «до 2005 включительно».
help-dotted = О дне ответ может быть и таким: даты этого не говорят. Такие линии проведены точками.
help-members = Организации стоят рядом с картой. При выборе организации земля её членов покрывается штриховкой.
help-keys = Клавиши
help-key = Клавиша
help-does = Что делает
help-key-tab = Tab
help-does-tab = Ведёт к следующей части: виды, поиск, «Ещё», карта, её кнопки, время, то, что стоит рядом.
help-key-arrows = Стрелки
help-does-arrows = Внутри части ведут от одного к другому; Home и End — к первому и последнему.
help-key-letters = Буквы
help-does-letters = На карте находят партнёра по началу названия.
help-key-enter = Enter или пробел
help-does-enter = Выбирает то, на чём вы стоите.
help-key-escape = Escape
help-does-escape = Возвращает на шаг назад.
help-key-zoom = + и −
help-does-zoom = На карте приближают и отдаляют; 0 показывает всю карту.
help-key-shift = Shift и стрелки
help-does-shift = Сдвигают карту.
help-record = Что такое свод
help-is-own = Отдельные сообщения с источником, изложенные нашими простыми словами, каждое со своим отрывком.
help-is-told = Он передаёт, что говорят эти источники, а не то, что истинно. Где они противоречат друг другу, он ничего не решает.
help-is-part = Он не полон. Источников мало, а значит, многого недостаёт.
help-is-never = Показатели никогда не складываются: у них разные даты, единицы и виды.
help-sources = Источники
paper-partner = Партнёр
paper-statements = Сообщений
paper-conflict = О конфликте
paper-counts = Сообщения, где названы { $focus } и партнёр; одно сообщение может назвать нескольких.
what-changed = Что изменилось
no-dates = Ни у одного сообщения свода нет даты.
parties-label = Стороны:
event-title = { $count ->
    [1] Одно сообщение
   *[other] Одно событие, { statements }
}
event-lead = { $sources ->
    [one] Сообщает { $sources } источник.
    [few] Сообщают { $sources } источника.
    [many] Сообщают { $sources } источников.
   *[other] Сообщают { $sources } источника.
}
not-tied = { $focus } и { $name }: ни одно сообщение не называет обе стороны.
named-in = { $count ->
    [one] Упоминание — в { $count } сообщении.
    [few] Упоминание — в { $count } сообщениях.
    [many] Упоминание — в { $count } сообщениях.
   *[other] Упоминание — в { $count } сообщениях.
}
part-of = Часть целого:
parts = Части
other-names = Другие названия:
members = Члены:
with-part = Участвуют, как сообщается:
belongs-to = Состоит в:
place-lead = { $kind }.{ $told ->
    [no] {""}
   *[yes] { $count ->
       [0] {" "}Ни одно сообщение об этом месте не говорит.
       [one] {" "}Об этом месте говорит { $count } сообщение.
       [few] {" "}Об этом месте говорят { $count } сообщения.
       [many] {" "}Об этом месте говорят { $count } сообщений.
      *[other] {" "}Об этом месте говорят { $count } сообщения.
   }
}
# Виды мест — как в своде.
place-kind = { $code ->
   *[unknown] { $code }
}
in-country = Страна:
position = На карте:
source-lead = { $who }. { $passages ->
    [one] { $passages } отрывок
    [few] { $passages } отрывка
    [many] { $passages } отрывков
   *[other] { $passages } отрывка
}, { statements }.
original = Читать оригинал
note-label = Примечание:
day-lead = { $yes ->
    [0] По дате к этому дню не относится ни одно сообщение о положении дел.
    [one] По дате к этому дню относится { $yes } сообщение о положении дел.
    [few] По дате к этому дню относятся { $yes } сообщения о положении дел.
    [many] По дате к этому дню относятся { $yes } сообщений о положении дел.
   *[other] По дате к этому дню относятся { $yes } сообщения о положении дел.
}
day-perhaps = { $before ->
    [some] Ещё по
   *[none] По
} { $perhaps ->
    [one] { $perhaps } сообщению
    [few] { $perhaps } сообщениям
    [many] { $perhaps } сообщениям
   *[other] { $perhaps } сообщениям
} даты этого не говорят; линии, которые опираются на { $perhaps ->
    [1] него
   *[other] них
}, проведены точками.
day-undated = Таких сообщений без даты: { $undated }; на карте { $drawn ->
    [yes] это бледные линии
   *[no] их нет
}.
day-others = { $yes ->
    [one] { $yes } другое сообщение относится
    [few] { $yes } других сообщения относятся
    [many] { $yes } других сообщений относятся
   *[other] { $yes } других сообщения относятся
} по дате ко времени, в которое входит этот день{ $perhaps ->
    [0] {""}
    [one] ; ещё по { $perhaps } сообщению даты этого не говорят
    [few] ; ещё по { $perhaps } сообщениям даты этого не говорят
    [many] ; ещё по { $perhaps } сообщениям даты этого не говорят
   *[other] ; ещё по { $perhaps } сообщениям даты этого не говорят
}.
day-others-perhaps = { $perhaps ->
    [one] По { $perhaps } другому сообщению даты не говорят, входит ли этот день в его время.
    [few] По { $perhaps } другим сообщениям даты не говорят, входит ли этот день в их время.
    [many] По { $perhaps } другим сообщениям даты не говорят, входит ли этот день в их время.
   *[other] По { $perhaps } другим сообщениям даты не говорят, входит ли этот день в их время.
}
also-dated = Что ещё относится по дате к этому дню
may-also = Что ещё, возможно, относится к этому дню
show-faintly = Показать их бледно
hide-again = Не рисовать их
what-held = Что было в силе, как сообщается
may-hold = Что, возможно, было в силе
held-by = { $count ->
    [1] { statements }, источник — { $source }
   *[other] { statements }, источник всех — { $source }
}
held-alone = Только { $focus }
# Вокруг поля: «с [2001] по этот день».
between-from = с
between-to = по этот день
first-day = Первый день
no-later-answer = Ни у одного вопроса об изменении нет одного ответа к первому дню и более позднего ко второму.
memberships-then = Членство
belonged = По дате относится к этому дню:
may-have-belonged = Об этом дне даты не говорят:
more-later = { $count ->
    [one] ещё { $count } вопрос с более поздним ответом
    [few] ещё { $count } вопроса с более поздним ответом
    [many] ещё { $count } вопросов с более поздним ответом
   *[other] ещё { $count } вопроса с более поздним ответом
}
dated-after = Датировано временем после { $from }, точно или возможно, и по этот день
as-in-source = в порядке источника
by-source = по источникам
in-english = По-английски:
stands-in = Где помещено:
holds-too = Содержит:
contradictions-title = { $focus }: { $count ->
    [one] { $count } вопрос, где все ответы сразу верны быть не могут
    [few] { $count } вопроса, где все ответы сразу верны быть не могут
    [many] { $count } вопросов, где все ответы сразу верны быть не могут
   *[other] { $count } вопроса, где все ответы сразу верны быть не могут
}
contradictions-lead = Так, как о них сообщается, все эти ответы сразу верны быть не могут. Изменение со временем сюда не относится.

## beside (what answers tell, put into words)

# Даты. `alone` — именительный падеж, `after` — родительный: после «с», «до», «около», «не позже», «в пределах», «по данным».
# Всюду без слова «год», чтобы годилось и «до н. э.».
year-ad = { DIGITS($year) } н. э.
dated-none = дата не указана
dated-month-name = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[other] декабрь
}
dated-year = { $form ->
    [after] { $year }
   *[alone] { $year }
}
dated-month = { $form ->
    [after] { month-in-date } { $year }
   *[alone] { dated-month-name } { $year }
}
# Перед тире: «июнь — август 2001».
dated-bare-month = { dated-month-name }
dated-bare-day = { DIGITS($day) } { month-in-date }
dated-season-name = { $season ->
    [1] весна
    [2] лето
    [3] осень
   *[other] зима
}
dated-season = { $form ->
    [after] { $season ->
        [1] весны
        [2] лета
        [3] осени
       *[other] зимы
    } { $year }
   *[alone] { dated-season-name } { $year }
}
dated-some-month = { $form ->
    [after] одного из месяцев { $date }
   *[alone] один из месяцев { $date }
}
# Месяц стоит в родительном падеже: «один из дней апреля 2011».
dated-some-day = { $form ->
    [after] одного из дней { $date }
   *[alone] один из дней { $date }
}
dated-decade = { $form ->
    [after] { DIGITS($decade) }-х
   *[alone] { DIGITS($decade) }-е
}
dated-century = { $form ->
    [after] { DIGITS($decade) }-х (столетие)
   *[alone] { DIGITS($decade) }-е (столетие)
}
dated-between = { $form ->
    [after] года между { $first } и { $last }
   *[alone] между { $first } и { $last }
}
# Здесь $date всегда в родительном падеже, и когда дата стоит одна: «около января 2002».
dated-about = около { $date }
dated-possibly = возможно, { $date }
dated-possibly-about = возможно, около { $date }
# Именительный падеж: «2002 — 2010», «25 — 29 ноября 2010», «январь — 2 февраля 2012».
dated-span = { $start } — { $end }
# $start — с «около» или «возможно», $end — в именительном падеже.
dated-span-from = начало — { $start }; конец — { $end }
dated-within = в пределах { $date }
dated-since = с { $date }
dated-from-on = начиная с { $date }
dated-until = до { $date } включительно
dated-by = не позже { $date }
dated-always = всегда
dated-until-unknown = до неизвестного времени
dated-by-unknown = не позже неизвестного времени
dated-since-unknown = с неизвестного времени
dated-unknown = начало и конец неизвестны
dated-as-of = по данным { $date }
dated-inferred = { $date } (выведено)
term-perhaps-longer = { $date }, возможно, дольше
term-from = с { $date }
term-from-or-earlier = с { $date } или раньше
term-until = до { $date } включительно
term-at-least-until = по меньшей мере до { $date } включительно

not-added = Показатели не складываются: { $reasons }.
not-added-reason = { $code ->
    [single] показатель один
    [dates] даты различаются или отсутствуют
    [statuses] то, что произошло, стоит рядом с тем, что не произошло
    [open] некоторые показатели с одной стороны не ограничены
    [event] некоторые говорят об одном событии
    [rivals] некоторые по-разному отвечают на один вопрос
    [wholes] ни один источник не называет их частями одного целого
   *[unknown] { $code }
}

cited = { $passageCount ->
    [1] отрывок { $passages }
   *[other] отрывки { $passages }
} ({ $statementCount ->
    [1] сообщение { $statements }
   *[other] сообщения { $statements }
}), свод { $record }
cited-in = в: { $whole }
cited-as = { $how } { $whole }
cited-note = { $text }.

told-nothing = Этому выбору не отвечает ни одно сообщение.
told-ties = { $focus }: по сообщениям, есть связи с { $count ->
    [one] { $count } другим участником
    [few] { $count } другими участниками
    [many] { $count } другими участниками
   *[other] { $count } другими участниками
}.
told-statements = { $focus }, включая части: упоминание — в { $count ->
    [one] { $count } сообщении
    [few] { $count } сообщениях
    [many] { $count } сообщениях
   *[other] { $count } сообщениях
}.
told-partners = Больше всего общих сообщений: { $partners }.
told-partner = { $name } ({ $count })
told-tones = О сотрудничестве — { $cooperative }, о конфликте — { $conflictual }, ни о том ни о другом — { $neutral }.
told-unstated = У { $count } тон никто не оценивал.
told-not-happened = О планах, предложениях или отказах — { $intended }, оценки или утверждения — { $assessed }.
# Год не в конце: после «н. э.» встали бы две точки.
told-year = На один год, { $year }, приходятся датированные.
told-years = На время с { $first } по { $last } приходятся датированные.
told-undated = Без даты — { $count }.
told-contradictions = По { $count ->
    [one] { $count } вопросу
    [few] { $count } вопросам
    [many] { $count } вопросам
   *[other] { $count } вопроса
} они противоречат друг другу.
told-changes = По { $count ->
    [one] { $count } вопросу
    [few] { $count } вопросам
    [many] { $count } вопросам
   *[other] { $count } вопроса
} они говорят об изменении.
told-open = Они оставляют { $count ->
    [one] открытым { $count } вопрос
    [few] открытыми { $count } вопроса
    [many] открытыми { $count } вопросов
   *[other] открытыми { $count } вопроса
}.
# «Об 1 событии», «об 11 событиях».
told-pair = { $focus } и { $partner }: обе стороны названы в { $statements ->
    [one] { $statements } сообщении
    [few] { $statements } сообщениях
    [many] { $statements } сообщениях
   *[other] { $statements } сообщения
} { $events ->
    [1] об { $events } событии
    [11] об { $events } событиях
    [one] о { $events } событии
    [few] о { $events } событиях
    [many] о { $events } событиях
   *[other] о { $events } события
}.
# Темы — с предлогом, как их говорит `told-theme`.
told-pair-themes = Между этими двумя они чаще всего { $themes }.
told-many-party = Четыре стороны или больше { $count ->
    [one] называет { $count } из них
    [few] называют { $count } из них
    [many] называют { $count } из них
   *[other] называют { $count } из них
}.
told-only-themes = Учитываются только сообщения { $themes }.
told-only-tones = Учитываются только сообщения с таким тоном: { $tones }.
told-only-statuses = Учитывается только это: { $statuses }.
told-only-kinds = Учитываются только такие партнёры: { $kinds }.
told-only-sources = Учитываются только сообщения из { $count ->
    [one] { $count } выбранного источника
    [few] { $count } выбранных источников
    [many] { $count } выбранных источников
   *[other] { $count } выбранных источников
}.
told-only-places = Учитываются только сообщения, которые относятся к { $count ->
    [one] { $count } выбранному месту
    [few] { $count } выбранным местам
    [many] { $count } выбранным местам
   *[other] { $count } выбранным местам
}.
told-only-column = Учитываются только сообщения с выбранными значениями в столбце «{ $column }».
told-only-words = Учитываются только сообщения, в которых есть определённые слова.
told-since = Учитываются только сообщения, датированные { $from } или позже.
told-until = Учитываются только сообщения, датированные { $to } или раньше.
told-between = Учитываются только сообщения, датированные временем с { $from } по { $to }.
told-as-of = Учитывается только то, что по дате может быть в силе на { $day }.
# С предлогом, внутри предложения: «сообщения о помощи и об экономике».
told-theme = { $code ->
    [diplomacy] о дипломатии
    [security] о безопасности
    [basing] о базах и войсках
    [economy] об экономике
    [aid] о помощи
    [energy-water] об энергетике и воде
    [border] о границах
    [counter-narcotics] о борьбе с наркотиками
    [counter-terrorism] о борьбе с терроризмом
    [migration] о миграции
    [culture-education] о культуре и образовании
    [health] о здравоохранении
    [transport] о транспорте
    [multilateral] об организациях
    [domestic] о внутренних делах
    [other] о других делах
   *[unknown] на тему «{ $code }»
}
# После двоеточия.
told-tone = { $code ->
    [cooperative] сотрудничество
    [neutral] «ни сотрудничество, ни конфликт»
    [conflictual] конфликт
    [unstated] никем не оценённый
   *[unknown] { $code }
}
told-status = { $code ->
    [occurred] произошедшее
    [standing] положения дел
    [planned] планы
    [offered] предложения
    [refused] отказы
    [assessed] оценки или утверждения
   *[unknown] { $code }
}
told-kind = { $code ->
    [state] государства
    [organisation] организации
    [body] государственные органы
    [group] группы
    [company] компании
   *[unknown] { $code }
}

## sheet

sheet-rows = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
    [many] { $rows } строк
   *[other] { $rows } строки
}
in-column = В столбце «{ $column }»
in-dates = В датах
question-encoding = Правильно ли выглядят буквы? В файле не сказано, в какой кодировке они сохранены.
question-separator = Что стоит между ячейками строки?
question-table = В файле несколько таблиц. Какая из них нужна?
question-header-row = В какой строке названия столбцов?
question-format = Похоже на известный вид файла: { $format }.
question-columns = Какие столбцы говорят, кто с кем имеет дело?
question-code-system = { $where } стоят коды. Из какого списка?
question-date-order = { $where }, { sheet-rows }: что стоит первым, день или месяц?
question-short-years = { $where }, { sheet-rows }: годы двузначные. Какой это век?
question-month-or-years = { $where }, { sheet-rows }: это месяц или два года?
question-serial-dates = { $where }, { sheet-rows }: числа прочитаны как дни электронной таблицы.
question-decimal = { $where }, { sheet-rows }: дробная часть стоит после запятой или после точки?
question-currency = «{ $value }», { sheet-rows }: какая это валюта?
question-name = «{ $value }», { sheet-rows }: { $reason }
reason-proposed = { $best }?
reason-several = кто имеется в виду?
reason-unknown = страны или организации с таким названием нет. Что это?
reason-other-code = код из другого списка, прочитан как { $best }.
reason-withdrawn = код, который больше не применяется, прочитан как { $best }.
reason-government = обозначает: { $best }.
reason-people = прочитано как { $best }.
reason-person = это человек. Прочитать как часть целого — { $whole }?
reason-part = прочитано как часть целого — { $whole }.
reason-many = прочитано как { $best }.
reason-doubtful = прочитано как { $best }, но остальное в строке говорит против этого.
a-state = государство
question-other-side = { $rows ->
    [one] { $rows } строка называет только одну сторону. Кто на другой?
    [few] { $rows } строки называют только одну сторону. Кто на другой?
    [many] { $rows } строк называют только одну сторону. Кто на другой?
   *[other] { $rows } строки называют только одну сторону. Кто на другой?
}
question-actors = «{ $value }». Кто здесь с кем имеет дело?
question-one-sided = { $rows ->
    [one] { $rows } строка называет только одну сторону.
    [few] { $rows } строки называют только одну сторону.
    [many] { $rows } строк называют только одну сторону.
   *[other] { $rows } строки называют только одну сторону.
}
question-nobody = { $rows ->
    [one] { $rows } строка никого не называет, и нарисовать её нельзя.
    [few] { $rows } строки никого не называют, и нарисовать их нельзя.
    [many] { $rows } строк никого не называют, и нарисовать их нельзя.
   *[other] { $rows } строки никого не называют, и нарисовать их нельзя.
}
question-unclear-date = «{ $value }», { sheet-rows }: какая это дата?
question-reversed-date = «{ $value }», { sheet-rows }: конец раньше начала.
question-not-a-date = «{ $value }», { sheet-rows }: это не дата. Слова сохранены как примечание.
question-tone = «{ $value }», { sheet-rows }: какой это тон?
question-status = «{ $value }», { sheet-rows }: произошло ли это?
question-figure = «{ $value }», { sheet-rows }: это не показатель. Слова сохранены как примечание.
question-long-text = { sheet-rows }: предложение очень длинное. Сохранено только его начало.
question-many-parties = { $rows ->
    [one] { $rows } строка называет больше 200 участников, и нарисовать её нельзя.
    [few] { $rows } строки называют больше 200 участников, и нарисовать их нельзя.
    [many] { $rows } строк называют больше 200 участников, и нарисовать их нельзя.
   *[other] { $rows } строки называют больше 200 участников, и нарисовать их нельзя.
}
question-extra-cells = { $rows ->
    [one] В { $rows } строке больше ячеек, чем названий столбцов.
    [few] В { $rows } строках больше ячеек, чем названий столбцов.
    [many] В { $rows } строках больше ячеек, чем названий столбцов.
   *[other] В { $rows } строках больше ячеек, чем названий столбцов.
}
answer = { $code ->
    [leave-out] Исключить
    [no-date] Оставить без даты
    [no-figure] Оставить без показателя
    [one-actor] Показать как одного участника
    [nobody] Никто
    [pass-over] Не учитывать эти ячейки
    [cut] Оставить начало
    [by-hand] Укажу ниже, в таблице
    [none] Ни в одной
    [plain] Нет, обычная таблица
    [own] Добавить как…
    [actor] Кто-то другой…
    [actors] Другие…
    [other] Другое…
    [part] Часть целого
    [as-read] Как прочитано
    [names] Не коды, а названия
    [day-first] Сначала день
    [month-first] Сначала месяц
    [month] Месяц
    [years] Два года
    [near] Ближайший век
    [since-1900] Дни с 1900 года
    [since-1904] Дни с 1904 года
    [decimal-comma] Запятая перед дробной частью
    [decimal-point] Точка перед дробной частью
    [turn-round] Поменять местами
    [start-only] Оставить только начало
    [cooperative] Сотрудничество
    [neutral] Ни то ни другое
    [conflictual] Конфликт
    [unstated] Не указывать
    [occurred] Произошло
    [standing] Так обстоит дело
    [planned] План
    [offered] Предложение
    [refused] Отказ
    [assessed] Чья-то оценка
    [comma] Запятая
    [semicolon] Точка с запятой
    [tab] Табуляция
    [pipe] Вертикальная черта
    [guess] Эти
   *[unknown] {""}
}
answer-yes = Да
answer-yes-name = Да, { $name }
answer-shown = { $answer }: { $shown }
answer-row = Строка { DIGITS($row) }: { $text }
answer-table = { $name }, { sheet-rows }
answer-other-century = Другой век: { $date }
encoding = { $code ->
    [utf-8] Юникод
    [utf-16le] 16-битный Юникод
    [utf-16be] 16-битный Юникод, обратный порядок
    [windows-1252] Западная Европа
    [windows-1251] Кириллица
    [windows-1250] Центральная Европа
    [windows-1254] Турецкая
    [windows-1256] Арабская и персидская
   *[unknown] { $code }
}
code-system = { $code ->
    [iso-alpha2] ISO, две буквы
    [iso-alpha3] ISO, три буквы
    [un-m49] Номера ООН
    [cow-number] Номера Correlates of War
    [cow-abbreviation] Буквы Correlates of War
    [gleditsch-ward] Номера Gleditsch и Ward
    [gec] FIPS, две буквы
    [ioc] Олимпийские буквы
    [cameo] Буквы CAMEO
    [withdrawn] Коды, которые больше не применяются
   *[unknown] { $code }
}
format = { $code ->
    [cow-alliances-dyad] союзы по парам, Correlates of War
    [cow-alliances-member] союзы по членам, Correlates of War
    [cow-diplomatic] обмен дипломатами, Correlates of War
    [gdelt-1] события GDELT 1.0
    [gdelt-2] события GDELT 2.0
    [icews] события ICEWS
    [sipri] реестр вооружений SIPRI
    [panel-long] показатели по парам и годам
    [panel-wide] показатели по странам и годам
    [un-votes] голосования в Генеральной Ассамблее ООН
    [sanctions] список санкций
    [timelinejs] таблица TimelineJS
    [kumu] связи Kumu
    [gexf] граф Gephi
    [graphml] граф в GraphML
    [oligrapher] карта Oligrapher
    [factbook] Всемирная книга фактов (World Factbook)
    [json] таблица в JSON
    [statements-csv] сообщения, сохранённые с карты
    [package] пакет данных
    [sheet] обычная таблица
    [plain] обычная таблица
   *[unknown] таблица
}
limit = { $code ->
    [no-sentences] В нём нет предложений: каждая линия на карте составлена из его ячеек.
    [no-sources] Источников в нём не названо.
    [no-dates] Дат в нём нет.
    [no-tones] В нём не сказано, что сотрудничество, а что конфликт.
    [no-direction] В нём не сказано, кто на кого воздействует.
    [coded-by-machine] Новости для него читала машина; в нём есть ошибки и повторы.
    [reports-not-events] Он считает публикации, а не события.
    [promises-not-deeds] Он говорит об обещанном, а не о сделанном.
    [censored-ends] О том, что было до его лет и после них, он не говорит.
    [missing-not-explained] Почему значение отсутствует, в нём не сказано.
    [index-not-money] Его показатели — индекс, а не деньги.
    [estimates] Часть его показателей — приблизительные оценки.
    [votes-not-ties] Одинаковое голосование — не связь между государствами.
   *[actors-from-texts] Кто с кем имеет дело, найдено в его текстах: пожалуйста, проверьте.
}
refusal = { $code ->
    [empty] Файл пуст.
    [no-rows] В таблице нет заполненных ячеек.
    [only-header] В таблице есть названия столбцов, а под ними ничего.
    [picture] Это картинка.
    [pdf] Это PDF.
    [old-spreadsheet] Эта книга — из Excel до 2007 года или защищена паролем.
    [word-document] Это текстовый документ.
    [archive] В этом zip нет ни таблицы, ни пакета данных.
    [archive-too-large] После распаковки этот zip больше, чем можно прочитать здесь.
    [damaged] Файл повреждён или защищён паролем.
    [compressed] Файл сжат способом, который здесь не читается.
    [binary] Это не текст и не книга с таблицами.
    [page-without-table] Это веб-страница без таблицы; возможно, она просит войти.
    [json-unknown] JSON такого вида здесь неизвестен.
    [xml-unknown] XML такого вида здесь неизвестен.
    [broken] Файл обрывается на середине.
    [too-large] Файл слишком велик, чтобы прочитать его здесь.
    [too-many-rows] В таблице слишком много строк.
    [too-many-columns] В таблице слишком много столбцов.
    [too-many-cells] В таблице слишком много ячеек.
   *[package] В этом пакете данных есть ошибки.
}
refusal-way = { $code ->
    [empty] Выберите таблицу с названиями столбцов и несколькими строками.
    [no-rows] Выберите таблицу с названиями столбцов и несколькими строками.
    [only-header] Напишите по строке на каждый факт и повторите.
    [picture] Текст на картинке нужно сначала перепечатать в виде таблицы.
    [pdf] Скопируйте из него таблицу и вставьте сюда или в электронную таблицу.
    [old-spreadsheet] Откройте её и сохраните как .xlsx, .ods или CSV.
    [word-document] Скопируйте из него таблицу и вставьте сюда.
    [archive] Распакуйте его и выберите саму таблицу.
    [archive-too-large] Распакуйте его и выберите саму таблицу.
    [damaged] Откройте его и сохраните заново, без пароля.
    [compressed] Распакуйте его или упакуйте в zip.
    [binary] Сохраните таблицу как .xlsx, .ods или CSV.
    [page-without-table] Откройте страницу, скопируйте таблицу и вставьте сюда.
    [json-unknown] Читаются список объектов, пакет данных, Oligrapher и Всемирная книга фактов.
    [xml-unknown] Читаются GEXF и GraphML.
    [broken] Сохраните или скачайте его ещё раз.
    [too-large] Оставьте только нужные столбцы и строки.
    [too-many-rows] Возьмите часть таблицы.
    [too-many-columns] Оставьте только нужные столбцы.
    [too-many-cells] Оставьте только нужные столбцы.
   *[package] Исправьте то, о чём сказано ниже, или выберите только его таблицу сообщений.
}
refusal-bounds = Здесь { $found }, а прочитать можно до { $expected }.
megabytes = { $count } МБ
# Именительный падеж, без «года»: «апрель 2011»; стоит и после «по», «примерно» и тире.
rows-shown = Показано { $used } из { $rows ->
    [one] { $rows } строки
    [few] { $rows } строк
    [many] { $rows } строк
   *[other] { $rows } строк
}{ $waiting ->
    [0] {""}
    [one] , { $waiting } ждёт ответа
    [few] , { $waiting } ждут ответа
    [many] , { $waiting } ждут ответа
   *[other] , { $waiting } ждут ответа
}{ $leftOut ->
    [0] {""}
   *[other] , исключено { $leftOut }
}.
first-question = { $open ->
    [one] { $open } открытый вопрос: { $question }
    [few] { $open } открытых вопроса: { $question }
    [many] { $open } открытых вопросов: { $question }
   *[other] { $open } открытых вопроса: { $question }
}
answer-there = Откройте таблицу в make.html и ответьте там.

## make

make = Сделать свою карту
make-privacy = С этого компьютера ничего не уходит.
make-default-title = Сделайте карту из своей таблицы
make-title-label = Заголовок карты
make-deck-label = Текст под заголовком
make-deck-hint = В одном-двух предложениях напишите, что показывает ваша таблица.
make-credit-label = Подготовлено
make-focus-label = В центре
make-most-named = кого называют чаще всего
make-width-label = Толщина линий
make-width-count = сколько сообщений
make-width-of = { $unit } ({ DIGITS($year) })
make-language-label = Язык предложений
make-language-as-table = как в таблице
make-page-language = Язык этой страницы
make-language = { $code ->
    [en] английский
    [de] немецкий
    [fr] французский
    [es] испанский
    [pt] португальский
    [ru] русский
    [tg] таджикский
    [fa] персидский
    [ar] арабский
   *[zh] китайский
}
make-other-file = Другой файл
make-undo = Отменить
make-redo = Вернуть
make-start-anew = Начать заново
make-draft-back = { $name } и ваши ответы здесь — такими, какими вы их оставили.
make-draft-without-sheet = Ваши ответы к файлу { $name } сохранены. Чтобы продолжить, выберите файл ещё раз.
make-saved-page-back = Сохранённая карта содержит { $name } и ваши ответы: продолжайте с того места, где остановились.
make-large-draft = Для черновика таблица слишком велика. После перезагрузки ваши ответы останутся здесь, а файл придётся выбрать снова.
make-no-draft = Этот браузер не хранит черновик: сохраните, прежде чем закрыть страницу.
make-drop-here = Перетащите таблицу сюда
make-choose = Выбрать файл
make-paste-label = Или вставьте таблицу
make-read-paste = Прочитать
make-pasted-name = Вставленная таблица
make-readable = Excel, OpenDocument, CSV, скопированная таблица, пакет данных или карта, сохранённая здесь.
make-one-fact = По строке на каждый факт. Кто, с кем, что, когда и где вы это прочли.
make-sample-caption = Образец: скачайте его, измените и перетащите сюда
make-sample-download = Скачать образец
make-sample-try = Попробовать сейчас
make-empty-heading = Три шага
make-step-drop = Перетащите свою таблицу. Карта рисуется сразу.
make-step-answer = Ответьте на то, что неясно, например: «Что стоит первым, день или месяц?»
make-step-save = Сохраните один файл HTML, который работает везде и без сети.
make-reading = Читается { $name }, { $percent } %
make-drawing-share = Карта составляется, { $percent } %
make-drawing = Карта составляется
make-stop = Остановить
make-stopped = Остановлено. Ничего не изменилось.
make-fault = Таблицу не удалось прочитать из-за ошибки этой страницы. Ваши ответы сохранены.
make-unreadable = Файл не удалось открыть. Возможно, он перемещён или удалён.
make-no-sheet = Эта страница — не таблица и не карта с таблицей внутри.
make-no-sheet-way = Выберите саму таблицу.
make-answers-played = { $count ->
    [one] Применён { $count } ответ
    [few] Применены { $count } ответа
    [many] Применено { $count } ответов
   *[other] Применены { $count } ответа
}{ $unused ->
    [0] {""}
   *[other] ; не подошло ни к чему в этой таблице: { $unused }
}.
make-answers-alone = Это сохранённые ответы. Сначала откройте их таблицу, затем перетащите их ещё раз.
make-still-open = Ваша таблица по-прежнему открыта ниже.
make-questions-heading = { $open ->
    [0] Открытых вопросов нет
    [one] { $open } открытый вопрос
    [few] { $open } открытых вопроса
    [many] { $open } открытых вопросов
   *[other] { $open } открытых вопроса
}
make-all-answered = В таблице понятно всё.
make-nothing-found = Вопросов с такими словами нет.
make-shown = { $code ->
    [open] Открытые
    [assumed] С предположением
    [answered] С ответом
   *[all] Все
}
make-shown-count = { $shown } { $count }
make-filter-label = Найти вопрос
make-accept-all = { $count ->
    [1] Принять предложенное
    [one] Принять все { $count } предложенный ответ
    [few] Принять все { $count } предложенных ответа
    [many] Принять все { $count } предложенных ответов
   *[other] Принять все { $count } предложенных ответа
}
make-more-questions = Показать ещё { $count }
make-not-listed = { $count ->
    [one] Ещё { $count } вопрос появится, когда на эти будет дан ответ.
    [few] Ещё { $count } вопроса появятся, когда на эти будет дан ответ.
    [many] Ещё { $count } вопросов появятся, когда на эти будет дан ответ.
   *[other] Ещё { $count } вопроса появятся, когда на эти будет дан ответ.
}
make-suggested = предложено
make-to-row = Строка { DIGITS($row) }
make-more-rows = и ещё { $count }
make-text-label = Название, код или слова
make-kind-label = Что это
make-own-kind = { $code ->
    [organisation] Организация
    [company] Компания
    [group] Группа
   *[body] Государственный орган
}
make-apply = OK
make-cancel = Отмена
make-change-answer = Взять назад
make-preview = Предпросмотр
make-table = Таблица
make-your-table = Ваша таблица и то, что из неё прочитано
make-row-column = Строка
make-role-of = Что говорит { $name }
make-by-format = как в таких файлах
make-role = { $code ->
    [from] кто действует
    [to] с кем
    [who] все стороны
    [what] предложение
    [when] дата
    [end] конец
    [year] год
    [month] месяц
    [day] день
    [end-year] конец, год
    [end-month] конец, месяц
    [end-day] конец, день
    [source] источник
    [link] адрес
    [tone] тон
    [theme] тема
    [status] произошло ли
    [said-by] кто это говорит
    [place] место
    [amount] показатель
    [unit] единица
    [event] событие
    [further] оставить как фильтр
   *[skip] не используется
}
make-row-state = { $code ->
    [used] на карте
    [waiting] ждёт ответа
    [left-out] исключено
   *[blank] пусто
}
make-row-state-count = { $state }, { $count }
make-leave-out-row = Исключить строку { DIGITS($row) }
make-take-row = Вернуть строку { DIGITS($row) }
make-row-act = { $act } ({ $state })
make-editing = { $column }, строка { DIGITS($row) }
make-cell-hint = Чтобы исправить ячейку, щёлкните по ней или нажмите на ней Enter.
make-page-of = Строки { $first }–{ $last }, всего { $total }
make-part-of = { $first }–{ $last } из { $total }
make-rows-shown = Какие строки показаны
make-all-rows = все строки, { $count }
make-earlier = Предыдущие строки
make-later = Следующие строки
make-marked = вопрос { $number }
make-tally = { $rows ->
    [one] { $used } из { $rows } строки на карте
    [few] { $used } из { $rows } строк на карте
    [many] { $used } из { $rows } строк на карте
   *[other] { $used } из { $rows } строк на карте
}
make-tally-waiting = { $count ->
    [one] { $count } ждёт ответа
    [few] { $count } ждут ответа
    [many] { $count } ждут ответа
   *[other] { $count } ждут ответа
}
make-tally-left-out = исключено { $count }
make-tally-blank = пустых { $count }
make-nothing-yet = На карте пока ничего нет.
make-holds = { $actors ->
    [one] { $actors } участник
    [few] { $actors } участника
    [many] { $actors } участников
   *[other] { $actors } участника
}, { $statements ->
    [one] { $statements } сообщение
    [few] { $statements } сообщения
    [many] { $statements } сообщений
   *[other] { $statements } сообщения
}; с датой — { $dated }, с источником — { $sourced }
make-read-as = прочитано как { $format }
make-of-sheet = лист «{ $name }»
make-dashed = { $count ->
    [one] Штриховая линия и вопросительный знак: ждёт ответа на вопрос { $numbers }.
    [few] Штриховая линия и вопросительный знак: ждёт ответа на вопросы { $numbers }.
    [many] Штриховая линия и вопросительный знак: ждёт ответа на вопросы { $numbers }.
   *[other] Штриховая линия и вопросительный знак: ждёт ответа на вопросы { $numbers }.
}
make-shelf = Без места, поэтому не на карте:
make-place-it = Указать место: { $name }
make-place-heading = { $name }: где это?
make-place-hint = Щёлкните по карте или двигайте крест стрелками. Или оставьте на полке, без места.
make-place-typed = Долгота и широта
make-place-wrong = Напишите два числа: долготу от -180 до 180, затем широту от -90 до 90.
make-place-here = Поместить здесь
make-place-nowhere = Оставить на полке
make-place-cross = { $lon }° { $side ->
    [west] з. д.
   *[east] в. д.
}, { $lat }° { $half ->
    [south] ю. ш.
   *[north] с. ш.
}
make-save-heading = Сохранить
make-save-all = В файле — карта, ваша таблица и ваши ответы.
make-save-open = { $open ->
    [one] { $open } открытый вопрос
    [few] { $open } открытых вопроса
    [many] { $open } открытых вопросов
   *[other] { $open } открытых вопроса
}. Сохранить можно уже сейчас: { $waiting ->
    [0] ничего не исключается.
    [one] { $waiting } строка, которая ждёт ответа, исключается.
    [few] { $waiting } строки, которые ждут ответа, исключаются.
    [many] { $waiting } строк, которые ждут ответа, исключаются.
   *[other] { $waiting } строки, которые ждут ответа, исключаются.
}
make-nothing-to-save = На карте пока ничего нет: ответьте на вопрос выше или укажите, что стоит в столбцах.
make-save-html = Сохранить одним файлом HTML
make-save-package = Пакет данных
make-save-sheet = Исправленная таблица
make-save-answers = Ответы
make-play-answers = Применить сохранённые ответы
make-embed = Для веб-страницы
make-embed-hint = Сохраните файл HTML или пакет данных, положите его рядом со своей страницей и вставьте одно из этого.
make-frame-label = Фрейм со всей картой
make-tag-label = Тег с пакетом данных
make-saved = Сохранено под именем { $name }. Посмотрите в загрузках.
make-save-fault = Файл создать не удалось. Ничего не потеряно; повторите.
make-nothing-to-draw = Карта появится, как только хотя бы в одной строке будет сказано кто и с кем.

## instead

failure = { $code ->
    [wasm-fetch] Не удалось загрузить то, что нужно карте. Обновите страницу, чтобы повторить.
    [words-fetch] Не удалось загрузить то, что нужно карте. Обновите страницу, чтобы повторить.
    [data-address] Адрес данных неверен.
    [data-fetch] Данные не удалось загрузить.
    [data-invalid] В данных есть ошибки; показать их как есть карта не может.
    [data-unreadable] Данные не удалось прочитать.
    [data-too-large] Данных слишком много, чтобы их показать.
    [wasm-corrupt] Часть карты повреждена. Возьмите исходный файл ещё раз.
    [page-damaged] Эта страница повреждена. Возьмите исходный файл ещё раз.
    [no-wasm] Этот браузер не может показать карту: в нём нет технологии WebAssembly.
    [old-browser] Этот браузер слишком стар для карты.
    [csp-wasm] Правила этой страницы не дают карте работать.
    [csp-script] Правила этой страницы не дают карте работать.
    [core-trap] В карте произошёл сбой, и она нарисована заново.
    [core-part] Часть карты ещё не загрузилась.
    [no-reader] Эта страница показывает данные, которые в ней есть; прочитать другие она не может.
    [record-version] Данные сделаны для другой версии карты.
    [record-corrupt] Данные повреждены.
    [stopped] Чтение данных остановлено.
    [sheet-refused] Таблицу не удалось прочитать.
    [sheet-unclear] Таблица оставляет вопросы открытыми: откройте её в make.html и ответьте там.
    [file-module] Карта открыта как файл; используйте редакцию в одном файле или сервер.
   *[other] Карту показать не удалось.
}

problem = { $code ->
    [empty] Пусто, здесь нужно значение.
    [empty-of] Пусто; можно: { $list }.
    [unknown-code] «{ $value }» неизвестно; можно: { $list }.
    [not-id] «{ $value }» не идентификатор: от 1 до 64 знаков из A-Z a-z 0-9 _ . -
    [state-id] «{ $value }» не код государства; нужен код ISO 3166-1 из трёх букв, например TJK.
    [id-twice] «{ $value }» уже стоит в строке { DIGITS($count) }; нужно другое.
    [unknown-id] «{ $value }»: такого идентификатора нет в файле { $name }.
    [unknown-id-near] «{ $value }»: такого идентификатора нет в файле { $name }; ближе всего «{ $list }».
    [file-missing] Этого файла в пакете нет.
    [file-named] Этого файла в пакете нет, а { $name } называет из него «{ $list }».
    [wikidata] «{ $value }» не элемент Викиданных; нужен такой, как Q863.
    [text-long] Знаков в тексте: { $count }; допускается не больше { $most }.
    [too-many] Записей в перечне: { $count }; допускается не больше { $most }.
    [twice] «{ $value }» стоит дважды; нужно один раз.
    [no-party] «{ $value }» не сторона этого сообщения; нужен кто-то из столбца actors.
    [rivals-few] У вопроса должно быть не меньше двух сообщений.
    [lacking] «{ $value }» здесь не отмечают; можно sentence или source.
    [judge] Пусто; при статусе assessed нужно указать, кто так оценивает.
    [basis-missing] Пусто; рядом с датой нужно stated, inferred или as-of.
    [basis-alone] «{ $value }» стоит без даты; нужно none или дата.
    [basis-none] «{ $value }» стоит рядом с датой; нужно stated, inferred или as-of.
    [date] «{ $value }» не дата EDTF, такая как 2011, 2011-05, 2011-05-31 или 2002/2010.
    [number] «{ $value }» не число; нужно такое, как 1.7.
    [degrees] «{ $value }» вне пределов; не больше { $most } градусов в обе стороны.
    [gap] Между точками с запятой пусто; записи разделяет одна точка с запятой.
    [passages] «{ $value }»: столько отрывков в источнике быть не может; от 1 до { $most }.
    [passage] «{ $value }»: такого отрывка нет в источнике «{ $name }»; от 1 до { $most }.
    [point-half] Пусто; нужны и lon, и lat или ни того ни другого.
    [publication] «{ $value }» не вид публикации; нужен тип CSL, например report.
    [language] «{ $value }» не код языка; нужен такой, как en, tg или zh-Hant.
    [unit-alone] «{ $value }» стоит без числа; нужно value или value_max.
    [unit-missing] Пусто; нужна единица показателя, например USD или soldiers.
    [currency] «{ $value }» не код валюты; нужен код ISO 4217, например USD.
    [unit] «{ $value }» не единица; нужен код ISO 4217, простое слово, например persons, или знак, например MW.
    [least-missing] «{ $value }» стоит без value; там нужно наименьшее число.
    [order] «{ $value }» больше, чем value_max; допускается не больше { $name }.
    [part-loop] «{ $value }» делает «{ $name }» частью самого себя.
    [part-deep] Части вложены глубже, чем { $most }.
    [uncovered] Отрывки без сообщения и без причины в passages.csv: { $list }
    [carries] Отрывок { $value } содержит сообщение; причина не нужна.
    [reason-twice] У отрывка { $value } уже есть причина в строке { DIGITS($count) }.
    [file-empty] Файл пуст; нужен заголовок со столбцами { $list }.
    [quotes] В строке нечётное число кавычек: поля в кавычках нужно закрывать, а кавычки внутри удваивать.
    [header-text] Заголовок не в UTF-8.
    [not-utf8] «{ $value }» не в UTF-8.
    [columns-many] Столбцов в заголовке: { $count }; допускается не больше { $most }.
    [column-unknown] «{ $value }»: такого столбца в этом файле нет; есть { $list }.
    [column-twice] Столбец «{ $value }» стоит дважды; нужно один раз.
    [column-missing] Нет столбца «{ $name }».
    [rows-many] В файле слишком много строк; допускается не больше { $most }.
    [fields] Полей в строке: { $count }; нужно { $most }.
    [field-long] «{ $value }»: слишком длинно.
    [field-nul] «{ $value }» содержит знак NUL; нужен текст.
    [field-direction] «{ $value }» меняет направление письма и не возвращает его.
    [file-large] Байтов в файле: { $count }; допускается не больше { $most }.
    [package-large] Байтов в пакете: { $count }; допускается не больше { $most }.
    [theme-column] themeColumn называет «{ $name }»; нужен дополнительный столбец файла statements.csv.
    [theme-both] themeColumn называет «{ $name }»; нужно либо это, либо свои темы в themes.csv.
    [theme-beside] Столбец «{ $name }» стоит рядом с темами из themes.csv; они нужны в столбце theme.
    [no-resources] Нет перечня resources; нужно описание пакета данных.
    [not-json] Это не JSON; нужно описание пакета данных.
    [page] Это страница HTML, возможно, с просьбой войти; нужен файл пакета данных.
    [path] У ресурса { $name } нет пути к файлу рядом с описанием.
    [not-among] «{ $value }» назван как { $name }, но среди файлов его нет.
    [address] «{ $value }» не адрес; нужен адрес файла datapackage.json.
    [not-asked] «{ $value }»: запрос не удался.
    [redirected] «{ $value }» ведёт на другой адрес, который не запрашивается; нужен сам файл.
    [answered] «{ $value }»: ответ { $name }; нужен файл пакета данных.
    [too-much] Пришло больше { $most } байтов; в пакете допускается не больше.
    [stalled] «{ $value }»: ничего не приходит, секунд: { $count }. Попробуйте ещё раз.
    [not-fetched] «{ $value }»: загрузить не удалось; нужен файл пакета данных.
    [half-pair] В тексте половина знака; нужен правильный текст.
    [not-read] Файл не удалось прочитать; на месте ли он ещё?
   *[other] Файл не такой, каким должен быть.
}

command-read = { $file }: { $format }; строк: { $rows }, показано: { $used }; сообщений: { $statements }, участников: { $actors }, с датой: { $dated }, с источником: { $sourced }
command-more-questions = { $file }: ещё вопросов: { $count }
command-question = { $at }: { $state ->
    [assumed] принято
   *[open] вопрос
}: { $question } Ответ: { $answer }
command-question-ids = { $line }, или одно из { $ids }
command-right = { $file }: пакет данных, всё верно (как свод, в байтах: { $bytes })
command-nothing = { $file }: нарисовать ничего нельзя: ответьте на вопросы с помощью --answers
command-written = { $file }: записано
command-no-map = { $file }: для карты слишком мало участников с местом; build делает страницу, которая покажет их как сеть
command-measure = --measure: «{ $value }» не единица и год; нужно как "USD 2010"
command-size = --{ $name }: «{ $value }» не размер; нужно от 100 до 4096 пикселей
command-format = { $given ->
    [none] --as: формат не указан
   *[other] в --as нет формата `{ $value }`
}, ожидался один из: { $list }
command-damaged = { $file }: повреждён; установите relations-map заново
command-file = { $problem ->
    [read] { $path }: прочитать не удалось ({ $why }); нужна таблица или пакет данных
    [folder] { $path }: нет datapackage.json; он нужен в папке пакета данных
    [answers-read] { $path }: прочитать не удалось ({ $why }); нужен перечень ответов
    [answers] { $path }: это не перечень ответов; нужен JSON: { $example }
   *[write] { $path }: записать не удалось ({ $why })
}
command-usage = { $problem ->
    [option] «{ $value }»: такого параметра нет; можно: { $list }
    [none] команда не указана; можно: { $list }
    [command] «{ $value }» не команда; можно: { $list }
    [file] { $value }: файл не указан; нужна таблица или пакет данных
    [more] { $value }: «{ $list }»: лишний файл; нужен один
    [out] { $value }: нужно --out и путь
   *[value] --{ $value }: нужно значение
}
command-help-way = подробнее: relations-map --help
command-help =
    relations-map: карта по любой таблице, без сети и без сборки

      relations-map check FILE             что прочитано, о чём вопрос, что не так
      relations-map build FILE --out PAGE  один файл HTML с картой
      relations-map svg FILE --out PICTURE карта как картинка
      relations-map import FILE --out DATA пакет данных: папка или .zip
      relations-map export FILE --as FORMAT --out PATH
                                           для других программ: csv, geojson, gexf, graphml, json-ld

    FILE: таблица (CSV, TSV, .xlsx, .ods, HTML, GEXF, GraphML, JSON), zip, карта, сохранённая как HTML, или пакет
    данных: его папка или его datapackage.json.

      --answers ANSWERS.json  ответы на вопросы перечнем: { $example }
      --title, --deck, --credit TEXT  название, пояснение, кто подготовил
      --lang CODE             язык предложений, например de, и этих сообщений: en, ru, tg, fa
      --focus ID              кто в центре; иначе тот, кого называют чаще всех; для export: чьи связи, или all
      --measure "UNIT YEAR"   ширина линий по показателям, например "USD 2010"
      --width, --height PX    размеры картинки; без указания 760 и 448
      --dark                  светлое на тёмном
      --out PATH              куда записать; - значит стандартный вывод
      --json                  всё сказанное как JSON, в стандартный вывод
      --help, --version

    Язык сообщений задают --lang или система (LC_ALL, LC_MESSAGES, LANG); иначе английский.
    Коды выхода: 0 всё верно; 1 в файле ошибки, а при check также открытые вопросы или пропущенные строки; 2 неверный вызов.
