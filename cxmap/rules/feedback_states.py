"""How far it has come with what a customer told us."""

from cxmap.model.voice import Feedback


def is_over(feedback: Feedback) -> bool:
    """Tell whether its progress says that nothing more is to be done."""
    return feedback.progress in ("done", "declined")


def is_settled(feedback: Feedback) -> bool:
    """Tell whether nobody waits any more: it is over, was closed, or the customer is gone."""
    return is_over(feedback) or feedback.closed is not None or feedback.lost is not None
