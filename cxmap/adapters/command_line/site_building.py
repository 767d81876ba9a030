"""The site of a judged project as a folder: MkDocs runs once for each language."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, ExitStack
from datetime import UTC, date, datetime, time
from itertools import chain
from pathlib import Path

import click

from cxmap.adapters.command_line.mkdocs_runs import Run, mkdocs_run
from cxmap.adapters.command_line.words_of_mkdocs import reason_in, warnings_in
from cxmap.adapters.git.past import past_of
from cxmap.catalog.checked import Checked
from cxmap.diagrams.pictures import (
    hanging,
    pictures_of,
    tasks_of_pictures,
    tasks_of_posters,
)
from cxmap.foundation.faults import BuildFault, EngineFault
from cxmap.language.words import word
from cxmap.model.journey import Journey
from cxmap.outputs.chooser import write_chooser
from cxmap.outputs.drawing import judged, layouts_of
from cxmap.outputs.printing import made_here, remark_on_press
from cxmap.outputs.short_addresses import write_short_addresses
from cxmap.outputs.site import new_site, verify
from cxmap.publication.checking import languages_of
from cxmap.publication.posters import MAP, OTHERS
from cxmap.rules.wording import fault_sentence
from cxmap.views.addresses import diagram_paths, page_paths
from cxmap.views.former_addresses import former_paths
from cxmap.views.past import Past
from cxmap.views.reader import Reader
from cxmap.views.recent import changes_paths
from cxmap.views.short_addresses import short_pages, short_paths


def build_site(
    checked: Checked, project: Path, site: Path, today: date, language: str, *, strict: bool
) -> None:
    """Build the site of a project without errors in every language; an old one is replaced whole.

    ``language`` is that of messages. Raises BuildFault where the site would not be whole, and in
    strict mode where anything is to be said of what draws.
    """
    told = _tell_past(checked, project, today, language)
    hung = _lay_out(checked, project, today, language, strict=strict)
    _announce_press(checked.catalog.project.diagrams, language, strict=strict)
    _build(checked, project, site, today, strict=strict, hung=hung, told=told)


def _lay_out(
    checked: Checked, project: Path, today: date, language: str, *, strict: bool
) -> tuple[Journey, ...]:
    """Lay out all maps once for all languages, which find them in the project's cache.

    Say once where that fails, or where not the pinned engine does it; give the journeys whose maps
    are to be files of their own and can be. In strict mode neither is taken, except an engine that
    somebody asked for.
    """
    layouts = layouts_of(project)
    journeys = checked.catalog.journeys()
    hung = journeys if checked.catalog.project.diagrams else ()
    readers = [
        Reader(catalog=checked.catalog, language=each, today=today)
        for each in languages_of(checked)
    ]
    drawn = chain.from_iterable(tasks_of_pictures(reader, journeys) for reader in readers)
    posters = chain.from_iterable(tasks_of_posters(reader, hung) for reader in readers)
    layouts.can_prepare((*drawn, *posters))
    remark = judged(layouts, strict=strict)
    if remark is not None:
        click.echo(fault_sentence(remark, language), err=True)
    if layouts.fault is not None:
        click.echo(fault_sentence(EngineFault("maps_left_out"), language), err=True)
        for reader in readers:
            hung = hanging(reader, filter(pictures_of(reader, hung, layouts), hung), layouts)
    return hung


def _tell_past(checked: Checked, project: Path, today: date, language: str) -> dict[str, Past]:
    """Tell once for all languages what the last weeks changed; they find it in the cache.

    Say where the history of the files is cut off, as in a clone of the last commit only.
    """
    if checked.catalog.audience:
        return {}
    told = past_of(project, languages=languages_of(checked), today=today)
    if any(each.is_cut and not each.days for each in told.values()):
        click.echo(word(language, "report.history_is_cut"), err=True)
    return told


def _announce_press(endings: tuple[str, ...], language: str, *, strict: bool) -> None:
    """Say once that diagrams cannot be printed as the project asks; in strict mode, refuse it."""
    remark = remark_on_press(endings)
    if remark is not None:
        if strict:
            raise remark
        click.echo(fault_sentence(remark, language), err=True)


def _build(
    checked: Checked,
    project: Path,
    site: Path,
    today: date,
    *,
    strict: bool,
    hung: Iterable[Journey],
    told: Mapping[str, Past],
) -> None:
    languages = languages_of(checked)
    first, audience = languages[0], checked.catalog.audience
    title, _ = checked.catalog.project.title.said_in(first, first=first)
    with new_site(site) as fresh:
        with ExitStack() as running:
            # Side by side: each language is a process of its own and writes into its own folder.
            runs = {
                language: running.enter_context(
                    _mkdocs(
                        project,
                        fresh / language,
                        language,
                        today,
                        strict=strict,
                        audience=audience,
                    )
                )
                for language in languages
            }
            for warning in _warnings_of(runs):
                click.echo(warning, err=True)
        write_chooser(fresh, languages, title)
        readers = [
            Reader(catalog=checked.catalog, language=each, today=today, past=told.get(each))
            for each in languages
        ]
        write_short_addresses(fresh, {each.language: tuple(short_pages(each)) for each in readers})
        endings = made_here(checked.catalog.project.diagrams)
        files = (
            *diagram_paths(checked.catalog, endings, (MAP,), hung),
            *diagram_paths(checked.catalog, endings, OTHERS),
        )
        short = (*short_paths(checked.catalog), *former_paths(checked.catalog))
        paths = (*page_paths(checked.catalog), *files, *short)
        verify(fresh, {each.language: (*paths, *changes_paths(each)) for each in readers})


def _warnings_of(runs: Mapping[str, Run]) -> Iterable[str]:
    """Wait for MkDocs in all languages; give what it warns of, each thing once.

    Raises BuildFault where it has failed.
    """
    warnings: dict[str, None] = {}
    for language, run in runs.items():
        ended = run.ended()
        if ended.code < 0:
            raise BuildFault("mkdocs_stopped", language=language)
        if ended.code != 0:
            raise BuildFault("mkdocs_failed", language=language, reason=reason_in(ended.said))
        warnings.update(dict.fromkeys(warnings_in(ended.said)))
    return warnings


def _mkdocs(
    project: Path, folder: Path, language: str, today: date, *, strict: bool, audience: str
) -> AbstractContextManager[Run]:
    """Let MkDocs build the site of a language into a folder."""
    # A clock that was never set may tell a day before 1970, which nobody can stamp a file with.
    epoch = max(0, int(datetime.combine(today, time(), UTC).timestamp()))
    environment = {
        "CXMAP_LANGUAGE": language,
        "CXMAP_TODAY": today.isoformat(),
        "CXMAP_AUDIENCE": audience,
        "CXMAP_JUDGED": "yes",
        "SOURCE_DATE_EPOCH": str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
    }
    arguments = ("build", "--config-file", "mkdocs.yml", "--site-dir", str(folder))
    return mkdocs_run((*arguments, *(["--strict"] if strict else [])), project, environment)
