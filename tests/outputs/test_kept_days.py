"""What a day of the past changed is kept on a shelf, and nothing else is ever read from it."""

import hashlib
import json
from datetime import date

import pytest

from cxmap.compare.landings import Step
from cxmap.outputs.kept_days import CACHE, KeptDays
from cxmap.views.changed import ChangedWhole
from cxmap.views.phrases import Phrase, Pointer, Sentence, Sign

DAY = Step(day=date(2026, 11, 22), before="a1", after="b2", authors={}, reasons={})
OTHER = Step(day=date(2026, 11, 22), before="a1", after="c3", authors={}, reasons={})


def whole(*, href="", text="بازدید"):
    """A journey that is new, with a way to it."""
    name = Phrase(text=text, language="fa", is_foreign=True)
    return ChangedWhole(
        entity="journey:visit",
        kind="journey",
        title=Sentence((Pointer(name=name, href=href), " …")),
        path="journeys/visit.yml",
        deed=Sign(name="new", word="new"),
        entries=(),
    )


@pytest.fixture
def shelf(tmp_path):
    return KeptDays(tmp_path)


def kept(shelf):
    """The one file on the shelf."""
    (file,) = (shelf.project / CACHE).iterdir()
    return file


def written(shelf, said):
    """Put something on the shelf that adds up, in place of what was kept."""
    text = json.dumps(said).encode()
    kept(shelf).write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)


def test_a_day_is_told_again_as_it_was_told(shelf):
    shelf.keep(DAY, "fa", (whole(), whole(text="خرید")))

    assert (whole(), whole(text="خرید")) == shelf.wholes(DAY, "fa")


def test_another_day_and_another_language_have_nothing_kept(shelf):
    shelf.keep(DAY, "fa", (whole(),))

    assert shelf.wholes(DAY, "en") is None
    assert shelf.wholes(OTHER, "fa") is None


def test_a_second_day_stands_beside_the_first(shelf):
    shelf.keep(DAY, "fa", (whole(),))
    shelf.keep(OTHER, "fa", ())

    assert ((whole(),), ()) == (shelf.wholes(DAY, "fa"), shelf.wholes(OTHER, "fa"))


def test_no_way_is_taken_from_a_file(shelf):
    shelf.keep(DAY, "fa", (whole(href="javascript:alert(1)"),))

    assert (whole(),) == shelf.wholes(DAY, "fa")


def test_half_a_letter_is_no_reason_to_stop(shelf):
    shelf.keep(DAY, "fa", (whole(text="a\ud800"),))

    assert (whole(text="a?"),) == shelf.wholes(DAY, "fa")


def test_what_does_not_add_up_counts_as_absent(shelf):
    shelf.keep(DAY, "fa", (whole(),))
    kept(shelf).write_bytes(kept(shelf).read_bytes().replace(b"visit", b"other"))

    assert shelf.wholes(DAY, "fa") is None


@pytest.mark.parametrize(
    "said",
    [
        [{"class": "Path", "path": "/"}],
        [{"class": "Sign", "name": "a"}],
        [{"class": "Sign", "name": "a", "word": "b", "more": "c"}],
        [{"name": "a", "word": "b"}],
    ],
)
def test_what_is_no_telling_of_a_day_counts_as_absent(shelf, said):
    shelf.keep(DAY, "fa", (whole(),))
    written(shelf, said)

    assert shelf.wholes(DAY, "fa") is None


@pytest.mark.parametrize("data", [b"", b"no sum\n[]", b"\xff\n[]"])
def test_what_is_broken_counts_as_absent(shelf, data):
    shelf.keep(DAY, "fa", (whole(),))
    kept(shelf).write_bytes(data)

    assert shelf.wholes(DAY, "fa") is None


def test_where_nothing_can_be_kept_the_day_goes_on(shelf):
    (shelf.project / CACHE.parts[0]).touch()
    shelf.keep(DAY, "fa", (whole(),))

    assert shelf.wholes(DAY, "fa") is None
