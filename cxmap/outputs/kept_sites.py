"""The last publication of each site stands ready for the next build."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cxmap.files.discovery import File
from cxmap.outputs.kept import Kept, bytes_of, digest, folder_for_keeping, program
from cxmap.publication.publication import Publication
from cxmap.views.past import Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The site in the language that is built, and all languages of the project."""

    site: Publication
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Of what a site is made: two that are made of the same are the same.

    ``address`` is where the site will stand and ``revision`` that of its files, where they are
    known; ``past`` is what the last weeks changed, and ``tools`` what draws and prints here.
    """

    project: Path
    files: tuple[File, ...]
    language: str
    today: date
    audience: str
    address: str = ""
    revision: str = ""
    past: Past | None = None
    tools: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Whose site it is, for whom and where."""
        return repr((str(self.project.resolve()), self.language, self.audience, self.address))

    def fingerprint(self) -> str:
        """Give a text that is another one wherever anything is different."""
        said = (
            *(self.language, self.today, self.audience, self.address, self.revision),
            *(self.past, self.tools, program()),
        )
        return digest([repr(said), *bytes_of(self.files)])


def kept_sites(environment: Mapping[str, str]) -> Kept[Published]:
    """Give where sites are kept."""
    return Kept(folder_for_keeping(environment), Published)
