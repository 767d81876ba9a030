"""``cxmap fix``: mend what can be mended, and say what was done."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import (
    language_option,
    language_repeated,
    project_option,
    today_option,
)
from cxmap.adapters.command_line.paths import is_wanted, relative
from cxmap.adapters.command_line.preparing import make_ready
from cxmap.adapters.command_line.rewriting import changed
from cxmap.adapters.command_line.values import OneOf
from cxmap.files.discovery import read_project_files
from cxmap.foundation.problems import Problem
from cxmap.language.digits import digits_of
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.tree import name_of
from cxmap.outputs.editor_files import SCHEMA_FOLDER, with_schema_line
from cxmap.outputs.stubs import Stubs, may_be_begun, with_stubs
from cxmap.publication.fixes import fixes_of
from cxmap.publication.mending import mended
from cxmap.publication.mending_pages import mended_pages
from cxmap.publication.trials import Mend, hidden_files
from cxmap.reports.text import mended_line, summary
from cxmap.rules.judgement.marks import marked
from cxmap.rules.judgement.selecting import selected


@click.command(cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option()
@project_option()
@today_option()
@click.option("--diff", "is_diff", is_flag=True)
@click.option("--unsafe-fixes", is_flag=True)
@click.option("--select", multiple=True)
@click.option("--ignore", multiple=True)
@click.option("--translations", type=OneOf(LANGUAGES))
@click.pass_context
def fix(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    language: str,
    project: Path,
    today: date,
    is_diff: bool,
    unsafe_fixes: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    translations: str | None,
) -> None:
    """Mend what can be mended; ends with 0, and with 1 where ``--diff`` shows something."""
    before = {file.path: file for file in read_project_files(project)}
    wanted = tuple(relative(path, project, known=tuple(before)) for path in paths)
    if translations is not None:
        is_changed = make_ready(
            project, before, wanted, translations, language=language, is_diff=is_diff
        )
        context.exit(1 if is_changed and is_diff else 0)

    def is_asked_for(problem: Problem) -> bool:
        is_there = is_wanted(problem.span.path, wanted)
        return is_there and bool(selected((problem,), select=select, ignore=ignore))

    found = mended(before.values(), is_wanted=is_asked_for, with_unsafe=unsafe_fixes, today=today)
    pages = mended_pages(found.left, project, is_asked_for)
    stubs = Stubs(files=found.files, left=found.left)
    has_schemas = (project / SCHEMA_FOLDER).is_dir()
    if unsafe_fixes:
        stubs = with_stubs(stubs, is_wanted=is_asked_for, has_schemas=has_schemas)
    after = dict(stubs.files)
    # A missing line has no code, so whoever asks for some codes does not mean it.
    for path, file in stubs.files.items() if has_schemas and not select else ():
        after[path] = with_schema_line(file) if is_wanted(path, wanted) else file
    named = [path for path, file in after.items() if file is not stubs.files[path]]
    is_changed = changed(
        project, {**before, **pages.before}, {**after, **pages.after}, is_diff=is_diff
    )
    if is_diff:
        context.exit(1 if is_changed else 0)
    mends = (*found.mended, *pages.mended)
    done = tuple(_done(mends, stubs, named, language))
    left = tuple(each for each in marked(stubs.left.problems) if is_asked_for(each[1]))
    counts = _counts(left, stubs, found.refused, is_tried=unsafe_fixes)
    count = len(mends) + len(stubs.begun)
    total = _sum(count, counts, language, is_all=not named)
    for line in (*done, *total, *_rest(left, language)):
        click.echo(line)


def _done(
    mends: Iterable[Mend], stubs: Stubs, named: Iterable[str], language: str
) -> Iterator[str]:
    """Say what was done, a line each."""
    for mend in sorted(mends, key=lambda each: each.problem.span):
        yield mended_line(mend.problem, mend.fix, language)
    for draft in stubs.begun:
        said = {"place": str(stubs.place_of(draft)), "id": draft.id}
        yield word(
            language, "fix.stub", kind=word(language, f"kinds.{name_of(draft.kind)}"), **said
        )
    for path in named:
        yield word(language, "fix.schema_line", path=path)


def _counts(
    left: tuple[tuple[str, Problem], ...], now: Stubs, refused: frozenset[str], *, is_tried: bool
) -> Counter[str]:
    """Count what becomes of what is left: each is the name of a sentence.

    Where a file could not be read to its end, what stands behind that was not even tried; nor was
    what a draft has brought along, which the next run mends.
    """
    hidden = hidden_files(now.left)
    fixes = fixes_of((problem for _, problem in left), now.left, now.files)
    counts: Counter[str] = Counter()
    for mark, problem in left:
        if mark in refused:
            counts["fix.refused"] += 1
        elif problem in fixes and problem.span.path in hidden:
            counts["fix.later"] += 1
        elif problem in fixes or (may_be_begun(problem) and not is_tried):
            counts["fix.unsafe"] += 1
        else:
            counts["fix.left"] += 1
    return counts


def _sum(done: int, counts: Counter[str], language: str, *, is_all: bool) -> Iterator[str]:
    """Say how much was mended, how much needs a look, and what only a person can mend.

    That nothing was mended is said only where that ``is_all``, and no line of a file is another.
    """
    if done or is_all:
        yield word(language, "fix.done", count=digits_of(language, str(done)))
    command = f"cxmap fix --unsafe-fixes{language_repeated()}"
    for name in ("fix.unsafe", "fix.refused", "fix.later", "fix.left"):
        if counts[name]:
            number = digits_of(language, str(counts[name]))
            yield word(language, name, command=command, count=number)


def _rest(left: tuple[tuple[str, Problem], ...], language: str) -> Iterator[str]:
    """Say of what weight all is that is left."""
    problems = tuple(problem for _, problem in left)
    if problems:
        files = len({each.span.path for each in problems})
        yield word(language, "fix.remain", sum=summary(problems, files, language))
