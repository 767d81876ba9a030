"""What changed, as readers see it: a line for each change, thing by thing."""

from dataclasses import dataclass

from cxmap.model.journey import Journey
from cxmap.views.changed_words import ChangedText
from cxmap.views.phrases import Phrase, Sentence, Showable, Sign


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOn:
    """What else a change does, and at which touchpoints, though nothing is written there."""

    says: Sentence
    touchpoints: tuple[Showable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """That a text was translated as before, though it says something else now.

    ``marks`` tell each such text with its translation from all others, and from later ones;
    ``before`` are those of what it translated until then.
    """

    says: Sentence
    before: tuple[str, ...]
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change of an entry: of all of it, or of one field, from one value to another.

    ``says`` is what happened where a word of its own says it, and ``label`` the name of the field.
    ``words`` tell two versions of a long text in one. ``place`` is the file and line of the YAML,
    as it is now; of what is gone, as it was. ``left`` is there where a translation did not change.
    """

    sort: str
    says: str
    label: str
    before: Showable | None
    after: Showable | None
    words: ChangedText | None
    place: str
    is_material: bool
    passed_on: tuple[PassedOn, ...] = ()
    left: LeftBehind | None = None

    @property
    def is_bare(self) -> bool:
        """Tell whether it says nothing but that an entry came or went."""
        return not self.label and (self.before, self.after, self.words) == (None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedEntry:
    """An entry of which something changed: what it is, where it stands, and whose it is.

    ``entity`` is its kind and full address, and ``reaches`` are the departments and roles that the
    change reaches, named in the same way. ``deed`` is there where it came or went. One that
    ``is_whole`` stands in no other.
    """

    entity: str
    kind: str
    title: Showable
    where: tuple[Phrase, ...]
    owners: tuple[Phrase, ...]
    reaches: tuple[str, ...]
    deed: Sign | None
    lines: tuple[ChangeLine, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedWhole:
    """A journey, a playbook or an entry of a register, with all in it that changed.

    ``entity`` is its kind and full address. ``journeys`` are both versions of a journey that is
    there before and after.
    """

    entity: str
    kind: str
    title: Showable
    path: str
    deed: Sign
    entries: tuple[ChangedEntry, ...]
    journeys: tuple[Journey, Journey] | None = None

    @property
    def owners(self) -> tuple[Phrase, ...]:
        """The departments that answer for what changed."""
        every = (owner for entry in self.entries for owner in entry.owners)
        return tuple({str(owner): owner for owner in every}.values())

    @property
    def is_material(self) -> bool:
        """Tell whether somebody has to know of it."""
        return any(line.is_material for entry in self.entries for line in entry.lines)
