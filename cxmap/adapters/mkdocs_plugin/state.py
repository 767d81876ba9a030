"""What a preview tells: the state of the files to every open page, and an answer to every path."""

from dataclasses import dataclass

from cxmap.adapters.mkdocs_plugin.notes import Note


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the pages in the browser have to know.

    ``number`` grows with every change, be it of pages or of notes, and is -1 at the end.
    ``is_good`` tells whether the pages show the files as they are; ``since`` is when they stopped
    doing so, on the clock of ``time.monotonic``. Without ``has_site`` there was no good one yet.
    """

    number: int = 0
    notes: tuple[Note, ...] = ()
    is_good: bool = True
    since: float = 0
    has_site: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent for a path; ``page`` names the content of a page, and is empty for files."""

    status: int
    media_type: str
    body: bytes
    page: str = ""
