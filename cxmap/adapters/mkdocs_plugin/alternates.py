"""The same page in other languages: for readers a switch, for search engines lines in the head."""

from collections.abc import Sequence
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from cxmap.language.words import word

_FOR_ANYBODY_ELSE: Final = "x-default"
"""What search engines offer those whose language is not there (RFC 5646 leaves `x` to others)."""


def point_to_languages(
    config: MkDocsConfig, path: str, *, shown: str, languages: Sequence[str]
) -> None:
    """Name the languages in which a page exists, the first language of the project first.

    The switch works from a folder, too; search engines ask for whole addresses where the site has
    one. A page in one language only has neither.
    """
    beside = {language: f"../{language}/{path}" for language in languages}
    if len(beside) < 2:  # noqa: PLR2004 - it takes two to have a choice
        beside = {}
    config.extra["cxmap_languages"] = [
        {"name": word(language, f"native.{language}"), "link": link, "lang": language}
        for language, link in beside.items()
    ]
    root = config.site_url.removesuffix(f"{shown}/") if config.site_url else ""
    whole = {
        language: f"{root}{language}/{path}" if root else link for language, link in beside.items()
    }
    for_anybody = {_FOR_ANYBODY_ELSE: whole[languages[0]]} if whole else {}
    config.extra["alternate"] = [
        {"link": link, "lang": language} for language, link in (whole | for_anybody).items()
    ]
