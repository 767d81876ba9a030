"""What staff know and learn: terms, evidence, open questions, guides, stories, programmes."""

from typing import ClassVar

from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.playbook import RedLine
from cxmap.model.references import (
    ChallengeRef,
    DepartmentRef,
    GuideRef,
    JourneyRef,
    MetricRef,
    PersonaRef,
    PlaybookRef,
    PolicyRef,
    PromiseRef,
    RoleRef,
    SituationRef,
    StageRef,
    StandardRef,
    StoryRef,
    TableRef,
    TermRef,
    TouchpointRef,
)
from cxmap.model.text import Text
from cxmap.model.values import Date, Id, Link, Moment, Progress, ProseText, Rightness, TimeLimit


class Term(Sourced):
    """A word that everybody should use in one sense."""

    KIND: ClassVar[str] = "term"
    SHORT: ClassVar[str] = "term"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"term", "aliases", "definition", "abbreviation", "not_to_be_confused_with"}
    )

    term: Text
    definition: ProseText | None = None
    abbreviation: Text | None = None
    not_to_be_confused_with: tuple[TermRef, ...] = ()
    replaces: tuple[Text, ...] = ()


class Statistic(Sourced):
    """A figure that others have published, with its source or without one."""

    KIND: ClassVar[str] = "statistic"
    SHORT: ClassVar[str] = "statistic"

    statistic: Text
    value: Text | None = None
    date: Moment | None = None
    population: Text | None = None
    supports: tuple[GuideRef, ...] = ()


class Reply(Sourced):
    """What somebody answered to an open question."""

    KIND: ClassVar[str] = "reply"
    SHORT: ClassVar[str] = "reply"
    IS_LIGHT: ClassVar[bool] = True

    reply: Text
    by: RoleRef | None = None
    date: Date | None = None


class OpenQuestion(Sourced):
    """Something the team has to find out; without an answer it is open."""

    KIND: ClassVar[str] = "open_question"
    SHORT: ClassVar[str] = "question"

    question: Text
    asked: Date | None = None
    asked_by: RoleRef | None = None
    owner: DepartmentRef | None = None
    journeys: tuple[JourneyRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    replies: tuple[Reply, ...] = ()
    answer: ProseText | None = None


class Guide(Sourced):
    """What somebody should know and do about one subject, and what not to do."""

    KIND: ClassVar[str] = "guide"
    SHORT: ClassVar[str] = "guide"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"guide", "text", "principles", "do", "avoid", "link"}
    )

    guide: Text
    text: ProseText | None = None
    role: tuple[RoleRef, ...] = ()
    principles: tuple[Text, ...] = ()
    mnemonic: Text | None = None
    do: tuple[Text, ...] = ()
    avoid: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    challenges: tuple[ChallengeRef, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    playbooks: tuple[PlaybookRef, ...] = ()
    link: Link | None = None


class Story(Sourced):
    """What happened to one customer, told so that one can feel it."""

    KIND: ClassVar[str] = "story"
    SHORT: ClassVar[str] = "story"

    story: Text
    text: ProseText | None = None
    persona: tuple[PersonaRef, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    touchpoints: tuple[TouchpointRef, ...] = ()
    date: Moment | None = None
    lesson: Text | None = None


class Row(Sourced):
    """One row of a table: what it is about, and a text for each column."""

    KIND: ClassVar[str] = "row"
    SHORT: ClassVar[str] = "row"
    PUBLIC: ClassVar[frozenset[str]] = frozenset({"row", "cells"})

    row: Text
    cells: tuple[Text, ...] = ()


class Table(Sourced):
    """Things side by side: a comparison, classes of severity, a rubric."""

    KIND: ClassVar[str] = "table"
    SHORT: ClassVar[str] = "table"
    PUBLIC: ClassVar[frozenset[str]] = frozenset(
        {"table", "description", "rows_are", "columns", "rows"}
    )

    table: Text
    description: ProseText | None = None
    rows_are: Text | None = None
    columns: tuple[Text, ...] = ()
    rows: tuple[Row, ...] = ()
    journeys: tuple[JourneyRef, ...] = ()
    playbooks: tuple[PlaybookRef, ...] = ()


class Challenge(Sourced):
    """A problem of the business that better experience solves."""

    KIND: ClassVar[str] = "challenge"
    SHORT: ClassVar[str] = "challenge"

    challenge: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    journeys: tuple[JourneyRef, ...] = ()
    playbooks: tuple[PlaybookRef, ...] = ()
    policies: tuple[PolicyRef, ...] = ()
    metrics: tuple[MetricRef, ...] = ()


class ProgrammePhase(Sourced):
    """A part of a programme with its own goal."""

    KIND: ClassVar[str] = "programme_phase"
    SHORT: ClassVar[str] = "phase"
    IN_ORDER: ClassVar[tuple[tuple[str, str], ...]] = (("starts", "ends"),)

    phase: Text
    goal: Text | None = None
    starts: Date | None = None
    ends: Date | None = None
    progress: Progress | None = None
    deliverables: tuple[Text, ...] = ()


class Programme(Sourced):
    """How customer experience is run: mandate, backing, operating model, phases."""

    KIND: ClassVar[str] = "programme"
    SHORT: ClassVar[str] = "programme"

    programme: Text
    description: ProseText | None = None
    owner: DepartmentRef | None = None
    owner_role: RoleRef | None = None
    mandate: Text | None = None
    backed_by: tuple[RoleRef, ...] = ()
    meets: Text | None = None
    principles: tuple[Text, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    phases: tuple[ProgrammePhase, ...] = ()


class Lesson(Sourced):
    """One page on a reading path, and how long it takes to read."""

    KIND: ClassVar[str] = "lesson"
    SHORT: ClassVar[str] = "about"

    about: Text | None = None
    journey: JourneyRef | None = None
    stage: StageRef | None = None
    touchpoint: TouchpointRef | None = None
    playbook: PlaybookRef | None = None
    situation: SituationRef | None = None
    policy: PolicyRef | None = None
    guide: GuideRef | None = None
    story: StoryRef | None = None
    promise: PromiseRef | None = None
    standard: StandardRef | None = None
    term: TermRef | None = None
    table: TableRef | None = None
    role: RoleRef | None = None
    takes: TimeLimit | None = None


class QuizAnswer(Part):
    """One answer to choose, and what is said to whoever chose it."""

    SHORT: ClassVar[str] = "answer"

    answer: Text
    id: Id | None = None
    right: Rightness | None = None
    because: Text | None = None


class QuizQuestion(Sourced):
    """A question with answers to choose from, by which readers find out what they have learnt."""

    KIND: ClassVar[str] = "quiz_question"
    SHORT: ClassVar[str] = "question"

    question: Text
    answers: tuple[QuizAnswer, ...] = ()


class ReadingPath(Sourced):
    """What somebody in a role reads, in this order, to learn the job."""

    KIND: ClassVar[str] = "reading_path"
    SHORT: ClassVar[str] = "reading_path"

    reading_path: Text
    description: ProseText | None = None
    role: tuple[RoleRef, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    questions: tuple[QuizQuestion, ...] = ()


class Category(Entry):
    """A group of the author's own making, with what its sign means."""

    KIND: ClassVar[str] = "category"
    SHORT: ClassVar[str] = "category"

    category: Text
    sign: Text | None = None
    description: ProseText | None = None
