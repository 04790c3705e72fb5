"""The command line: `python -m relations_map_pipelines`."""

import argparse
import csv
import dataclasses
import os
import re
import shutil
import sys
import tempfile

from . import __version__, tables, unpack
from . import publish as publishing
from .choose import choose
from .engines import ENGINES, start
from .events import Events, say
from .failure import Failure, shown
from .forms import FORMS
from .package import NO_FIRST_DAY, NO_LAST_DAY, Package


def main(arguments):
    """Runs a command; 0 where it was done, 1 where something is wrong with what was given, 2 for wrong arguments."""
    try:
        asked = options(arguments)
        asked.run(asked)
        return 0
    except Failure as failure:
        say(str(failure))
        return 1


def options(arguments):
    """What the arguments ask for."""
    asked = _parser().parse_args(arguments)
    if asked.run is build:
        asked.first_day, asked.last_day = asked.first_day or NO_FIRST_DAY, asked.last_day or NO_LAST_DAY
    return asked


def _parser():
    parser = argparse.ArgumentParser(prog="relations_map_pipelines", description=__doc__, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _build_parser(commands.add_parser("build", help="make a data package of an event table", allow_abbrev=False))
    unpacking = commands.add_parser("unpack", help="turn zips, as GDELT publishes them, into .csv.gz", allow_abbrev=False)
    unpacking.add_argument("inputs", nargs="+", metavar="ZIP")
    unpacking.add_argument("--out", required=True, metavar="FOLDER")
    unpacking.set_defaults(run=lambda options: unpack.unpack(options.inputs, options.out, say))
    _publish_parser(commands.add_parser("publish", help="write records as Parquet", allow_abbrev=False))
    _ask_parser(commands.add_parser("ask", help="ask all published records, in SQL", allow_abbrev=False))
    return parser


def _publish_parser(parser):
    parser.add_argument("inputs", nargs="+", metavar="FOLDER", help="folders of data packages, or folders of such folders")
    parser.add_argument("--out", required=True, metavar="FOLDER")
    parser.add_argument("--replace", action="store_true", help="write over what is there")
    _engine_arguments(parser)
    parser.set_defaults(run=lambda options: _with_engine(options, lambda engine: publishing.publish(engine, options.inputs, options.out, options.replace, say)))


def _ask_parser(parser):
    parser.add_argument("folder", help="what `publish` wrote")
    parser.add_argument("query", help="over the views pairs, ways, ties, tie_codes, facets, as_of_standing, as_of_memberships, as_of_tones and all tables")
    parser.add_argument("--day", action="append", type=_day, default=[], metavar="YYYY-MM-DD", help="a day that as_of_… is asked for")
    _engine_arguments(parser)
    parser.set_defaults(run=lambda options: _with_engine(options, lambda engine: _answer(engine, options)))


def _with_engine(options, action):
    with tempfile.TemporaryDirectory() as work:
        engine = start(options.engine, work, threads=options.threads, memory=options.memory, master=options.master)
        try:
            action(engine)
        except engine.error as error:
            raise Failure(f"{options.engine}: {engine.faulty_file(error)[1]}") from error
        finally:
            engine.close()


def _answer(engine, options):
    publishing.opened(engine, options.folder, options.day)
    columns, rows = engine.answer(options.query)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def _engine_arguments(parser):
    add = parser.add_argument
    add("--engine", choices=sorted(ENGINES), default="duckdb")
    add("--threads", type=_count, metavar="N")
    add("--memory", metavar="SIZE", help="as 4GB for DuckDB, 4g for Spark")
    add("--master", metavar="URL", help="Spark's, without it this machine")


def _build_parser(parser):
    add = parser.add_argument
    add("inputs", nargs="+", metavar="INPUT", help="files, folders or patterns: Parquet, or text, also .gz")
    add("--form", required=True, choices=sorted(FORMS))
    add("--focus", required=True, metavar="ID", help="the actor at the centre, such as TJK")
    add("--out", required=True, metavar="FOLDER")
    add("--replace", action="store_true", help="write over what is there")
    add("--from", dest="first_day", type=_day, metavar="YYYY-MM-DD")
    add("--to", dest="last_day", type=_day, metavar="YYYY-MM-DD")
    add("--partners", type=_count, default=60, metavar="N", help="at most so many (60)")
    add("--statements", type=_count, default=5000, metavar="N", help="at most so many (5000)")
    add("--bytes", type=_count, default=5_000_000, metavar="N", help="the package has at most so many (5,000,000)")
    add("--bad-rows", type=_count, default=0, metavar="N", help="so many rows may have no readable day or tone (0)")
    add("--title", help="the heading of the map")
    add("--codes", metavar="CSV", help="code,phrase,theme,tone,status in place of CAMEO, for the form `generic`")
    add("--actors", metavar="CSV", help="id,kind,name,lon,lat,aliases: further actors")
    add("--table-title", metavar="TEXT", help="what the event table is called, for the form `generic`")
    add("--said-by", metavar="TEXT", help="whose judgement the rows are, for the form `generic`")
    add("--assessed", action="store_true", help="every row is a judgement, for the form `generic`; needs --said-by")
    add("--delimiter", metavar="CHARACTER", help="what parts fields, for the form `generic`")
    _engine_arguments(parser)
    add("--work", metavar="FOLDER", help="what is stored on the way (the goal with .work)")
    add("--part-bytes", type=_count, metavar="N", help="bytes of input after which something is stored")
    add("--keep-work", action="store_true")
    parser.set_defaults(run=build)


def _day(text):
    if not re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a day, expected YYYY-MM-DD")
    return text


def _count(text):
    if not re.fullmatch(r"[0-9]{1,15}", text):
        raise argparse.ArgumentTypeError(f"`{text}` is not a whole number")
    return int(text)


def build(options):
    """Makes the package."""
    form = FORMS[options.form]
    _check(options, form)
    if options.delimiter:
        form = dataclasses.replace(form, delimiter=options.delimiter)
    work = options.work or f"{options.out.rstrip('/')}.work"
    engine = start(options.engine, work, threads=options.threads, memory=options.memory, master=options.master)
    try:
        events = Events(engine, form, options.inputs, options, work)
        events.run()
        choice = choose(events.figures(), options.focus, options.partners, options.statements)
        if not choice.figures:
            raise Failure(f"no event of `{options.focus}` and another actor in these files and this period")
        chosen = events.chosen(choice.partners, options.statements - len(choice.figures))
        known = tables.actors(options.actors)
        package = Package(form, options, events.codes, known, choice, chosen, events.left_out())
    except engine.error as error:
        stored = f"what was stored is in {work}: the same command goes on from there"
        raise Failure(f"{options.engine} failed: {shown(engine.faulty_file(error)[1], 300)}; {stored}, perhaps with more --memory") from error
    finally:
        engine.close()
    package.write(options.out, options.replace)
    if not options.keep_work:
        shutil.rmtree(work, ignore_errors=True)
    size = sum(len(content) for content in package.contents.values())
    say(f"{options.out}: {len(package.rows['statements.csv'])} statements, {size} bytes")


def _check(options, form):
    if form.said_by:
        for name in ("codes", "said_by", "table_title", "assessed", "delimiter"):
            if getattr(options, name):
                raise Failure(f"--{name.replace('_', '-')} is for the form `generic`, not for `{form.name}`")
    if options.assessed and not options.said_by:
        raise Failure("--assessed needs --said-by: a judgement is somebody's")
    if options.first_day > options.last_day:
        raise Failure(f"--from `{options.first_day}` comes after --to `{options.last_day}`")
    if os.path.exists(options.out) and not options.replace:
        raise Failure(f"`{options.out}` is there already, expected a new folder or --replace")
