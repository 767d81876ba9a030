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
    """Somebody or something that takes part; what they feel only where it is known."""

    name: Sentence | None
    side: Sign | None
    feeling: FeelingView | None
    because: Phrase | None


def actor_views(reader: Reader, touchpoint: Touchpoint) -> tuple[ActorView, ...]:
    """Show those who take part in a touchpoint, in their order."""
    return tuple(_actor_view(reader, actor) for actor in touchpoint.actors)


def _actor_view(reader: Reader, actor: Actor) -> ActorView:
    named = (pointer for key in _NAMED_BY for pointer in reader.pointers(actor, key))
    return ActorView(
        name=reader.joined(reader.phrase(actor.actor), *named),
        side=reader.sign("sides", actor.side),
        feeling=feeling_view(reader, actor),
        because=reader.phrase(actor.feels_because),
    )
