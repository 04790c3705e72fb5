"""What is the user's or the file's fault: told in one line, without a stack."""


class Failure(Exception):
    """A message that names the thing, the value in backquotes and what was expected."""


def shown(value, most=80):
    """A value for a message: one line, not endless, no control characters."""
    text = "".join(character if character.isprintable() else "\ufffd" for character in str(value))
    return text if len(text) <= most else text[: most - 1] + "…"
