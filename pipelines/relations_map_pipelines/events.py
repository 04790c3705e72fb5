"""From event files to a few small tables: what is kept of each row, which rows are one event, what they come to."""

import hashlib
import json
import os
import sys
import time

from . import files, tables
from .engines import SQL, plain_path, quoted, sql
from .failure import Failure, shown
from .progress import Progress

BAD = {"bad-text": "not UTF-8", "bad-day": "not a day", "bad-tone": "not a tone"}
_STEPS = ("sifted", "reports", "events")


def say(message):
    print(message, file=sys.stderr, flush=True)


class Events:
    """One event table on one engine. Steps that are stored are not done again."""

    def __init__(self, engine, form, inputs, task, work):
        self.engine, self.form, self.task = engine, form, task
        self.files = files.listed(inputs)
        self.headers = {}
        known = tables.actors(task.actors)
        if task.focus not in known:
            raise Failure(f"`{shown(task.focus)}` is not an actor, expected an id such as TJK")
        self.codes = tables.codes(task.codes)
        engine.table("sides", ["name", "actor"], tables.sides(known, form.scheme))
        columns = ["code", "theme", "tone"]
        meanings = [[row[column] for column in columns] for row in self.codes.values()]
        engine.table("codes", columns, meanings)
        # Only the codes of CAMEO mean something by their beginnings.
        engine.table("beginnings", columns, [] if task.codes else meanings)
        self.folder = os.path.join(work, f"{engine.name}-{self._fingerprint()}")

    def _fingerprint(self):
        """Changes with all that what is stored depends on."""
        task = self.task
        told = [self.form.name, task.focus, task.first_day, task.last_day, self.form.delimiter, task.actors and _digest(task.actors)]
        told += [(SQL / f"{name}.sql").read_text() for name in (self.form.rows_sql, *_STEPS)]
        told += [_digest(tables.DATA / "actors.csv")]
        for file in self.files:
            stat = None if files.is_remote(file) else os.stat(file)
            told.append([file, stat and stat.st_size, stat and stat.st_mtime_ns])
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]

    def run(self):
        """Reads all files, part by part, and leaves the views `reports`, `events` and `coded`."""
        parts = list(self._parts())
        done = []
        begin = time.monotonic()
        for number, part in enumerate(parts, 1):
            path = os.path.join(self.folder, f"reports-{number:04}")
            if self.engine.is_stored(path):
                say(f"part {number} of {len(parts)}: is there already")
            else:
                say(f"part {number} of {len(parts)}: {len(part)} files, from {part[0]}")
                with Progress(self.engine, f"part {number} of {len(parts)}", say):
                    self._store_part(part, path)
                say(f"part {number} of {len(parts)}: done after {time.monotonic() - begin:.0f} s")
            done.append(path)
        self.engine.load("reports", done)
        self._judge()
        path = os.path.join(self.folder, "events")
        if not self.engine.is_stored(path):
            self.engine.load("kept", done, "day")
            with Progress(self.engine, "events", say):
                self.engine.store(sql("events"), path)
        self.engine.load("events", [path])
        self.engine.view("coded", sql("coded", focus=self.task.focus))
        say(f"events: done after {time.monotonic() - begin:.0f} s")

    def _parts(self):
        """The files, a few at a time; what only the engine can see is one part."""
        part, size = [], 0
        for file in self.files:
            part.append(file)
            size += 0 if files.is_remote(file) else os.path.getsize(file)
            if size >= (self.task.part_bytes or self.engine.part_bytes):
                yield part
                part, size = [], 0
        if part:
            yield part

    def _store_part(self, part, path):
        task = self.task
        try:
            self._open(part)
            self.engine.view("cleaned", sql(self.form.rows_sql))
            bounds = {"from": task.first_day, "to": task.last_day}
            self.engine.view("sifted", sql("sifted", focus=task.focus, **bounds))
            self.engine.store(sql("reports"), path)
        except self.engine.error as error:
            raise Failure(self._explained(error, part)) from error

    def _open(self, part):
        """The view `raw`: the columns that are asked for, as text, of files of whatever layout."""
        groups = {}
        for file in part:
            groups.setdefault(self._layout(file), []).append(file)
        selects = []
        for (kind, columns, has_header, delimiter), members in groups.items():
            for alike in self.engine.alike(members) if kind == "parquet" else [members]:
                name = f"input_{len(selects)}"
                if kind == "parquet":
                    self.engine.read_parquet(name, alike)
                    columns = self.engine.columns(name)
                    self._check_columns(columns, alike[0])
                else:
                    self.engine.read_text(name, alike, columns, delimiter, self.form.quoted, has_header)
                selects.append(self._select(name, columns))
        self.engine.view("raw", " UNION ALL ".join(selects))

    def _select(self, name, columns):
        here = {column.lower() for column in columns}
        texts = []
        for column in self.form.needed + self.form.optional:
            value = quoted(column) if column.lower() in here else "NULL"
            texts.append(f"CAST({value} AS STRING) AS {quoted(column)}")
        return f"SELECT {', '.join(texts)}, file FROM {name}"

    def _layout(self, file):
        """What a file looks like: its kind, its columns, whether it names them, what parts its fields."""
        if files.suffix(file) == ".parquet":
            return ("parquet", (), False, "")
        parting = files.delimiter(self.form, file)
        if files.is_remote(file):
            if not self.form.layouts:
                raise Failure(f"{file}: the header of a remote text file is not read: convert it to Parquet")
            return ("text", self.form.layouts[0], False, parting)
        first = files.fields_of(files.first_line(file), self.form, file)
        is_header = any(field.strip().lower() == self.form.needed[0].lower() for field in first)
        if is_header or not self.form.layouts:
            columns = tuple(field.strip() for field in first)
            self._check_columns(columns, file)
            header = is_header or not self.form.layouts
        else:
            columns = next((layout for layout in self.form.layouts if len(layout) == len(first)), None)
            if columns is None:
                widths = " or ".join(str(len(layout)) for layout in self.form.layouts)
                raise Failure(f"{file}:1: the row has {len(first)} fields, expected {widths} of {self.form.title}")
            header = False
        self.headers[file] = columns
        return ("text", columns, header, parting)

    def _check_columns(self, columns, file):
        here = {column.lower() for column in columns}
        for column in self.form.needed:
            if column.lower() not in here:
                expected = ", ".join(self.form.needed)
                raise Failure(f"{file}: the column `{column}` is missing, expected {expected}; found {shown(', '.join(columns), 300)}")
        if len(here) < len(columns):
            twice = next(column for column in columns if [other.lower() for other in columns].count(column.lower()) > 1)
            raise Failure(f"{file}: the column `{shown(twice)}` stands twice, expected it once")

    def _explained(self, error, part):
        """An engine's failure in the words of the file."""
        file, text = self.engine.faulty_file(error)
        for suspect in [file] if file in self.headers else [name for name in part if name in self.headers]:
            found = files.diagnosed(suspect, self.form, len(self.headers[suspect]))
            if found:
                return found
        return f"{file or 'the event table'}: {self.engine.name} cannot read it: {shown(text, 300)}"

    def _judge(self):
        """Stops where more rows are wrong than the user lets pass."""
        wrong = [row for row in self.left_out() if row[0] in BAD]
        total = sum(row[3] for row in wrong)
        if total <= self.task.bad_rows:
            return
        lines = [self._fault(*row) for row in sorted(wrong)[:5]]
        more = f"; let up to that many pass by --bad-rows {total}"
        raise Failure("\n".join([*lines, f"{total} rows cannot be used, expected at most {self.task.bad_rows}{more}"]))

    def _fault(self, fate, detail, address, count):
        file = plain_path(address)
        form = self.form
        if fate == "bad-text":
            found = files.diagnosed(file, form, len(self.headers[file])) if file in self.headers else None
            return found or f"{file}: row `{shown(detail)}` is not UTF-8"
        column, expected = ("tone", "cooperative, neutral, conflictual or a number")
        if fate == "bad-day":
            column, expected = form.day_column, form.day_expected
        line = files.line_with(file, form, self.headers.get(file, ()), column, detail)
        where = f"{file}:{line}:{column}" if line else f"{file}:{column}"
        said = f"`{shown(detail)}` is {BAD[fate]}" if detail else "is empty"
        return f"{where}: {said}, expected {expected}" + (f" ({count} rows)" if count > 1 else "")

    def left_out(self):
        """Fate, detail, file and number of the rows that are left out."""
        return self.engine.rows(sql("left-out"))

    def figures(self):
        """Partner, month, theme, tone, unknown code; events, reports and rows."""
        return self.engine.rows(sql("figures"))

    def chosen(self, partners, most):
        """The events of these partners with most independent sources."""
        return self.engine.rows(sql("chosen", partners=partners, limit=most)) if partners and most else []


def _digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
