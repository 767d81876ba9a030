"""What concerns one role or one department: on the first page it is shown to who chose it there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final, TypeVar

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.inherited import owner_of, owner_role_of
from cxmap.model.entries import Entry
from cxmap.model.journey import Touchpoint
from cxmap.model.knowledge import ReadingPath
from cxmap.model.playbook import Situation
from cxmap.model.registers import Department, Role
from cxmap.views.glance import TouchpointGlance, badness, touchpoint_glance
from cxmap.views.late import late_work
from cxmap.views.latest import MyChanges, MyLatest, my_changes
from cxmap.views.news import MOST, News, changed, concerned, news_line
from cxmap.views.open_work import OpenWork, in_turn, work_line
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader
from cxmap.views.situation import SituationLine, situation_line

_SITUATIONS: Final = 5
_TOUCHPOINTS: Final = 3
_LATE: Final = 3

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A role or a department that a reader may be; ``department`` is the id of a role's own."""

    id: str
    name: Phrase
    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPage:
    """The page of a role or department, and whose it is."""

    pointer: Pointer
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyMay:
    """What a role may give without asking, and who wants to know."""

    role: Pointer
    may: tuple[Phrase, ...]
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPath:
    """A reading path, and whose it is."""

    pointer: Pointer
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MySituation:
    """A situation in a line, and whose it is."""

    line: SituationLine
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyTouchpoint:
    """A touchpoint in a line, and whose it is."""

    line: TouchpointGlance
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyWork:
    """Late work in a line, and whose it is."""

    line: OpenWork
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MyNews:
    """Something that changed, and whom it concerns."""

    line: News
    whose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MineView:
    """Everything that is somebody's, each thing once.

    ``whose`` names those who see it, as ``role:agent department:sales``.
    """

    roles: tuple[Choice, ...]
    departments: tuple[Choice, ...]
    pages: tuple[MyPage, ...]
    may: tuple[MyMay, ...]
    paths: tuple[MyPath, ...]
    late: tuple[MyWork, ...]
    situations: tuple[MySituation, ...]
    touchpoints: tuple[MyTouchpoint, ...]
    news: tuple[MyNews, ...]
    latest: tuple[MyLatest, ...]
    changes: tuple[MyChanges, ...]


def mine_view(reader: Reader, situations: tuple[Situation, ...]) -> MineView | None:
    """Show what is whose; nothing where a project knows neither roles nor departments.

    Readers outside have no role, whatever departments they may write to.

    Everybody sees a few: the first of the situations in the order they are given, and the worst
    touchpoints.
    """
    catalog = reader.catalog
    roles = tuple(each for each in catalog.all(Role) if each in catalog.reading.places)
    departments = catalog.all(Department)
    if catalog.audience or not (roles or departments):
        return None
    everybody = (*roles, *departments)
    touchpoints = sorted(catalog.all(Touchpoint), key=lambda each: badness(reader, each))
    decided, owned = _decided(catalog, situations), _grouped(catalog, situations, owner_of)
    entrusted = _grouped(catalog, touchpoints, owner_role_of)
    met = _grouped(catalog, touchpoints, owner_of)
    whose_situations = _whose(catalog, everybody, (decided, owned), _SITUATIONS)
    whose_touchpoints = _whose(catalog, everybody, (entrusted, met), _TOUCHPOINTS)
    latest, changes = my_changes(reader)
    return MineView(
        roles=tuple(_role_choice(reader, role) for role in roles),
        departments=tuple(
            Choice(id=catalog.id_of(each), name=reader.title(each)) for each in departments
        ),
        pages=tuple(_pages(reader, roles, departments)),
        may=tuple(_may(reader, roles)),
        paths=tuple(_paths(reader)),
        late=tuple(_late(reader, everybody)),
        situations=tuple(
            MySituation(line=situation_line(reader, each), whose=whose_situations[id(each)])
            for each in situations
            if id(each) in whose_situations
        ),
        touchpoints=tuple(
            MyTouchpoint(line=touchpoint_glance(reader, each), whose=whose_touchpoints[id(each)])
            for each in touchpoints
            if id(each) in whose_touchpoints
        ),
        news=tuple(_news(reader, everybody)),
        latest=latest,
        changes=changes,
    )


def _may(reader: Reader, roles: Iterable[Role]) -> Iterator[MyMay]:
    """Give what each role may; a department sees what its roles may."""
    catalog = reader.catalog
    for role in roles:
        department = _department_of(catalog, role)
        whose = (role, *((department,) if department is not None else ()))
        if role.may:
            yield MyMay(
                role=reader.pointer(role),
                may=reader.phrases(role.may),
                whose=" ".join(_name(catalog, each) for each in whose),
            )


def _paths(reader: Reader) -> Iterator[MyPath]:
    catalog = reader.catalog
    for path in catalog.all(ReadingPath):
        whose = " ".join(_name(catalog, role) for role in catalog.targets(path, "role", Role))
        if whose:
            yield MyPath(pointer=reader.pointer(path), whose=whose)


_Groups = dict[int, list[_E]]
"""The identity of a role or department -> what is theirs."""


def _late(reader: Reader, everybody: Iterable[Entry]) -> Iterator[MyWork]:
    """Give what is late of somebody's work, the most urgent first."""
    catalog, work = reader.catalog, in_turn(reader, late_work(reader))
    owners = (_grouped(catalog, work, owner_role_of), _grouped(catalog, work, owner_of))
    whose = _whose(catalog, everybody, owners, _LATE)
    for each in work:
        if id(each) in whose:
            yield MyWork(line=work_line(reader, each), whose=whose[id(each)])


def _news(reader: Reader, everybody: Iterable[Entry]) -> Iterator[MyNews]:
    """Give what changed of what a department owns, or is named by what it owns."""
    found = changed(reader)
    theirs: _Groups[Entry] = {}
    for change in found:
        for owner in concerned(reader, change):
            theirs.setdefault(id(owner), []).append(change.entry)
    whose = _whose(reader.catalog, everybody, ({}, theirs), MOST)
    for change in found:
        if id(change.entry) in whose:
            yield MyNews(line=news_line(reader, change), whose=whose[id(change.entry)])


def _decided(catalog: Catalog, situations: Iterable[Situation]) -> _Groups[Situation]:
    """Give the situations in which a role decides an option, by role."""
    groups: _Groups[Situation] = {}
    for situation in situations:
        for option in situation.options:
            role = catalog.target(option, "decides", Role)
            if role is not None:
                groups.setdefault(id(role), []).append(situation)
    return groups


def _grouped(
    catalog: Catalog, entries: Iterable[_E], who: Callable[[Catalog, _E], Entry | None]
) -> _Groups[_E]:
    groups: _Groups[_E] = {}
    for entry in entries:
        owner = who(catalog, entry)
        if owner is not None:
            groups.setdefault(id(owner), []).append(entry)
    return groups


def _whose(
    catalog: Catalog,
    everybody: Iterable[Entry],
    groups: tuple[_Groups[_E], _Groups[_E]],
    count: int,
) -> dict[int, str]:
    """Say whose each entry is: what is laid in a role's own hands, else what its department owns.

    A department has what it owns. Nobody has more than ``count``.
    """
    own, owned = groups
    names: dict[int, list[str]] = {}
    for who in everybody:
        theirs = own.get(id(who)) or owned.get(id(_department_of(catalog, who)), [])
        for entry in islice({id(each): each for each in theirs}, count):
            names.setdefault(entry, []).append(_name(catalog, who))
    return {entry: " ".join(found) for entry, found in names.items()}


def _department_of(catalog: Catalog, who: Entry) -> Entry | None:
    return who if isinstance(who, Department) else catalog.target(who, "department", Department)


def _role_choice(reader: Reader, role: Role) -> Choice:
    department = _department_of(reader.catalog, role)
    return Choice(
        id=reader.catalog.id_of(role),
        name=reader.title(role),
        department=reader.catalog.id_of(department) if department is not None else "",
    )


def _pages(
    reader: Reader, roles: tuple[Role, ...], departments: tuple[Department, ...]
) -> Iterator[MyPage]:
    catalog = reader.catalog
    for role in roles:
        yield MyPage(pointer=reader.pointer(role), whose=_name(catalog, role))
    for department in departments:
        members = (role for role in roles if _department_of(catalog, role) is department)
        names = (_name(catalog, each) for each in (department, *members))
        yield MyPage(pointer=reader.pointer(department), whose=" ".join(names))


def _name(catalog: Catalog, who: Entry) -> str:
    return f"{who.KIND}:{catalog.id_of(who)}"
