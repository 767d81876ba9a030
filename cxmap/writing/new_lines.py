"""The lines of something new: what is known of it, and in comments what can come next."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from cxmap.language.manual import meaning
from cxmap.language.words import word
from cxmap.model.entries import Entry, Part
from cxmap.model.shape import FieldShape, fields_of
from cxmap.model.tree import name_of
from cxmap.writing.beginnings import first_keys
from cxmap.writing.tree import Bare, Tree
from cxmap.writing.yaml_text import yaml_text

_FIRST_SENTENCE: Final = re.compile(r".+?[.؟?](?=\s|$)")
_TEXTS: Final = ("", "condition", "id")
_DRAFT: Final = "status: draft"


def new_lines(
    part: type[Part], said: Mapping[str, str], language: str, *, is_draft: bool = False
) -> tuple[str, ...]:
    """Give the lines of something new, its first key first; ``said`` is what is known of it.

    A journey gets a first stage with a touchpoint, to be overwritten.
    """
    shapes = fields_of(part)
    written = {key: _typed(shapes.get(key), value) for key, value in said.items()}
    if is_draft:
        written["status"] = "draft"
    below = {key: tree for key, tree in _begun(part, language).items() if key not in written}
    open_keys = [key for key in first_keys(part) if key not in {*written, *below, "id"}]
    lines = yaml_text(written).splitlines()
    draft = f"{_DRAFT} # {word(language, 'beginnings.draft')}"
    return (
        *(draft if line == _DRAFT else line for line in lines),
        *_remarks(part, open_keys, language),
        *(yaml_text(below).splitlines() if below else ()),
    )


def _remarks(part: type[Part], keys: list[str], language: str) -> Iterator[str]:
    """Give keys without a value: what is said of them stays a comment when one is put to use."""
    if keys:
        command = f"cxmap explain {name_of(part)}"
        yield f"# {word(language, 'beginnings.next', command=command)}"
    for key in keys:
        yield remark_of(part, key, language)


def remark_of(part: type[Part], key: str, language: str) -> str:
    """Give the line that stands for a key until it is put to use."""
    others = ("entry", "sourced") if issubclass(part, Entry) else ()
    meant = meaning(language, name_of(part), key, others=others)
    first = _FIRST_SENTENCE.match(meant)
    return f"# {key}:  # {first[0] if first else meant}"


def _typed(shape: FieldShape | None, value: str) -> Tree:
    """Give what an author types for a value: dates and numbers need no quotation marks."""
    return Bare(value) if shape is not None and shape.form not in _TEXTS else value


def _begun(part: type[Part], language: str) -> dict[str, Tree]:
    """Give what has to stand below something new, with words that wait for better ones."""
    if name_of(part) != "journey":
        return {}
    touchpoint: Tree = {
        "touchpoint": word(language, "beginnings.touchpoint"),
        "id": "first-touchpoint",
    }
    stage: Tree = {
        "stage": word(language, "beginnings.stage"),
        "id": "first-stage",
        "touchpoints": [touchpoint],
    }
    return {"stages": [stage]}
