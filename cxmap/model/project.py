"""The settings of one project."""

from typing import ClassVar

from cxmap.language.words import words
from cxmap.model.entries import Entry, Part
from cxmap.model.references import PlaybookRef, SituationRef
from cxmap.model.text import PlainString, Text
from cxmap.model.values import (
    Calendar,
    CheckSeverity,
    Date,
    DaysOff,
    DiagramFiles,
    Handle,
    Id,
    Language,
    LinkTemplate,
    Number,
    ProseText,
    ReportTemplate,
    Score,
    TimeLimit,
    ToldOfChanges,
    WholeNumber,
)


class Anchor(Entry):
    """A moment from which limits are counted, such as the delivery of an order."""

    KIND: ClassVar[str] = "anchor"
    SHORT: ClassVar[str] = "anchor"
    IS_LIGHT: ClassVar[bool] = True
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"anchor", "description"})

    anchor: Text
    description: ProseText | None = None


class FeelingWord(Entry):
    """A word for a feeling that this project uses, with its score."""

    KIND: ClassVar[str] = "feeling"
    SHORT: ClassVar[str] = "feeling"

    feeling: Text
    score: Score


class RegisterLink(Entry):
    """The way into a system of the firm in which something is registered.

    One that names playbooks is offered in these and in no others.
    """

    KIND: ClassVar[str] = "register_link"
    SHORT: ClassVar[str] = "register_link"

    register_link: Text
    link: LinkTemplate
    playbooks: tuple[PlaybookRef, ...] = ()


class CheckSetting(Part):
    """How much one check matters in this project, where, and why."""

    SHORT: ClassVar[str] = "check"

    check: PlainString
    id: Id | None = None
    severity: CheckSeverity
    because: Text
    paths: tuple[PlainString, ...] = ()
    entries: tuple[PlainString, ...] = ()


class OwnWord(Part):
    """A word of the pages that a project says in its own way."""

    SHORT: ClassVar[str] = "word"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"word", "says"})

    word: PlainString
    id: Id | None = None
    says: Text


class OpportunityScores(Part):
    """From which score on an opportunity is high here, and from which it is middle."""

    high: Number | None = None
    middle: Number | None = None


class Project(Entry):
    """What the site is called, which languages it speaks, and the words it adds."""

    KIND: ClassVar[str] = "project"
    SHORT: ClassVar[str] = "project"
    IS_SCOPE: ClassVar[bool] = False
    EDITORIAL: ClassVar[frozenset[str]] = frozenset(
        {"languages", "calendar", "checks", "diagrams", "reviewers", "changes_without"}
    )
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {
            *("project", "description", "words", "languages", "calendar", "days_off"),
            *("holidays", "diagrams", "calling_code", "anchors", "frequent"),
        }
    )
    SETTINGS: ClassVar[frozenset[str]] = frozenset(
        {
            *("languages", "calendar", "days_off", "holidays"),
            *("diagrams", "calling_code", "anchors", "frequent"),
        }
    )
    """Public keys that every site needs, also one for readers whom the project is not for."""

    project: Text
    description: ProseText | None = None
    languages: tuple[Language, ...] = ("fa", "en")
    calendar: Calendar | None = None
    anchors: tuple[Anchor, ...] = ()
    feelings: tuple[FeelingWord, ...] = ()
    frequent: tuple[SituationRef, ...] = ()
    reference: Text | None = None
    calling_code: WholeNumber | None = None
    register_links: tuple[RegisterLink, ...] = ()
    wrong_page: ReportTemplate | None = None
    reading_receipt: ReportTemplate | None = None
    days_off: DaysOff = ("friday",)
    holidays: tuple[Date, ...] = ()
    words: tuple[OwnWord, ...] = ()
    synonyms: tuple[Text, ...] = ()
    diagrams: DiagramFiles = ("svg",)
    checks: tuple[CheckSetting, ...] = ()
    reviewers: tuple[Handle, ...] = ()
    changes_without: tuple[ToldOfChanges, ...] = ()
    reviews_last: TimeLimit | None = None
    questions_wait: TimeLimit | None = None
    evidence_lasts: TimeLimit | None = None
    runs_last: TimeLimit | None = None
    opportunity_scores: OpportunityScores | None = None

    @property
    def first_language(self) -> Language:
        """The language in which the project is written."""
        return self.languages[0] if self.languages else "fa"

    def words_in(self, language: str) -> dict[str, str]:
        """Give the words of the pages in a language, those of the project in its own way."""
        said = dict(words(language))
        for own in self.words:
            text, its_language = own.says.said_in(language, first=self.first_language)
            if its_language == language and own.word in said:
                said[own.word] = text
        return said

    def calendar_of(self, language: str) -> Calendar:
        """Give the calendar in which readers of a language see dates."""
        return self.calendar or ("jalali" if language == "fa" else "gregorian")
