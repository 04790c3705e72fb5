"""How many rows a second, how much memory, how many bytes: `python pipelines/bench.py [MILLIONS…] [--engine duckdb spark]`.

Each run is a process of its own that makes a whole package of made-up GDELT 1.0 rows in Parquet. Seconds are those of the clock;
processor seconds say more where the machine has other work.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "tests")]
DATA = HERE.parent / "build" / "bench-events"


def table(millions):
    """Files of Parquet, two a million rows, each a month; a larger table begins with the files of a smaller one."""
    months = range(1990 * 12, 1990 * 12 + 2 * millions)
    return [of_month(f"{month // 12}-{month % 12 + 1:02}") for month in months]


def of_month(month):
    """The file of one month, made where it is not there yet."""
    import duckdb

    import generator
    from relations_map_pipelines.forms import FORMS

    goal = DATA / f"{month}.parquet"
    if goal.exists():
        return goal
    unfinished = f"{goal}.unfinished"
    columns = {column: "VARCHAR" for column in FORMS["gdelt1"].layouts[0]}
    path = generator.write("gdelt1", 500_000, str(DATA / "text"), start=month, months=1)[0]
    duckdb.sql(f"""COPY (SELECT * FROM read_csv('{path}', columns = {columns}, delim = '\t', quote = '', header = false, hive_partitioning = false))
        TO '{unfinished}' (FORMAT parquet, COMPRESSION zstd)""")
    os.remove(path)
    os.replace(unfinished, goal)
    return goal


def spark_figures(engine):
    """What Spark and its Java machine say of themselves."""
    context = engine.session.sparkContext
    pid = context._jvm.java.lang.ProcessHandle.current().pid()
    ticks = sum(map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))
    status = Path(f"/proc/{pid}/status").read_text()
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    store = context._jsc.sc().statusStore()
    stages = store.stageList(None, False, False, context._gateway.new_array(context._jvm.double, 0), None)
    stages = [stages.apply(number) for number in range(stages.size())]
    return {
        "processor_s": ticks / os.sysconf("SC_CLK_TCK"),
        "peak_mb": peak / 1024,
        "shuffled_mb": sum(stage.shuffleWriteBytes() for stage in stages) / 1e6,
        "stored_mb": sum(stage.outputBytes() for stage in stages) / 1e6,
    }


def one(engine_name, memory, millions, out):
    """One run in this process; its figures as JSON."""
    from relations_map_pipelines import cli, engines

    figures = {}

    def closing(engine, real=engines.ENGINES[engine_name].close):
        if engine_name == "spark":
            figures.update(spark_figures(engine))
        real(engine)

    engines.ENGINES[engine_name].close = closing
    shutil.rmtree(f"{out}.work", ignore_errors=True)
    begin = time.monotonic()
    bounds = ["--memory", {"duckdb": f"{memory}GB", "spark": f"{memory}g"}[engine_name]]
    files = map(str, table(int(millions)))
    code = cli.main(["build", "--form", "gdelt1", "--focus", "TJK", "--engine", engine_name, *bounds, "--out", out, "--replace", *files])
    usage = resource.getrusage(resource.RUSAGE_SELF)
    own = {"processor_s": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss / 1024}
    figures = {**own, **figures, "clock_s": time.monotonic() - begin}
    print(json.dumps(figures))
    return code


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("millions", nargs="*", type=int, default=[1, 10])
    parser.add_argument("--engine", nargs="*", default=["duckdb", "spark"])
    parser.add_argument("--memory", default="4", help="gigabytes that the engine may take")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        sys.exit(one(*options.one))
    for millions in options.millions:
        size = sum(path.stat().st_size for path in table(millions)) / 1e6
        for engine in options.engine:
            out = str(DATA / f"out-{engine}")
            load = os.getloadavg()[0]
            done = subprocess.run([sys.executable, __file__, "--one", engine, options.memory, str(millions), out], capture_output=True)
            if done.returncode:
                sys.exit(done.stderr.decode())
            told = json.loads(done.stdout.decode().strip().splitlines()[-1])
            rate = millions * 1e6
            print(
                f"{engine} {millions}m: {size:.0f} MB of Parquet, {told['clock_s']:.0f} s (load {load:.1f}), {rate / told['clock_s']:,.0f} rows/s, "
                f"{rate / told['processor_s']:,.0f} rows per processor second, peak {told['peak_mb']:.0f} MB, "
                + ", ".join(f"{key} {value:.1f}" for key, value in told.items() if key.endswith("_mb") and key != "peak_mb"),
                flush=True,
            )


if __name__ == "__main__":
    main()
