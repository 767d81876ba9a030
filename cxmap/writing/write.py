"""Entries become the text of one YAML file."""

from collections.abc import Iterable, Mapping
from typing import Final

from cxmap.model.entries import Entry
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.writing.author import Author
from cxmap.writing.entries import typed, typed_keys
from cxmap.writing.tree import Tree
from cxmap.writing.yaml_text import yaml_text

_REGISTER_OF: Final = {part: key for key, part in REGISTERS.items()}


def yaml_of(entries: Iterable[Entry], *, author: Author) -> str:
    """Write one journey, playbook or project, or the entries of registers.

    Registers stand in the order of their first entries. What ``files`` refuses to read, such as
    control characters, must not be in any text. Raises KeyError for an entry that stands in no
    register, and for one that must have a file for itself and has not.

    >>> from cxmap.model.registers import Channel
    >>> from cxmap.model.text import Text
    >>> desk = Channel(channel=Text(own="پیشخان"), id="desk", kind="physical")
    >>> print(yaml_of([desk, Channel(channel=Text(own="نامه"))], author=Author()), end="")
    channels:
      - channel: پیشخان
        id: desk
        kind: physical
      - نامه
    """
    return yaml_text(tree_of(entries, author=author))


def tree_of(entries: Iterable[Entry], *, author: Author) -> Mapping[str, Tree]:
    """Give the keys of one file for the same entries, before anybody thinks of YAML.

    >>> from cxmap.model.registers import Channel
    >>> from cxmap.model.text import Text
    >>> tree_of([Channel(channel=Text(own="نامه"))], author=Author())
    {'channels': ['نامه']}
    """
    entries = tuple(entries)
    if len(entries) == 1 and type(entries[0]) in WHOLE_FILES.values():
        return typed_keys(entries[0], author)
    registers: dict[str, list[Tree]] = {}
    for entry in entries:
        registers.setdefault(_REGISTER_OF[type(entry)], []).append(typed(entry, author))
    return registers
