"""The descriptor of the package and the Table Schema of each of its files."""

import json

from .tables import STATUSES, THEMES, TONES

_ACTORS = "[A-Z][A-Z0-9_]*(;[A-Z][A-Z0-9_]*)*"
_KINDS = ("state", "organisation", "body", "group", "company")


def _field(name, description, kind="string", **constraints):
    field = {"name": name, "type": kind, "description": description}
    return {**field, "constraints": constraints} if constraints else field


def _schema(key, fields, **links):
    foreign = [
        {"fields": column, "reference": {"resource": resource, "fields": "id"}} for column, resource in links.items()
    ]
    return {"fields": fields, "missingValues": [""], "primaryKey": key, **({"foreignKeys": foreign} if foreign else {})}


SCHEMAS = {
    "sources.csv": _schema("id", [
        _field("id", "Id of the source.", required=True, unique=True),
        _field("type", "CSL type.", required=True),
        _field("title", "Title; of a page only where it lies, for event tables tell no titles.", required=True),
        _field("publisher", "Who published it."),
        _field("url", "Its address."),
        _field("passages", "How many statements rest on it.", "integer", required=True, minimum=1),
        _field("note", "What else a reader should know."),
    ]),
    "actors.csv": _schema("id", [
        _field("id", "ISO 3166-1 alpha-3 for states, a short word for others.", required=True, unique=True),
        _field("kind", "What it is.", required=True, enum=list(_KINDS)),
        _field("name", "English name.", required=True),
        _field("aliases", "Other names, parted by semicolons."),
        _field("lon", "Degrees east of a point for the symbol.", "number", minimum=-180, maximum=180),
        _field("lat", "Degrees north of that point.", "number", minimum=-90, maximum=90),
    ]),
    "statements.csv": _schema("id", [
        _field("id", "Id of the statement.", required=True, unique=True),
        _field("text", "The statement, with how many reports stand behind it.", required=True),
        _field("actors", "Whom it names, the doer first.", required=True, pattern=_ACTORS),
        _field("doers", "Who acts; none for figures, which count both ways.", pattern=_ACTORS),
        _field("theme", "Theme of the code.", required=True, enum=THEMES),
        _field("tone", "Tone of the code.", required=True, enum=list(TONES)),
        _field("status", "What a program reads from the news is assessed.", required=True, enum=list(STATUSES)),
        _field("said_by", "Whose judgement it is."),
        _field("date", "The event's day; the month, year or interval that a figure counts. EDTF.", required=True),
        _field("date_basis", "Stated by the row, or inferred from rows.", required=True, enum=["stated", "inferred"]),
        _field("value", "How many events a figure counts.", "integer", minimum=1),
        _field("unit", "What is counted.", enum=["events"]),
        _field("source", "Id of the source.", required=True),
        _field("passage", "Number among the source's statements; of figures the row of counts.csv.", "integer", required=True, minimum=1),
        _field("event", "Figures of one partner and tone are one series."),
    ], source="sources"),
    "counts.csv": _schema(["a", "b", "period", "theme", "tone"], [
        _field("a", "The focus.", required=True),
        _field("b", "The partner; the focus itself for what is within it.", required=True),
        _field("period", "Month or year; empty for the whole time."),
        _field("theme", "Theme of the code.", required=True, enum=THEMES),
        _field("tone", "Tone of the code.", required=True, enum=list(TONES)),
        _field("events", "How many events.", "integer", required=True, minimum=1),
        _field("reports", "How many rows stand behind them.", "integer", required=True, minimum=1),
    ]),
    "left-out.csv": _schema("what", [
        _field("what", "Shown, or why not.", required=True, unique=True),
        _field("rows", "How many rows of the event table.", "integer", required=True, minimum=0),
        _field("means", "The same in words.", required=True),
        _field("most", "Which values most often, with their rows."),
    ]),
}
_TITLES = {
    "sources.csv": "Sources", "actors.csv": "Actors", "statements.csv": "Statements",
    "counts.csv": "Figures by partner, period, theme and tone", "left-out.csv": "Rows read, by what became of them",
}


def descriptor(title, deck, description, task, form, counts):
    """The text of `datapackage.json`."""
    resources = [
        {
            "name": name.removesuffix(".csv"), "path": name, "profile": "tabular-data-resource", "title": _TITLES[name],
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "schema": schema,
        }
        for name, schema in SCHEMAS.items()
    ]
    asked = {
        "focus": task.focus, "from": task.first_day if task.first_day[0] != "0" else None,
        "to": task.last_day if task.last_day[0] != "9" else None,
        "partners": task.partners, "statements": task.statements, "bytes": task.bytes,
    }
    package = {
        "profile": "data-package",
        "name": f"{form.name}-{task.focus.lower().replace('_', '-')}",
        "title": title,
        "deck": deck,
        "description": description,
        "languages": ["en"],
        **({"sources": [{"title": form.title, "path": form.url}]} if form.url else {}),
        "asked": {key: value for key, value in asked.items() if value is not None},
        "rows": counts,
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"
