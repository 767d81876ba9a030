"""``cxmap fix``: mend what can be mended, and say what was done."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option, today_option
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
from cxmap.publication.mending import Mended, mended
from cxmap.reports.text import mended_line, summary
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
    stubs = Stubs(files=found.files, left=found.left)
    has_schemas = (project / SCHEMA_FOLDER).is_dir()
    if unsafe_fixes:
        stubs = with_stubs(stubs, language, is_wanted=is_asked_for, has_schemas=has_schemas)
    after = dict(stubs.files)
    # A missing line has no code, so whoever asks for some codes does not mean it.
    for path, file in stubs.files.items() if has_schemas and not select else ():
        after[path] = with_schema_line(file) if is_wanted(path, wanted) else file
    named = [path for path, file in after.items() if file is not stubs.files[path]]
    is_changed = changed(project, before, after, is_diff=is_diff)
    if is_diff:
        context.exit(1 if is_changed else 0)
    done = tuple(_done(found, stubs, named, language))
    left = tuple(each for each in stubs.left.problems if is_asked_for(each))
    for line in (*done, *_sum(len(done), left, stubs, language)):
        click.echo(line)


def _done(found: Mended, stubs: Stubs, named: Iterable[str], language: str) -> Iterator[str]:
    """Say what was done, a line each."""
    for mend in sorted(found.mended, key=lambda each: each.problem.span):
        yield mended_line(mend.problem, mend.fix, language)
    for draft in stubs.begun:
        said = {"place": str(stubs.place_of(draft)), "id": draft.id}
        yield word(
            language, "fix.stub", kind=word(language, f"kinds.{name_of(draft.kind)}"), **said
        )
    for path in named:
        yield word(language, "fix.schema_line", path=path)


def _sum(done: int, left: tuple[Problem, ...], now: Stubs, language: str) -> Iterator[str]:
    """Say how much was mended, how much needs a look, and what only a person can mend."""
    fixes = fixes_of(left, now.left, now.files)
    unsafe = sum(each in fixes or may_be_begun(each) for each in left)
    yield word(language, "fix.done", count=digits_of(language, str(done)))
    if unsafe:
        number = digits_of(language, str(unsafe))
        yield word(language, "fix.unsafe", command="cxmap fix --unsafe-fixes", count=number)
    if len(left) - unsafe:
        yield word(language, "fix.left", count=digits_of(language, str(len(left) - unsafe)))
    if left:
        files = len({each.span.path for each in left})
        yield word(language, "fix.remain", sum=summary(left, files, language))
