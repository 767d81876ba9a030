"""Who takes part in a touchpoint, which side they are on, and what they feel."""

from dataclasses import dataclass

from cxmap.model.journey import Touchpoint
from cxmap.model.people import Actor
from cxmap.views.feelings import FeelingView, feeling_view
from cxmap.views.phrases import Phrase, Sentence, Sign
from cxmap.views.reader import Reader

_NAMED_BY = ("role", "persona", "system", "organisation")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """Somebody or something that takes part, in a sentence.

    ``said`` is how it begins: who they are, and on which side. What they feel ends it, where that
    is known.
    """

    said: Sentence
    feeling: FeelingView | None
    because: Phrase | None


def actor_views(reader: Reader, touchpoint: Touchpoint) -> tuple[ActorView, ...]:
    """Show those who take part in a touchpoint, in their order."""
    return tuple(_actor_view(reader, actor) for actor in touchpoint.actors)


def _actor_view(reader: Reader, actor: Actor) -> ActorView:
    named = [pointer for key in _NAMED_BY for pointer in reader.pointers(actor, key)]
    title = reader.phrase(actor.actor)
    is_said = any(str(title) == str(each) for each in named)
    name = reader.joined(title if not is_said else None, *named)
    feeling = feeling_view(reader, actor)
    return ActorView(
        said=_beginning(reader, name, reader.sign("sides", actor.side), goes_on=bool(feeling)),
        feeling=feeling,
        because=reader.phrase(actor.feels_because),
    )


def _beginning(
    reader: Reader, name: Sentence | None, side: Sign | None, *, goes_on: bool
) -> Sentence:
    """Say who it is and on which side, up to where the feeling is shown."""
    comma = reader.word("entry.comma") if side and goes_on else ""
    value = f"{side or ''}{comma}"
    if name is None or not (value or goes_on):
        return name or Sentence((value,))
    return reader.sentence("entry.named", name=name, value=value)
