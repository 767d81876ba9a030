"""What one slip of the hand, of a pasted text or of a disk makes of a file; the same every time."""

import random
from dataclasses import dataclass
from typing import Final

from cxmap.files.discovery import ENDINGS, File

SEED: Final = 1405

# What people paste, what YAML gives a meaning to, and what has broken readers before.
_AWKWARD: Final[tuple[str, ...]] = (
    *"\t\n\r \"'#%&*!,-.:<>?@[]`{|}~=\\0",
    *("\x00", "\x07", "\x1b", "\x7f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200c", "\u200e"),
    *("\u2028", "\u202e", "\u2066", "\ufeff", "\ufffd", "\ufffe", "\U0001f600", "\U000e0041"),
    *("ي", "ك", "ی", "۵", "٥", "،", "؛", "«", "»", "ـ", "\u0301"),
)
_AWKWARD_WORDS: Final[tuple[str, ...]] = (
    *(": ", " #", " #x", "- ", "? ", "| ", "> ", "---\n", "...\n", "%YAML 1.1\n", "<<: *a\n"),
    *("&a ", "*a ", "!x ", "!!str ", "\n\n", "\r\n", "null", "~", "[]", "{}", "''", "id: ", "fa: "),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One file of a project with one change; ``name`` says which, and is all that it is made of."""

    name: str
    file: File

    def within(self, files: tuple[File, ...]) -> tuple[File, ...]:
        """Put the changed file in the place of the one that it was made of."""
        return tuple(self.file if each.path == self.file.path else each for each in files)


def mutation(number: int, files: tuple[File, ...]) -> Mutation:
    """Make one change to one YAML file of a project; the same number makes the same change."""
    chance = random.Random(f"{SEED}/{number}")
    before = chance.choice([each for each in files if each.path.endswith(ENDINGS)])
    change = chance.choice(_CHANGES)
    name = f"{number}: {change.__name__.strip('_').replace('_', ' ')} in {before.path}"
    return Mutation(name=name, file=File(path=before.path, data=change(chance, before.data)))


def _a_flipped_bit(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _another_byte(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _a_byte_less(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + 1 :]


def _a_letter_less(chance: random.Random, data: bytes) -> bytes:
    text, at = _text_and_place(chance, data)
    return (text[:at] + text[at + 1 :]).encode()


def _an_awkward_letter_more(chance: random.Random, data: bytes) -> bytes:
    text, at = _text_and_place(chance, data)
    return (text[:at] + chance.choice(_AWKWARD) + text[at:]).encode()


def _an_awkward_letter_instead(chance: random.Random, data: bytes) -> bytes:
    text, at = _text_and_place(chance, data)
    return (text[:at] + chance.choice(_AWKWARD) + text[at + 1 :]).encode()


def _an_awkward_word_more(chance: random.Random, data: bytes) -> bytes:
    text, at = _text_and_place(chance, data)
    return (text[:at] + chance.choice(_AWKWARD_WORDS) + text[at:]).encode()


def _two_letters_swapped(chance: random.Random, data: bytes) -> bytes:
    text, at = _text_and_place(chance, data)
    return (text[:at] + text[at : at + 2][::-1] + text[at + 2 :]).encode()


def _a_line_twice(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[: at + 1], *lines[at:]])


def _a_line_less(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[:at], *lines[at + 1 :]])


def _a_line_further_in_or_out(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines[at] = chance.choice([b" " + lines[at], lines[at].removeprefix(b" ")])
    return b"".join(lines)


def _an_end_too_early(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


_CHANGES = (
    _a_flipped_bit,
    _another_byte,
    _a_byte_less,
    _a_letter_less,
    _an_awkward_letter_more,
    _an_awkward_letter_instead,
    _an_awkward_word_more,
    _two_letters_swapped,
    _a_line_twice,
    _a_line_less,
    _a_line_further_in_or_out,
    _an_end_too_early,
)


def _text_and_place(chance: random.Random, data: bytes) -> tuple[str, int]:
    text = data.decode()
    return text, chance.randrange(len(text))
