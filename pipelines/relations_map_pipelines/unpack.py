"""GDELT publishes a zip a day or a quarter of an hour, which neither engine reads."""

import gzip
import os
import shutil
import zipfile

from .failure import Failure


def unpack(inputs, folder, say):
    """Writes the one file of each zip as gzip. What is there already is left alone, so that a second run goes on."""
    zips = []
    for path in inputs:
        inside = os.listdir(path) if os.path.isdir(path) else None
        zips += [path] if inside is None else [os.path.join(path, name) for name in inside if name.lower().endswith(".zip")]
    os.makedirs(folder, exist_ok=True)
    for path in sorted(zips):
        _unpack_one(path, folder)
    say(f"{folder}: {len(zips)} files")


def _unpack_one(path, folder):
    try:
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) != 1:
                raise Failure(f"{path}: holds {len(members)} files, expected one")
            name = os.path.basename(members[0].filename)
            goal = os.path.join(folder, f"{name}.gz")
            if os.path.exists(goal):
                return
            unfinished = f"{goal}.unfinished"
            with archive.open(members[0]) as source, gzip.GzipFile(unfinished, "wb", 1, mtime=0) as out:
                shutil.copyfileobj(source, out, 1 << 20)
            os.replace(unfinished, goal)
    except (zipfile.BadZipFile, EOFError, OSError) as error:
        raise Failure(f"{path}: is not a whole zip: {error}") from None
