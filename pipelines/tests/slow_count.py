"""The same counts a second, slow and plain way: no SQL, no engine, nothing of the pipeline but its two tables of data."""

import csv
import datetime
import gzip
from collections import Counter, defaultdict
from pathlib import Path

DATA = Path(__file__).parent.parent / "relations_map_pipelines" / "data"
GDELT_COLUMNS = {"gdelt1": 58, "gdelt2": 61}


def _rows_of(file):
    with open(file, encoding="utf-8", newline="") as content:
        return list(csv.DictReader(content))


ACTORS = _rows_of(DATA / "actors.csv")
CODES = {row["code"]: row for row in _rows_of(DATA / "cameo.csv")}
BY_CAMEO = {code: row["id"] for row in ACTORS for code in row["cameo"].split(";") if code}
BY_NAME = {name.lower(): row["id"] for row in ACTORS for name in (row["name"] + ";" + row["aliases"]).split(";") if name}
BY_ANY = {**{code.lower(): actor for code, actor in BY_CAMEO.items()}, **BY_NAME, **{row["id"].lower(): row["id"] for row in ACTORS}}


def _gdelt(fields):
    country = (fields[7] or fields[8], fields[17] or fields[18])
    day = f"{fields[1][:4]}-{fields[1][4:6]}-{fields[1][6:]}"
    wide = len(fields) == 61
    return fields[0], day, country, [BY_CAMEO.get(name) for name in country], fields[26], "", fields[60 if wide else 57], "", int(fields[32])


def _icews(fields):
    code = fields[6]
    if len(code) == 2 or (len(code) == 3 and int(code[:2]) > 20 if code.isdigit() else False):
        code = "0" + code
    country = (fields[4], fields[10])
    actors = [BY_NAME.get(name.lower()) for name in country]
    return fields[0], fields[1], country, actors, code, "", f"Story {fields[11]}", fields[13], 1


def _generic(fields):
    doer, target, day, code, tone, source = fields
    day = day if "-" in day else f"{day[:4]}-{day[4:6]}-{day[6:]}"
    number = {"": None, "cooperative": None}.get(tone, tone)
    tone = tone if number is None else "cooperative" if float(tone) > 0 else "conflictual" if float(tone) < 0 else "neutral"
    return "", day, (doer, target), [BY_ANY.get(name.lower()) for name in (doer, target)], code, tone, source, "", 1


def rows(form, paths):
    """Each row as id, day, names, actors, code, tone, source, publisher, sources."""
    read = {"gdelt1": _gdelt, "gdelt2": _gdelt, "icews": _icews, "generic": _generic}[form]
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8", newline="") if path.endswith(".gz") else open(path, encoding="utf-8", newline="") as file:
            lines = csv.reader(file) if form == "generic" else (line.rstrip("\n").split("\t") for line in file)
            if form in ("icews", "generic"):
                next(lines)
            yield from map(read, lines)


def meaning(code):
    """The words of a code, or of what it begins with."""
    return next((CODES[part] for part in (code, code[:3], code[:2]) if part in CODES), None)


def is_address(text):
    return text.startswith(("http://", "https://"))


def outlet(source, publisher):
    """Who reports: the publisher, else the site without www, else what the source is called."""
    if publisher:
        return publisher.lower()
    return source.split("/")[2].lower().removeprefix("www.") if is_address(source) else source.lower()


def count(form, paths, focus, first="0", last="9"):
    """What becomes of all rows, and the events with all their reports."""
    fates, events, unknown = Counter(), defaultdict(lambda: defaultdict(int)), Counter()
    copies = Counter()
    for row_id, day, names, actors, code, tone, source, publisher, sources in rows(form, paths):
        datetime.date.fromisoformat(day)
        known = [actor or not name for actor, name in zip(actors, names)]
        if not first <= day <= last:
            fates["outside-period"] += 1
        elif focus not in actors:
            fates["unknown-side" if actors == [None, None] and not all(known) else "other-actors"] += 1
        elif "" in names:
            fates["one-side"] += 1
        elif None in actors:
            fates["unknown-side"] += 1
        else:
            event, report = (day, *actors, code, tone), (row_id, source, publisher)
            events[event][report] = max(events[event][report], sources)
            copies[event] += 1
    for event in list(events):
        fates["same-row"] += copies[event] - len(events[event])
        if meaning(event[3]) is None:
            fates["unknown-code"] += len(events.pop(event)) 
    return fates, events


def theme_and_tone(event):
    day, doer, target, code, tone = event
    means = meaning(code)
    return ("domestic" if doer == target else means["theme"]), tone or means["tone"]


def partner(event, focus):
    return event[2] if event[1] == focus else event[1]


def figures(events, focus, length=7):
    """Events and reports by partner, period, theme and tone."""
    sums = defaultdict(lambda: [0, 0])
    for event, reports in events.items():
        figure = sums[(partner(event, focus), event[0][:length], *theme_and_tone(event))]
        figure[0] += 1
        figure[1] += len(reports)
    return sums


def independent_sources(reports):
    told = {outlet(source, publisher) for _, source, publisher in reports} - {""}
    return max(len(told), max(reports.values()))


def ranked(events, focus, partners):
    """Events of these partners, those with most independent sources first."""
    among = [event for event in events if partner(event, focus) in partners]
    return sorted(among, key=lambda event: (-independent_sources(events[event]), -len(events[event]), *event))


def partners(events, focus, most):
    """Those with most events, and the focus itself for what is within it."""
    counts = Counter(partner(event, focus) for event in events)
    own = {focus} & set(counts)
    counts.pop(focus, None)
    return own | set(sorted(counts, key=lambda other: (-counts[other], other))[:most])
