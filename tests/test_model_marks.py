"""What the model says of its fields beside their shapes."""

from itertools import chain

from cxmap.model.shape import fields_of, is_material
from cxmap.model.tree import parts


def test_every_mark_of_a_class_names_a_field_of_it():
    for part in parts().values():
        keys = set(fields_of(part))
        assert part.EDITORIAL <= keys, part
        assert part.OBSERVED <= keys, part
        assert set(chain(*part.IN_ORDER, *part.NEVER_BOTH)) <= keys, part


def test_titles_are_material_and_remarks_are_not():
    for part in parts().values():
        assert not part.SHORT or is_material(part, part.SHORT), part
        assert "notes" not in fields_of(part) or not is_material(part, "notes"), part
