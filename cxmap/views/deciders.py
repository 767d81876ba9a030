"""Who may decide an option: whoever is on the line, or somebody who has to be asked first."""

from collections import Counter
from dataclasses import dataclass

from cxmap.catalog.anybody import ANYBODY
from cxmap.model.entries import Entry
from cxmap.model.playbook import Option, Playbook
from cxmap.model.registers import Role
from cxmap.views.inside import all_inside
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class DeciderView:
    """A role that decides, and how to reach it.

    ``may`` holds the ids of the role and of all roles above it, with spaces between them;
    ``phone`` is empty where no single number is named.
    """

    role: Pointer
    reach: Phrase | None
    phone: str
    may: str
    is_on_the_line: bool


def decider_view(reader: Reader, option: Option, on_the_line: Role | None) -> DeciderView | None:
    """Say whose decision an option is."""
    pointer = reader.one_pointer(option, "decides")
    if pointer is None:
        return None
    role = reader.catalog.target(option, "decides", Role)
    reach = reader.phrase(role.reach) if role is not None else None
    return DeciderView(
        role=pointer,
        reach=reach,
        phone=reader.phone(reach),
        may=" ".join(map(reader.catalog.id_of, _who_may(reader, role))),
        is_on_the_line=role is not None and _may_decide(reader, role, on_the_line),
    )


def role_on_the_line(reader: Reader, entry: Entry) -> Role | None:
    """Give the role that talks to the customer: the one that decides most of a playbook's options.

    Of several that decide as much it is the one that is named first.
    """
    catalog = reader.catalog
    playbook = entry if isinstance(entry, Playbook) else catalog.nearest_above(entry, Playbook)
    options = all_inside(playbook, Option) if playbook is not None else ()
    named = (role for each in options for role in catalog.targets(each, "decides", Role))
    roles = [role for role in named if not _is_anybody(reader, role)]
    most = Counter(map(id, roles)).most_common(1)
    return next((role for role in roles if most and id(role) == most[0][0]), None)


def _may_decide(reader: Reader, role: Role, on_the_line: Role | None) -> bool:
    """Tell whether nobody has to be asked, and so not by a role that reads its own handbook."""
    is_own = reader.book is not None and reader.book.whose is role
    return is_own or role is on_the_line or _is_anybody(reader, role)


def _is_anybody(reader: Reader, role: Role) -> bool:
    return reader.catalog.id_of(role) == ANYBODY


def _who_may(reader: Reader, role: Role | None) -> tuple[Role, ...]:
    if role is not None and _is_anybody(reader, role):
        return reader.catalog.all(Role)
    return _upwards(reader, role)


def _upwards(reader: Reader, role: Role | None) -> tuple[Role, ...]:
    """Give a role and everybody above it; a circle of reports ends where it began."""
    found: list[Role] = []
    while role is not None and not any(role is each for each in found):
        found.append(role)
        role = reader.catalog.target(role, "reports_to", Role)
    return tuple(found)
