"""Prose without some of its links: their words stay, and all else stays as it was typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, link
from markdown_it.token import Token

from cxmap.language.markdown import BREAKS, markdown

Stays: TypeAlias = Callable[[str], bool]
"""Tells whether a link may stay, by where it leads."""

_Cut: TypeAlias = tuple[int, int, str]
"""From where to where something is taken out, and what stands there instead."""

_GONE: Final = "…"
"""What stands in place of an address that is its own words."""

_BEGINS_A_BLOCK: Final = re.compile(r"(?P<number>[0-9]{1,9})(?=[.)](?:\s|$))|[->]|[+*](?=\s|$)")
_SIGNS: Final = re.compile(r"([\\\[\]<>*_`&|~])")
_AT_A_START: Final = re.compile(r"^([0-9]*)(?=[-+=#.)])", re.MULTILINE)


def without_links(prose: str, stays: Stays) -> str:
    """Give a text with only those links that may stay; for all else it says what it said.

    >>> without_links("> - [Here](a.html), [there](https://a.org)", lambda it: "a.org" in it)
    '> - Here, [there](https://a.org)'
    """
    typed = re.sub(r"\r\n?", "\n", prose)
    env: dict[str, Any] = {}
    tokens = _PARSER.parse(typed, env)
    cuts = (*_cuts_in(typed, tokens, stays), *_definitions(typed, env, stays))
    said = typed
    for start, end, words in sorted(cuts, reverse=True):
        said = said[:start] + words + said[end:]
    said = said.strip("\n")
    left: dict[str, Any] = {}
    is_same = _shown(tokens, stays) == _shown(_PARSER.parse(said, left), stays)
    is_rid = not [*_definitions(said, left, stays)]
    return said if is_same and is_rid else _as_words(tokens, stays)


def _cuts_in(typed: str, tokens: Iterable[Token], stays: Stays) -> Iterator[_Cut]:
    """Give what to take out of the blocks of a text; of each link its words are left."""
    starts = [0, *(match.end() for match in re.finditer("\n", typed))]
    after = 0
    for block in tokens:
        if block.type == "inline" and block.map is not None:
            places = _places(typed, block.content, max(after, starts[block.map[0]]))
            after = places[-1]
            for each in block.children or ():
                if _goes(each, stays):
                    yield from _cuts_of(each, block.content, places)


def _places(typed: str, content: str, start: int) -> list[int]:
    """Give where each character of a block stands in the text, and where the block ends.

    A block has none of what its lines begin with, such as the sign of a quotation.
    """
    places: list[int] = []
    for line in content.split("\n"):
        start = max(start, typed.find(line, start))
        places += range(start, start + len(line) + 1)
        start += len(line)
    return places


def _cuts_of(opening: Token, content: str, places: list[int]) -> Iterator[_Cut]:
    start, words_end, end = opening.meta["span"]
    first, last = places[start], places[end - 1] + 1
    if opening.markup == "autolink":
        yield first, last, _GONE
        return
    is_first = not content[:start].rpartition("\n")[2].strip()
    block = _BEGINS_A_BLOCK.match(content, start + 1) if is_first else None
    number = (block["number"] or "") if block else ""
    yield first, first + 1 + len(number), f"{number}\\" if block else ""
    yield places[words_end], last, ""


def _definitions(typed: str, env: Mapping[str, Any], stays: Stays) -> Iterator[_Cut]:
    """Give the lines that define where names of links lead, but for the signs before them."""
    lines = typed.split("\n")
    for each in (*env.get("references", {}).values(), *env.get("duplicate_refs", ())):
        first, end = each["map"]
        if not stays(unquote(each["href"])):
            start = sum(len(line) + 1 for line in lines[:first])
            signs = len(lines[first].partition("[")[0].rstrip())
            yield start + signs, start + len("\n".join(lines[first:end])), ""


def _shown(tokens: Iterable[Token], stays: Stays) -> list[tuple[object, ...]]:
    """Give what readers see of a text, without the links that go: two of the same look the same."""
    shown: list[tuple[object, ...]] = []
    for block in tokens:
        if block.type != "inline":
            shown.append((block.type, block.content, block.hidden, *block.attrs.items()))
            continue
        shown.append(("inline", ""))
        for kind, words, *more in _pieces(block.children or (), stays):
            if kind == "text" == shown[-1][0]:
                words = f"{shown.pop()[1]}{words}"  # noqa: PLW2901  # two texts that are one
            shown.append((kind, words, *more))
    return shown


def _pieces(inline: Iterable[Token], stays: Stays) -> Iterator[tuple[object, ...]]:
    goes: list[Token] = []
    for token in inline:
        if token.type == "link_open":
            goes = [token] if _goes(token, stays) else []
            if goes and token.markup == "autolink":
                yield "text", _GONE
        is_end = token.type == "link_close"
        if not goes or not (is_end or token.type == "link_open" or goes[0].markup == "autolink"):
            kind = "text" if token.type == "text_special" else token.type
            yield kind, token.content, *token.attrs.items()
        if is_end:
            goes = []


def _as_words(tokens: Iterable[Token], stays: Stays) -> str:
    """Give the words of a text alone, paragraph by paragraph, where nothing else is certain."""
    blocks = []
    for block in tokens:
        if block.type == "inline":
            pieces = _pieces(block.children or (), stays)
            said = ("\n" if kind in BREAKS else f"{words}" for kind, words, *_ in pieces)
            blocks.append(_plain("".join(said)))
        elif block.content:
            blocks.append(_plain(block.content.strip()))
    return "\n\n".join(blocks)


def _plain(words: str) -> str:
    """Give words as they are typed where they shall be words and nothing else."""
    return _AT_A_START.sub(r"\1\\", _SIGNS.sub(r"\\\1", words))


def _goes(token: Token, stays: Stays) -> bool:
    return token.type == "link_open" and not stays(unquote(str(token.attrGet("href"))))


def _spanned(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Make a rule of links note where each begins, where its words end, and where it ends."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as the parser asks
        start, made = state.pos, len(state.tokens) + bool(state.pending)
        words_end = state.md.helpers.parseLinkLabel(state, start, disableNested=True)
        is_link = rule(state, silent)
        if is_link and not silent:
            state.tokens[made].meta = {"span": (start, words_end, state.pos)}
        return is_link

    return noting


def _parser() -> MarkdownIt:
    parser = markdown()
    parser.inline.ruler.at("link", _spanned(link))
    parser.inline.ruler.at("autolink", _spanned(autolink))
    return parser


_PARSER: Final = _parser()
