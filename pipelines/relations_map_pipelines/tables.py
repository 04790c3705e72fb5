"""The data beside the code: who the actors are, and what codes mean."""

import csv
from pathlib import Path

from .failure import Failure, shown

DATA = Path(__file__).parent / "data"
THEMES = (
    "diplomacy security basing economy aid energy-water border counter-narcotics counter-terrorism migration culture-education "
    "health transport multilateral domestic"
).split()
TONES = ("cooperative", "neutral", "conflictual")
STATUSES = ("occurred", "standing", "planned", "offered", "refused", "assessed")


def read_csv(path):
    """The rows of a CSV file with a header, as dictionaries."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def actors(own=None):
    """All actors by id; a file of the user's adds to them and goes before them."""
    rows = read_csv(DATA / "actors.csv")
    if own:
        rows += _checked(own, read_csv(own), ("id", "kind", "name"))
    return {row["id"]: {column: row.get(column) or "" for column in _ACTOR_COLUMNS} for row in rows}


_ACTOR_COLUMNS = ("id", "kind", "name", "lon", "lat", "cameo", "aliases")


def sides(known, scheme):
    """What a row may call an actor, in small letters, and which one that is."""
    names = {}
    for actor in known.values():
        cameo = [actor["cameo"]] if scheme in ("cameo", "any") else []
        plain = [actor["name"], actor["aliases"]] if scheme in ("name", "any") else []
        ids = [actor["id"]] if scheme == "any" else []
        for name in ";".join(cameo + plain + ids).split(";"):
            if name.strip():
                names[name.strip().lower()] = actor["id"]
    # An id means that actor, whatever else is called so.
    if scheme == "any":
        names.update({actor.lower(): actor for actor in known})
    return sorted(names.items())


def codes(own=None):
    """What codes mean, by code: phrase, theme, tone and status."""
    path = Path(own) if own else DATA / "cameo.csv"
    rows = _checked(path, read_csv(path), ("code", "phrase", "theme", "tone", "status"))
    for line, row in enumerate(rows, 2):
        for column, allowed in (("theme", THEMES), ("tone", TONES), ("status", STATUSES)):
            if row[column] not in allowed:
                expected = ", ".join(allowed)
                raise Failure(f"{path}:{line}:{column}: `{shown(row[column])}` is not known, expected one of {expected}")
    return {row["code"]: row for row in rows}


def _checked(path, rows, columns):
    for column in columns:
        if rows and column not in rows[0]:
            raise Failure(f"{path}: the column `{column}` is missing, expected {', '.join(columns)}")
    return rows
