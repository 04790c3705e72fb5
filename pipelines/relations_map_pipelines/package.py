"""The data package: CSV files and their descriptor, whole or not at all."""

import calendar
import csv
import hashlib
import io
import json
import os
import shutil
from collections import Counter, namedtuple

from . import words
from .failure import Failure
from .schemas import SCHEMAS, descriptor

Event = namedtuple(
    "Event", "day doer target code told_tone known_code theme tone reports sources row_id address source_text publisher"
)
# What comes before and after all days, for a period without a bound.
NO_FIRST_DAY, NO_LAST_DAY = "0000-00-00", "9999-99-99"
_EVENTS_SOURCE, _COUNTS_SOURCE = "{}-rows", "{}-counts"


class Package:
    """What is shown of an event table, as rows of the package's files."""

    def __init__(self, form, task, codes, known, choice, chosen, left_out):
        self.form, self.task, self.codes, self.known = form, task, codes, known
        self.choice, self.left_out = choice, left_out
        self.names = {actor: row["name"] for actor, row in known.items()}
        self.events = sorted((Event(*row) for row in chosen), key=_rank)
        self._bound()

    def _bound(self):
        """Leaves out events of the lowest rank until the files are within the bytes that are asked for."""
        while True:
            self.rows = self._rows()
            self.contents = {name: _csv(name, rows) for name, rows in self.rows.items()}
            self.contents["datapackage.json"] = self._descriptor()
            size = sum(len(content) for content in self.contents.values())
            if size <= self.task.bytes:
                return
            if not self.events:
                raise Failure(f"the figures alone take {size} bytes, expected at most {self.task.bytes}: ask for fewer --statements")
            # A tenth at a time: the package stays a little below the bound rather than being made thousands of times.
            self.events = self.events[: len(self.events) * 9 // 10]

    def _rows(self):
        sources = Sources(self.form, self.task)
        figures = [self._figure(figure, row) for row, figure in enumerate(self.choice.figures, 1)]
        events = [self._event(event, sources) for event in sorted(self.events, key=lambda event: (event.day, _rank(event)))]
        named = {actor for row in figures + events for actor in row["actors"].split(";")} | {self.task.focus}
        return {
            "sources.csv": self._counts_source() + sources.rows(),
            "actors.csv": [_actor(self.known[actor]) for actor in sorted(named)],
            "statements.csv": figures + events,
            "counts.csv": [self._count(figure) for figure in self.choice.figures],
            "left-out.csv": self._left_out(),
        }

    def _first_and_last(self):
        """The first and the last day of the period, as asked for, else by the months that are told of."""
        first, last = self.choice.months
        task = self.task
        return (
            f"{first}-01" if task.first_day == NO_FIRST_DAY else task.first_day,
            _last_day(last) if task.last_day == NO_LAST_DAY else task.last_day,
        )

    def _date(self, period):
        """The time that a figure counts; where the period begins or ends within it, the days."""
        first, last = self._first_and_last()
        if not period:
            return f"{first}/{last}"
        begin, end = (f"{period}-01", _last_day(period)) if len(period) == 7 else (f"{period}-01-01", f"{period}-12-31")
        if self.task.first_day <= begin and end <= self.task.last_day:
            return period
        return f"{max(begin, self.task.first_day)}/{min(end, self.task.last_day)}"

    def _figure(self, figure, row):
        first, last = self._first_and_last()
        focus, partner = self.task.focus, figure.partner
        return {
            "id": "-".join(filter(None, ["figure", partner, figure.period, figure.theme, figure.tone])),
            "text": words.figure(figure, self.names, focus, first, last),
            "actors": focus if partner == focus else f"{focus};{partner}",
            "theme": figure.theme,
            "tone": figure.tone,
            "status": "assessed",
            "said_by": self._said_by(),
            "date": self._date(figure.period),
            "date_basis": "inferred",
            "value": figure.events,
            "unit": "events",
            "source": _COUNTS_SOURCE.format(self.form.name),
            "passage": row,
            # Figures of one pair and tone are a series, which counts once in the width of a line.
            "event": f"figures-{partner}-{figure.tone}",
        }

    def _event(self, event, sources):
        meaning = self.codes[event.known_code]
        is_told = bool(self.task.said_by) or bool(self.form.said_by) or self.task.assessed
        source, passage = sources.of(event)
        return {
            "id": "-".join(filter(None, ["event", event.day, event.doer, event.target, event.code, event.told_tone])),
            "text": words.event(event, meaning["phrase"], self.names),
            "actors": event.doer if event.doer == event.target else f"{event.doer};{event.target}",
            "doers": event.doer,
            "theme": event.theme,
            "tone": event.tone,
            # What a machine reads from the news is its judgement, whatever the code says.
            "status": "assessed" if self.form.said_by or self.task.assessed else meaning["status"],
            "said_by": self._said_by() if is_told else "",
            "date": event.day,
            "date_basis": "stated",
            "source": source,
            "passage": passage,
        }

    def _said_by(self):
        return self.form.said_by or self.task.said_by or f"{self.task.table_title or self.form.title}, counted"

    def _count(self, figure):
        return {
            "a": self.task.focus, "b": figure.partner, "period": figure.period, "theme": figure.theme, "tone": figure.tone,
            "events": figure.events, "reports": figure.reports,
        }

    def _counts_source(self):
        if not self.choice.figures:
            return []
        form, title = self.form, self.task.table_title or self.form.title
        return [{
            "id": _COUNTS_SOURCE.format(form.name), "type": "dataset", "title": f"{title}, counted: the rows of counts.csv",
            "publisher": form.publisher, "url": form.url, "passages": len(self.choice.figures),
            "note": "Each row counts events: reports of one day, doer, target and code are one event.",
        }]

    def _left_out(self):
        """All rows that were read, by what became of them; the sums are the rows of the input."""
        focus = self.names[self.task.focus]
        rows, details = Counter(self.choice.rows), {"unknown-code": Counter(self.choice.unknown_codes), "unknown-side": Counter()}
        for fate, detail, _, copies in self.left_out:
            rows[fate] += copies
            if fate in details:
                details[fate][detail] += copies
        kept = rows.pop("kept", 0)
        out = [{"what": "shown", "rows": kept, "means": "rows behind the figures"}]
        for fate, means in words.FATES.items():
            if rows.get(fate):
                most = sorted(details.get(fate, {}).items(), key=lambda item: (-item[1], item[0]))[:12]
                detail = "; ".join(f"{words.clean(name, 60) or 'empty'}: {count}" for name, count in most)
                out.append({"what": fate, "rows": rows[fate], "means": means.format(focus=focus), "most": detail})
        return out

    def _description(self):
        choice, task = self.choice, self.task
        first, last = self._first_and_last()
        left = {row["what"]: row["rows"] for row in self.rows["left-out.csv"]}
        shown = left.pop("shown")
        grain = {"month": "by month", "year": "by year", "whole": "over the whole time"}[choice.grain]
        lines = [
            f"Made from {words.number(shown + sum(left.values()))} rows of {task.table_title or self.form.title}, "
            f"{words.day(first)} to {words.day(last)}. {self._who_says()}",
            f"Figures count events {grain}, by partner, theme and tone; they stand for {words.counted(choice.events, 'event')} "
            f"and {words.counted(shown, 'row')}. Of the events, {words.number(len(self.events))} are shown one by one: those with "
            "most independent sources, each with one of its reports.",
        ]
        if choice.too_many:
            wanted = " and ".join(f"by {grain} would be {words.number(count)}" for grain, count in choice.too_many.items())
            lines.append(f"Figures {wanted} statements, more than half of the {words.number(task.statements)} that are allowed.")
        if choice.dropped_partners:
            lines.append(f"{words.counted(choice.dropped_partners, 'partner')} with fewer events left out.")
        if choice.dropped_figures:
            lines.append(f"{words.counted(choice.dropped_figures, 'figure')} with fewer events left out.")
        if left:
            focus = self.names[task.focus]
            told = "; ".join(f"{words.number(count)} {words.FATES[what].format(focus=focus)}" for what, count in left.items())
            lines.append(f"Left out: {told}.")
        return " ".join(lines)

    def _who_says(self):
        if self.form.said_by:
            return (f"Said by {self.form.said_by}: a program read news reports and chose a code for each, "
                    "nobody checked them one by one. A report of a report counts again, and what was not reported is not there.")
        return f"Said by {self.task.said_by}." if self.task.said_by else ""

    def _deck(self):
        """What stands below the heading: how much, of when, and by whose judgement."""
        first, last = map(words.day, self._first_and_last())
        reports = sum(figure.reports for figure in self.choice.figures)
        events, when = words.counted(self.choice.events, "event"), f"{first} to {last}"
        if self.form.said_by:
            return f"{events}, {when}, as a program read them from {words.counted(reports, 'report')} ({self.form.said_by}). Nobody checked them one by one."
        judge = f" Said by {self.task.said_by}." if self.task.said_by else ""
        return f"{events}, {when}, in {words.counted(reports, 'row')} of {self.task.table_title or self.form.title}.{judge}"

    def _descriptor(self):
        title = self.task.title or f"{self.names[self.task.focus]} in {self.task.table_title or self.form.title}"
        counts = {name: len(rows) for name, rows in self.rows.items()}
        return descriptor(title, self._deck(), self._description(), self.task, self.form, counts).encode()

    def write(self, folder, replace=False):
        """Writes all files beside the goal and gives them their name at once."""
        unfinished, old = f"{folder}.unfinished", f"{folder}.old"
        for leftover in (unfinished, old):
            shutil.rmtree(leftover, ignore_errors=True)
        if os.path.exists(folder) and not replace:
            raise Failure(f"`{folder}` is there already, expected a new folder or --replace")
        os.makedirs(unfinished)
        for name, content in self.contents.items():
            with open(os.path.join(unfinished, name), "wb") as file:
                file.write(content)
        if os.path.exists(folder):
            os.rename(folder, old)
        os.rename(unfinished, folder)
        shutil.rmtree(old, ignore_errors=True)


class Sources:
    """The sources of events: an address, a story, or the table's rows; equal ones are one, with a passage an event."""

    def __init__(self, form, task):
        self.form, self.task = form, task
        self.known, self.passages = {}, Counter()

    def of(self, event):
        row = self._row(event)
        self.known.setdefault(row["id"], row)
        self.passages[row["id"]] += 1
        return row["id"], self.passages[row["id"]]

    def rows(self):
        return [{**self.known[source], "passages": self.passages[source]} for source in sorted(self.known)]

    def _row(self, event):
        address, text = words.clean(event.address, 500), words.clean(event.source_text, 300)
        publisher = words.clean(event.publisher, 120)
        if address:
            host = address.split("/")[2]
            return {"id": _source_id(address), "type": "webpage", "title": f"Page at {host}", "publisher": host, "url": address}
        if text and not text.startswith("http"):
            return {"id": _source_id(f"{publisher} {text}"), "type": "article", "title": text, "publisher": publisher}
        title = self.task.table_title or self.form.title
        return {
            "id": _EVENTS_SOURCE.format(self.form.name), "type": "dataset", "title": f"{title}, rows without an address",
            "publisher": self.form.publisher, "url": self.form.url,
        }


def _last_day(month):
    """The last day of a month, as `2014-06-30`."""
    year, number = map(int, month.split("-"))
    return f"{month}-{calendar.monthrange(year, number)[1]:02}"


def _source_id(text):
    return f"s-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _rank(event):
    return (-event.sources, -event.reports, event.day, event.doer, event.target, event.code, event.told_tone)


def _actor(row):
    # Their aliases are for finding, as are the codes that rows call them by.
    return {column: row[column] for column in ("id", "kind", "name", "aliases", "lon", "lat")}


def _csv(name, rows):
    """A file of the package; the same rows give the same bytes."""
    out = io.StringIO()
    columns = [field["name"] for field in SCHEMAS[name]["fields"]]
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
