"""The days that a date of a record may stand for: EDTF of level 0 and 1, read as the record's own reader reads it."""

import datetime
import re

from .failure import Failure, shown

# What an open or unknown end begins and ends with.
BEFORE_ALL, AFTER_ALL = -(2**31), 2**31 - 1
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_SIMPLE = re.compile(r"(-?\d{4}|Y-?\d{5,6})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_VAGUE = re.compile(r"(-?\d\d)(\d?)(X{1,2})|(-?\d{4})-(XX|\d\d)(-XX)?")


def bounds(text):
    """Earliest and latest day of the start and of the end that must be thought possible; then the first and the last as written."""
    if "/" not in text:
        start = end = _point(text, text)
    else:
        start, end = (_end(part, text, place) for place, part in enumerate(_two(text)))
    (first, last), (earliest, latest) = start
    (first_end, last_end), (earliest_end, latest_end) = end
    possible = (earliest, min(latest, latest_end), max(earliest_end, earliest), latest_end)
    return (*possible, first, last_end)


def _two(text):
    parts = text.split("/")
    if len(parts) != 2:
        raise Failure(f"`{shown(text)}` is not an EDTF date, an interval must have one slash")
    return parts


def _end(part, text, place):
    if part in ("", ".."):
        outer = BEFORE_ALL if place == 0 else AFTER_ALL
        written = (BEFORE_ALL, AFTER_ALL) if place == 0 else (BEFORE_ALL, AFTER_ALL)
        return written, ((outer, outer) if part == ".." else (BEFORE_ALL, AFTER_ALL))
    return _point(part, text)


def _point(part, text):
    """The days as written, and those that are possible: a mark widens by a unit, a season over all that it may be called."""
    found = _SIMPLE.fullmatch(part)
    try:
        if found:
            return _simple(*found.groups())
        found = _VAGUE.fullmatch(part)
        if found:
            days = _vague(*found.groups())
            return days, days
    except ValueError:
        pass
    raise Failure(f"`{shown(text)}` is not an EDTF date of level 0 or 1")


def _simple(year, month, day, mark):
    year = int(year.removeprefix("Y"))
    month, day = month and int(month), day and int(day)
    if day:
        written = (_number(year, month, day),) * 2
        return written, (written[0] - bool(mark), written[1] + bool(mark))
    if month and month > 12:
        if not 21 <= month <= 24 or mark:
            raise ValueError
        last = (month - 20) * 3
        return (_number(year, last - 2, 1), _last_of_month(year, last)), (_number(year, 1, 1), _number(year + 1, 3, 31))
    if month:
        written = (_number(year, month, 1), _last_of_month(year, month))
        before, after = ((year, month - 1) if month > 1 else (year - 1, 12)), ((year, month + 1) if month < 12 else (year + 1, 1))
        return written, ((_number(*before, 1), _last_of_month(*after)) if mark else written)
    written = _years(year, year)
    return written, (_years(year - 1, year + 1) if mark else written)


def _vague(century, decade, unknown, year, month, _day):
    if century:
        if len(decade) + len(unknown) != 2:
            raise ValueError
        span = 10 ** len(unknown)
        first = int(century + decade) * span
        return _years(min(first - span + 1, -1), first) if century.startswith("-") else _years(first, first + span - 1)
    if month == "XX":
        return _years(int(year), int(year))
    if not _day:
        raise ValueError
    return _number(int(year), int(month), 1), _last_of_month(int(year), int(month))


def _years(first, last):
    return _number(first, 1, 1), _number(last, 12, 31)


def _last_of_month(year, month):
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return _number(*following, 1) - 1


def _number(year, month, day):
    """Days since 1970. Years that Python does not know are moved by whole cycles of 400, which have 146,097 days each."""
    cycles = (year - 2000) // 400
    return datetime.date(year - 400 * cycles, month, day).toordinal() - _EPOCH + 146_097 * cycles
