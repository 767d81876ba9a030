"""Reading paths: the page of one, the list of all, and what scripts have to know of them."""

from dataclasses import dataclass

from cxmap.model.knowledge import QuizAnswer, QuizQuestion, ReadingPath
from cxmap.model.registers import Role
from cxmap.views.about import About, about
from cxmap.views.addresses import address_of
from cxmap.views.fingerprints import fingerprint
from cxmap.views.footnotes import Footnotes, footnotes
from cxmap.views.lessons import LessonView, Mark, lesson_view, mark_of
from cxmap.views.phrases import Phrase, Pointer, Sentence, Showable, Sign
from cxmap.views.reader import Reader
from cxmap.views.times import time_in_all
from cxmap.views.uses import Uses, uses


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One answer of a quiz: whether it is right, and why."""

    text: Phrase
    right: Sign
    because: Phrase | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """A question of a quiz; ``several`` says how many answers are right where one is not all."""

    about: About
    mark: Mark
    answers: tuple[AnswerView, ...]
    several: Sentence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathLine:
    """A reading path in a few lines: for whom, how much there is to read, how long it takes."""

    id: str
    pointer: Pointer
    roles: tuple[Pointer, ...]
    lead: Phrase | None
    facts: tuple[Showable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPathView:
    """Everything the page of a reading path shows; ``begins`` is the way to its first page."""

    about: About
    line: PathLine
    begins: Pointer | None
    lessons: tuple[LessonView, ...]
    questions: tuple[QuestionView, ...]
    uses: tuple[Uses, ...]
    footnotes: Footnotes


def reading_path_view(reader: Reader, path: ReadingPath) -> ReadingPathView:
    """Show a reading path."""
    lessons = tuple(lesson_view(reader, each) for each in path.lessons)
    return ReadingPathView(
        about=about(reader, path),
        line=path_line(reader, path),
        begins=next((each.way for each in lessons if each.way.href), None),
        lessons=lessons,
        questions=tuple(_question(reader, each) for each in path.questions),
        uses=uses(reader, path),
        footnotes=footnotes(reader, path),
    )


def path_line(reader: Reader, path: ReadingPath) -> PathLine:
    """Show a reading path in a few lines."""
    count = len(path.lessons)
    said = "reading.lessons_one" if count == 1 else "reading.lessons_other"
    one = path.lessons[0].takes if count == 1 else None
    time = reader.duration(one) if one else time_in_all(reader, path.lessons)
    lessons = reader.sentence(said, count=reader.number(count)) if count else None
    return PathLine(
        id=reader.catalog.id_of(path),
        pointer=reader.pointer(path),
        roles=reader.pointers(path, "role"),
        lead=reader.phrase(path.description),
        facts=tuple(each for each in (lessons, time) if each is not None),
    )


def paths_of_role(reader: Reader, role: Role) -> tuple[PathLine, ...]:
    """Give the reading paths for a role."""
    paths = reader.catalog.all(ReadingPath)
    return tuple(
        path_line(reader, each)
        for each in paths
        if any(one is role for one in reader.catalog.targets(each, "role", Role))
    )


def reading_data(reader: Reader) -> tuple[dict[str, object], ...]:
    """Give what scripts know of all reading paths, on whatever page a reader stands."""
    return tuple(_data(reader, each) for each in reader.catalog.all(ReadingPath))


def _data(reader: Reader, path: ReadingPath) -> dict[str, object]:
    lessons = tuple(lesson_view(reader, each) for each in path.lessons)
    address = address_of(reader.catalog, path)
    return {
        "id": reader.catalog.id_of(path),
        "title": str(reader.title(path)),
        "page": address.page if address else "",
        "source": about(reader, path).place,
        "roles": [str(each) for each in reader.pointers(path, "role")],
        "revision": fingerprint(*(f"{each.mark.key} {each.mark.edition}" for each in lessons)),
        "lessons": [
            {
                **_remembered(each.mark),
                "id": each.id,
                "title": str(each.way.name),
                "page": each.address.page if each.address else "",
                "anchor": each.address.anchor if each.address else "",
                "minutes": each.minutes,
            }
            for each in lessons
        ],
        "questions": [_remembered(mark_of(reader, each)) for each in path.questions],
    }


def _remembered(mark: Mark) -> dict[str, object]:
    return {"key": mark.key, "edition": mark.edition, "former": mark.former_keys}


def _question(reader: Reader, question: QuizQuestion) -> QuestionView:
    right = sum(_is_right(each) for each in question.answers)
    said = reader.sentence("reading.several_right", count=reader.number(right))
    return QuestionView(
        about=about(reader, question),
        mark=mark_of(reader, question),
        answers=tuple(_answer(reader, each) for each in question.answers),
        several=said if right > 1 else None,
    )


def _answer(reader: Reader, answer: QuizAnswer) -> AnswerView:
    name = "true" if _is_right(answer) else "false"
    return AnswerView(
        text=reader.phrase(answer.answer) or reader.plain(""),
        right=Sign(name=name, word=reader.word(f"rightness.{name}")),
        because=reader.phrase(answer.because),
    )


def _is_right(answer: QuizAnswer) -> bool:
    return answer.right == "true"
