"""From the files of a project to its site, as MkDocs asks for it."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from cxmap.adapters.git.past import past_of
from cxmap.adapters.mkdocs_plugin.configuring import (
    LANGUAGE_VARIABLE,
    site_address,
    wanted_language,
)
from cxmap.adapters.mkdocs_plugin.outside import AUDIENCE_VARIABLE, refuse_other_readers
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File, read_project_files
from cxmap.foundation.faults import BuildFault, EngineFault
from cxmap.foundation.problems import Severity, fails
from cxmap.outputs.drawing import judged, judged_press, layouts_of, tools_here
from cxmap.outputs.kept import Place
from cxmap.outputs.kept_sites import Made, Published, kept_sites
from cxmap.outputs.printing import press_for
from cxmap.outputs.tables.writers import TABLE_WRITERS
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_last, languages_of, shown_to_readers
from cxmap.publication.publication import Publication
from cxmap.reports.language import language_of_messages
from cxmap.reports.text import problem_line, summary
from cxmap.rules.wording import fault_sentence

TODAY_VARIABLE: Final = "CXMAP_TODAY"
REVISION_VARIABLE: Final = "CXMAP_REVISION"
JUDGED_VARIABLE: Final = "CXMAP_JUDGED"
"""Says that somebody has said already what is wrong with the project."""

# Strict mode counts warnings of MkDocs' own loggers; ours are judged before anything is built.
_LEVELS: Final = {Severity.ERROR: 40, Severity.WARNING: 30, Severity.HINT: 20}

_log = get_plugin_logger("cxmap")


def published(
    project: Path, config: MkDocsConfig, written_for: str, last: Publication | None
) -> Published:
    """Read, judge and render a project; what is found is logged.

    ``written_for`` are the readers outside for whom ``mkdocs.yml`` was written. Where there is
    something wrong it is the ``last`` good site; without one PluginError is raised.
    """
    files, audience = read_project_files(project), os.environ.get(AUDIENCE_VARIABLE, written_for)
    # Whoever has judged the project knows its languages, and says which one is wanted.
    asked_for = os.environ.get(LANGUAGE_VARIABLE) if JUDGED_VARIABLE in os.environ else None
    made: Made | None = None
    place: Place[Published] | None = None
    if asked_for:
        refuse_other_readers(written_for, audience, asked_for)
        made = _made_of(
            project, config, files, asked_for, audience=audience, written_for=written_for
        )
        place = kept_sites(os.environ).of(made)
        ready = place.find()
        if ready is not None:
            return ready
    checked = checked_last(files, today=day_of_build())
    languages = languages_of(checked)
    language = wanted_language(config, languages)
    says = language_of_messages(os.environ, otherwise=language)
    refuse_other_readers(written_for, audience, language)
    for problem in checked.problems if JUDGED_VARIABLE not in os.environ else ():
        _log.log(_LEVELS[problem.severity], problem_line(problem, says))
    if fails(checked.problems, strict=config.strict):
        if last is not None:
            return Published(site=last, languages=languages)
        raise PluginError(summary(checked.problems, len(checked.catalog.reading.paths), says))
    if made is None or made.language != language:
        made = _made_of(
            project, config, files, language, audience=audience, written_for=written_for
        )
    try:
        found, is_whole = _rendered(shown_to_readers(checked, audience), made, strict=config.strict)
    except BuildFault as fault:
        raise PluginError(fault_sentence(fault, says)) from fault
    if place is not None and is_whole:
        place.keep(found)
    return found


def day_of_build() -> date:
    """Give the day the site is built for; it can be set, so that builds can be repeated."""
    given = os.environ.get(TODAY_VARIABLE)
    if given:
        return date.fromisoformat(given)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def _made_of(
    project: Path,
    config: MkDocsConfig,
    files: tuple[File, ...],
    language: str,
    *,
    audience: str,
    written_for: str,
) -> Made:
    """Give all of which a site is made."""
    today = day_of_build()
    told = {} if audience else past_of(project, languages=(language,), today=today)
    return Made(
        project=project,
        files=files,
        language=language,
        today=today,
        audience=audience,
        address=site_address(config, language) if audience == written_for else "",
        revision=os.environ.get(REVISION_VARIABLE, ""),
        past=told.get(language),
        tools=tools_here(),
    )


def _rendered(checked: Checked, made: Made, *, strict: bool) -> tuple[Published, bool]:
    """Render a site, and tell whether it is all that it can be.

    What is to be said of what draws it is said; in strict mode that is raised.
    """
    layouts, endings = layouts_of(made.project), checked.catalog.project.diagrams
    with press_for(endings) as press:
        site = publication_of(
            checked,
            language=made.language,
            today=made.today,
            layouts=layouts,
            press=press,
            site=made.address,
            revision=made.revision,
            past=made.past,
            tables=TABLE_WRITERS,
        )
    says = language_of_messages(os.environ, otherwise=made.language)
    remarks = (judged(layouts, strict=strict), judged_press(endings, strict=strict))
    for remark in filter(None, remarks):
        _log.info(fault_sentence(remark, says))
    if layouts.fault is not None:
        _log.warning(fault_sentence(EngineFault("maps_left_out"), says))
    found = Published(site=site, languages=languages_of(checked))
    return found, not any(remarks) and layouts.fault is None
