"""The ids of the items of a list: as written, or proposed from their titles."""

from cxmap.files.nodes import Localised, Mapping, Node, Sequence
from cxmap.language.slugs import proposed_slug


def ids_of_items(items: Sequence, kind: str) -> list[str]:
    """Give each item its id; a proposed id that is taken gets a number, a written one never does.

    The title of a mapping is the value of its first key, which says what the item is.
    """
    written = {str(item["id"]) for item in items if isinstance(item, Mapping) and item.get("id")}
    given: list[str] = []
    for item in items:
        if isinstance(item, Mapping) and isinstance(item.get("id"), str):
            given.append(str(item["id"]))
            continue
        proposed = proposed_slug(_title(item), otherwise=kind.replace("_", "-"))
        number, unique = 1, proposed
        while unique in written or unique in given:
            number += 1
            unique = f"{proposed}-{number}"
        given.append(unique)
    return given


def _title(item: Node) -> str:
    if isinstance(item, Mapping):
        return _title(next((item[key] for key in item), None))
    if isinstance(item, Localised):
        return item.get("", next(iter(item.values()), ""))
    return item if isinstance(item, str) else ""
