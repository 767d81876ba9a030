"""The role that comes with cxmap: anybody who works here."""

from typing import Final

from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.registers import Role
from cxmap.model.text import Text

ANYBODY: Final = "anybody"
"""The id of that role; a project may define one of the same id in its place."""


def anybody() -> Role:
    """Give the role that everybody has, whatever else they are."""
    said = tuple((language, word(language, f"roles.{ANYBODY}")) for language in LANGUAGES)
    return Role(id=ANYBODY, role=Text(translations=said))
