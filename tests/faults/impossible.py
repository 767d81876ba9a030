"""What is said where a fault cannot be made."""


class Impossible(Exception):  # noqa: N818 - no error: a machine that cannot be made to fail so
    """This machine cannot be brought into that state; the text says why."""
