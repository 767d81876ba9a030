"""Whether somebody still waits: the one answer that all pages and checks give."""

from typing import Final

from cxmap.model.entries import Part

_ENDS: Final = ("closed", "lost", "done")
"""Days on which nobody waits any more."""
_ENDED: Final = ("done", "declined")


def waits(part: Part) -> bool:
    """Tell whether somebody still waits for a part, such as feedback, an action or a question.

    A day on which it ended counts first, then what is said of its progress, then an answer.
    """
    if any(getattr(part, key, None) is not None for key in _ENDS):
        return False
    progress = getattr(part, "progress", None)
    if progress is not None:
        return progress not in _ENDED
    return getattr(part, "answer", None) is None
