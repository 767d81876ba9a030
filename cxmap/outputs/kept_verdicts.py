"""What was said of a project last stands ready for the next check, while nothing is different."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cxmap.files.discovery import File
from cxmap.files.pages_by_hand import stamps_of_pages
from cxmap.language.languages import LANGUAGES
from cxmap.outputs.kept import Kept, bytes_of, digest, folder_for_keeping, program


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a check says: the findings, their sum, what is said beside them, whether it fails.

    ``shows_nothing`` tells that nothing is wrong, and a site for readers outside would be empty.
    """

    said: str
    sum: str
    is_clean: bool
    remarks: tuple[str, ...] = ()
    fails: bool = False
    shows_nothing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What is judged, and how: two that are the same are judged the same.

    ``how`` are the options of the command, and the language in which it speaks.
    """

    project: Path
    files: tuple[File, ...]
    today: date
    how: str

    @property
    def name(self) -> str:
        """Which project is judged, and how."""
        return repr((str(self.project.resolve()), self.how))

    def fingerprint(self) -> str:
        """Give a text that is another one wherever anything is different."""
        pages = stamps_of_pages(self.project, LANGUAGES)
        said = repr((self.name, self.today, pages, program()))
        return digest([said, *bytes_of(self.files)])


def kept_verdicts(environment: Mapping[str, str]) -> Kept[Verdict]:
    """Give where verdicts are kept."""
    return Kept(folder_for_keeping(environment), Verdict)
