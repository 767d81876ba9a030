"""What the model says of its fields beside their shapes."""

from itertools import chain

from cxmap.model.shape import fields_of, is_material, is_needed, is_public, required_keys
from cxmap.model.tree import parts


def test_every_mark_of_a_class_names_a_field_of_it():
    for part in parts().values():
        keys = set(fields_of(part))
        assert part.EDITORIAL <= keys, part
        assert part.OBSERVED <= keys, part
        assert part.PUBLIC <= keys, part
        assert set(chain(*part.IN_ORDER, *part.NEVER_BOTH)) <= keys, part


def test_titles_are_material_and_remarks_are_not():
    for part in parts().values():
        assert not part.SHORT or is_material(part, part.SHORT), part
        assert "notes" not in fields_of(part) or not is_material(part, "notes"), part


# Who answers for it, what it rests on, what hurts and how we argue is said among ourselves.
STAYS_INSIDE = {
    "accepted", "actions", "basis", "claims", "cost", "decides", "escalation",
    "feels", "feels_because", "fields", "lanes", "notes", "open_questions", "owner", "owner_role",
    "pains", "pictures", "proof", "raci", "reach", "red_lines", "root_causes", "say_first",
    "scripts", "source", "status", "systems", "tags", "tier", "verdict", "voices", "we_assumed",
}  # fmt: skip


def test_what_is_said_among_ourselves_is_public_nowhere():
    assert [] == [
        (name, key) for name, part in parts().items() for key in STAYS_INSIDE & part.PUBLIC
    ]


def test_what_readers_outside_see_has_a_title_and_whatever_must_be_there():
    for part in parts().values():
        public = {key for key in fields_of(part) if is_public(part, key)} - {"id"}
        if public:
            titles = {part.SHORT, *part.ONE_OF} - {"", "same_as"}
            assert not titles or titles & public, part
            assert set(required_keys(part)) <= public, part


def test_what_is_needed_is_a_reference():
    for part in parts().values():
        for key, shape in fields_of(part).items():
            assert shape.refers_to or not is_needed(part, key), (part, key)
