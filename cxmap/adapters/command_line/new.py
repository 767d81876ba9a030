"""``cxmap new``: something new in the files, with an id and with what can come next."""

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final, TypeVar

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
from cxmap.adapters.command_line.paths import file_to_be
from cxmap.adapters.command_line.schema import write_project_schemas
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.catalog import Catalog
from cxmap.files.discovery import read_project_files
from cxmap.foundation.faults import UsageFault
from cxmap.language.digits import digits_of
from cxmap.language.lists import joined
from cxmap.language.personal_data import personal_data_in
from cxmap.language.suggestions import nearest
from cxmap.language.words import word
from cxmap.model.entries import Entry
from cxmap.model.kinds import WHOLE_FILES
from cxmap.model.project import Project
from cxmap.model.tree import name_of, register_of
from cxmap.outputs.arrivals import arrival, write_arrival
from cxmap.outputs.editor_files import SCHEMA_FOLDER
from cxmap.outputs.newcomers import (
    Newcomer,
    entries_around,
    kinds_to_begin,
    known_places,
    path_for,
    places_for,
    proposed_id,
    title_key,
)
from cxmap.publication.checking import checked_project
from cxmap.reading.slips import key_said
from cxmap.reports.text import problem_line
from cxmap.rules.wording import fault_sentence
from cxmap.writing.beginnings import first_keys

_SHOWN: Final = 12

_T = TypeVar("_T")


def _kind_said(text: str) -> str:
    """Give the kind that the site calls so, in any language."""
    return key_said(text, kinds_to_begin())


@click.command(cls=HelpedCommand)
@click.argument("kind", type=OneOf(tuple(kinds_to_begin()), meant=_kind_said), metavar="KIND")
@click.argument("title", required=False)
@language_option()
@project_option()
@today_option()
@click.option("--id", "name")
@click.option("--in", "place")
@click.option("--owner")
@click.option("--with", "values", multiple=True)
@click.option("--file", type=click.Path(path_type=Path))
def new(
    *,
    kind: str,
    title: str | None,
    language: str,
    project: Path,
    today: date,
    name: str | None,
    place: str | None,
    owner: str | None,
    values: tuple[str, ...],
    file: Path | None,
) -> None:
    """Begin something new of a KIND with a TITLE."""
    files = {each.path: each for each in read_project_files(project)}
    checked = checked_project(files.values(), today=today)
    catalog = checked.catalog
    asked = _Answers(catalog=catalog, kind=kinds_to_begin()[kind], language=language)
    path = file_to_be(file, project) if file is not None else ""
    said = dict(map(_pair, values))
    is_file = asked.kind in WHOLE_FILES.values()
    name = PurePosixPath(path).stem if is_file and path else said.pop("id", name)
    asked.check(name, path, owner)
    title = asked.title(title)
    inside = asked.inside(place, is_on_its_own=file is not None and not place)
    if file is not None and inside is not None:
        raise UsageFault("new_file_and_place", path=str(file))
    name = asked.id(name, title, inside)
    if owner := asked.owner(owner):
        said["owner"] = owner
    newcomer = Newcomer(
        kind=asked.kind,
        id=name,
        said={title_key(asked.kind): title, **({} if is_file else {"id": name}), **said},
        path=path or path_for(catalog, asked.kind, name, inside),
        inside=inside,
    )
    has_schemas = (project / SCHEMA_FOLDER).is_dir()
    found = arrival(files, checked, newcomer, language, has_schemas=has_schemas)
    write_arrival(project, found)
    if has_schemas:
        write_project_schemas(project, language)
    where = {"path": found.file.path, "line": digits_of(language, str(found.line)), "id": name}
    click.echo(word(language, "report.created_new", **where), err=True)
    for problem in found.left:
        click.echo(problem_line(problem, language), err=True)


class _Answers:
    """What is known of something new: as it was given, or asked for at a terminal."""

    def __init__(self, *, catalog: Catalog, kind: type[Entry], language: str) -> None:
        self.kind = kind
        self._catalog = catalog
        self._language = language
        self._word = word(language, f"kinds.{name_of(kind)}")
        self._may_ask = sys.stdin.isatty() and sys.stderr.isatty()

    def check(self, name: str | None, path: str, owner: str | None) -> None:
        """Refuse what cannot be, before anything is asked. Raises UsageFault."""
        if name or path:
            self._free(name or "", path)
        if owner:
            self._department(owner)

    def title(self, given: str | None) -> str:
        """Give the title."""
        given = (given or "").strip()
        if not given and not self._may_ask:
            raise UsageFault("new_without_title", kind=self._word)
        return given or self._asked("report.ask_title")

    def inside(self, given: str | None, *, is_on_its_own: bool) -> Entry | None:
        """Give the entry that it is to stand in; None for files and registers.

        What can stand in either ``is_on_its_own`` where a file was named for it.
        """
        homes = entries_around(self.kind)
        if self.kind in WHOLE_FILES.values() or not homes:
            if given:
                raise UsageFault("new_place_needless", kind=self._word)
            return None
        register = register_of(self.kind)
        if register and is_on_its_own:
            return None
        if homes == (Project,) and self._catalog.has_project:
            return self._catalog.project
        kinds = (word(self._language, f"kinds.{name_of(home)}") for home in homes)
        places = self._listed(kinds)
        every = known_places(self._catalog, self.kind)
        known = self._listed(every[:_SHOWN])
        if given:
            return self._place(given, places, every)
        if not self._may_ask:
            raise self._nowhere(places, known)
        return self._until_right(
            lambda given: self._place(given, places, every) if given else self._in_register(places),
            "report.ask_place_or_register" if register else "report.ask_place",
            otherwise="",
            kinds=places,
            known=known,
            register=register,
        )

    def _in_register(self, places: str) -> None:
        if not register_of(self.kind):
            raise self._nowhere(places, "")

    def _nowhere(self, places: str, known: str) -> UsageFault:
        """Give the fault for no place at all, with that of the register where there is one."""
        if not (register := register_of(self.kind)):
            return UsageFault("new_without_place", kind=self._word, places=places, known=known)
        return UsageFault(
            "new_place_or_register",
            kind=self._word,
            places=places,
            known=known,
            register=register,
            path=path_for(self._catalog, self.kind, "", None),
        )

    def _place(self, given: str, places: str, every: tuple[str, ...]) -> Entry:
        found = places_for(self._catalog, self.kind, given)
        if not found:
            raise UsageFault(
                "new_place_unknown",
                name=given,
                kind=self._word,
                places=places,
                suggestion=nearest(given, every),
                known=self._listed(every[:_SHOWN]),
            )
        if len(found) > 1:
            refs = self._listed(f"{self._kind(e)} {self._catalog.ref_of(e)}" for e in found)
            raise UsageFault("new_place_unclear", name=given, places=refs)
        return found[0]

    def _kind(self, entry: Entry) -> str:
        return word(self._language, f"kinds.{name_of(type(entry))}")

    def id(self, given: str | None, title: str, inside: Entry | None) -> str:
        """Give the id: one that is proposed, unless somebody knows a better one."""
        proposed = proposed_id(self._catalog, self.kind, title, inside)
        if given or not self._may_ask:
            return given or proposed
        return self._until_right(self._free, "report.ask_id", otherwise=proposed)

    def _free(self, name: str, path: str = "") -> str:
        if personal_data_in(name):
            raise UsageFault("new_id_private", name=name)
        if self.kind in WHOLE_FILES.values():
            path = path or path_for(self._catalog, self.kind, name, None)
            if path in self._catalog.reading.paths:
                raise UsageFault("new_file_exists", path=path)
        return name

    def owner(self, given: str | None) -> str:
        """Give the owner; empty where there is none, or nobody was asked."""
        is_usual = "owner" in first_keys(self.kind)
        known = self._listed(self._departments())
        if given or not is_usual or not self._may_ask or not known:
            return given or ""
        key = word(self._language, "fields.owner")
        return self._until_right(
            self._department, "report.ask_value", otherwise="", key=key, known=known
        )

    def _department(self, name: str) -> str:
        if not name or self._catalog.named("department", name, self._catalog.project).entries:
            return name
        known = self._catalog.known_ids("department", self._catalog.project)
        near = self._catalog.nearest_name("department", name, self._catalog.project)
        raise UsageFault(
            "new_owner_unknown",
            name=name,
            suggestion=near,
            known_names=self._listed(known[:_SHOWN]),
        )

    def _departments(self) -> Iterator[str]:
        """Give the ids of the departments, each with its title where that says more."""
        project = self._catalog.project
        for name in self._catalog.known_ids("department", project)[:_SHOWN]:
            for each in self._catalog.named("department", name, project).entries:
                title = each.title.said_in(self._language, first=project.first_language)[0]
                yield f"{name} ({title})"

    def _listed(self, names: Iterable[str]) -> str:
        return joined(names, self._language)

    def _until_right(
        self, meant: Callable[[str], _T], key: str, /, *, otherwise: str, **arguments: str
    ) -> _T:
        """Ask until the answer means something; what was answered before is not lost."""
        while True:
            try:
                return meant(self._asked(key, otherwise=otherwise, **arguments))
            except UsageFault as fault:
                click.echo(fault_sentence(fault, self._language), err=True)

    def _asked(self, key: str, /, *, otherwise: str | None = None, **arguments: str) -> str:
        question = word(self._language, key, **arguments)
        is_shown = bool(otherwise)
        answer: str = click.prompt(question, default=otherwise, show_default=is_shown, err=True)
        return answer.strip()


def _pair(given: str) -> tuple[str, str]:
    key, equals, value = given.partition("=")
    if not equals:
        raise UsageFault("new_value_without_key", value=given)
    return key.strip(), value.strip()
