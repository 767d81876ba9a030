"""Every field of every class, filled, emptied and filled with something else, one at a time."""

import json
from copy import deepcopy
from functools import cache

from cxmap.model.entries import Entry, Sourced
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of, required_keys
from cxmap.model.tree import wholes_of
from tests.pages.every_field import EveryField
from tests.reading.sound_project import right


class EveryEdit:
    """A project in which every field of one kind of file or register is filled, and edits of it.

    An edit is the class and the field that it is about, the texts of the files after it, and how
    many changes it is: as many as there are entries that come or go, otherwise one.
    """

    def __init__(self, kind):
        self.kind = kind
        self.texts = EveryField(kinds=[kind]).files()
        self.trees = {path: json.loads(text) for path, text in self.texts.items() if _is_yaml(path)}
        self.path, self.way, self.part = self._whole(kind)

    def _whole(self, kind):
        if kind in WHOLE_FILES:
            folder = "playbooks" if kind == "playbook" else "journeys"
            name = "project" if kind == "project" else "full"
            return f"{folder}/{name}.yml", (), WHOLE_FILES[kind]
        register = next(name for name, part in REGISTERS.items() if part.KIND == kind)
        return "journeys/registers.yml", (register, 0), REGISTERS[register]

    def edits(self):
        """Give edits of every field of the classes that stand in no kind before.

        What all kinds share is tried on the file or register itself; ids lead elsewhere.
        """
        seen = set()
        for way, part, key in self._fields(self.way, self.part):
            is_shared = key in fields_of(Sourced) and way != self.way
            is_known = (part, key) in seen or _first_kind_of(part) != self.kind
            if is_shared or is_known or key in ("id", "formerly"):
                continue
            seen.add((part, key))
            shape, value = fields_of(part)[key], self._at(way)[key]
            is_entry = shape.part is not None and issubclass(shape.part, Entry)
            if key not in (*required_keys(part), part.SHORT, *part.ONE_OF, "lanes"):
                count = len(value) if is_entry else 1
                yield part, shape, self._edited(way, key, None), count
            if shape.part is None and not shape.is_mapping:
                other = _other_than(value, part, shape)
                edited = self._edited(way, key, [other] if shape.is_list else other)
                yield part, shape, edited, 1
            if is_entry and shape.is_list:
                one_more = self._edited(way, key, [*value, _another(shape.part)])
                yield part, shape, one_more, 1

    def _fields(self, way, part):
        for key, value in self._at(way).items():
            yield way, part, key
            inner = fields_of(part)[key].part
            if inner is not None and isinstance(value, list):
                yield from self._fields((*way, key, 0), inner)
            elif inner is not None:
                yield from self._fields((*way, key), inner)

    def _at(self, way, tree=None):
        node = self.trees[self.path] if tree is None else tree
        for step in way:
            node = node[step]
        return node

    def _edited(self, way, key, value):
        tree = deepcopy(self.trees[self.path])
        holder = self._at(way, tree)
        if value is None:
            del holder[key]
        else:
            holder[key] = value
        return self.texts | {self.path: json.dumps(tree, ensure_ascii=False)}


@cache
def _first_kind_of(part):
    return wholes_of(part)[0].KIND


def _other_than(value, part, shape):
    now = value[0] if isinstance(value, list) else value
    of_form = {"hours": "9 to 16", "scale": "1 to 5", "whole_number": "2"}.get(shape.form)
    of_web = f"{now}/other" if str(now).startswith("https://") else None
    others = (*shape.choices, of_form, of_web, right(part, shape, "another"), "1405-08-02", "2")
    return next(each for each in others if each not in (None, now))


def _another(part):
    keys = dict.fromkeys(filter(None, (part.SHORT, *part.ONE_OF[:1], *required_keys(part))))
    return {key: right(part, fields_of(part)[key], "another") for key in keys} | {"id": "another"}


def _is_yaml(path):
    return path.endswith(".yml")
