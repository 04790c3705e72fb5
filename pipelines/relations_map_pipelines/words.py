"""What is said of figures and events, in sentences that can be read alone."""

import unicodedata

MONTHS = "January February March April May June July August September October November December".split()
THEMES = {
    "energy-water": "energy and water",
    "counter-narcotics": "counter-narcotics",
    "counter-terrorism": "counter-terrorism",
    "culture-education": "culture and education",
    "domestic": "domestic affairs",
}
# What became of rows that stand behind no statement.
FATES = {
    "bad-day": "rows without a readable day",
    "bad-tone": "rows without a readable tone",
    "outside-period": "rows outside the period",
    "other-actors": "rows that do not name {focus}",
    "one-side": "rows that name {focus} and no other side",
    "unknown-side": "rows with a side that is no actor known here, such as a region",
    "unknown-code": "rows whose code is not known",
    "same-row": "rows that stand there again",
    "other-partner": "rows about partners beyond the most told of",
    "small-figure": "rows behind figures that are too small to be shown",
}


def number(count):
    """A number as people write it."""
    return f"{count:,}"


def counted(count, noun):
    """A number with its noun, which takes an s."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def theme(code):
    return THEMES.get(code, code)


def day(text):
    """`2014-06-05` as 5 June 2014."""
    year, month, number_of_day = text.split("-")
    return f"{int(number_of_day)} {MONTHS[int(month) - 1]} {year}"


def period(text, first, last):
    """A month, a year, or the whole of the time that is asked for or told of."""
    if not text:
        return f"{day(first)} to {day(last)}"
    return f"{MONTHS[int(text[5:]) - 1]} {text[:4]}" if len(text) == 7 else text


def figure(one, names, focus, first, last):
    """What a figure counts."""
    whom = f"within {names[focus]}" if one.partner == focus else f"between {names[focus]} and {names[one.partner]}"
    events = counted(one.events, "event")
    when = period(one.period, first, last)
    return f"{when}: {events} on {theme(one.theme)}, coded {one.tone}, {whom}; {counted(one.reports, 'report')}."


def event(one, phrase, names):
    """What an event is, and how much stands behind it."""
    doer, target = names[one.doer], names[one.target]
    who = f"Within {doer}" if one.doer == one.target else f"{doer} towards {target}"
    sources = f" from {counted(one.sources, 'source')}" if one.sources > 1 else ""
    row = f" Row {clean(one.row_id, 60)}." if not one.address and one.row_id else ""
    return f"{who}: {phrase}. 1 of {counted(one.reports, 'report')}{sources}.{row}"


def clean(text, most):
    """Text of others: no controls, no changes of direction, not endless."""
    plain = "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in text)
    plain = " ".join(plain.split())
    return plain if len(plain) <= most else plain[: most - 1] + "…"
