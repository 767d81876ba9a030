"""How far it has come with what a customer told us."""

from cxmap.model.voice import Feedback


def is_over(feedback: Feedback) -> bool:
    """Tell whether its progress says that nothing more is to be done."""
    return feedback.progress in ("done", "declined")
