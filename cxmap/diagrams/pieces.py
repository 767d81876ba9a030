"""What comes often on a map is drawn once, and then only named where it stands."""

from dataclasses import dataclass, field
from typing import Final

from cxmap.diagrams.markup import Markup, element, joined

MISSED: Final = "m"
MOMENT: Final = "s"
LINK: Final = "p"
NAME: Final = "n"
OWNER: Final = "o"
OTHER: Final = "k"
"""How the names of pieces begin, so that filters find what they look for."""


@dataclass(slots=True)
class Pieces:
    """The pieces of one picture, in the order in which they are first wanted.

    No anchor of an author looks like their names: those have no underscores. ``rows`` are channels
    that stand beside each other on so many cards that they are one piece.
    """

    rows: frozenset[tuple[str, ...]] = frozenset()
    _names: dict[tuple[str, Markup], str] = field(default_factory=dict)

    def named(self, beginning: str, inside: Markup, **attributes: object) -> str:
        """Give the name of a piece that is drawn from its own upper corner on.

        Style sheets know a piece by how its name begins: where it is used, browsers see nothing of
        what stands around it.
        """
        whole = element("g", inside, id="{}", **attributes)
        return self._names.setdefault((beginning, whole), f"{beginning}_{len(self._names) + 1}")

    def definitions(self) -> Markup:
        """Draw all of them; readers meet them where they are used."""
        return joined(
            whole.replace('id="{}"', f'id="{name}"', 1) for (_, whole), name in self._names.items()
        )
