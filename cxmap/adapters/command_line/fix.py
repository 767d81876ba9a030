"""``cxmap fix``: mend what can be mended, and say what was done."""

from collections.abc import Iterator
from pathlib import Path

import click

from cxmap.adapters.command_line.help import HelpedCommand
from cxmap.adapters.command_line.options import language_option, project_option
from cxmap.adapters.command_line.paths import is_wanted, relative
from cxmap.adapters.command_line.preparing import make_ready
from cxmap.adapters.command_line.rewriting import difference, write_anew
from cxmap.adapters.command_line.values import OneOf
from cxmap.catalog.catalog import Checked
from cxmap.files.discovery import File, read_project_files
from cxmap.foundation.problems import Problem
from cxmap.language.digits import digits_of
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.model.tree import name_of
from cxmap.outputs.editor_files import SCHEMA_FOLDER
from cxmap.outputs.stubs import Stubs, may_be_begun, with_stubs
from cxmap.publication.mending import Files, fix_of, mended
from cxmap.reports.text import mended_line
from cxmap.rules.judgement.selecting import selected


@click.command(cls=HelpedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@language_option()
@project_option()
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

    found = mended(before.values(), is_wanted=is_asked_for, with_unsafe=unsafe_fixes)
    stubs = Stubs(files=found.files, left=found.left)
    if unsafe_fixes:
        has_schemas = (project / SCHEMA_FOLDER).is_dir()
        stubs = with_stubs(stubs, language, is_wanted=is_asked_for, has_schemas=has_schemas)
    after = stubs.files
    changed = [path for path in after if path not in before or after[path] != before[path]]
    if is_diff:
        for path in changed:
            click.echo("\n".join(difference(before.get(path, File(path=path)), after[path])))
        context.exit(1 if changed else 0)
    for path in changed:
        write_anew(project / path, after[path].data)
    for mend in sorted(found.mended, key=lambda each: each.problem.span):
        click.echo(mended_line(mend.problem, mend.fix, language))
    for draft in stubs.begun:
        kind = word(language, f"kinds.{name_of(draft.kind)}")
        place = str(stubs.place_of(draft))
        click.echo(word(language, "fix.stub", place=place, kind=kind, id=draft.id))
    left = tuple(each for each in stubs.left.problems if is_asked_for(each))
    done = len(found.mended) + len(stubs.begun)
    for line in _sum(done, left, after, stubs.left, language):
        click.echo(line)


def _sum(
    done: int, left: tuple[Problem, ...], files: Files, checked: Checked, language: str
) -> Iterator[str]:
    """Say how much was mended, how much needs a look, and what only a person can mend."""
    unsafe = sum(fix_of(each, checked, files) is not None or may_be_begun(each) for each in left)
    yield word(language, "fix.done", count=digits_of(language, str(done)))
    if unsafe:
        number = digits_of(language, str(unsafe))
        yield word(language, "fix.unsafe", command="cxmap fix --unsafe-fixes", count=number)
    if len(left) - unsafe:
        yield word(language, "fix.left", count=digits_of(language, str(len(left) - unsafe)))
