### The Persian words of relations-map. Waiting for a native reader.
###
### Glossary: statement گزاره · record پرونده · tie پیوند · tone لحن (cooperation همکاری, conflict تقابل, neither هیچ‌کدام, not said گفته‌نشده)
### partner طرف مقابل · party طرف · actor کنشگر · state کشور · source منبع · passage بند · theme موضوع · status وضعیت · event رویداد
### contradiction تناقض · change تغییر · question پرسش · open question پرسش باز · answer پاسخ · figure رقم · editors ویراستاران
### as told چنان‌که گفته شده · happened رخ داده · standing, it holds برقرار · judgement داوری · edition ویرایش
### tooth دندانه · line خط · file فایل · sheet برگه · table جدول · row ردیف · column ستون · cell خانه · link لینک
###
### A noun after a number stays singular, so most messages need no plural forms; [one] of Persian holds 0 as well as 1.
### Arrows are turned, since the page runs from right to left: forward is ←, back is →. The sign › turns by itself.

## picture

language-name = فارسی
list-and = { $list } و { $last }
list-or = { $list } یا { $last }
list-comma = { $list }، { $next }
the = { $name }
statements = { $count } گزاره
tone-word = { $code ->
    [cooperative] همکاری
    [neutral] هیچ‌کدام
    [conflictual] تقابل
    [unstated] گفته‌نشده
   *[unknown] { $code }
}
heading = { $kind ->
    [state] { $focus } و روابط خارجی آن
   *[other] { $focus } در روابط خارجی
}
loading = نقشه در حال بارگذاری است.
reading = داده‌ها در حال خوانده شدن است: { $percent } درصد.
arriving = داده‌ها در راه است: { $size } مگابایت.
map-label = طرف‌های مقابل روی نقشه. با کلیدهای جهت‌دار از یکی به دیگری بروید، با نوشتن نام آن را پیدا کنید و با Enter برگزینید.
panel-label = آنچه منابع می‌گویند
names = { $name }، { $shortName }
focus-node = { $name }، در مرکز، { statements }
try-again = تلاش دوباره
parts-missing = آنچه باید کنار نقشه گفته شود، نرسید. برای تلاش دوباره صفحه را از نو بار کنید.
error-heading = نمایش نقشه ممکن نشد
problems-caption = ایرادهای بستهٔ داده
problem-where = کجا
problem-what = ایراد
problem-line = سطر { DIGITS($line) }
problem-column = ستون { $column }
fallback-caption = طرف‌های مقابل و شمار گزاره‌ها
fallback-partner = طرف مقابل
fallback-statements = گزاره‌ها
fallback-cooperative = همکاری
fallback-neutral = هیچ‌کدام
fallback-conflictual = تقابل
view = { $name ->
    [map] نقشه
    [network] شبکه
    [timeline] خط زمان
    [table] جدول
    [compare] مقایسه
    [contradictions] تناقض‌ها
   *[unknown] { $name }
}
views-label = نماها
toolbar-label = جابه‌جایی نقشه
zoom-in = بزرگ‌نمایی
zoom-out = کوچک‌نمایی
reset = بازگشت به کل نقشه
look-west = نگاه به غرب
look-north = نگاه به شمال
look-south = نگاه به جنوب
look-east = نگاه به شرق
judgement = لحن: به داوری ویراستاران
year = { DIGITS($year) }
# Shortened as far as they can be told apart.
month-short = { $month ->
    [1] ژان
    [2] فور
    [3] مارس
    [4] آور
    [5] مه
    [6] ژوئن
    [7] ژوئیه
    [8] اوت
    [9] سپت
    [10] اکت
    [11] نوا
   *[other] دسا
}

states = { $count } کشور
naming-both = گزاره‌هایی که از هر دو نام می‌برند
more-states = { $count } کشور دیگر
each = هرکدام { $most }
each-between = هرکدام { $least } تا { $most }
no-partner = هیچ‌یک از گزاره‌های نمایش‌داده‌شده از طرف مقابلی نام نمی‌برد.
partner = { $name }، { statements }
partner-conflict = { $name }، { statements }، تقابل: { $conflict }
with-figure = { $partner }، { $figure }

# "Conflict: 3": short, and right with any number.
distance = { $km } کیلومتر
note = تقابل: { $conflict } از { $all }
of-conflict = تقابل: { $count }
and-more = و { $count } مورد دیگر
plus-only = + { $plus }
plus = { $name } + { $plus }
stack = { $count } طرف مقابل: { $names }
stack-more = { $count } طرف مقابل: { $names } و { $rest } طرف دیگر
which-one = کدام‌یک؟
only-names = { $name }، { statements }

key-statements = گزاره‌ها:
key-50 = ۵۰ یا بیشتر
key-tooth = هر دندانهٔ سرخ، یک گزاره دربارهٔ تقابل
key-thicker = خط پهن‌تر، گزاره‌های بیشتر
key-tooth-short = دندانه: یک گزارهٔ تقابل
semicolon = { $first }؛ { $next }

when = زمان
when-all = از { $total } گزاره، { $parts }
when-partner = { $total ->
    [1] تنها گزاره با { $partner }: { $parts }
   *[other] از { $total } گزاره با { $partner }، { $parts }
}
when-nothing = هیچ گزاره‌ای نمایش داده نمی‌شود
when-year = { $count } مورد به یک سال معین برمی‌گردد
when-longer = { $count } مورد به دوره‌ای طولانی‌تر
when-undated = { $count } مورد تاریخ ندارد
when-short = { $dated } از { $total } مورد به یک سال معین برمی‌گردد
year-of = { $of }: { statements }
no-date-mark = بی‌تاریخ
show-one-day = نمایش یک روز…
one-day-short = یک روز…
one-day = یک روز
all-days = همهٔ روزها
play = پخش
next-year = سال بعد
earlier = { $count } مورد پیش از { $first }
which-sources = کدام منابع
friendship = خط‌ها شمار گزاره‌ها را نشان می‌دهند، نه دوستی را. مرزها به ترسیم Natural Earth است؛ از هیچ طرفی جانبداری نمی‌شود.

## beside

status = { $code ->
    [occurred] رخ داده
    [standing] وضع برقرار
    [planned] برنامه‌ریزی‌شده
    [offered] پیشنهادشده
    [refused] ردشده
    [assessed] داوری یا ادعا
   *[unknown] { $code }
}
status-word = { $code ->
    [occurred] رخ داده
    [standing] وضع برقرار
    [planned] برنامه‌ریزی‌شده
    [offered] پیشنهادشده
    [refused] ردشده
    [assessed] داوری یا ادعا
   *[unknown] { $code }
}
theme = { $code ->
    [diplomacy] دیپلماسی
    [security] امنیت
    [basing] پایگاه‌های نظامی
    [economy] اقتصاد
    [aid] کمک‌رسانی
    [energy-water] انرژی و آب
    [border] مرزها
    [counter-narcotics] مبارزه با مواد مخدر
    [counter-terrorism] مبارزه با تروریسم
    [migration] مهاجرت
    [culture-education] فرهنگ و آموزش
    [health] بهداشت و درمان
    [transport] حمل‌ونقل
    [multilateral] سازمان‌ها
    [domestic] امور داخلی
    [other] موضوع‌های دیگر
   *[unknown] { $code }
}
theme-word = { $code ->
    [diplomacy] دیپلماسی
    [security] امنیت
    [basing] پایگاه‌های نظامی
    [economy] اقتصاد
    [aid] کمک‌رسانی
    [energy-water] انرژی و آب
    [border] مرزها
    [counter-narcotics] مواد مخدر
    [counter-terrorism] تروریسم
    [migration] مهاجرت
    [culture-education] فرهنگ و آموزش
    [health] بهداشت و درمان
    [transport] حمل‌ونقل
    [multilateral] سازمان‌ها
    [domestic] امور داخلی
    [other] موضوع‌های دیگر
   *[unknown] { $code }
}
theme-filtered = { $code ->
    [diplomacy] دیپلماسی
    [security] امنیت
    [basing] پایگاه‌های نظامی
    [economy] اقتصاد
    [aid] کمک‌رسانی
    [energy-water] انرژی و آب
    [border] مرزها
    [counter-narcotics] مبارزه با مواد مخدر
    [counter-terrorism] مبارزه با تروریسم
    [migration] مهاجرت
    [culture-education] فرهنگ و آموزش
    [health] بهداشت و درمان
    [transport] حمل‌ونقل
    [multilateral] سازمان‌ها
    [domestic] امور داخلی
    [other] موضوع‌های دیگر
   *[unknown] { $code }
}
kind-word = { $code ->
    [state] کشور
    [organisation] سازمان
    [body] نهاد دولتی
    [group] گروه
    [company] شرکت
   *[unknown] { $code }
}
filtered = { $count ->
    [0] هیچ گزاره‌ای از فیلتر نمی‌گذرد.
   *[other] { $count } گزاره از فیلتر می‌گذرد.
}
edition = پروندهٔ { $fingerprint }
other-edition = این لینک برای ویرایش دیگری از پرونده ساخته شده است.
link-in-vain = این لینک چیزی می‌خواهد که در این پرونده نیست.
judgement-of-each = لحن: داوری است؛ هر گزاره می‌گوید داوری از کیست
year-bc = { DIGITS($year) } پیش از میلاد
month-in-date = { $month ->
    [1] ژانویه
    [2] فوریه
    [3] مارس
    [4] آوریل
    [5] مه
    [6] ژوئن
    [7] ژوئیه
    [8] اوت
    [9] سپتامبر
    [10] اکتبر
    [11] نوامبر
   *[other] دسامبر
}
day = { DIGITS($day) } { month-in-date } { $year }
# Stands also after "in": no "from" before the first end.
period = { $from } تا { $to }
period-from = از { $from } به بعد
period-to = تا { $to }

deck-none = هیچ گزاره‌ای از { $focus } نام نمی‌برد.
deck-sourced = { $sources } منبع { $statements } گزاره آورده است که از { $focus } نام می‌برد{ $share ->
    [nobody] {""}
   *[other] ؛ در { $share ->
        [all] همهٔ آنها
        [most] بیش از نیمی
        [half] نیمی
       *[some] { $shared } مورد
    } از { $partners } نیز نام برده شده است
}.
deck-unsourced = { $statements } گزاره از { $focus } نام می‌برد{ $share ->
    [nobody] {""}
   *[other] ؛ در { $share ->
        [all] همهٔ آنها
        [most] بیش از نیمی
        [half] نیمی
       *[some] { $shared } مورد
    } از { $partners } نیز نام برده شده است
}؛ { $unsourced ->
    [all] هیچ منبعی ذکر نشده است
   *[some] { $without } مورد منبعی ذکر نمی‌کند
}.
deck-no-conflict = هیچ‌یک از تقابل نمی‌گوید.
deck-one-conflict = یک گزاره از تقابل می‌گوید، با { $partner }.
deck-conflict = { $total } گزاره از تقابل می‌گوید.
deck-conflict-with = از { $total } گزاره‌ای که از تقابل می‌گوید، { $count } مورد با { $partner } است{ $dated ->
    [none] ؛ هیچ‌کدام از این موارد تاریخ ندارد
   *[some] {""}
}.
deck-none-judged = دربارهٔ هیچ‌یک گفته نشده است که از همکاری می‌گوید یا از تقابل.
deck-some-judged = لحن { $count } مورد گفته نشده است.
deck-none-dated = هیچ‌یک تاریخ ندارد.
deck-filtered = نمایش { $count } از { $all } گزاره‌ای که از { $focus } نام می‌برد: تنها { $only }.
short-deck-none-judged = { $statements } گزاره{ $sources ->
    [0] {""}
   *[other] {" "}در { $sources } منبع
} از { $focus } نام می‌برد؛ لحن گفته نشده است.
short-deck = از { $statements } گزاره{ $sources ->
    [0] {""}
   *[other] {" "}در { $sources } منبع
} که از { $focus } نام می‌برد، { $conflict ->
    [0] هیچ‌یک از تقابل نمی‌گوید
   *[other] { $conflict } مورد از تقابل می‌گوید
}{ $most ->
    [nobody] {""}
   *[one] ، از این میان { $count } مورد با { $partner }
}.
show-all = نمایش همه
not-drawn = در این صفحه نقشه‌ای نیست که از آن تصویر ساخته شود.
quoted = «{ $text }»
groups = { $count } سازمان و گروه
takes-part = چنان‌که گفته شده، در این‌ها نقش دارد یا داشته است:
others = دیگران:
groups-are = این‌ها:
more = { $count } مورد دیگر
contradict = در <b>{ $count } پرسش</b> دربارهٔ { $focus }، پاسخ‌ها نمی‌توانند همه با هم درست باشند.
nothing-chosen = همهٔ طرف‌های مقابل.
opened = باز شد: { $name }
back = → بازگشت
all-partners = { $count ->
    [1] → طرف مقابل
   *[other] → هر { $count } طرف مقابل
}
all-short = → همه
back-to-all-days = → همهٔ روزها
manner = { $code ->
    [happened] رخ داده
    [intended] برنامه‌ریزی‌شده، پیشنهادشده یا ردشده
    [judged] داوری
   *[unknown] { $code }
}
from-partner = { $count } از { $name }
to-partner = { $count } به { $name }
no-direction = { $count } با هم یا گفته‌نشده
key-arrows = پیکان‌ها از طرفی که اقدام می‌کند آغاز می‌شود{ $several ->
    [0] {""}
   *[other] ؛ { $several } گزاره از چهار طرف یا بیشتر نام می‌برد
}.
key-places = { $count ->
    [1] جاهایی که این گزاره نام می‌برد
   *[other] جاهایی که این { $count } گزاره نام می‌برد
}
key-dated = تاریخ‌دار برای این روز
key-perhaps = تاریخ‌ها روشن نمی‌کنند
key-fellows = چنان‌که گفته شده، در این روز در { $organisation }، همچون { $focus }
key-members = { $who ->
    [members] کشورهایی که عضو خوانده شده‌اند: { $organisation }
   *[others] کشورهایی که گفته شده در آن نقش دارند: { $organisation }
}{ $sure ->
    [no] ؛ هاشور بازتر: تاریخ‌ها روشن نمی‌کنند
   *[yes] {""}
}

at-most = حداکثر { $most }
at-least = دست‌کم { $least }
between-figures = { $least } تا { $most }
measured = { $figure } { $unit } در { $year }
measured-several = چند رقم، از { $least } تا { $most } { $unit } در { $year }
unit-prices = { $unit } به قیمت { $year }
unit-rate = { $unit } در { $per }
no-figure = بدون رقم واحد
widths-tell = پهنا: { $unit }، در { $year }
widths-nothing = پهنا: { $unit }، در { $year }؛ هیچ پیوندی رقمی بالاتر از صفر ندارد
widths-without = { $count } پیوند رقمی ندارد
widths-several = { $count } مورد چند رقم متفاوت دارد
when-month = { $count } مورد به یک ماه معین برمی‌گردد
when-the-year = { $count } مورد به همان سال برمی‌گردد
when-also-the-year = { $count } مورد به همان سال
month-of = { $month } { $of }: { statements }
play-ended = پایان: { $day }.
stop = توقف
day-hint = سال، ماه یا روز
# The examples stand as in English: the page reads no others.
day-unread = «{ $text }» به‌عنوان روز خوانده نشد. به این شکل بنویسید: 2012، January 2002، 31.12.2011 یا 2011-12-31.
last-day-of = آخرین روز آن در نظر گرفته شد، { $day }

no-sources = منبع: جز خود برگه، منبعی ذکر نشده است.
source-years = { $years ->
    [none] {""}
    [one] {" "}از { $first }
   *[several] {" "}از { $first } تا { $last }
}{ $open ->
    [yes] {" "}یا پس از آن
   *[no] {""}
}
sources-are = منبع: { $count } متن{ source-years }{ $how ->
    [passages] ، بند به بند خوانده‌شده
    [claimed] ؛ هر گزاره یک داوری است و می‌گوید از کیست
   *[short] {""}
}.
sources-of-rows = منبع: { $count } عنوان یا نشانی{ source-years }، ذکرشده ردیف به ردیف در یک برگه.
made-by = ساختهٔ { $names }.
lines-count = خط‌ها شمار گزاره‌ها را نشان می‌دهند، نه دوستی را.
borders-short = مرزها: Natural Earth.
statements-in = { $language ->
    [en] گزاره‌ها به زبان انگلیسی است.
    [ru] گزاره‌ها به زبان روسی است.
    [tg] گزاره‌ها به زبان تاجیکی است.
    [fa] گزاره‌ها به زبان فارسی است.
    [de] گزاره‌ها به زبان آلمانی است.
    [fr] گزاره‌ها به زبان فرانسوی است.
    [es] گزاره‌ها به زبان اسپانیایی است.
    [pt] گزاره‌ها به زبان پرتغالی است.
    [ar] گزاره‌ها به زبان عربی است.
    [zh] گزاره‌ها به زبان چینی است.
   *[other] گزاره‌ها به زبان دیگری است.
}

tone = { $code ->
    [cooperative] همکاری
    [neutral] هیچ‌کدام
    [conflictual] تقابل
    [unstated] گفته‌نشده
   *[unknown] { $code }
}
kind = { $code ->
    [state] کشور
    [organisation] سازمان
    [body] نهاد دولتی
    [group] گروه
    [company] شرکت
   *[unknown] { $code }
}
passage = بند { DIGITS($number) }
row = ردیف { DIGITS($number) }
at = در
several = چهار طرف یا بیشتر
questions = { $count } پرسش
no-date = بی‌تاریخ
next = بعدی
show-parties = نمایش طرف‌ها روی نقشه
said-by = به گفتهٔ { $who }
together = با هم یا گفته‌نشده
by-others = از سوی طرف‌های ثالث
# The arrow is turned for a page from right to left: from $a to $b.
towards = { $a } ← { $b }

portrait-sourced = { $sources } منبع { $total } گزاره دربارهٔ { $a } و { $b } آورده است{ $about ->
    [none] {""}
    [most] ، بیشتر با موضوع { $themes }
   *[all] ، با موضوع { $themes }
}.
portrait-unsourced = { $total } گزاره دربارهٔ { $a } و { $b }{ $about ->
    [none] {""}
    [most] ، بیشتر با موضوع { $themes }
   *[all] ، با موضوع { $themes }
}؛ { $unsourced ->
    [all] هیچ منبعی ذکر نشده است
   *[some] { $without } مورد بدون منبع است
}.
portrait-tells = { $tells }{ $dates }.
tells-nothing = گفته نشده است که از همکاری می‌گوید یا از تقابل
tells-only = { $total ->
    [1] این گزاره { $tone ->
        [cooperative] از همکاری می‌گوید
        [conflictual] از تقابل می‌گوید
       *[neutral] نه از همکاری می‌گوید و نه از تقابل
    }
    [2] هر دو { $tone ->
        [cooperative] از همکاری می‌گویند
        [conflictual] از تقابل می‌گویند
       *[neutral] نه از همکاری می‌گویند و نه از تقابل
    }
   *[other] همه { $tone ->
        [cooperative] از همکاری می‌گویند
        [conflictual] از تقابل می‌گویند
       *[neutral] نه از همکاری می‌گویند و نه از تقابل
    }
}
tells-of = { $count } گزاره از { $tone ->
    [cooperative] همکاری
    [conflictual] تقابل
   *[neutral] هیچ‌کدام
} می‌گوید
also-of = { $count } مورد از { $tone ->
    [cooperative] همکاری
    [conflictual] تقابل
   *[neutral] هیچ‌کدام
}
not-said-of = ؛ دربارهٔ { $count } مورد گفته نشده است
dates-none = { $total ->
    [1] ؛ تاریخ ندارد
   *[other] ؛ هیچ‌یک تاریخ ندارد
}
dates-some = ؛ { $undated } مورد تاریخ ندارد
dates-one = { $dated ->
    [1] ؛ گزارهٔ تاریخ‌دار از { $from } است
   *[other] ؛ گزاره‌های تاریخ‌دار از { $from } است
}{ $undated ->
    [0] {""}
   *[other] {" "}و { $undated } مورد تاریخ ندارد
}
dates-span = { $dated ->
    [1] ؛ گزارهٔ تاریخ‌دار از { $from } تا { $to } را دربر می‌گیرد
   *[other] ؛ گزاره‌های تاریخ‌دار از { $from } تا { $to } را دربر می‌گیرد
}{ $undated ->
    [0] {""}
   *[other] {" "}و { $undated } مورد تاریخ ندارد
}
or-earlier = { $year } یا پیش از آن
about-year = حدود { $year }
decade = دههٔ { DIGITS($decade) }{ $era ->
    [bc] {" "}پیش از میلاد
   *[ad] {""}
}
century = قرن { $century }{ $era ->
    [bc] {" "}پیش از میلاد
   *[ad] {""}
}
holds = آنچه برقرار است
holds-note = بنا به آخرین چیزی که گفته شده؛ منابع نمی‌گویند تا چه زمانی
holds-note-short = بنا به آخرین چیزی که گفته شده
changed = آنچه تغییر کرده است
changed-note = { $count } پرسش؛ هر پاسخ ممکن است در زمان خود درست باشد
contradicted = آنچه نمی‌تواند همه با هم درست باشد
more-questions = { $count } پرسش دیگر
answers-word = { $count } پاسخ
answers-naming = { $here } از { answers-word } آن از هر دو نام می‌برد
all-answers = { $count ->
    [2] هر دو پاسخ
   *[other] همهٔ { $count } پاسخ
}
editors-note = یادداشت ویراستاران
no-contradiction = پرونده هیچ تناقضی دربارهٔ { $a } و { $b } ذکر نمی‌کند.
without-date = بدون تاریخ
with-date = تاریخ‌دار
all-of-tone = { $note }، همه از { $tone ->
    [cooperative] همکاری
   *[conflictual] تقابل
}
dated-note = { statements }، از قدیم به جدید
all-statements = { $count ->
    [1] { statements }
    [2] هر دو گزاره
   *[other] همهٔ { statements }
}
by-theme = بر پایهٔ موضوع
oldest-first = از قدیم به جدید
more-themes = { $count } موضوع دیگر
one-event = یک رویداد
no-event = بدون ذکر رویداد
more-of-event = { $count } مورد دیگر از این رویداد
put-at-centre = قرار دادن { $name } در مرکز
put-it-at-centre = قرار دادن آن در مرکز
compare-with = مقایسه با…
cite-these = { $count ->
    [1] ارجاع به آن
   *[other] ارجاع به این { $count } مورد
}
cite = ارجاع
citation = متن ارجاع
copied = { $what }: کپی شد.
is-copied = کپی شد
copy-by-hand = مرورگر به صفحه اجازهٔ کپی نمی‌دهد. متن انتخاب شده است.
of-states = { $at } از { states }
previous = قبلی
open-full = باز کردن پروندهٔ کامل
card-conflict = تقابل: { $count }
card-cooperation = همکاری: { $count }
# Without a second colon, since one stands in the two messages above.
card-counts = { statements } ({ $told })
tone-judged = { $code ->
    [cooperative] بنا به داوری: همکاری
    [neutral] بنا به داوری: هیچ‌کدام
    [conflictual] بنا به داوری: تقابل
   *[unstated] لحن گفته نشده است
}
of-cells = ساخته‌شده از خانه‌های آن
no-source = بدون ذکر منبع
only-sheet = منبعی ذکر نشده است؛ در این برگه آمده است: { $title }، { $row }.
further = { $column }: { $text }
this-source = همهٔ گزاره‌های این منبع
whole-event = کل رویداد
cannot-both = به این صورت که گفته شده‌اند، هر دو نمی‌توانند درست باشند.
question-kind = { $kind ->
    [contradiction] پاسخ‌ها نمی‌توانند همه با هم درست باشند:
    [unclear] منابع نمی‌گویند:
   *[other] {""}
}
and-later = و بعدتر
share-of = { $count } { $tone ->
    [cooperative] از همکاری
    [neutral] از هیچ‌کدام
    [conflictual] از تقابل
   *[unstated] گفته‌نشده
}{ $manner ->
    [happened] {""}
    [intended] {" "}(برنامه‌ریزی‌شده، پیشنهادشده یا ردشده)
   *[judged] {" "}(داوری)
}

menu-more = بیشتر
filters = فیلترها
share = هم‌رسانی
widths = پهنای خط‌ها
languages = زبان
# Before a choice of a unit, and `width-year` before one of a year.
width-unit = پهنای خط‌ها بر پایهٔ
width-year = در سال
width-statements = شمار گزاره‌ها
width-ties = { $year }: { $ties } پیوند با رقم
width-hint = برای هر پیوند یک رقم، با یک واحد و از یک سال؛ رقم‌ها هرگز جمع زده نمی‌شوند. پیوندهای بی‌رقم با خط نازک و کم‌رنگ نشان داده می‌شوند.
width-none = هیچ گزاره‌ای دربارهٔ آنچه در مرکز است، رقمی از یک سال معین ذکر نمی‌کند.
help-name = راهنما
search = جست‌وجو
search-hint = جست‌وجوی کشورها، مکان‌ها، واژه‌ها
hits = یافته‌ها
hit-actors = کشورها، سازمان‌ها، گروه‌ها
hit-places = مکان‌ها
hit-themes = موضوع‌ها
hit-sources = منابع
hit-statements = گزاره‌ها
hit-counts = گزاره
found = { $count } نتیجه. با کلیدهای پایین و بالا برگزینید.
opened-hit = باز شد: { $name }
nothing-found = برای «{ $text }» چیزی پیدا نشد.
only-with = تنها گزاره‌های دارای «{ $text }»
part = { $name ->
    [themes] موضوع
    [tones] لحن
    [statuses] وضعیت
    [kinds] نوع کنشگر
    [sources] منبع
    [places] مکان
    [from] از
    [to] تا
    [asOf] در تاریخ
    [own] موضوع خود پرونده
   *[unknown] { $name }
}
all-of = { $name ->
    [themes] هر { $count } موضوع
    [tones] هر { $count } لحن
    [statuses] هر { $count } وضعیت
    [kinds] هر { $count } نوع کنشگر
    [sources] هر { $count } منبع
    [places] هر { $count } مکان
   *[unknown] هر { $count } مقدار
}
only-most = { $seen } مورد پرتکرارتر از { $count }.
fewer = کمتر
chips-label = فیلترهای فعال
reset-all = حذف همهٔ فیلترها
choices-count = هر عدد: با هر گزینه چند گزاره از همهٔ { $all } گزارهٔ پرونده می‌ماند.
of-all = { $count } از همهٔ { $all } گزارهٔ پرونده
chip-with = دارای { $value }
chip-period = { $part ->
    [from] از { $value }
    [to] تا { $value }
   *[asOf] در تاریخ { $value }
}
remove = حذف فیلتر { $chip }
none-passes = هیچ گزاره‌ای از فیلترها نمی‌گذرد.
none-names = هیچ‌یک از گزاره‌هایی که از فیلتر می‌گذرد از { $count ->
    [1] {""}
   *[other] هر دوی{" "}
}{ $names } نام نمی‌برد.
none-of-place = هیچ‌یک از گزاره‌هایی که از فیلتر می‌گذرد دربارهٔ این مکان نیست.
none-of-source = هیچ‌یک از گزاره‌هایی که از فیلتر می‌گذرد بر این منبع استوار نیست.
no-single-cause = هیچ فیلتری به‌تنهایی علت آن نیست: همه را حذف کنید.
would-leave = بدون { $what }: { statements }
the-values = { $part ->
    [themes] این { $count } موضوع
    [tones] این { $count } لحن
    [statuses] این { $count } وضعیت
    [kinds] این { $count } نوع کنشگر
    [sources] این { $count } منبع
   *[places] این { $count } مکان
}
the-values-of = این { $count } مقدار از { $column }
nothing-after = پرونده از چیزی که پس از { $year } آغاز شده باشد، نمی‌گوید.
undated-left-out = این دوره { $count } گزارهٔ بی‌تاریخ را دربر نمی‌گیرد.
column = { $name ->
    [date] تاریخ
    [text] گزاره
    [parties] طرف‌ها
    [theme] موضوع
    [tone] لحن
    [status] وضعیت
    [said] گوینده
   *[source] منبع و بند
}
list-sorted = مرتب‌شده بر پایهٔ { $name ->
    [date] تاریخ
    [text] گزاره
    [parties] طرف‌ها
    [theme] موضوع
    [tone] لحن
    [status] وضعیت
    [said] گوینده
   *[source] منبع و بند
}{ $order ->
    [newest] ، از جدید به قدیم
   *[other] {""}
}.
list-all-record = همهٔ { $count } گزارهٔ پرونده.
list-naming = { $count } مورد از { $name } نام می‌برد.
list-label = گزاره‌ها، هر ردیف یکی. کلیدهای بالا و پایین میان ردیف‌ها و کلیدهای راست و چپ درون ردیف حرکت می‌دهند، Enter آن را باز می‌کند.
list-all = نمایش همهٔ { $total } گزاره
list-marked = هر جا که { $name } یکی از طرف‌ها باشد، نامش مشخص شده است.
list-opened = گزاره در پنل نشان داده شده است.
compare-first = طرف مقابل اول
compare-second = طرف مقابل دوم
compare-swap = جابه‌جایی دو سو
compare-caption = { $names } کنار هم، به‌عنوان طرف‌های مقابل { $focus }
compare-none = برای مقایسه دو طرف مقابل لازم است. با این گزینش‌ها { $focus } { $partners ->
    [0] هیچ طرف مقابلی ندارد
   *[other] تنها یک طرف مقابل قابل مقایسه دارد
}.
# A row of counts, so that a nought can stand in each.
compare-counts = { $count } گزاره؛ همکاری: { $cooperative }، تقابل: { $conflictual }، هیچ‌کدام: { $neutral }{ $unstated ->
    [0] {""}
   *[other] ، گفته‌نشده: { $unstated }
}
compare-both = { $a } و { $b }
compare-one = تنها دربارهٔ یک سو گفته شده
compare-nothing = گفته نشده
compare-between = میان این دو
compare-between-note = { $counted }؛ لازم نیست از { $focus } نام ببرند
compare-more = ۱ از { $count } ›
compare-fewer = تنها یکی
compare-rule = برای هر موضوع یک جمله: تازه‌ترین گفته دربارهٔ آنچه رخ داده یا برقرار است؛ اگر چنین چیزی نباشد، تازه‌ترین گفته. رقم‌ها هرگز کنار هم گذاشته نمی‌شوند.
network-label = طرف‌های مقابل گرداگرد مرکز، سازمان‌ها در سمت چپ و کشورها در سمت راست. با کلیدهای جهت‌دار از یکی به دیگری بروید، با نوشتن نام آن را پیدا کنید و با Enter برگزینید.
network-words = پیوندهای دیگران با یکدیگر، از ۲ گزاره به بالا{ $leftOut ->
    [0] {""}
   *[other] ؛ { $leftOut } مورد دیگر کشیده نشده است
}
among-others = میان دیگران
among-none = هیچ دو طرفی از آنها در دو گزاره یا بیشتر با هم نام برده نشده‌اند.
more-pairs = { $count } جفت دیگر
among-note = جفت‌هایی با دو گزاره یا بیشتر. جفت‌هایی که تنها گزاره‌های چهار طرف یا بیشتر آنها را به هم می‌پیوندد، کنار گذاشته شده‌اند.
how-joined = این دو چگونه به هم پیوسته‌اند؟
joined-first = یکی
joined-second = دیگری
and = و
choose-two = دو مورد را برگزینید.
not-joined = هیچ زنجیره‌ای از گزاره‌ها آنها را به هم نمی‌پیوندد.
joined-directly = گزاره‌هایی از هر دو نام می‌برند.
joined-through = هیچ گزاره‌ای از هر دو نام نمی‌برد. از راه { $names }:
timeline-label = رویدادهای تاریخ‌دار، از قدیم به جدید
timeline-when = زمان
timeline-what = آنچه گفته شده
timeline-with = با
timeline-statements = گزاره‌ها
timeline-partner = تنها یک طرف مقابل
timeline-only = تنها یک طرف مقابل…
timeline-everybody = همهٔ طرف‌های مقابل
timeline-nothing = هیچ رویداد تاریخ‌داری از فیلتر نمی‌گذرد.
timeline-every = <b>{ $total } رویداد تاریخ‌دار، از قدیم به جدید</b>
timeline-some = نمایش <b>{ $seen } از { $total } رویداد تاریخ‌دار</b>، از قدیم به جدید
timeline-leads-shown = نمایش <b>{ $seen } از { $total } رویداد تاریخ‌دار</b>: برای هر سال، رویدادی که بیشترین گزاره‌ها از آن می‌گویند
timeline-all = همهٔ { $total }
timeline-leads = هر سال یکی
timeline-more-in = { $count } مورد دیگر در { $when }
timeline-fewer = تنها یکی
timeline-more-rows = { $count } رویداد دیگر
timeline-parties = { $count } طرف مقابل
timeline-undated = بدون تاریخ
timeline-undated-count = { $count } گزاره دربارهٔ رویدادهایی که تاریخشان گفته نشده است و هرگز روی خط زمان نمی‌آیند:
timeline-undated-of-day = { $count } گزاره دربارهٔ رویدادهایی که تاریخشان گفته نشده است و هرگز روی خط زمان یا در یک روز نمی‌آیند:
timeline-others = { $count } طرف دیگر
legend-day = یک روز
legend-span = یک سال یا بیشتر
legend-vague = زمانی در این دوره
legend-open = از آن پس، پایان گفته نشده
legend-intended = برنامه‌ریزی‌شده، پیشنهادشده یا ردشده
legend-judged = داوری
act-link = کپی لینک
act-png = ذخیرهٔ تصویر (PNG)
act-csv = ذخیرهٔ جدول (CSV)
act-print = چاپ
keep-link = لینک
keep-picture = تصویر
keep-table = جدول
keep-citations = ارجاع‌ها
keep-paper = کاغذ
keep-code = کد جاسازی
no-link = این صفحه لینکی به آنچه نمایش داده می‌شود نگه نمی‌دارد.
copy-code = کپی کد جاسازی
copy-frame = کپی قاب
frame-hint = این قاب ارتفاع خود را به صفحهٔ شما اعلام می‌کند.
save = ذخیرهٔ { $ending }
pictures-of-map = تصویر تنها از نقشه گرفته می‌شود. برای ذخیره، «نقشه» را برگزینید.
all-shown = همهٔ { $count } گزارهٔ پرونده
all-shown-filtered = { $count } گزاره‌ای که پس از فیلتر می‌ماند
of-chosen = گزاره‌های مربوط به آنچه برگزیده‌اید
footnotes = پانویس‌ها
copy-text-by-hand = مرورگر اجازه نمی‌دهد چیزی از اینجا کپی شود. این متن را خودتان کپی کنید.
saved = با نام { $name } ذخیره شد.
save-by-hand = این قاب اجازهٔ ذخیرهٔ فایل ندارد. این متن را کپی کنید.
no-files = این قاب اجازهٔ ذخیرهٔ فایل ندارد. نقشه را در پنجره‌ای جداگانه باز کنید یا SVG را ذخیره کنید.

help-lines = چگونه نقشه را بخوانیم
help-line = هر خط نشانهٔ گزاره‌هایی است که از هر دو نام می‌برند. هرچه شمارشان بیشتر باشد، خط پهن‌تر است.
help-teeth = هر دندانهٔ سرخ بر روی خط، یک گزاره دربارهٔ تقابل است.
help-tab = نامی که روی قاب آمده، طرف مقابلی دورتر است، در جهت واقعی‌اش و با فاصله.
help-arrow = برای طرف مقابلی که برگزیده شده، پیکان‌ها از اقدام‌کننده آغاز می‌شوند: آنچه او می‌کند و آنچه نسبت به او انجام می‌شود.
help-happened = توپر یا پیوسته: رخ داده یا وضع چنین بوده است.
help-intended = هاشورخورده یا خط‌چین: برنامه‌ریزی‌شده، پیشنهادشده یا ردشده.
help-judged = نقطه‌چین: داوری یا ادعای کسی.
help-unequal = پاسخ‌هایی به یک پرسش که نمی‌توانند همه با هم درست باشند. تغییر در گذر زمان از این شمار نیست.
help-ring = گزاره‌های بی‌تاریخ. این گزاره‌ها هرگز روی خط سال‌ها گذاشته نمی‌شوند.
help-tones = لحن
help-cooperative = همکاری: با هم کار می‌کنند یا یکی برای دیگری کار می‌کند.
help-neutral = هیچ‌کدام: یک واقعیت، یک رقم، یک توصیف.
help-conflictual = تقابل: یکی در برابر دیگری اقدام می‌کند یا علیه او سخن می‌گوید.
help-unstated = گفته‌نشده: کسی داوری نکرده است. در شمار هیچ‌یک از این سه نیست.
help-tones-are = لحن داوری ویراستاران پرونده است، نه داوری منابع آن.
help-counts = خط‌ها شمار گزاره‌ها را نشان می‌دهند. دوستی، پول یا قدرت را نمی‌سنجند.
help-vague = تاریخ‌ها به همان اندازه نامعین‌اند که در منبع: «حدود ۲۰۰۹»، «تا ۲۰۰۵».
help-dotted = دربارهٔ یک روز، پاسخ ممکن است این باشد که تاریخ‌ها روشن نمی‌کنند. چنین خط‌هایی نقطه‌چین است.
help-members = سازمان‌ها کنار نقشه آمده‌اند. با گزینش یک سازمان، سرزمین اعضای آن هاشور می‌خورد.
help-keys = کلیدها
help-key = کلید
help-does = کارکرد
help-key-tab = Tab
help-does-tab = به بخش بعدی می‌رود: نماها، جست‌وجو، «بیشتر»، نقشه، دکمه‌های نقشه، زمان، آنچه کنار نقشه آمده است.
help-key-arrows = کلیدهای جهت‌دار
help-does-arrows = درون یک بخش از یکی به بعدی می‌روند؛ Home و End به نخستین و آخرین.
help-key-letters = حروف
help-does-letters = روی نقشه، طرف مقابل را با آغاز نامش پیدا می‌کنند.
help-key-enter = Enter یا کلید فاصله
help-does-enter = موردی را که روی آن هستید برمی‌گزیند.
help-key-escape = Escape
help-does-escape = یک گام به عقب می‌رود.
help-key-zoom = + و −
help-does-zoom = روی نقشه، بزرگ‌نمایی و کوچک‌نمایی؛ 0 کل نقشه را نشان می‌دهد.
help-key-shift = Shift و کلیدهای جهت‌دار
help-does-shift = نقشه را جابه‌جا می‌کنند.
help-record = این پرونده چیست
help-is-own = گزاره‌های منفرد و مستند به منبع، به زبان سادهٔ خودمان، هر یک با بند مربوط به آن.
help-is-told = پرونده می‌گوید این منابع چه می‌گویند، نه اینکه چه چیزی راست است. جایی که منابع با هم تناقض دارند، پرونده حکمی نمی‌دهد.
help-is-part = پرونده کامل نیست. کم بودن منابع یعنی بسیاری چیزها در آن نیست.
help-is-never = رقم‌ها هرگز جمع زده نمی‌شوند: تاریخ، واحد و نوع آنها متفاوت است.
help-sources = منابع
paper-partner = طرف مقابل
paper-statements = گزاره‌ها
paper-conflict = تقابل
paper-counts = گزاره‌هایی که از { $focus } و طرف مقابل نام می‌برند؛ یک گزاره ممکن است از چند طرف نام ببرد.
what-changed = آنچه تغییر کرده است
no-dates = هیچ‌یک از گزاره‌های پرونده تاریخ ندارد.

parties-label = طرف‌ها:
event-title = { $count ->
    [1] یک گزاره
   *[other] یک رویداد در { statements }
}
event-lead = به گفتهٔ { $sources } منبع.
not-tied = هیچ گزاره‌ای از { $focus } و { $name } با هم نام نمی‌برد.
named-in = { $count } گزاره از آن نام می‌برد.
# These labels stand before a list, with a space between.
part-of = بخشی از
parts = بخش‌ها:
other-names = نام‌های دیگر:
members = اعضا:
with-part = دارای نقش در آن، چنان‌که گفته شده:
belongs-to = وابسته به
place-lead = { $kind }.{ $told ->
    [no] {""}
   *[yes] { $count ->
        [0] {" "}هیچ گزاره‌ای از آن نمی‌گوید.
       *[other] {" "}{ $count } گزاره از آن می‌گوید.
    }
}
place-kind = { $code ->
   *[unknown] { $code }
}
in-country = در
position = روی نقشه:
source-lead = { $who }. { $passages } بند، { statements }.
original = خواندن متن اصلی
note-label = یادداشت:

day-lead = { $yes ->
    [0] تاریخ هیچ گزاره‌ای دربارهٔ وضع برقرار، این روز را دربر نمی‌گیرد.
   *[other] تاریخ { $yes } گزاره دربارهٔ وضع برقرار، این روز را دربر می‌گیرد.
}
day-perhaps = دربارهٔ { $perhaps } گزارهٔ{ $before ->
    [some] {" "}دیگر
   *[none] {" "}این‌چنینی
} تاریخ‌ها روشن نمی‌کنند؛ خط‌هایی که بر { $perhaps ->
    [1] آن
   *[other] آنها
} استوار است، نقطه‌چین است.
day-undated = { $undated } گزارهٔ این‌چنینی تاریخ ندارد و { $drawn ->
    [yes] کم‌رنگ کشیده شده
   *[no] کشیده نشده
} است.
day-others = تاریخ { $yes } گزارهٔ دیگر زمانی است که این روز در آن است{ $perhaps ->
    [0] {""}
   *[other] ؛ دربارهٔ { $perhaps } مورد دیگر تاریخ‌ها روشن نمی‌کنند
}.
day-others-perhaps = دربارهٔ { $perhaps } گزارهٔ دیگر، تاریخ‌ها روشن نمی‌کنند که این روز در زمان آنها هست یا نه.
also-dated = آنچه جز این، تاریخ این روز را دارد
may-also = آنچه جز این، ممکن است از این روز باشد
show-faintly = نمایش کم‌رنگ آنها
hide-again = آنها کشیده نشوند
what-held = آنچه برقرار بود، چنان‌که گفته شده
may-hold = آنچه ممکن است برقرار بوده باشد
held-by = { $count ->
    [1] { statements }، به گفتهٔ { $source }
   *[other] { statements }، همه به گفتهٔ { $source }
}
held-alone = { $focus } به‌تنهایی
between-from = از
between-to = تا این روز
first-day = روز نخست
no-later-answer = هیچ پرسشی دربارهٔ تغییر نیست که تا روز نخست یک پاسخ و تا روز دوم پاسخی بعدی داشته باشد.
memberships-then = عضویت‌ها
belonged = تاریخ این روز را دارد:
may-have-belonged = دربارهٔ این روز تاریخ‌ها روشن نمی‌کنند:
more-later = { $count } پرسش دیگر با پاسخی بعدی
dated-after = تاریخ‌دار پس از { $from }، یا شاید چنین، تا این روز
as-in-source = به ترتیب منبع
by-source = بر پایهٔ منبع
in-english = به انگلیسی:
stands-in = مندرج در
holds-too = دربردارندهٔ
contradictions-title = { $count } پرسش دربارهٔ { $focus } که پاسخ‌هایشان نمی‌توانند همه با هم درست باشند
contradictions-lead = به این صورت که گفته شده‌اند، این پاسخ‌ها نمی‌توانند همه با هم درست باشند. تغییر در گذر زمان از این شمار نیست.

## beside (what answers tell, put into words)

# Persian has no cases: $form is not needed.
year-ad = { DIGITS($year) } میلادی
dated-none = بدون ذکر تاریخ
dated-month-name = { $month ->
    [1] ژانویه
    [2] فوریه
    [3] مارس
    [4] آوریل
    [5] مه
    [6] ژوئن
    [7] ژوئیه
    [8] اوت
    [9] سپتامبر
    [10] اکتبر
    [11] نوامبر
   *[other] دسامبر
}
dated-year = { $year }
dated-month = { dated-month-name } { $year }
dated-bare-month = { dated-month-name }
dated-bare-day = { DIGITS($day) } { month-in-date }
dated-season-name = { $season ->
    [1] بهار
    [2] تابستان
    [3] پاییز
   *[other] زمستان
}
dated-season = { dated-season-name } { $year }
dated-some-month = یکی از ماه‌های { $date }
dated-some-day = یکی از روزهای { $date }
dated-decade = دههٔ { DIGITS($decade) }
dated-century = سدهٔ آغازشده از { DIGITS($decade) }
dated-between = سالی میان { $first } و { $last }
dated-about = حدود { $date }
dated-possibly = شاید { $date }
dated-possibly-about = شاید حدود { $date }
dated-span = { $start } تا { $end }
dated-span-from = از { $start } تا { $end }
dated-within = زمانی در { $date }
dated-since = از { $date }
dated-from-on = از { $date } به بعد
dated-until = تا { $date }
dated-by = حداکثر تا { $date }
dated-always = در همهٔ زمان‌ها
dated-until-unknown = تا زمانی نامعلوم
dated-by-unknown = حداکثر تا زمانی نامعلوم
dated-since-unknown = از زمانی نامعلوم
dated-unknown = آغاز و پایان نامعلوم
dated-as-of = در تاریخ { $date }
dated-inferred = { $date } (استنباط‌شده)
term-perhaps-longer = { $date }، شاید بیشتر
term-from = از { $date }
term-from-or-earlier = از { $date } یا پیش از آن
term-until = تا { $date }
term-at-least-until = دست‌کم تا { $date }

not-added = جمع زده نشده است: { $reasons }.
not-added-reason = { $code ->
    [single] تنها یک رقم هست
    [dates] تاریخ‌ها متفاوت‌اند یا ذکر نشده‌اند
    [statuses] آنچه رخ داده کنار آنچه رخ نداده آمده است
    [open] برخی رقم‌ها حد بالا یا پایین معینی ندارند
    [event] برخی از یک رویداد می‌گویند
    [rivals] برخی به یک پرسش پاسخ‌های متفاوت می‌دهند
    [wholes] هیچ منبعی آنها را بخش‌هایی از یک کل نمی‌خواند
   *[unknown] { $code }
}

cited = { $passageCount ->
    [1] بند { $passages }
   *[other] بندهای { $passages }
} ({ $statementCount ->
    [1] گزارهٔ { $statements }
   *[other] گزاره‌های { $statements }
})، پروندهٔ { $record }
cited-in = در { $whole }
cited-as = { $how } { $whole }
cited-note = { $text }.

told-nothing = هیچ گزاره‌ای با این گزینش‌ها سازگار نیست.
told-ties = گزاره‌ها { $focus } را به { $count } طرف دیگر پیوند می‌دهند.
told-statements = { $count } گزاره از { $focus } نام می‌برد، با احتساب بخش‌های آن.
told-partners = بیشترین گزاره‌های مشترک با این طرف‌هاست: { $partners }.
told-partner = { $name } ({ $count })
told-tones = { $cooperative } گزاره از همکاری می‌گوید، { $conflictual } گزاره از تقابل و { $neutral } گزاره از هیچ‌کدام.
told-unstated = دربارهٔ لحن { $count } گزاره کسی داوری نکرده است.
told-not-happened = { $intended } گزاره از برنامه، پیشنهاد یا رد می‌گوید و { $assessed } گزاره داوری یا ادعاست.
told-year = گزاره‌های تاریخ‌دار از سال { $year } است.
told-years = گزاره‌های تاریخ‌دار از سال‌های { $first } تا { $last } است.
told-undated = { $count } گزاره تاریخ ندارد.
told-contradictions = گزاره‌ها در { $count } پرسش با یکدیگر تناقض دارند.
told-changes = گزاره‌ها در { $count } پرسش از تغییر می‌گویند.
told-open = گزاره‌ها { $count } پرسش را باز می‌گذارند.
told-pair = { $statements } گزاره دربارهٔ { $events } رویداد از { $focus } و { $partner } با هم نام می‌برد.
told-pair-themes = موضوع آنها میان این دو بیشتر این است: { $themes }.
told-many-party = { $count } گزاره از چهار طرف یا بیشتر نام می‌برد.
told-only-themes = تنها گزاره‌هایی با این موضوع به شمار می‌آید: { $themes }.
told-only-tones = تنها گزاره‌هایی با این لحن به شمار می‌آید: { $tones }.
told-only-statuses = تنها این به شمار می‌آید: { $statuses }.
told-only-kinds = تنها طرف‌های مقابل از این نوع به شمار می‌آیند: { $kinds }.
told-only-sources = تنها گزاره‌های { $count } منبع برگزیده به شمار می‌آید.
told-only-places = تنها گزاره‌های { $count } مکان برگزیده به شمار می‌آید.
told-only-column = تنها گزاره‌هایی با مقدارهای برگزیدهٔ «{ $column }» به شمار می‌آید.
told-only-words = تنها گزاره‌هایی که واژه‌های معینی دارند به شمار می‌آید.
told-since = تنها گزاره‌های { $from } یا پس از آن به شمار می‌آید.
told-until = تنها گزاره‌های { $to } یا پیش از آن به شمار می‌آید.
told-between = تنها گزاره‌های از { $from } تا { $to } به شمار می‌آید.
told-as-of = تنها آنچه بنا به تاریخش ممکن است در { $day } برقرار باشد به شمار می‌آید.
told-theme = { $code ->
    [diplomacy] دیپلماسی
    [security] امنیت
    [basing] پایگاه‌ها و نیروها
    [economy] اقتصاد
    [aid] کمک‌رسانی
    [energy-water] انرژی و آب
    [border] مرزها
    [counter-narcotics] مبارزه با مواد مخدر
    [counter-terrorism] مبارزه با تروریسم
    [migration] مهاجرت
    [culture-education] فرهنگ و آموزش
    [health] بهداشت و درمان
    [transport] حمل‌ونقل
    [multilateral] سازمان‌ها
    [domestic] امور داخلی
    [other] موضوع‌های دیگر
   *[unknown] { $code }
}
told-tone = { $code ->
    [cooperative] همکاری
    [neutral] نه همکاری و نه تقابل
    [conflictual] تقابل
    [unstated] آنچه کسی درباره‌اش داوری نکرده
   *[unknown] { $code }
}
told-status = { $code ->
    [occurred] آنچه رخ داده
    [standing] وضع برقرار
    [planned] برنامه‌ها
    [offered] پیشنهادها
    [refused] موارد رد
    [assessed] داوری‌ها و ادعاها
   *[unknown] { $code }
}
told-kind = { $code ->
    [state] کشورها
    [organisation] سازمان‌ها
    [body] نهادهای دولتی
    [group] گروه‌ها
    [company] شرکت‌ها
   *[unknown] { $code }
}

## sheet

sheet-rows = { $rows } ردیف
in-column = در ستون «{ $column }»
in-dates = در تاریخ‌ها
question-encoding = آیا حروف درست دیده می‌شوند؟ فایل نمی‌گوید چگونه ذخیره شده‌اند.
question-separator = خانه‌های هر سطر با چه چیزی از هم جدا شده‌اند؟
question-table = فایل چند جدول دارد. کدام‌یک مورد نظر است؟
question-header-row = نام ستون‌ها در کدام ردیف است؟
question-format = این به فایلی شناخته‌شده می‌ماند: { $format }.
question-columns = کدام ستون‌ها می‌گویند چه کسی با چه کسی سروکار دارد؟
question-code-system = { $where } کد آمده است. از کدام فهرست؟
question-date-order = { $where }، { sheet-rows }: اول روز آمده است یا ماه؟
question-short-years = { $where }، { sheet-rows }: سال‌ها دورقمی است. کدام قرن؟
question-month-or-years = { $where }، { sheet-rows }: یک ماه است یا دو سال؟
question-serial-dates = { $where }، { sheet-rows }: عددها به‌عنوان روزهای صفحهٔ گسترده خوانده شده‌اند.
question-decimal = { $where }، { sheet-rows }: نشان اعشار ویرگول است یا نقطه؟
question-currency = «{ $value }»، { sheet-rows }: کدام پول؟
question-name = «{ $value }»، { sheet-rows }: { $reason }
reason-proposed = { $best }؟
reason-several = کدام‌یک منظور است؟
reason-unknown = هیچ کشور یا سازمانی این نام را ندارد. این چیست؟
reason-other-code = کدی از فهرستی دیگر، که { $best } خوانده شد.
reason-withdrawn = کدی که دیگر به کار نمی‌رود، که { $best } خوانده شد.
reason-government = به جای { $best } آمده است.
reason-people = { $best } خوانده شد.
reason-person = یک شخص است. بخشی از { $whole } خوانده شود؟
reason-part = بخشی از { $whole } خوانده شد.
reason-many = { $best } خوانده شد.
reason-doubtful = { $best } خوانده شد، اما بقیهٔ ردیف با آن نمی‌خواند.
a-state = یک کشور
question-other-side = { $rows } ردیف تنها یک طرف را نام می‌برد. طرف دیگر کیست؟
question-actors = «{ $value }» در اینجا چه کسی با چه کسی سروکار دارد؟
question-one-sided = { $rows } ردیف تنها یک طرف را نام می‌برد.
question-nobody = { $rows } ردیف هیچ‌کس را نام نمی‌برد و نمی‌تواند کشیده شود.
question-unclear-date = «{ $value }»، { sheet-rows }: کدام تاریخ؟
question-reversed-date = «{ $value }»، { sheet-rows }: پیش از آغاز به پایان می‌رسد.
question-not-a-date = «{ $value }»، { sheet-rows }: تاریخ نیست. این عبارت به‌صورت یادداشت نگه داشته می‌شود.
question-tone = «{ $value }»، { sheet-rows }: این کدام لحن است؟
question-status = «{ $value }»، { sheet-rows }: آیا رخ داده است؟
question-figure = «{ $value }»، { sheet-rows }: رقم نیست. این عبارت به‌صورت یادداشت نگه داشته می‌شود.
question-long-text = { sheet-rows }: جمله بسیار بلند است. تنها آغاز آن نگه داشته می‌شود.
question-many-parties = { $rows } ردیف بیش از ۲۰۰ کنشگر را نام می‌برد و نمی‌تواند کشیده شود.
question-extra-cells = { $rows } ردیف بیش از شمار نام‌های سرستون خانه دارد.
answer = { $code ->
    [leave-out] کنار گذاشته شود
    [no-date] بدون تاریخ بماند
    [no-figure] بدون رقم بماند
    [one-actor] به‌تنهایی نشان داده شود
    [nobody] هیچ‌کس
    [pass-over] این خانه‌ها نادیده گرفته شود
    [cut] آغاز آن بماند
    [by-hand] در جدول پایین می‌گویم
    [none] هیچ ردیفی
    [plain] نه، یک جدول عادی است
    [own] افزودن به‌عنوان…
    [actor] کس دیگر…
    [actors] دیگران…
    [other] دیگر…
    [part] بخشی از آن
    [as-read] همان‌گونه که خوانده شده
    [names] کد نیست، نام است
    [day-first] اول روز
    [month-first] اول ماه
    [month] یک ماه
    [years] دو سال
    [near] قرن نزدیک‌تر
    [since-1900] روزها از ۱۹۰۰
    [since-1904] روزها از ۱۹۰۴
    [decimal-comma] اعشار با ویرگول
    [decimal-point] اعشار با نقطه
    [turn-round] وارونه شود
    [start-only] تنها آغاز بماند
    [cooperative] همکاری
    [neutral] هیچ‌کدام
    [conflictual] تقابل
    [unstated] گفته نشود
    [occurred] رخ داده است
    [standing] برقرار است
    [planned] برنامه‌ریزی‌شده
    [offered] پیشنهادشده
    [refused] ردشده
    [assessed] داوری کسی
    [comma] ویرگول
    [semicolon] نقطه‌ویرگول
    [tab] کلید Tab
    [pipe] خط عمودی
    [guess] این‌ها
   *[unknown] {""}
}
answer-yes = بله
answer-yes-name = بله، { $name }
answer-shown = { $answer }: { $shown }
answer-row = ردیف { DIGITS($row) }: { $text }
answer-table = { $name }، { sheet-rows }
answer-other-century = قرن دیگر: { $date }
encoding = { $code ->
    [utf-8] یونیکد
    [utf-16le] یونیکد ۱۶ بیتی
    [utf-16be] یونیکد ۱۶ بیتی وارونه
    [windows-1252] اروپای غربی
    [windows-1251] سیریلیک
    [windows-1250] اروپای مرکزی
    [windows-1254] ترکی
    [windows-1256] عربی و فارسی
   *[unknown] { $code }
}
code-system = { $code ->
    [iso-alpha2] ISO، دوحرفی
    [iso-alpha3] ISO، سه‌حرفی
    [un-m49] عددهای سازمان ملل متحد
    [cow-number] عددهای طرح Correlates of War
    [cow-abbreviation] حروف طرح Correlates of War
    [gleditsch-ward] عددهای Gleditsch و Ward
    [gec] FIPS، دوحرفی
    [ioc] حروف المپیک
    [cameo] حروف CAMEO
    [withdrawn] کدهایی که دیگر به کار نمی‌رود
   *[unknown] { $code }
}
format = { $code ->
    [cow-alliances-dyad] ائتلاف‌ها به تفکیک جفت، از Correlates of War
    [cow-alliances-member] ائتلاف‌ها به تفکیک عضو، از Correlates of War
    [cow-diplomatic] مبادلهٔ دیپلماتیک، از Correlates of War
    [gdelt-1] رویدادهای GDELT 1.0
    [gdelt-2] رویدادهای GDELT 2.0
    [icews] رویدادهای ICEWS
    [sipri] فهرست تسلیحات SIPRI
    [panel-long] رقم‌ها به تفکیک جفت و سال
    [panel-wide] رقم‌ها به تفکیک کشور و سال
    [un-votes] آرای مجمع عمومی سازمان ملل متحد
    [sanctions] فهرستی از تحریم‌ها
    [timelinejs] برگهٔ TimelineJS
    [kumu] پیوندهای Kumu
    [gexf] گراف Gephi
    [graphml] گراف به قالب GraphML
    [oligrapher] نقشهٔ Oligrapher
    [factbook] کتاب World Factbook
    [json] جدولی به قالب JSON
    [statements-csv] گزاره‌های ذخیره‌شده از یک نقشه
    [package] بستهٔ داده
    [sheet] جدول عادی
    [plain] جدول عادی
   *[unknown] جدول
}
limit = { $code ->
    [no-sentences] جمله ندارد: هر خط روی نقشه از خانه‌های آن ساخته شده است.
    [no-sources] منبعی نام نمی‌برد.
    [no-dates] تاریخ ندارد.
    [no-tones] نمی‌گوید چه چیزی همکاری و چه چیزی تقابل است.
    [no-direction] نمی‌گوید چه کسی در برابر چه کسی اقدام می‌کند.
    [coded-by-machine] ماشین خبرها را برای آن خوانده است؛ خطا و تکرار در آن هست.
    [reports-not-events] گزارش‌ها را می‌شمارد، نه رویدادها را.
    [promises-not-deeds] می‌گوید چه وعده داده شده، نه اینکه چه انجام شده است.
    [censored-ends] نمی‌گوید پیش یا پس از سال‌های خودش چه بوده است.
    [missing-not-explained] نمی‌گوید چرا مقداری ذکر نشده است.
    [index-not-money] رقم‌هایش شاخص است، نه پول.
    [estimates] برخی از رقم‌هایش برآورد است.
    [votes-not-ties] رأی یکسان دادن پیوند میان کشورها نیست.
   *[actors-from-texts] اینکه چه کسی با چه کسی سروکار دارد، از متن‌های آن به دست آمده است: لطفاً بررسی کنید.
}
refusal = { $code ->
    [empty] فایل خالی است.
    [no-rows] برگه خانهٔ پری ندارد.
    [only-header] برگه سرستون دارد و زیر آن چیزی نیست.
    [picture] این یک تصویر است.
    [pdf] این یک فایل PDF است.
    [old-spreadsheet] این کارپوشه از Excel پیش از ۲۰۰۷ است یا گذرواژه دارد.
    [word-document] این یک سند متنی است.
    [archive] در این zip نه برگه‌ای هست و نه بستهٔ داده.
    [archive-too-large] محتوای این zip پس از باز شدن بیش از آن است که در اینجا خوانده شود.
    [damaged] فایل خراب است یا گذرواژه دارد.
    [compressed] فایل به روشی فشرده شده است که در اینجا خوانده نمی‌شود.
    [binary] این نه متن است و نه کارپوشه.
    [page-without-table] این یک صفحهٔ وب بدون جدول است، شاید صفحه‌ای که ورود به حساب می‌خواهد.
    [json-unknown] این JSON از نوعی است که در اینجا شناخته نیست.
    [xml-unknown] این XML از نوعی است که در اینجا شناخته نیست.
    [broken] فایل در میانه قطع شده است.
    [too-large] فایل بزرگ‌تر از آن است که در اینجا خوانده شود.
    [too-many-rows] ردیف‌های برگه بیش از اندازه است.
    [too-many-columns] ستون‌های برگه بیش از اندازه است.
    [too-many-cells] خانه‌های برگه بیش از اندازه است.
   *[package] این بستهٔ داده ایراد دارد.
}
refusal-way = { $code ->
    [empty] برگه‌ای با سرستون و چند ردیف برگزینید.
    [no-rows] برگه‌ای با سرستون و چند ردیف برگزینید.
    [only-header] برای هر واقعیت یک ردیف بنویسید و دوباره تلاش کنید.
    [picture] متن تصویر باید نخست به‌صورت جدول نوشته شود.
    [pdf] جدول آن را کپی کنید و در اینجا یا در یک صفحهٔ گسترده بچسبانید.
    [old-spreadsheet] آن را باز کنید و به‌صورت xlsx، ods یا CSV ذخیره کنید.
    [word-document] جدول آن را کپی کنید و در اینجا بچسبانید.
    [archive] آن را باز کنید و خود برگه را برگزینید.
    [archive-too-large] آن را باز کنید و خود برگه را برگزینید.
    [damaged] آن را باز کنید و دوباره بدون گذرواژه ذخیره کنید.
    [compressed] آن را از حالت فشرده درآورید یا به‌صورت zip فشرده کنید.
    [binary] جدول خود را به‌صورت xlsx، ods یا CSV ذخیره کنید.
    [page-without-table] صفحه را باز کنید، جدول را کپی کنید و در اینجا بچسبانید.
    [json-unknown] فهرستی از اشیا، بستهٔ داده، Oligrapher و World Factbook خوانده می‌شود.
    [xml-unknown] GEXF و GraphML خوانده می‌شود.
    [broken] آن را یک بار دیگر ذخیره یا دانلود کنید.
    [too-large] تنها ستون‌ها و ردیف‌هایی را که لازم دارید نگه دارید.
    [too-many-rows] بخشی از آن را بردارید.
    [too-many-columns] تنها ستون‌هایی را که لازم دارید نگه دارید.
    [too-many-cells] تنها ستون‌هایی را که لازم دارید نگه دارید.
   *[package] آنچه را در پایین گفته شده اصلاح کنید، یا تنها جدول گزاره‌های آن را برگزینید.
}
refusal-bounds = مقدار آن: { $found }؛ مقدار خواندنی: تا { $expected }.
megabytes = { $count } مگابایت
rows-shown = { $used } از { $rows } ردیف نمایش داده می‌شود{ $waiting ->
    [0] {""}
   *[other] ، { $waiting } ردیف در انتظار پاسخ است
}{ $leftOut ->
    [0] {""}
   *[other] ، { $leftOut } ردیف کنار گذاشته شده است
}.
first-question = { $open } پرسش باز: { $question }
answer-there = آن را در make.html باز کنید و آنجا پاسخ دهید.

## make

make = ساختن نقشهٔ خودتان
make-privacy = هیچ چیز از این رایانه بیرون نمی‌رود.
make-default-title = از جدول خودتان نقشه بسازید
make-title-label = عنوان نقشه
make-deck-label = متن زیر عنوان
make-deck-hint = در یک یا دو جمله بنویسید جدول شما چه نشان می‌دهد.
make-credit-label = ساختهٔ
make-focus-label = در مرکز
make-most-named = آنکه بیش از همه نام برده شده
make-width-label = پهنای خط‌ها
make-width-count = شمار گزاره‌ها
make-width-of = { $unit }، در { DIGITS($year) }
make-language-label = زبان جمله‌ها
make-language-as-table = مانند جدول
make-page-language = زبان این صفحه
make-language = { $code ->
    [en] انگلیسی
    [de] آلمانی
    [fr] فرانسوی
    [es] اسپانیایی
    [pt] پرتغالی
    [ru] روسی
    [tg] تاجیکی
    [fa] فارسی
    [ar] عربی
   *[zh] چینی
}
make-other-file = فایل دیگر
make-undo = واگرد
make-redo = انجام دوباره
make-start-anew = شروع از نو
make-draft-back = { $name } و پاسخ‌های شما همان‌گونه که رها کرده بودید اینجاست.
make-draft-without-sheet = پاسخ‌های شما به { $name } نگه داشته شده است. برای ادامه، فایل را دوباره برگزینید.
make-saved-page-back = نقشهٔ ذخیره‌شده { $name } و پاسخ‌های شما را در خود دارد: از همان جا که مانده بودید ادامه دهید.
make-large-draft = جدول برای پیش‌نویس بیش از حد بزرگ است. پس از بارگذاری دوبارهٔ صفحه، پاسخ‌های شما همچنان اینجاست و فایل باید دوباره برگزیده شود.
make-no-draft = این مرورگر پیش‌نویس نگه نمی‌دارد: پیش از بستن صفحه ذخیره کنید.
make-drop-here = جدولی را اینجا رها کنید
make-choose = گزینش فایل
make-paste-label = یا جدولی را بچسبانید
make-read-paste = خواندن آن
make-pasted-name = جدول چسبانده‌شده
make-readable = Excel، OpenDocument، CSV، جدول کپی‌شده، بستهٔ داده یا نقشه‌ای که در اینجا ذخیره کرده‌اید.
make-one-fact = برای هر واقعیت یک ردیف. چه کسی، با چه کسی، چه چیزی، چه زمانی و کجا آن را خوانده‌اید.
make-sample-caption = یک نمونه: دانلودش کنید، تغییرش دهید و اینجا رها کنید
make-sample-download = دانلود نمونه
make-sample-try = همین حالا امتحان کنید
make-empty-heading = سه گام
make-step-drop = جدول خود را رها کنید. نقشه بی‌درنگ کشیده می‌شود.
make-step-answer = به آنچه روشن نیست پاسخ دهید، مانند «اول روز آمده است یا ماه؟»
make-step-save = یک فایل HTML ذخیره کنید که همه جا و بدون شبکه کار می‌کند.
make-reading = در حال خواندن { $name }، { $percent } درصد
make-drawing-share = نقشه در حال آماده شدن است، { $percent } درصد
make-drawing = نقشه در حال آماده شدن است
make-stop = توقف
make-stopped = متوقف شد. چیزی تغییر نکرد.
make-fault = به سبب خطایی در این صفحه، جدول خوانده نشد. پاسخ‌های شما نگه داشته شده است.
make-unreadable = فایل باز نشد. شاید جابه‌جا یا حذف شده باشد.
make-no-sheet = این صفحه نه جدول است و نه نقشه‌ای که جدولی در خود داشته باشد.
make-no-sheet-way = خود جدول را برگزینید.
make-answers-played = { $count } پاسخ دوباره به کار بسته شد{ $unused ->
    [0] {""}
   *[other] ؛ { $unused } پاسخ با هیچ چیز در این جدول جور نیست
}.
make-answers-alone = این‌ها پاسخ‌های ذخیره‌شده است. نخست جدول آنها را باز کنید، سپس دوباره رهایشان کنید.
make-still-open = جدول شما همچنان در پایین باز است.
make-questions-heading = { $open ->
    [0] پرسش بازی نیست
   *[other] { $open } پرسش باز
}
make-all-answered = همه چیز در جدول دریافته شده است.
make-nothing-found = هیچ پرسشی این واژه‌ها را ندارد.
make-shown = { $code ->
    [open] باز
    [assumed] فرض‌شده
    [answered] پاسخ‌داده‌شده
   *[all] همه
}
make-shown-count = { $shown } { $count }
make-filter-label = یافتن پرسش
make-accept-all = { $count ->
    [1] پذیرش پیشنهاد
   *[other] پذیرش همهٔ { $count } پیشنهاد
}
make-more-questions = نمایش { $count } مورد دیگر
make-not-listed = پس از پاسخ به این‌ها، { $count } پرسش دیگر می‌آید.
make-suggested = پیشنهادی
make-to-row = ردیف { DIGITS($row) }
make-more-rows = و { $count } ردیف دیگر
make-text-label = نام، کد یا واژه‌ها
make-kind-label = از چه نوعی است
make-own-kind = { $code ->
    [organisation] سازمان
    [company] شرکت
    [group] گروه
   *[body] نهاد یک کشور
}
make-apply = تأیید
make-cancel = انصراف
make-change-answer = پس گرفتن
make-preview = پیش‌نمایش
make-table = جدول
make-your-table = جدول شما و آنچه از آن خوانده می‌شود
make-row-column = ردیف
make-role-of = { $name } چه می‌گوید
make-by-format = مانند فایل‌های این‌چنینی
make-role = { $code ->
    [from] چه کسی اقدام می‌کند
    [to] با چه کسی
    [who] همهٔ طرف‌ها
    [what] جمله
    [when] تاریخ
    [end] تا
    [year] سال
    [month] ماه
    [day] روز
    [end-year] تا، سال
    [end-month] تا، ماه
    [end-day] تا، روز
    [source] منبع
    [link] نشانی
    [tone] لحن
    [theme] موضوع
    [status] آیا رخ داده
    [said-by] به گفتهٔ چه کسی
    [place] مکان
    [amount] رقم
    [unit] واحد
    [event] رویداد
    [further] به‌عنوان فیلتر می‌ماند
   *[skip] به کار نمی‌رود
}
make-row-state = { $code ->
    [used] روی نقشه
    [waiting] در انتظار پاسخ
    [left-out] کنار گذاشته‌شده
   *[blank] خالی
}
make-row-state-count = { $state }، { $count }
make-leave-out-row = کنار گذاشتن ردیف { DIGITS($row) }
make-take-row = بازگرداندن ردیف { DIGITS($row) }
make-row-act = { $act } ({ $state })
make-editing = { $column }، ردیف { DIGITS($row) }
make-cell-hint = برای اصلاح، روی خانه کلیک کنید یا روی آن Enter را بزنید.
make-page-of = ردیف‌های { $first } تا { $last }، از { $total } ردیف
make-part-of = { $first } تا { $last } از { $total }
make-rows-shown = کدام ردیف‌ها نمایش داده می‌شوند
make-all-rows = همهٔ ردیف‌ها، { $count }
make-earlier = ردیف‌های پیشین
make-later = ردیف‌های بعدی
make-marked = پرسش { $number }
make-tally = { $used } از { $rows } ردیف روی نقشه
make-tally-waiting = { $count } در انتظار پاسخ
make-tally-left-out = { $count } کنار گذاشته‌شده
make-tally-blank = { $count } خالی
make-nothing-yet = هنوز چیزی روی نقشه نیست.
make-holds = { $actors } کنشگر، { $statements } گزاره؛ { $dated } با تاریخ، { $sourced } با منبع
make-read-as = خوانده‌شده به‌عنوان { $format }
make-of-sheet = برگهٔ «{ $name }»
make-dashed = { $count ->
    [one] خط‌چین با نشانهٔ پرسش: در انتظار پاسخ پرسش { $numbers }.
   *[other] خط‌چین با نشانهٔ پرسش: در انتظار پاسخ پرسش‌های { $numbers }.
}
make-shelf = بدون مکان، پس بیرون از نقشه:
make-place-it = تعیین مکان برای { $name }
make-place-heading = { $name } کجاست؟
make-place-hint = روی نقشه کلیک کنید یا نشانهٔ به‌علاوه را با کلیدهای جهت‌دار جابه‌جا کنید. یا آن را بدون مکان در قفسه بگذارید.
make-place-typed = طول و عرض جغرافیایی
make-place-wrong = دو عدد بنویسید: طول جغرافیایی از منفی ۱۸۰ تا ۱۸۰، سپس عرض جغرافیایی از منفی ۹۰ تا ۹۰.
make-place-here = همین جا بگذارید
make-place-nowhere = در قفسه بماند
make-place-cross = { $lon }° { $side ->
    [west] غربی
   *[east] شرقی
}، { $lat }° { $half ->
    [south] جنوبی
   *[north] شمالی
}
make-save-heading = ذخیره
make-save-all = فایل، نقشه و جدول و پاسخ‌های شما را در خود دارد.
make-save-open = { $open } پرسش باز است. هم‌اکنون می‌توانید ذخیره کنید: { $waiting ->
    [0] چیزی کنار گذاشته نمی‌شود.
   *[other] { $waiting } ردیف در انتظار پاسخ کنار گذاشته می‌شود.
}
make-nothing-to-save = هنوز چیزی روی نقشه نیست: به پرسشی در بالا پاسخ دهید یا بگویید ستون‌ها چیستند.
make-save-html = ذخیره به‌صورت یک فایل HTML
make-save-package = بستهٔ داده
make-save-sheet = جدول اصلاح‌شده
make-save-answers = پاسخ‌ها
make-play-answers = به کار بستن پاسخ‌های ذخیره‌شده
make-embed = برای صفحهٔ وب
make-embed-hint = فایل HTML یا بستهٔ داده را ذخیره کنید، کنار صفحهٔ خود بگذارید و یکی از این‌ها را بچسبانید.
make-frame-label = قاب با کل نقشه
make-tag-label = برچسب با بستهٔ داده
make-saved = با نام { $name } ذخیره شد. در پوشهٔ دانلودها آن را ببینید.
make-save-fault = فایل ساخته نشد. چیزی از دست نرفته است؛ دوباره تلاش کنید.
make-nothing-to-draw = نقشه زمانی پدیدار می‌شود که دست‌کم یک ردیف بگوید چه کسی و با چه کسی.

## instead

failure = { $code ->
    [wasm-fetch] چیزی که نقشه به آن نیاز دارد بار نشد. برای تلاش دوباره صفحه را از نو بار کنید.
    [words-fetch] چیزی که نقشه به آن نیاز دارد بار نشد. برای تلاش دوباره صفحه را از نو بار کنید.
    [data-address] نشانی داده‌ها درست نیست.
    [data-fetch] داده‌ها بار نشد.
    [data-invalid] داده‌ها ایراد دارد؛ نقشه نمی‌تواند آنها را به این صورت نشان دهد.
    [data-unreadable] داده‌ها خوانده نشد.
    [data-too-large] داده‌ها بزرگ‌تر از آن است که نمایش داده شود.
    [wasm-corrupt] بخشی از نقشه خراب است. فایل اصلی را دوباره دریافت کنید.
    [page-damaged] این صفحه خراب است. فایل اصلی را دوباره دریافت کنید.
    [no-wasm] این مرورگر نمی‌تواند نقشه را نشان دهد: WebAssembly ندارد.
    [old-browser] این مرورگر برای نقشه بیش از حد قدیمی است.
    [csp-wasm] قواعد این صفحه اجازهٔ اجرای نقشه را نمی‌دهد.
    [csp-script] قواعد این صفحه اجازهٔ اجرای نقشه را نمی‌دهد.
    [core-trap] نقشه دچار خطا شد و از نو کشیده شد.
    [core-part] بخشی از نقشه هنوز نرسیده است.
    [no-reader] این صفحه داده‌هایی را که در خود دارد نشان می‌دهد و نمی‌تواند دادهٔ دیگری بخواند.
    [record-version] داده‌ها برای نسخهٔ دیگری از نقشه ساخته شده است.
    [record-corrupt] داده‌ها خراب است.
    [stopped] خواندن داده‌ها متوقف شد.
    [sheet-refused] جدول خوانده نشد.
    [sheet-unclear] جدول پرسش‌هایی را باز می‌گذارد: آن را در make.html باز کنید و آنجا پاسخ دهید.
    [file-module] نقشه به‌صورت فایل باز شده است؛ از نسخهٔ تک‌فایلی یا از یک سرور استفاده کنید.
   *[other] نمایش نقشه ممکن نشد.
}

problem = { $code ->
    [empty] خالی است؛ اینجا مقداری لازم است.
    [empty-of] خالی است؛ یکی از این‌ها می‌شود: { $list }.
    [unknown-code] «{ $value }» شناخته نیست؛ یکی از این‌ها می‌شود: { $list }.
    [not-id] «{ $value }» شناسه نیست: ۱ تا ۶۴ نویسه از A-Z a-z 0-9 _ . -
    [state-id] «{ $value }» کد کشور نیست؛ کد سه‌حرفی ISO 3166-1 لازم است، مانند TJK.
    [id-twice] «{ $value }» پیش‌تر در سطر { DIGITS($count) } آمده است؛ چیز دیگری لازم است.
    [unknown-id] «{ $value }»: چنین شناسه‌ای در فایل { $name } نیست.
    [unknown-id-near] «{ $value }»: چنین شناسه‌ای در فایل { $name } نیست؛ نزدیک‌ترین «{ $list }» است.
    [file-missing] این فایل در بسته نیست.
    [file-named] این فایل در بسته نیست، ولی { $name } از آن «{ $list }» را نام می‌برد.
    [wikidata] «{ $value }» شناسهٔ ویکی‌داده نیست؛ چیزی مانند Q863 لازم است.
    [text-long] نویسه‌های متن: { $count }؛ بیش از { $most } نمی‌شود.
    [too-many] موردهای فهرست: { $count }؛ بیش از { $most } نمی‌شود.
    [twice] «{ $value }» دو بار آمده است؛ یک بار لازم است.
    [no-party] «{ $value }» طرف این گزاره نیست؛ یکی از ستون actors لازم است.
    [rivals-few] هر پرسش دست‌کم دو گزاره می‌خواهد.
    [lacking] «{ $value }» اینجا نشانه‌گذاری نمی‌شود؛ sentence یا source می‌شود.
    [judge] خالی است؛ چون وضعیت assessed است، باید گفته شود داوری از کیست.
    [basis-missing] خالی است؛ کنار تاریخ stated یا inferred یا as-of لازم است.
    [basis-alone] «{ $value }» بی تاریخ آمده است؛ none یا تاریخی لازم است.
    [basis-none] «{ $value }» کنار تاریخ آمده است؛ stated یا inferred یا as-of لازم است.
    [date] «{ $value }» تاریخ EDTF نیست، مانند 2011 یا 2011-05 یا 2011-05-31 یا 2002/2010.
    [number] «{ $value }» عدد نیست؛ چیزی مانند 1.7 لازم است.
    [degrees] «{ $value }» بیرون از دامنه است؛ از هر دو سو حداکثر { $most } درجه.
    [gap] میان نقطه‌ویرگول‌ها خالی است؛ هر دو مورد را یک نقطه‌ویرگول جدا می‌کند.
    [passages] «{ $value }»: منبع این شمار بند نمی‌تواند داشته باشد؛ از ۱ تا { $most }.
    [passage] «{ $value }»: چنین بندی در منبع «{ $name }» نیست؛ از ۱ تا { $most }.
    [point-half] خالی است؛ یا هم lon و هم lat لازم است یا هیچ‌کدام.
    [publication] «{ $value }» نوع انتشار نیست؛ یکی از نوع‌های CSL لازم است، مانند report.
    [language] «{ $value }» کد زبان نیست؛ چیزی مانند en یا tg یا zh-Hant لازم است.
    [unit-alone] «{ $value }» بی رقم آمده است؛ value یا value_max لازم است.
    [unit-missing] خالی است؛ واحد رقم لازم است، مانند USD یا soldiers.
    [currency] «{ $value }» کد ارز نیست؛ کد ISO 4217 لازم است، مانند USD.
    [unit] «{ $value }» واحد نیست؛ کد ISO 4217، واژه‌ای ساده مانند persons یا نشانه‌ای مانند MW لازم است.
    [least-missing] «{ $value }» بی value آمده است؛ کوچک‌ترین رقم در آن لازم است.
    [order] «{ $value }» از value_max بیشتر است؛ حداکثر { $name } می‌شود.
    [part-loop] «{ $value }» از «{ $name }» بخشی از خودش می‌سازد.
    [part-deep] بخش‌ها بیش از { $most } لایه در هم هستند.
    [uncovered] بندهای بی گزاره و بی دلیل در passages.csv: { $list }
    [carries] بند { $value } گزاره دارد؛ دلیلی لازم نیست.
    [reason-twice] بند { $value } پیش‌تر در سطر { DIGITS($count) } دلیل دارد.
    [file-empty] فایل خالی است؛ سرستون‌های { $list } لازم است.
    [quotes] شمار گیومه‌های سطر فرد است: خانه‌های درون گیومه باید بسته و گیومه‌های درونشان دوتایی شود.
    [header-text] سرستون UTF-8 نیست.
    [not-utf8] «{ $value }» UTF-8 نیست.
    [columns-many] ستون‌ها: { $count }؛ بیش از { $most } نمی‌شود.
    [column-unknown] «{ $value }»: چنین ستونی در این فایل نیست؛ این‌ها هست: { $list }.
    [column-twice] ستون «{ $value }» دو بار آمده است؛ یک بار لازم است.
    [column-missing] ستون «{ $name }» نیست.
    [rows-many] سطرهای فایل زیاد است؛ بیش از { $most } نمی‌شود.
    [fields] خانه‌های سطر: { $count }؛ { $most } لازم است.
    [field-long] «{ $value }»: بیش از اندازه دراز است.
    [field-nul] «{ $value }» نویسهٔ NUL دارد؛ متن لازم است.
    [field-direction] «{ $value }» جهت نوشته را عوض می‌کند و برنمی‌گرداند.
    [file-large] بایت‌های فایل: { $count }؛ بیش از { $most } نمی‌شود.
    [package-large] بایت‌های بسته: { $count }؛ بیش از { $most } نمی‌شود.
    [theme-column] themeColumn «{ $name }» را نام می‌برد؛ ستونی افزوده در statements.csv لازم است.
    [theme-both] themeColumn «{ $name }» را نام می‌برد؛ یا این لازم است یا موضوع‌های خودی در themes.csv.
    [theme-beside] ستون «{ $name }» کنار موضوع‌های themes.csv آمده است؛ آنها در ستون theme لازم‌اند.
    [no-resources] فهرست resources نیست؛ توصیف بستهٔ داده لازم است.
    [not-json] این JSON نیست؛ توصیف بستهٔ داده لازم است.
    [page] این صفحهٔ HTML است، شاید صفحهٔ ورود؛ فایلی از بستهٔ داده لازم است.
    [path] منبع { $name } مسیری به فایلی در کنار توصیف ندارد.
    [not-among] «{ $value }» به نام { $name } آمده است، ولی میان فایل‌ها نیست.
    [address] «{ $value }» نشانی نیست؛ نشانی یک datapackage.json لازم است.
    [not-asked] «{ $value }»: درخواست نشد.
    [redirected] «{ $value }» به نشانی دیگری می‌برد که درخواست نمی‌شود؛ خود فایل لازم است.
    [answered] «{ $value }»: پاسخ { $name }؛ فایلی از بستهٔ داده لازم است.
    [too-much] بیش از { $most } بایت رسیده است؛ در بسته بیش از این نمی‌شود.
    [stalled] «{ $value }»: چیزی نرسید، ثانیه: { $count }. دوباره تلاش کنید.
    [not-fetched] «{ $value }»: دریافت نشد؛ فایلی از بستهٔ داده لازم است.
    [half-pair] در متن نیمی از یک نویسه است؛ متن درست لازم است.
    [not-read] فایل خوانده نشد؛ آیا هنوز سر جایش هست؟
   *[other] فایل چنان که باید نیست.
}

command-read = { $file }: { $format }؛ ردیف‌ها: { $rows }، نشان‌داده‌شده: { $used }؛ گزاره‌ها: { $statements }، کنشگران: { $actors }، با تاریخ: { $dated }، با منبع: { $sourced }
command-more-questions = { $file }: پرسش‌های دیگر: { $count }
command-question = { $at }: { $state ->
    [assumed] فرض شد
   *[open] پرسش
}: { $question } پاسخ: { $answer }
command-question-ids = { $line }، یا یکی از { $ids }
command-right = { $file }: بستهٔ داده، درست (به شکل پرونده، بایت: { $bytes })
command-nothing = { $file }: چیزی نمی‌توان کشید: با --answers به پرسش‌ها پاسخ دهید
command-written = { $file }: نوشته شد
command-no-map = { $file }: کنشگران دارای مکان برای نقشه کم‌اند؛ build صفحه‌ای می‌سازد که آنها را چون شبکه نشان می‌دهد
command-measure = --measure: «{ $value }» واحد و سال نیست؛ چیزی مانند "USD 2010" لازم است
command-size = --{ $name }: «{ $value }» اندازه نیست؛ ۱۰۰ تا ۴۰۹۶ پیکسل لازم است
command-format = { $given ->
    [none] --as: قالبی گفته نشده است
   *[other] در --as این قالب نیست: `{ $value }`
}، یکی از این‌ها لازم بود: { $list }
command-damaged = { $file }: خراب است؛ relations-map را دوباره نصب کنید
command-file = { $problem ->
    [read] { $path }: خوانده نشد ({ $why })؛ جدول یا بستهٔ داده لازم است
    [folder] { $path }: datapackage.json ندارد؛ در پوشهٔ بستهٔ داده لازم است
    [answers-read] { $path }: خوانده نشد ({ $why })؛ فهرست پاسخ‌ها لازم است
    [answers] { $path }: فهرست پاسخ‌ها نیست؛ JSON لازم است: { $example }
   *[write] { $path }: نوشته نشد ({ $why })
}
command-usage = { $problem ->
    [option] «{ $value }»: چنین گزینه‌ای نیست؛ می‌شود: { $list }
    [none] فرمانی گفته نشده است؛ می‌شود: { $list }
    [command] «{ $value }» فرمان نیست؛ می‌شود: { $list }
    [file] { $value }: فایلی گفته نشده است؛ جدول یا بستهٔ داده لازم است
    [more] { $value }: «{ $list }»: فایل اضافی؛ یکی لازم است
    [out] { $value }: --out و مسیر لازم است
   *[value] --{ $value }: مقداری لازم است
}
command-help-way = بیشتر: relations-map --help
command-help =
    relations-map: نقشه‌ای از هر جدول، بی شبکه و بی کامپایل

      relations-map check FILE             چه خوانده شد، چه پرسیده می‌شود، چه نادرست است
      relations-map build FILE --out PAGE  یک فایل HTML با نقشه
      relations-map svg FILE --out PICTURE نقشه به شکل تصویر
      relations-map import FILE --out DATA بستهٔ داده: یک پوشه یا .zip
      relations-map export FILE --as FORMAT --out PATH
                                           برای برنامه‌های دیگر: csv, geojson, gexf, graphml, json-ld

    FILE: جدول (CSV, TSV, .xlsx, .ods, HTML, GEXF, GraphML, JSON)، zip، نقشهٔ ذخیره‌شده به شکل HTML، یا بستهٔ داده:
    پوشهٔ آن یا datapackage.json آن.

      --answers ANSWERS.json  پاسخ پرسش‌ها به شکل فهرست: { $example }
      --title, --deck, --credit TEXT  عنوان، توضیح، سازنده
      --lang CODE             زبان جمله‌ها، مانند de، و زبان این پیام‌ها: en, ru, tg, fa
      --focus ID              چه کسی در مرکز است؛ وگرنه آن که بیشتر از همه نام برده شده است؛ برای export: پیوندهای چه کسی، یا all
      --measure "UNIT YEAR"   پهنای خط‌ها از روی رقم‌ها، مانند "USD 2010"
      --width, --height PX    اندازهٔ تصویر؛ اگر گفته نشود 760 و 448
      --dark                  روشن روی تیره
      --out PATH              کجا نوشته شود؛ - یعنی خروجی استاندارد
      --json                  همهٔ پیام‌ها به شکل JSON، در خروجی استاندارد
      --help, --version

    زبان پیام‌ها را --lang یا سیستم (LC_ALL, LC_MESSAGES, LANG) می‌گوید؛ وگرنه انگلیسی است.
    کدهای خروج: 0 درست؛ 1 فایل ایراد دارد، و در check پرسش‌های باز یا ردیف‌های کنارگذاشته هم؛ 2 کاربرد نادرست.
