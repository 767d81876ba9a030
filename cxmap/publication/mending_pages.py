"""Mending the links of pages by hand to what has another id now."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.foundation.problems import Edit, Problem
from cxmap.publication.fixes import fixes_of
from cxmap.publication.pages_by_hand import with_pages_by_hand
from cxmap.publication.trials import Mend
from cxmap.rules.judgement.marks import marked
from cxmap.writing.splices import spliced


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedPages:
    """The pages that were mended, as they were and as they could be, and what was mended."""

    before: Mapping[str, File]
    after: Mapping[str, File]
    mended: tuple[Mend, ...]


def mended_pages(
    checked: Checked, project: Path, is_wanted: Callable[[Problem], bool]
) -> MendedPages:
    """Mend what can be mended without a look; nothing is written."""
    known, yaml = {*checked.problems}, checked.catalog.reading.texts
    every = (each for each in with_pages_by_hand(checked, project).problems if each not in known)
    found = [each for each in every if each.span.path not in yaml]
    wanted = [each for each in found if is_wanted(each) and not each.span.path.startswith("../")]
    before = {
        path: File(path=path, data=(project / path).read_bytes())
        for path in {each.span.path for each in wanted}
    }
    fixes = fixes_of(wanted, checked, before)
    mends = tuple(
        Mend(mark=mark, problem=each, fix=fixes[each])
        for mark, each in marked(wanted)
        if each in fixes and fixes[each].is_safe
    )
    after = {
        path: File(path=path, data=spliced(file.data, _edits(mends, path)))
        for path, file in before.items()
    }
    return MendedPages(before=before, after=after, mended=mends)


def _edits(mends: tuple[Mend, ...], path: str) -> list[Edit]:
    return [edit for mend in mends if mend.path == path for edit in mend.fix.edits]
