"""Records, any number of them, as Parquet: the questions of the map can be asked of all at once, in SQL."""

import csv
import json
import os
import shutil
from pathlib import Path

from . import edtf
from .engines import SQL, quoted
from .failure import Failure, shown

_DAYS = ["start_earliest", "start_latest", "end_earliest", "end_latest", "first_day", "last_day"]
_NUMBERS = {"position", "parties", "doers", "is_doer", "is_interval", "passage", "value", "value_max", "lon", "lat", *_DAYS}
_NUMBERS |= {f"{end}_{name}" for end in ("from", "to") for name in _DAYS}
_DOUBLES = {"value", "value_max", "lon", "lat"}
# The tables that are written, and their columns after the record's name.
TABLES = {
    "records": ["title"],
    "sources": ["id", "type", "title", "publisher", "url"],
    "source_wholes": ["source", "whole"],
    "actors": ["id", "kind", "name", "part_of", "lon", "lat", "position"],
    "wholes": ["actor", "whole"],
    "places": ["id", "name", "kind", "country"],
    "statements": [
        "id", "text", "theme", "tone", "status", "said_by", "date", "date_basis", "place", "value", "value_max", "unit", "per",
        "source", "passage", "event", "parties", "doers", "is_interval", *_DAYS, "position",
    ],
    "parties": ["statement", "actor", "is_doer", "position"],
    "memberships": [
        "member", "organisation", "role", "from", "to", *(f"{end}_{name}" for end in ("from", "to") for name in _DAYS), "position",
    ],
    "disagreements": ["id", "kind", "question"],
    "rivals": ["disagreement", "statement"],
}
QUESTIONS = [path.stem for path in sorted((SQL / "questions").glob("*.sql"))]


def publish(engine, folders, out, replace, say):
    """Writes the tables of all records; the goal is there whole or not at all."""
    if os.path.exists(out) and not replace:
        raise Failure(f"`{out}` is there already, expected a new folder or --replace")
    unfinished = f"{out}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    texts = os.path.join(unfinished, "texts")
    os.makedirs(texts)
    count = _write_texts(_found(folders), texts)
    for name, columns in TABLES.items():
        engine.read_text(f"text_{name}", [os.path.join(texts, f"{name}.csv")], ["record", *columns], ",", True, True)
        kept = ", ".join(["record", *map(_typed, columns)])
        engine.store(f"SELECT {kept} FROM text_{name}", os.path.join(unfinished, name))
    shutil.rmtree(texts)
    shutil.rmtree(out, ignore_errors=True)
    os.rename(unfinished, out)
    say(f"{out}: {count} records")


def opened(engine, folder, days):
    """Makes the tables and the questions views of the engine, those about days for these days."""
    for name in TABLES:
        path = os.path.join(folder, name)
        if not engine.is_stored(path):
            raise Failure(f"{path}.parquet: is missing, expected a folder that `publish` wrote")
        engine.load(name, [path])
    engine.table("asked_text", ["day"], [[day] for day in days])
    engine.view("asked_days", f"SELECT day, {engine.days_since_1970('day')} AS number FROM asked_text")
    for name in QUESTIONS:
        # The numbers before the names are the order in which they rest on each other.
        engine.view(name[3:].replace("-", "_"), (SQL / "questions" / f"{name}.sql").read_text(encoding="utf-8"))


def _typed(column):
    kind = "DOUBLE" if column in _DOUBLES else "INT" if column in _NUMBERS else None
    name = quoted(column)
    return f"CAST(nullif({name}, '') AS {kind}) AS {name}" if kind else f"coalesce({name}, '') AS {name}"


def _found(folders):
    """Each folder of a package, itself or below."""
    found = []
    for folder in folders:
        found += [path.parent for path in sorted(Path(folder).rglob("datapackage.json"))]
    if not found:
        raise Failure(f"no datapackage.json in `{shown(', '.join(map(str, folders)))}`")
    return found


def _write_texts(packages, texts):
    files = {name: open(os.path.join(texts, f"{name}.csv"), "w", encoding="utf-8", newline="") for name in TABLES}
    try:
        writers = {name: csv.DictWriter(file, ["record", *TABLES[name]], restval="", extrasaction="ignore", lineterminator="\n") for name, file in files.items()}
        for writer in writers.values():
            writer.writeheader()
        names = set()
        for package in packages:
            record = _name(package, names)
            for name, row in _rows(package):
                writers[name].writerow({"record": record, **{key: _one_line(value) for key, value in row.items()}})
        return len(names)
    finally:
        for file in files.values():
            file.close()


def _one_line(value):
    return " ".join(value.splitlines()) if isinstance(value, str) else value


def _name(package, names):
    """What a record is called: its package's name, or where two have the same, its folder's."""
    descriptor = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    name = descriptor.get("name") or package.name
    if name in names:
        name = str(package)
    if name in names:
        raise Failure(f"`{shown(name)}` stands twice, expected each record once")
    names.add(name)
    return name


def _rows(package):
    """Each row of each table of one record, with the name of the table."""
    title = json.loads((package / "datapackage.json").read_text(encoding="utf-8")).get("title", "")
    yield "records", {"title": title}
    for table in ("sources", "actors"):
        rows = _read(package, table)
        wholes = {row["id"]: row.get("part_of", "") for row in rows}
        for position, row in enumerate(rows):
            yield table, {**row, "position": position}
            for whole in _chain(row["id"], wholes):
                yield ("source_wholes", {"source": row["id"], "whole": whole}) if table == "sources" else ("wholes", {"actor": row["id"], "whole": whole})
    for row in _read(package, "places"):
        yield "places", row
    for position, row in enumerate(_read(package, "statements")):
        yield from _statement(row, position)
    for position, row in enumerate(_read(package, "memberships")):
        days = {f"{end}_{name}": value for end in ("from", "to") for name, value in _dated(row.get(end, "")).items()}
        yield "memberships", {**row, **days, "position": position}
    for row in _read(package, "disagreements"):
        yield "disagreements", row
        for rival in _listed(row["statements"]):
            yield "rivals", {"disagreement": row["id"], "statement": rival}


def _statement(row, position):
    actors, doers = _listed(row["actors"]), set(_listed(row.get("doers", "")))
    date = row["date"]
    yield "statements", {**row, **_dated(date), "parties": len(actors), "doers": len(doers), "is_interval": int("/" in date), "position": position}
    for place, actor in enumerate(actors):
        yield "parties", {"statement": row["id"], "actor": actor, "is_doer": int(actor in doers), "position": place}


def _dated(date):
    return dict(zip(_DAYS, edtf.bounds(date))) if date else {}


def _listed(text):
    return [part for part in text.split(";") if part]


def _chain(one, wholes):
    seen = []
    while one and one not in seen:
        seen.append(one)
        one = wholes.get(one, "")
    return seen


def _read(package, name):
    path = package / f"{name}.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
