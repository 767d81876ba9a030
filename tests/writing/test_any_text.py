"""Whatever can be read can be written, wherever it stands."""

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from cxmap.files.nodes import Mapping
from cxmap.files.text import forbidden_characters
from cxmap.model.journey import Expectation, Journey, Next, Pain, Stage, Touchpoint
from cxmap.model.text import Text
from cxmap.reading.blanks import without_blanks
from cxmap.writing.author import Author
from cxmap.writing.write import yaml_of
from tests.writing.awkward import TEXTS
from tests.writing.trips import read_back

MARKS = ("\n", " ", "  ", "\t", ":", ": ", "- ", "#", " #", '"', "'", "\\", "[", "]", "{", "}", "|")
WORDS = ("&a", "*a", "!x ", "?", ">", "%", "@", "null", "~", "fa", "word ", "\u200c", "\u200f")
PIECES = st.sampled_from((*MARKS, *WORDS, "۱۲", "😀"))
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
WRITTEN = st.one_of(
    st.text(CHARACTERS, min_size=1),
    st.lists(PIECES, min_size=1, max_size=12).map("".join),
    st.lists(st.sampled_from(TEXTS), min_size=2, max_size=3).map("".join),
    st.lists(st.sampled_from(["a", "word", "#", "-", "سلام", ":"]), min_size=30).map(" ".join),
)


def can_be_read(text):
    """Tell whether a text says something, and nothing that reading refuses."""
    node = Mapping((0, 0, 0, 0))
    node["text"] = text
    without_blanks(node)
    return node["text"] is not None and not forbidden_characters("", text)


def everywhere(text):
    """A journey in which a text stands wherever a text may stand."""
    said = Text(own=text)
    both = Text(translations=(("fa", text), ("en", text)))
    touchpoint = Touchpoint(
        touchpoint=said,
        aliases=(said, both),
        description=said,
        fields={text: said, "both": both},
        feels_because=both,
        owner=text,
        policies=(text,),
        pains=(Pain(pain=said),),
        expectations=(Expectation(expects=said, delivered=said), Expectation(expects=both)),
        next=(Next(to=text), Next(to=text, id="again")),
    )
    empty = Stage(stage=said)
    return Journey(
        journey=said, description=said, stages=(Stage(stage=both, touchpoints=(touchpoint,)), empty)
    )


@settings(deadline=None, max_examples=150)
@given(WRITTEN)
@example(f" {'0' * 84} 0")
def test_any_text_comes_back_from_wherever_it_stands(text):
    assume(can_be_read(text))
    journey = everywhere(text)
    written = yaml_of([journey], author=Author())
    reading = read_back({"journeys/project.yml": "project: x\n", "journeys/way.yml": written})

    assert journey == reading.entries[1]
