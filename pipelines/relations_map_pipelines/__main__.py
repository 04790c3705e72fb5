"""`python -m relations_map_pipelines`."""

import sys

from .cli import main


def run():
    """The command that an installed package has."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
