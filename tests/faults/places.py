"""The project stands in an unusual place, or something else in that of the site."""

from functools import partial

from tests.faults.fault import DONE, REFUSED, Fault
from tests.faults.ground import tree

NEW = ("new",)


def _moved(trial, names):
    """Build in a folder of other names, and bring all of it back."""
    there = trial.folder.joinpath(names)
    there.parent.mkdir(parents=True, exist_ok=True)
    trial.project.rename(there)
    run = trial.build(cwd=there)
    there.rename(trial.project)
    return run


def _from_elsewhere(trial):
    return trial.build("--project", str(trial.project), cwd="/")


def _from_below(trial):
    return trial.build(cwd=trial.project / "journeys")


def _through_a_link(trial):
    link = trial.folder / "link to the project"
    link.symlink_to(trial.project)
    return trial.build("--project", str(link), cwd=trial.folder)


def _out_below_a_link(trial):
    (trial.folder / "link").symlink_to(trial.project)
    return trial.build("--out", str(trial.folder / "link" / "site"))


def _with_precious_files(trial, where, *more):
    """Build where files that nobody may touch stand in the way, and look at them afterwards."""
    precious = trial.folder / "precious"
    (precious / "photographs").mkdir(parents=True)
    (precious / "photographs" / "1.jpg").write_bytes(b"years of work")
    before = tree(precious)
    where(trial, precious)
    run = trial.build(*more)
    assert before == tree(precious), "files of somebody else's were changed"
    return run


def _site_is_a_link(trial, precious):
    trial.site.rename(trial.folder / "site elsewhere")
    trial.site.symlink_to(precious)


def _refused_link(trial):
    run = _with_precious_files(trial, _site_is_a_link)
    trial.site.unlink()
    (trial.folder / "site elsewhere").rename(trial.site)
    return run


def _link_to_nowhere(trial):
    elsewhere = trial.folder / "site elsewhere"
    trial.site.rename(elsewhere)
    trial.site.symlink_to(trial.folder / "nowhere")
    run = trial.build()
    assert not (trial.folder / "nowhere").exists()
    trial.site.unlink()
    elsewhere.rename(trial.site)
    return run


def _link_inside_the_site(trial, precious):
    """Put a link in place of a language: the site goes, what it leads to stays."""
    (trial.site / "fa").rename(trial.folder / "fa elsewhere")
    (trial.site / "fa").symlink_to(precious)


def _out(trial, name, make):
    path = trial.folder / name
    make(path)
    before = tree(path) if path.is_dir() else path.read_bytes()
    run = trial.build("--out", str(path))
    assert before == (tree(path) if path.is_dir() else path.read_bytes())
    assert not [each for each in trial.folder.iterdir() if each.name.startswith(f".{name}.")]
    return run


def _photographs(folder):
    folder.mkdir()
    (folder / "1.jpg").write_bytes(b"years of work")


def _out_is_root(trial):
    return trial.build("--out", "/")


def _out_is_project(trial):
    before = tree(trial.project / "journeys")
    run = trial.build("--out", ".")
    assert before == tree(trial.project / "journeys")
    return run


def _out_in_new_folders(trial):
    run = trial.build("--out", str(trial.folder / "a" / "b" / "site"))
    assert tree(trial.folder / "a" / "b" / "site") == trial.ground.new
    return run


def _fine(name, strikes, **more):
    return Fault(name=name, strikes=strikes, code=DONE, leaves=NEW, **more)


def _refused(name, strikes, says, **more):
    return Fault(name=name, strikes=strikes, code=REFUSED, says=says, **more)


PLACES = (
    _fine("the path has spaces and Persian letters", partial(_moved, names="سفر مشتری (نسخهٔ ۲)")),
    _fine(
        "the path has signs that mean something elsewhere",
        partial(_moved, names='a\'b "c" $HOME;&%41#?'),
    ),
    _fine("it is called from another folder", _from_elsewhere),
    _fine("it is called from below the project", _from_below),
    _fine("the project is reached through a link", _through_a_link),
    _fine("the folder above the site is a link", _out_below_a_link),
    _refused("the site is a link", _refused_link, "is a link", is_short=True),
    _refused("the site is a link to nowhere", _link_to_nowhere, "is a link"),
    _fine(
        "a language of the site is a link",
        partial(_with_precious_files, where=_link_inside_the_site),
    ),
    _refused(
        "the output holds files of somebody's",
        partial(_out, name="my pictures", make=_photographs),
        "did not make",
    ),
    _refused(
        "the output is a file",
        partial(_out, name="a file", make=lambda path: path.write_bytes(b"text")),
        "is a file",
    ),
    _refused("the output is the root of the disk", _out_is_root, "is a whole disk"),
    _refused("the output is the project", _out_is_project, "did not make"),
    Fault(
        name="the output lies in folders that are not there yet",
        strikes=_out_in_new_folders,
        code=DONE,
    ),
)
