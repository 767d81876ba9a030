"""Every wrong shape of every field of the model, each in an else sound file of its own.

Where the problem belongs stands in the text itself, as ``▸``: before the wrong value, or before
the key where nothing stands after it.
"""

from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from cxmap.model.entries import Entry, Part
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of, required_keys
from tests.reading.sound_project import right, sound, what_stands_in, yaml_of

PLACE = "▸"

Way: TypeAlias = tuple[tuple[type[Part], str], ...]
"""The keys that lead from what a file or register holds to a class, each with its own class."""

NOTHING = {"nothing": "", "an empty text": '""'}

WRONG_WORDS = {
    "choice": ("CX108", "zqword"),
    "date": ("CX109", "1405-13-45"),
    "limit": ("CX110", "5 zqyears"),
    "hours": ("CX110", "17 to 8"),
    "whole number": ("CX111", "7.5"),
    "number": ("CX111", "zqmany"),
    "feeling": ("CX111", "+7777"),
    "link": ("CX112", "javascript:zq"),
    "picture": ("CX131", "https://example.org/zq.svg"),
    "table": ("CX132", "https://example.org/zq.csv"),
    "handle": ("CX107", "zq team"),
    "id": ("CX107", "Zq Id"),
    "reference": ("CX201", "zq-unknown"),
}
"""What cannot stand where something else than a text is expected, and the code it deserves."""

EMPTY_IS_RIGHT = {("Project", "days_off"), ("Project", "diagrams"), ("Calendar", "days_off")}
"""Lists that say something when they are empty: people work on every day, no diagram is a file."""


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """One wrong shape: what is wrong, the file that holds it, and the code it deserves.

    ``id`` is that of the entry of a register, of the kind ``unnamed``, that nothing names.
    """

    name: str
    path: str
    marked: str
    code: str
    id: str
    unnamed: str

    @property
    def text(self):
        """The file, without the mark."""
        return self.marked.replace(PLACE, "")

    @property
    def place(self):
        """Where the problem belongs: the file, with line and column counted from 1."""
        before = self.marked[: self.marked.index(PLACE)].split("\n")
        return f"{self.path}:{len(before)}:{len(before[-1]) + 1}"


def mistakes_of(part):
    """Give every mistake that can be made in a part of a class, each in a file of its own."""
    root, way = ways()[part]
    for number, (name, spoil, code) in enumerate((*_of_values(part), *_of_keys(part))):
        own = f"zq{number}"
        written = spoil(sound(part, own))
        items = written if isinstance(written, list) else [written]
        for around, key in reversed(way):
            items = [_around(around, key, items, own)]
        register = next((name for name, each in REGISTERS.items() if each is root), "")
        folder = "playbooks" if root.KIND == "playbook" else "journeys"
        yield Mistake(
            name=f"{part.__name__}, {name}",
            path=f"{folder}/{'project' if root.KIND == 'project' else own}.yml",
            marked=yaml_of({register: items} if register else items[0]),
            code=code,
            id=own,
            unnamed=root.KIND if part is root and not name.startswith("id:") else "",
        )


def mistakes_of_register(register):
    """Give every mistake that can be made right below the key of a register."""
    for number, (name, wrong, code) in enumerate(_of_lists(REGISTERS[register])):
        yield Mistake(
            name=f"{register}: {name}",
            path=f"journeys/zq{number}.yml",
            marked=yaml_of(_put({register: ""}, register, wrong)),
            code=code,
            id="",
            unnamed="",
        )


@cache
def ways():
    """Give for each class what its file or register holds, and the keys that lead to it."""
    roots = (*WHOLE_FILES.values(), *REGISTERS.values())
    found: dict[type[Part], tuple[type[Entry], Way]] = {root: (root, ()) for root in roots}
    pending = list(found)
    for part in pending:
        root, way = found[part]
        for key, shape in fields_of(part).items():
            if shape.part is not None and shape.part not in found:
                found[shape.part] = (root, (*way, (part, key)))
                pending.append(shape.part)
    return found


def _of_values(part):
    """Give what may be wrong under each key of a class."""
    for key, shape in fields_of(part).items():
        for name, wrong, code in _of_value(part, shape):
            yield f"{key}: {name}", _putting(part, key, wrong), code


def _of_keys(part):
    """Give what may be wrong with the keys of a class."""
    if issubclass(part, Entry) and part not in WHOLE_FILES.values():
        yield "two of one id", _doubled, "CX106"
    yield "a key that it does not know", _putting(part, PLACE + "zqkey", "words"), "CX102"
    is_whole = part in WHOLE_FILES.values()
    for key in required_keys(part):
        code = "CX101" if is_whole and key == part.SHORT else "CX103"
        yield f"{key}: missing", _leaving_out(part, key), code
    if part.ONE_OF:
        yield "neither title", _leaving_out(part, part.ONE_OF[0]), "CX103"
    for first, second in part.NEVER_BOTH:
        other = right(part, fields_of(part)[second])
        yield f"{first} and {second}", _putting_both(first, second, other), "CX113"


def _of_value(part, shape):
    for name, nothing in NOTHING.items():
        yield name, nothing, "CX105"
    what = what_stands_in(part, shape)
    if what == "part":
        yield from _of_lists(shape.part) if shape.is_list else _of_parts(shape.part)
    elif what == "group":
        yield from _of_groups()
    elif shape.is_list:
        yield from _of_plain_lists(part, shape, what)
    else:
        yield from _of_scalars(what)


def _of_lists(part):
    """Give what may be wrong with a list of parts."""
    title = part.SHORT or next(iter(part.ONE_OF), "") or next(iter(fields_of(part)))
    is_light = part.SHORT and (not issubclass(part, Entry) or part.IS_LIGHT)
    if not is_light:
        yield "a text", f"{PLACE}words", "CX104"
        yield "a group without its dash", f"{PLACE}{{{title}: words}}", "CX104"
    yield "an empty list", f"{PLACE}[]", "CX105"
    yield "an empty group for a list", f"{PLACE}{{}}", "CX105"
    yield "nothing in it", f"[{PLACE}~]", "CX105"
    yield "an empty text in it", f'[{PLACE}""]', "CX105"
    yield "an empty group in it", f"[{PLACE}{{}}]", "CX105"
    yield "a list in it", f"[{PLACE}[words]]", "CX104"
    if not part.SHORT:
        yield "a text in it", f"[{PLACE}words]", "CX104"


def _of_parts(part):
    """Give what may be wrong with one group of known keys."""
    if not part.SHORT:
        yield "a text", f"{PLACE}words", "CX104"
    yield "a list", f"{PLACE}[words]", "CX104"
    yield "an empty group", f"{PLACE}{{}}", "CX105"


def _of_groups():
    """Give what may be wrong with texts under names of the author's own."""
    yield "a text", f"{PLACE}words", "CX104"
    yield "a list", f"{PLACE}[words]", "CX104"
    yield "an empty group", f"{PLACE}{{}}", "CX105"
    yield "nothing in it", f"{{{PLACE}name: }}", "CX105"
    yield "a list in it", f"{{name: {PLACE}[words]}}", "CX104"
    yield "a group in it", f"{{name: {{{PLACE}zq: words}}}}", "CX116"


def _of_plain_lists(part, shape, what):
    """Give what may be wrong with a list of texts or values."""
    good = right(part, shape)
    if (part.__name__, shape.key) not in EMPTY_IS_RIGHT:
        yield "an empty list", f"{PLACE}[]", "CX105"
    yield "a group for a list", f"{PLACE}{{zq: words}}", "CX104"
    yield "nothing in it", f"[{PLACE}~]", "CX105"
    yield "an empty text behind a right one", f'[{good}, {PLACE}""]', "CX105"
    if what != "text":
        yield "one thing twice", f"[{good}, {PLACE}{good}]", "CX118"
    for name, wrong, code in _of_scalars(what):
        yield f"{name} in it", f"[{wrong}]", code
        yield f"{name} behind a right one", f"[{good}, {wrong}]", code
    if what in WRONG_WORDS:
        code, words = WRONG_WORDS[what]
        yield "a wrong value without a list", f"{PLACE}{words}", code


def _of_scalars(what):
    """Give what may be wrong with one text or value."""
    yield "a list", f"{PLACE}[words]", "CX104"
    if what == "text":
        yield "an empty group", f"{PLACE}{{}}", "CX105"
        yield "a language that nobody reads", f"{{{PLACE}zq: words}}", "CX116"
        yield "a language with nothing", f"{{{PLACE}fa: }}", "CX105"
        yield "a language with a list", f"{{en: {PLACE}[words]}}", "CX104"
    elif what == "condition":
        yield "an empty group", f"{PLACE}{{}}", "CX105"
        yield "a question that nobody asks", f"{{{PLACE}zq: words}}", "CX203"
        yield "a question without an answer", f"{{{PLACE}zq: }}", "CX105"
        yield "a question with a group", f"{{zq: {PLACE}{{a: b}}}}", "CX104"
    else:
        yield "a group", f"{PLACE}{{zq: words}}", "CX104"
    if what in WRONG_WORDS:
        code, words = WRONG_WORDS[what]
        yield "a wrong value", f"{PLACE}{words}", code
    if what == "limit":
        yield "an unknown moment", f"{PLACE}5 days after zq", "CX201"


def _putting(part, key, wrong):
    def spoil(written):
        if key in part.ONE_OF:
            del written[part.ONE_OF[0]]
        return _put(written, key, wrong)

    return spoil


def _put(written, key, wrong):
    """Put a wrong value under a key; where it bears no mark, the key does."""
    marked = key if PLACE in key + wrong else PLACE + key
    put = written | {key: wrong}
    return {marked if each == key else each: under for each, under in put.items()}


def _leaving_out(part, key):
    def spoil(written):
        del written[key]
        others = [each for each in fields_of(part) if each not in (*part.ONE_OF, "id", key)]
        written = written or {others[0]: right(part, fields_of(part)[others[0]])}
        first = next(iter(written))
        return {PLACE + first: written.pop(first), **written}

    return spoil


def _doubled(written):
    return [written, written | {"id": PLACE + written["id"]}]


def _putting_both(first, second, other):
    return lambda written: {first: "One way", PLACE + second: other, **_without_title(written)}


def _without_title(written):
    return {key: under for key, under in written.items() if key != "do"}


def _around(part, key, items, own):
    """Put items into what they stand in, before what is there already."""
    around = sound(part, own)
    is_list = fields_of(part)[key].is_list
    return around | {key: [*items, *around.get(key, [])] if is_list else items[0]}
