"""The answers that a form offers, each with its mark where answers add up to a score."""

from cxmap.model.means import Choice
from cxmap.views.phrases import Showable
from cxmap.views.reader import Reader


def choice_lines(reader: Reader, choices: tuple[Choice, ...]) -> tuple[Showable, ...]:
    """Say all choices of a field."""
    counts = any(each.mark is not None for each in choices)
    return tuple(choice_line(reader, each, counts=counts) for each in choices)


def choice_line(reader: Reader, choice: Choice, *, counts: bool) -> Showable:
    """Say a choice with its mark; where others count and it does not, that is said, too."""
    said = reader.phrase(choice.choice) or reader.plain("")
    if choice.mark is not None:
        return reader.sentence("rubric.marked", choice=said, mark=reader.number(choice.mark))
    return reader.sentence("rubric.not_counted", choice=said) if counts else said
