"""The forms of event tables that are known: their columns, and who says what they say."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    name: str
    title: str
    publisher: str
    url: str
    said_by: str
    rows_sql: str
    needed: tuple
    optional: tuple
    # All columns in their order, for tables without a header, the newest layout first; none where the first line names them.
    layouts: tuple
    # Of the delimited files; none is told by the file's name.
    delimiter: str
    # Whether fields may stand in quotation marks.
    quoted: bool
    # The day, as a message names what was expected.
    day_column: str
    day_expected: str
    scheme: str


def _side(number):
    parts = ("Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code").split()
    return [f"Actor{number}{part}" for part in parts]


def _place(name, second):
    parts = ["Type", "FullName", "CountryCode", "ADM1Code", *(["ADM2Code"] if second else []), "Lat", "Long", "FeatureID"]
    return [f"{name}Geo_{part}" for part in parts]


def _gdelt(second):
    places = [column for name in ("Actor1", "Actor2", "Action") for column in _place(name, second)]
    return tuple(
        "GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split()
        + _side(1)
        + _side(2)
        + "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split()
        + "NumMentions NumSources NumArticles AvgTone".split()
        + places
        + ["DATEADDED", "SOURCEURL"]
    )


_GDELT_NEEDED = ("GLOBALEVENTID", "SQLDATE", "Actor1CountryCode", "Actor2CountryCode", "EventCode")
_GDELT_OPTIONAL = ("Actor1KnownGroupCode", "Actor2KnownGroupCode", "NumSources", "SOURCEURL")


def _gdelt_form(name, title, layouts):
    return Form(
        name, title, "The GDELT Project", "https://www.gdeltproject.org/", "GDELT, coded by machine", "rows-gdelt",
        _GDELT_NEEDED, _GDELT_OPTIONAL, layouts, "\t", False, "SQLDATE", "YYYYMMDD", "cameo",
    )


FORMS = {
    form.name: form
    for form in (
        # Before April 2013 there was no address, so those files have a column less.
        _gdelt_form("gdelt1", "GDELT 1.0 Event Database", (_gdelt(False), _gdelt(False)[:-1])),
        _gdelt_form("gdelt2", "GDELT 2.0 Event Database", (_gdelt(True),)),
        Form(
            "icews", "ICEWS Coded Event Data", "Harvard Dataverse", "https://doi.org/10.7910/DVN/28075", "ICEWS, coded by machine",
            "rows-icews", ("Event ID", "Event Date", "Source Country", "CAMEO Code", "Target Country"), ("Story ID", "Publisher"),
            (), "\t", False, "Event Date", "YYYY-MM-DD", "name",
        ),
        Form(
            "generic", "Event table", "", "", "", "rows-generic", ("doer", "target", "day", "code"), ("id", "tone", "source"),
            (), "", True, "day", "YYYY-MM-DD or YYYYMMDD", "any",
        ),
    )
}
