"""Which sorts of changes there are, and of which sort a change is."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from cxmap.model.entries import Part
from cxmap.model.shape import FieldShape

Deed: TypeAlias = Literal["added", "removed", "moved", "renamed", "changed"]
"""What was done to an entry or to a field of it."""

Manner: TypeAlias = Literal["content", "reference", "spelling", "translation", "order"]
"""In what two values differ: in what they say, or only in how, in which language or order.

A reference is another one where the same thing has another id now.
"""


class Sort(StrEnum):
    """Every sort of change; those of entries are made of what it is and what was done to it.

    ``ENTRY_...`` and ``FIELD_CHANGED`` are for whatever has no sort of its own.
    """

    JOURNEY_ADDED = "journey_added"
    JOURNEY_REMOVED = "journey_removed"
    JOURNEY_RENAMED = "journey_renamed"
    JOURNEY_CHANGED = "journey_changed"
    STAGE_ADDED = "stage_added"
    STAGE_REMOVED = "stage_removed"
    STAGE_MOVED = "stage_moved"
    STAGE_RENAMED = "stage_renamed"
    STAGE_CHANGED = "stage_changed"
    TOUCHPOINT_ADDED = "touchpoint_added"
    TOUCHPOINT_REMOVED = "touchpoint_removed"
    TOUCHPOINT_MOVED = "touchpoint_moved"
    TOUCHPOINT_RENAMED = "touchpoint_renamed"
    TOUCHPOINT_CHANGED = "touchpoint_changed"
    EXPECTATION_ADDED = "expectation_added"
    EXPECTATION_REMOVED = "expectation_removed"
    EXPECTATION_MOVED = "expectation_moved"
    EXPECTATION_CHANGED = "expectation_changed"
    PAIN_OPENED = "pain_opened"
    PAIN_CLOSED = "pain_closed"
    PAIN_MOVED = "pain_moved"
    PAIN_CHANGED = "pain_changed"
    PLAYBOOK_ADDED = "playbook_added"
    PLAYBOOK_REMOVED = "playbook_removed"
    PLAYBOOK_RENAMED = "playbook_renamed"
    PLAYBOOK_CHANGED = "playbook_changed"
    SITUATION_ADDED = "situation_added"
    SITUATION_REMOVED = "situation_removed"
    SITUATION_MOVED = "situation_moved"
    SITUATION_RENAMED = "situation_renamed"
    SITUATION_CHANGED = "situation_changed"
    QUESTION_ADDED = "question_added"
    QUESTION_REMOVED = "question_removed"
    QUESTION_MOVED = "question_moved"
    QUESTION_CHANGED = "question_changed"
    OPTION_ADDED = "option_added"
    OPTION_REMOVED = "option_removed"
    OPTION_MOVED = "option_moved"
    OPTION_CHANGED = "option_changed"
    STEP_ADDED = "step_added"
    STEP_REMOVED = "step_removed"
    STEP_MOVED = "step_moved"
    STEP_CHANGED = "step_changed"
    PROCEDURE_ADDED = "procedure_added"
    PROCEDURE_REMOVED = "procedure_removed"
    PROCEDURE_MOVED = "procedure_moved"
    PROCEDURE_RENAMED = "procedure_renamed"
    PROCEDURE_CHANGED = "procedure_changed"
    CHECKLIST_ADDED = "checklist_added"
    CHECKLIST_REMOVED = "checklist_removed"
    CHECKLIST_MOVED = "checklist_moved"
    CHECKLIST_RENAMED = "checklist_renamed"
    CHECKLIST_CHANGED = "checklist_changed"
    ITEM_ADDED = "item_added"
    ITEM_REMOVED = "item_removed"
    ITEM_MOVED = "item_moved"
    ITEM_CHANGED = "item_changed"
    SCRIPT_ADDED = "script_added"
    SCRIPT_REMOVED = "script_removed"
    SCRIPT_MOVED = "script_moved"
    SCRIPT_CHANGED = "script_changed"
    RED_LINE_ADDED = "red_line_added"
    RED_LINE_REMOVED = "red_line_removed"
    RED_LINE_MOVED = "red_line_moved"
    RED_LINE_CHANGED = "red_line_changed"
    POLICY_ADDED = "policy_added"
    POLICY_REMOVED = "policy_removed"
    POLICY_RENAMED = "policy_renamed"
    POLICY_CHANGED = "policy_changed"
    PROMISE_ADDED = "promise_added"
    PROMISE_REMOVED = "promise_removed"
    PROMISE_CHANGED = "promise_changed"
    PRICE_ADDED = "price_added"
    PRICE_REMOVED = "price_removed"
    PRICE_MOVED = "price_moved"
    PRICE_CHANGED = "price_changed"

    OWNER_CHANGED = "owner_changed"
    RESPONSIBILITY_CHANGED = "responsibility_changed"
    AUTHORITY_CHANGED = "authority_changed"
    MOMENT_OF_TRUTH_ADDED = "moment_of_truth_added"
    MOMENT_OF_TRUTH_REMOVED = "moment_of_truth_removed"
    MOMENT_OF_TRUTH_CHANGED = "moment_of_truth_changed"
    FEELING_CHANGED = "feeling_changed"
    VERDICT_CHANGED = "verdict_changed"
    LIMIT_CHANGED = "limit_changed"
    CONDITION_CHANGED = "condition_changed"
    METRIC_TARGET_CHANGED = "metric_target_changed"
    AUDIENCE_CHANGED = "audience_changed"
    SETTINGS_CHANGED = "settings_changed"
    ID_CHANGED = "id_changed"
    REVIEW_CHANGED = "review_changed"
    EVIDENCE_CHANGED = "evidence_changed"

    TRANSLATION_CHANGED = "translation_changed"
    REFERENCE_CHANGED = "reference_changed"
    SPELLING_CHANGED = "spelling_changed"
    ORDER_CHANGED = "order_changed"

    ENTRY_ADDED = "entry_added"
    ENTRY_REMOVED = "entry_removed"
    ENTRY_MOVED = "entry_moved"
    ENTRY_RENAMED = "entry_renamed"
    FIELD_CHANGED = "field_changed"


_BY_KEY: Final = {
    "owner": Sort.OWNER_CHANGED,
    "owner_role": Sort.OWNER_CHANGED,
    "owner_outside": Sort.OWNER_CHANGED,
    "raci": Sort.RESPONSIBILITY_CHANGED,
    "decides": Sort.AUTHORITY_CHANGED,
    "approval": Sort.AUTHORITY_CHANGED,
    "feels": Sort.FEELING_CHANGED,
    "verdict": Sort.VERDICT_CHANGED,
    "we_assumed": Sort.VERDICT_CHANGED,
    "limits": Sort.LIMIT_CHANGED,
    "if": Sort.CONDITION_CHANGED,
    "only_in": Sort.CONDITION_CHANGED,
    "not_in": Sort.CONDITION_CHANGED,
    "eligible": Sort.CONDITION_CHANGED,
    "audience": Sort.AUDIENCE_CHANGED,
    "id": Sort.ID_CHANGED,
    "formerly": Sort.ID_CHANGED,
    "reviewed": Sort.REVIEW_CHANGED,
    "verified": Sort.REVIEW_CHANGED,
    "approved_by": Sort.REVIEW_CHANGED,
    "basis": Sort.EVIDENCE_CHANGED,
    "source": Sort.EVIDENCE_CHANGED,
    "claims": Sort.EVIDENCE_CHANGED,
}
"""What stands under a key is of the same sort wherever it stands; the outermost key decides."""

_BY_FIELD: Final = {
    ("option", "limit"): Sort.LIMIT_CHANGED,
    ("metric", "target"): Sort.METRIC_TARGET_CHANGED,
    ("metric", "targets"): Sort.METRIC_TARGET_CHANGED,
    ("source", "source"): Sort.ENTRY_RENAMED,
}
"""Kind and key, where the same key means something else elsewhere."""

_BY_MANNER: Final = {
    "reference": Sort.REFERENCE_CHANGED,
    "spelling": Sort.SPELLING_CHANGED,
    "translation": Sort.TRANSLATION_CHANGED,
    "order": Sort.ORDER_CHANGED,
}

_GENERAL: Final[dict[Deed, Sort]] = {
    "added": Sort.ENTRY_ADDED,
    "removed": Sort.ENTRY_REMOVED,
    "moved": Sort.ENTRY_MOVED,
    "renamed": Sort.ENTRY_RENAMED,
    "changed": Sort.FIELD_CHANGED,
}

_OTHER_WORDS: Final = {"pain_added": Sort.PAIN_OPENED, "pain_removed": Sort.PAIN_CLOSED}

_KNOWN: Final[dict[str, Sort]] = {each.value: each for each in Sort} | _OTHER_WORDS


def sort_of_entry(kind: str, deed: Deed, *, is_setting: bool) -> Sort:
    """Give the sort of what was done to an entry as a whole.

    >>> sort_of_entry("pain", "added", is_setting=False).value
    'pain_opened'
    >>> sort_of_entry("department", "added", is_setting=False).value
    'entry_added'
    """
    if is_setting:
        return Sort.SETTINGS_CHANGED
    return _KNOWN.get(f"{kind}_{deed}", _GENERAL[deed])


def sort_of_field(
    kind: str,
    path: Sequence[str],
    shape: FieldShape,
    deed: Deed,
    manner: Manner,
    *,
    is_title: bool,
    is_setting: bool,
) -> Sort:
    """Give the sort of a change in one field.

    ``deed`` says whether the field was filled, emptied or changed, ``shape`` is that of the last
    key of its path.
    """
    if manner != "content":
        return _BY_MANNER[manner]
    if is_setting:
        return Sort.SETTINGS_CHANGED
    return _by_name(kind, path, deed) or _by_shape(kind, shape, is_title=is_title)


def _by_name(kind: str, path: Sequence[str], deed: Deed) -> Sort | None:
    """Give the sort that the keys on the way to a field speak of."""
    if path[0] == "moment_of_truth":
        return Sort(f"moment_of_truth_{deed}")
    by_key = (_BY_KEY[key] for key in path if key in _BY_KEY)
    return _BY_FIELD.get((kind, path[0])) or next(by_key, None)


def _by_shape(kind: str, shape: FieldShape, *, is_title: bool) -> Sort:
    """Give the sort of a field whose keys say nothing special: a limit, a title, any other."""
    if shape.form == "limit":
        return Sort.LIMIT_CHANGED
    changed = _KNOWN.get(f"{kind}_changed")
    if is_title:
        return _KNOWN.get(f"{kind}_renamed") or changed or Sort.ENTRY_RENAMED
    return changed or Sort.FIELD_CHANGED


def title_key_of(part: Part) -> str:
    """Give the key that says what a part is: of an option the one of two that it was given."""
    keys = tuple(filter(None, (part.SHORT, *part.ONE_OF)))
    return next((key for key in keys if getattr(part, key, None) is not None), "")
