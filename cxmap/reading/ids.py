"""The ids of the items of a list: as written, or proposed from their titles."""

from cxmap.files.nodes import Localised, Mapping, Node, Sequence
from cxmap.language.slugs import proposed_slug
from cxmap.model.entries import Part


def ids_of_items(items: Sequence, part: type[Part]) -> list[str]:
    """Give each item its id; a proposed id that is taken gets a number, a written one never does.

    ``part`` is the class of the items, which knows the key of their title.
    """
    kind = getattr(part, "KIND", "item").replace("_", "-")
    taken = {str(item["id"]) for item in items if isinstance(item, Mapping) and item.get("id")}
    numbers: dict[str, int] = {}
    given: list[str] = []
    for item in items:
        if isinstance(item, Mapping) and isinstance(item.get("id"), str):
            given.append(str(item["id"]))
            continue
        proposed = proposed_slug(_title(item, part), otherwise=kind)
        number, unique = numbers.get(proposed, 1), proposed
        while unique in taken:
            number += 1
            unique = f"{proposed}-{number}"
        numbers[proposed] = number
        taken.add(unique)
        given.append(unique)
    return given


def _title(item: Node, part: type[Part]) -> str:
    if isinstance(item, Mapping):
        # Where the title is missing, the first key most likely says what this is.
        keys = (*(key for key in (part.SHORT, *part.ONE_OF) if key in item), *item)
        title = _title(item[keys[0]], part) if keys else ""
        # What is the same as ``visit/enter`` is called ``enter``, too.
        return title.rpartition("/")[2] if keys[:1] == ("same_as",) else title
    if isinstance(item, Localised):
        return item.get("", next(iter(item.values()), ""))
    return item if isinstance(item, str) else ""
