"""The answers that a form offers, each with its mark where answers add up to a score."""

from cxmap.model.means import Choice
from cxmap.views.phrases import Showable, Shown
from cxmap.views.reader import Reader


def choice_lines(reader: Reader, choices: tuple[Choice, ...]) -> tuple[Showable, ...]:
    """Say all choices of a field."""
    counts = any(each.mark is not None for each in choices)
    return tuple(choice_line(reader, each, counts=counts) for each in choices)


def choice_line(reader: Reader, choice: Choice, *, counts: bool) -> Showable:
    """Say a choice with its mark; where others count and it does not, that is said, too."""
    said = reader.phrase(choice.choice) or reader.plain("")
    if choice.mark is not None:
        return reader.sentence("rubric.marked", choice=said, mark=signed(reader, choice.mark))
    return reader.sentence("rubric.not_counted", choice=said) if counts else said


def signed(reader: Reader, number: float) -> Shown:
    """Give a number in the reader's digits; one below zero has the sign of the language."""
    shown = reader.number(abs(number))
    return shown if number >= 0 else Shown(text=f"{reader.word('numbers.minus')}{shown}")
