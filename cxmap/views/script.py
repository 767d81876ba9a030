"""Words to say or to send, and what has to be in them however they are put."""

from dataclasses import dataclass

from cxmap.model.playbook import Script
from cxmap.views.about import About, about
from cxmap.views.phrases import Phrase, Pointer
from cxmap.views.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptView:
    """A text that is ready; ``must_contain`` holds however somebody words it instead."""

    about: About
    channels: tuple[Pointer, ...]
    text: Phrase | None
    must_contain: tuple[Phrase, ...]


def script_view(reader: Reader, script: Script) -> ScriptView:
    """Show one text that is ready."""
    return ScriptView(
        about=about(reader, script),
        channels=reader.pointers(script, "channel"),
        text=reader.phrase(script.text),
        must_contain=reader.phrases(script.must_contain),
    )
