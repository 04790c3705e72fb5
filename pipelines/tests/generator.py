"""Event tables in the forms of the real ones, the same for the same seed: several reports an event, and what goes wrong.

`python generator.py FORM ROWS FOLDER [--seed N] [--start YYYY-MM] [--months N] [--gzip]` writes a folder a month.
"""

import argparse
import calendar
import csv
import gzip
import os
import random

# Code, weight; as GDELT writes them: states, a state whose code is not ISO's, regions, and no country at all.
SIDES = [("TJK", 30), ("RUS", 14), ("CHN", 10), ("USA", 10), ("UZB", 8), ("KGZ", 6), ("AFG", 6), ("IRN", 4), ("KAZ", 4), ("DEU", 3)]
SIDES += [("ROM", 2), ("TUR", 2), ("IND", 2), ("PAK", 2), ("GBR", 2), ("FRA", 2), ("JPN", 1), ("KOR", 1), ("TKM", 1)]
SIDES += [("CAS", 2), ("EUR", 1), ("", 4), ("UNO", 2), ("NAT", 1), ("ZZZ", 1)]
GROUPS = {"UNO", "NAT"}
NAMES = {
    "TJK": "Tajikistan", "RUS": "Russian Federation", "CHN": "China", "USA": "United States", "UZB": "Uzbekistan",
    "KGZ": "Kyrgyzstan", "AFG": "Afghanistan", "IRN": "Iran", "KAZ": "Kazakhstan", "DEU": "Germany", "ROM": "Romania",
    "TUR": "Turkey", "IND": "India", "PAK": "Pakistan", "GBR": "United Kingdom", "FRA": "France", "JPN": "Japan",
    "KOR": "South Korea", "TKM": "Turkmenistan", "CAS": "Central Asia", "EUR": "Europe", "": "", "UNO": "United Nations",
    "NAT": "North Atlantic Treaty Organization", "ZZZ": "Ruritania",
}
CODES = "010 020 0233 030 036 0331 040 042 043 046 051 057 061 062 064 070 071 0731 075 080 0841 090 100 1033 110 111 112".split()
CODES += "120 1246 130 138 141 150 163 172 173 174 180 190 193 2042 --- 999".split()
HOSTS = [f"news{number}.example.org" for number in range(200)] + ["www.asia-plus.example", "Report.Example.COM"]
HEADER_ICEWS = ["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity"]
HEADER_ICEWS += ["Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District"]
HEADER_ICEWS += ["Province", "Country", "Latitude", "Longitude"]


class Generator:
    """Rows of one month."""

    def __init__(self, seed, year, month, rows):
        self.random = random.Random(f"{seed} {year} {month}")
        self.year, self.month, self.rows = year, month, rows
        self.days = calendar.monthrange(year, month)[1]
        names, weights = zip(*SIDES)
        self.pool = [
            (self._day(), *self.random.choices(names, weights, k=2), self.random.choice(CODES)) for _ in range(max(1, rows // 6))
        ]

    def _day(self):
        return f"{self.year}{self.month:02}{self.random.randint(1, self.days):02}"

    def reports(self):
        """Number of the row, day, doer, target, code, address, sources. Some events are told of often, some rows stand twice."""
        draw, pool = self.random.random, self.pool
        first = self.year * 10**9 + self.month * 10**7
        last = None
        for number in range(self.rows):
            if last and draw() < 0.01:
                yield last
                continue
            day, doer, target, code = pool[int(draw() ** 2 * len(pool))]
            chance = draw()
            # A name out of order and a path that differs: the same site reports an event again.
            address = f"http://{HOSTS[int(draw() * len(HOSTS))]}/{day}/{int(draw() * 3)}?q={code}"
            address = "BBC Monitoring" if chance < 0.03 else "" if chance < 0.05 else address
            last = (first + number, day, doer, target, code, address, 1 + int(draw() ** 3 * 12))
            yield last

    def lines(self, form):
        """The rows in a form, as lists of fields."""
        return map({"gdelt1": gdelt1, "gdelt2": gdelt2, "icews": icews, "generic": generic}[form], self.reports())


def _side(code):
    group = code if code in GROUPS else ""
    country = "" if group else code
    return [f"{code}GOV" if code else "", NAMES[code].upper(), country, group] + [""] * 6


def _gdelt(report, wide):
    number, day, doer, target, code, address, sources = report
    root = code[:2]
    place = ["4", "Dushanbe, Dushanbe, Tajikistan", "TI", "TI00", *(["12345"] if wide else []), "38.56", "68.7739", "-2581512"]
    fields = [str(number), day, day[:6], day[:4], f"{day[:4]}.5", *_side(doer), *_side(target), "1", code, code[:3], root, "1", "3.0"]
    return [*fields, "4", str(sources), "4", "-1.2", *place, *place, *place, day + "120000" if wide else day, address]


def gdelt1(report):
    return _gdelt(report, False)


def gdelt2(report):
    return _gdelt(report, True)


def without_zero(code, number):
    """As a table that went through a spreadsheet has it."""
    return code.removeprefix("0") if number % 5 == 0 else code


def icews(report):
    number, day, doer, target, code, address, sources = report
    date = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return [
        str(number), date, f"Foreign Ministry ({NAMES[doer]})", "Government", NAMES[doer], "Consult", without_zero(code, number), "1.0", NAMES[target],
        "", NAMES[target], str(number % 997), str(sources), f"Wire {sources}", "Dushanbe", "", "", "Tajikistan", "38.57", "68.78",
    ]


def generic(report):
    number, day, doer, target, code, address, sources = report
    tone = ["", "cooperative", "-2.5", "0"][sources % 4]
    date = f"{day[:4]}-{day[4:6]}-{day[6:]}" if number % 2 else day
    return [NAMES[doer], target if target in NAMES and target not in ("ROM",) else "Romania", date, code, tone, address]


HEADERS = {"icews": HEADER_ICEWS, "generic": ["doer", "target", "day", "code", "tone", "source"]}


def write(form, rows, folder, seed=19, start="2013-01", months=12, gzipped=False):
    """Writes a file a month, partitioned as Hive does, and gives their paths."""
    year, month = map(int, start.split("-"))
    paths = []
    for index in range(months):
        at = (year * 12 + month - 1 + index)
        of_month = rows // months + (index < rows % months)
        generator = Generator(seed, at // 12, at % 12 + 1, of_month)
        ending = {"generic": "csv", "icews": "tab"}.get(form, "csv")
        name = f"{at // 12}{at % 12 + 1:02}.export.{ending}" + (".gz" if gzipped else "")
        path = os.path.join(folder, f"year={at // 12}", f"month={at % 12 + 1:02}", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with (gzip.open(path, "wt", 1, encoding="utf-8", newline="") if gzipped else open(path, "w", encoding="utf-8", newline="")) as file:
            _write(file, form, generator)
        paths.append(path)
    return paths


def _write(file, form, generator):
    if form == "generic":
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADERS[form])
        writer.writerows(generator.lines(form))
        return
    if form in HEADERS:
        file.write("\t".join(HEADERS[form]) + "\n")
    file.writelines("\t".join(fields) + "\n" for fields in generator.lines(form))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form", choices=["gdelt1", "gdelt2", "icews", "generic"])
    parser.add_argument("rows", type=int)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=19)
    parser.add_argument("--start", default="2013-01")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--gzip", action="store_true")
    options = parser.parse_args()
    write(options.form, options.rows, options.folder, options.seed, options.start, options.months, options.gzip)
