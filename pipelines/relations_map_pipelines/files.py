"""The files of an event table: which they are, what their first lines say, and where a fault stands."""

import csv
import glob
import gzip
import os
import zlib

from .failure import Failure, shown

_DELIMITED = (".csv", ".tsv", ".tab", ".txt")
_KNOWN = _DELIMITED + (".parquet",)


def is_remote(path):
    """Whether only the engine can read it, as `s3a://…` or `hdfs://…`."""
    return "://" in path


def suffix(path):
    """What a file is, by its name: `.csv`, `.parquet`; the end `.gz` aside."""
    name = path.lower()
    return os.path.splitext(name[:-3] if name.endswith(".gz") else name)[1]


def listed(inputs):
    """Every file of the inputs in order: files, folders with all that is below them, patterns."""
    found = []
    for path in inputs:
        if is_remote(path):
            found.append(path)
        elif os.path.isdir(path):
            found += _below(path)
        else:
            matches = sorted(glob.glob(path, recursive=True))
            if not matches:
                raise Failure(f"`{shown(path, 200)}` is no file and no folder")
            found += [file for match in matches for file in (_below(match) if os.path.isdir(match) else [match])]
    files = sorted(set(found))
    if not files:
        raise Failure(f"no event files in `{shown(', '.join(inputs), 200)}`, expected names that end with {', '.join(_KNOWN)} or .gz")
    for file in files:
        _check_name(file)
    kinds = {suffix(file) == ".parquet" for file in files if not is_remote(file)}
    if len(kinds) > 1:
        raise Failure("Parquet and text files in one table, expected one of them")
    return files


def _below(folder):
    paths = []
    for parent, _, names in os.walk(folder):
        if os.path.basename(parent).startswith(("_", ".")):
            continue
        # What begins so is a note of the program that wrote the folder.
        paths += [os.path.join(parent, name) for name in names if not name.startswith(("_", ".")) and not name.endswith(".crc")]
    return [path for path in paths if suffix(path) in _KNOWN or path.lower().endswith(".zip")]


def _check_name(file):
    if file.lower().endswith(".zip"):
        raise Failure(f"{file}: is a zip, which neither engine reads: unpack it first, by the command `unpack`")
    if not is_remote(file) and suffix(file) not in _KNOWN:
        raise Failure(f"{file}: what it is cannot be told by its name, expected one that ends with {', '.join(_KNOWN)} or .gz")
    if not is_remote(file):
        _check_whole(file)


def _check_whole(file):
    """What can be seen at once of a file that breaks off."""
    size = os.path.getsize(file)
    if size == 0:
        raise Failure(f"{file}: is empty, expected an event table")
    if suffix(file) == ".parquet":
        with open(file, "rb") as content:
            head = content.read(4)
            content.seek(max(0, size - 4))
            if head != b"PAR1":
                raise Failure(f"{file}: is not a Parquet file")
            if size < 12 or content.read(4) != b"PAR1":
                raise Failure(f"{file}: breaks off: a Parquet file ends with its footer, this one does not")


def delimiter(form, file):
    """What parts the fields of a file."""
    if form.delimiter:
        return form.delimiter
    return "\t" if suffix(file) in (".tsv", ".tab") else ","


def opened(file):
    """The text of a delimited file."""
    opener = gzip.open if file.lower().endswith(".gz") else open
    return opener(file, "rt", encoding="utf-8", errors="replace", newline="")


def first_line(file):
    """The first line of a delimited file, without its end."""
    try:
        with opened(file) as content:
            return content.readline().rstrip("\r\n").removeprefix("\ufeff")
    except (OSError, EOFError, zlib.error) as error:
        raise Failure(f"{file}: breaks off in its first line: {error}") from None


def fields_of(line, form, file):
    """The fields of one line."""
    parting = delimiter(form, file)
    return next(csv.reader([line], delimiter=parting), []) if form.quoted else line.split(parting)


def diagnosed(file, form, width):
    """Why a delimited file cannot be read, found by reading it the slow way; nothing where nothing is found."""
    try:
        with opened(file) as content:
            for number, line in enumerate(content, 1):
                found = len(fields_of(line.rstrip("\r\n"), form, file))
                if found != width and line.strip():
                    last = "" if line.endswith("\n") else ", and its line has no end: the file breaks off"
                    return f"{file}:{number}: the row has {found} fields, expected {width}{last}"
                if "\ufffd" in line:
                    return f"{file}:{number}: is not UTF-8"
    except EOFError:
        return f"{file}: breaks off: its gzip stream has no end"
    except (OSError, zlib.error) as error:
        return f"{file}: cannot be read: {error}"
    return None


def line_with(file, form, header, column, value):
    """The number of the first line that has a value in a column; nothing where it cannot be told."""
    if is_remote(file) or suffix(file) == ".parquet" or column not in header:
        return None
    place = list(header).index(column)
    try:
        with opened(file) as content:
            for number, line in enumerate(content, 1):
                fields = fields_of(line.rstrip("\r\n"), form, file)
                if len(fields) > place and fields[place] == value:
                    return number
    except (OSError, EOFError, zlib.error):
        pass
    return None
