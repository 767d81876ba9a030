"""With which keys one begins to write something; all others can wait."""

from itertools import islice
from typing import Final

from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.shape import fields_of, required_keys
from cxmap.model.tree import name_of

_FEW: Final = 4

_USUAL: Final[dict[str, tuple[str, ...]]] = {
    "journey": ("persona", "owner", "channel", "stages"),
    "stage": ("goal", "touchpoints"),
    "touchpoint": ("owner", "channel", "feels", "expectations"),
    "expectation": ("delivered", "verdict"),
    "pain": ("severity", "action"),
    "playbook": ("owner", "situations"),
    "situation": ("says", "say_first", "options"),
    "option": ("if", "within", "pays", "decides"),
    "procedure": ("role", "steps"),
    "checklist": ("role", "items"),
    "persona": ("goal", "needs", "quote", "basis"),
    "promise": ("owner", "kept_by", "kept", "proof"),
    "policy": ("owner", "text", "reviewed"),
    "metric": ("definition", "owner", "direction", "target"),
    "feedback": ("kind", "received", "owner", "progress"),
    "dataset": ("columns",),
    "improvement": ("insight", "owner", "pains", "actions"),
}
"""Kind -> the keys that follow title and id, where they are not simply the first of the class."""


def first_keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys one begins with: what it is, its id, what is required, and a few that help.

    >>> from cxmap.model.registers import Department
    >>> first_keys(Department)
    ('department', 'id', 'organisation', 'part_of', 'description', 'reach')
    """
    shapes = fields_of(part)
    names = [key for key in (part.SHORT or part.ONE_OF[0], "id") if key in shapes]
    free = (key for key in shapes if key not in Sourced.model_fields and key not in part.ONE_OF)
    usual = _USUAL.get(name_of(part)) or tuple(islice((k for k in free if k not in names), _FEW))
    if issubclass(part, Entry) and name_of(part) in ("journey", "playbook", "project"):
        names = names[:1]  # the name of the file is the id
    return tuple(dict.fromkeys((*names, *required_keys(part), *usual)))
