"""The site folder is replaced in whole or not at all."""

import os
import subprocess
from pathlib import Path

import pytest

from cxmap.foundation.faults import BuildFault, OutputRefused
from cxmap.outputs.locks import locked
from cxmap.outputs.site import MARKER, new_site, verify
from cxmap.rules.wording import fault_sentence


def _write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _refused(site):
    """Give what is said of a folder that no site takes the place of."""
    with pytest.raises(OutputRefused) as refused, new_site(site):
        pytest.fail("the block must not run")
    return refused.value.id, refused.value.arguments


def _not_whole(site, *pages):
    """Give what is said of a site in Persian that is not to be published."""
    with pytest.raises(BuildFault) as found:
        verify(site, {"fa": pages or ("index.html",)})
    return found.value.id, found.value.arguments


def test_a_finished_site_takes_the_place_of_the_old_one(tmp_path):
    site = tmp_path / "site"
    with new_site(site) as fresh:
        _write(fresh, fa__index_html="old", fa__gone_html="old")
    with new_site(site) as fresh:
        _write(fresh, fa__index_html="new")

    assert sorted(path.name for path in site.rglob("*")) == [MARKER, "fa", "index.html"]
    assert (site / "fa/index.html").read_text(encoding="utf-8") == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path):
    site = tmp_path / "site"
    with new_site(site) as fresh:
        _write(fresh, fa__index_html="old")
    with pytest.raises(RuntimeError), new_site(site) as fresh:
        _write(fresh, fa__index_html="half")
        raise RuntimeError

    assert (site / "fa/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_build_that_was_killed_between_the_two_renames_is_recovered(tmp_path):
    site = tmp_path / "site"
    with new_site(site) as fresh:
        _write(fresh, fa__index_html="old")
    site.rename(tmp_path / ".site.old")
    _write(tmp_path / ".site.new-0815", fa__index_html="half")
    with pytest.raises(RuntimeError), new_site(site):
        raise RuntimeError

    assert (site / "fa/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_folders_that_cannot_change_places_take_them_one_after_the_other(tmp_path, monkeypatch):
    monkeypatch.setattr("cxmap.outputs.site.exchanged", lambda *_: False)
    for words in ("first", "second"):
        with new_site(tmp_path / "site") as fresh:
            _write(fresh, fa__index_html=words)

    assert (tmp_path / "site/fa/index.html").read_text(encoding="utf-8") == "second"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_an_old_site_comes_back_where_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="old")
    monkeypatch.setattr("cxmap.outputs.site.exchanged", lambda *_: False)
    with pytest.raises(OutputRefused), new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="new")
        moved = Path.rename

        def refuse_the_new_one(path, to):
            if path == fresh:
                raise PermissionError
            return moved(path, to)

        monkeypatch.setattr(Path, "rename", refuse_the_new_one)

    assert (tmp_path / "site/fa/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_an_old_site_that_cannot_be_moved_away_stays(tmp_path, monkeypatch):
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="old")
    monkeypatch.setattr("cxmap.outputs.site.exchanged", lambda *_: False)
    with pytest.raises(OutputRefused), new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="new")

        def refused(_path, _to):
            raise PermissionError

        monkeypatch.setattr(Path, "rename", refused)

    assert (tmp_path / "site/fa/index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_what_a_stopped_build_still_writes_is_not_in_the_next_site(tmp_path):
    with pytest.raises(RuntimeError), new_site(tmp_path / "site") as stopped:
        raise RuntimeError
    with new_site(tmp_path / "site") as fresh:
        _write(stopped, fa__late_html="late")
        _write(fresh, fa__index_html="new")

    assert not (tmp_path / "site/fa/late.html").exists()
    assert (tmp_path / "site/fa/index.html").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such rights")
def test_others_may_read_a_site_as_any_other_folder(tmp_path):
    (tmp_path / "usual").mkdir()
    with new_site(tmp_path / "site"):
        pass

    assert (tmp_path / "site").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_files_that_somebody_added_to_a_site_are_kept(tmp_path):
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="old")
    (tmp_path / "site/CNAME").write_text("example.org", encoding="utf-8")
    (tmp_path / "site/go").mkdir()
    said = {"folder": str(tmp_path / "site"), "files": ("CNAME",)}

    assert ("output_is_foreign", said) == _refused(tmp_path / "site")
    assert (tmp_path / "site/CNAME").exists()


def test_what_a_file_manager_left_in_a_site_holds_nothing_up(tmp_path):
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="old")
    (tmp_path / "site/.DS_Store").touch()
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="new")

    assert (tmp_path / "site/fa/index.html").read_text(encoding="utf-8") == "new"


def test_a_folder_with_foreign_files_is_refused_and_kept(tmp_path):
    site = tmp_path / "site"
    _write(site, thesis_html="years of work")
    said = {"folder": str(site), "files": ("thesis.html",)}

    assert ("output_is_foreign", said) == _refused(site)
    assert (site / "thesis.html").read_text(encoding="utf-8") == "years of work"


def test_what_a_plain_mkdocs_build_made_may_be_replaced(tmp_path):
    site = tmp_path / "site"
    _write(site, fa__index_html="plain")
    (site / "fa/assets").mkdir()
    (site / "fa/sitemap.xml").touch()
    with new_site(site) as fresh:
        _write(fresh, fa__index_html="new")

    assert (site / "fa/index.html").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("made", ["assets", "sitemap.xml"])
def test_half_of_what_a_plain_build_makes_is_no_site(tmp_path, made):
    _write(tmp_path / "site", fa__index_html="words")
    (tmp_path / "site/fa" / made).mkdir()

    assert _refused(tmp_path / "site")[0] == "output_is_foreign"


def test_an_empty_folder_of_a_language_may_be_replaced(tmp_path):
    (tmp_path / "site/fa").mkdir(parents=True)
    with new_site(tmp_path / "site") as fresh:
        _write(fresh, fa__index_html="new")

    assert (tmp_path / "site/fa/index.html").exists()


def test_a_folder_of_short_addresses_alone_may_be_anybodys(tmp_path):
    (tmp_path / "site/go").mkdir(parents=True)
    said = {"folder": str(tmp_path / "site"), "files": ("go",)}

    assert ("output_is_foreign", said) == _refused(tmp_path / "site")


def test_a_folder_of_hand_written_pages_is_no_site(tmp_path):
    docs = tmp_path / "docs"
    _write(docs, fa__about_html="words", en__about_html="words")
    said = {"folder": str(docs), "files": ("en", "fa")}

    assert ("output_is_foreign", said) == _refused(docs)
    assert (docs / "fa/about.html").read_text(encoding="utf-8") == "words"


def test_a_link_in_place_of_the_site_is_refused(tmp_path):
    _write(tmp_path / "elsewhere", precious_html="precious")
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")

    assert ("output_is_link", {"folder": str(tmp_path / "site")}) == _refused(tmp_path / "site")
    assert (tmp_path / "elsewhere/precious.html").exists()


def test_a_whole_disk_is_refused_in_words(tmp_path):
    disk = Path(tmp_path.anchor)

    assert ("output_is_disk", {"folder": str(disk)}) == _refused(disk)


def test_a_file_in_place_of_the_site_is_refused(tmp_path):
    (tmp_path / "site").write_text("words", encoding="utf-8")

    assert ("output_is_file", {"folder": str(tmp_path / "site")}) == _refused(tmp_path / "site")
    assert (tmp_path / "site").read_text(encoding="utf-8") == "words"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps locks to one process")
def test_whoever_still_writes_for_a_killed_build_holds_its_lock(tmp_path):
    with locked(tmp_path / ".site.lock"):
        writer = subprocess.Popen(("sleep", "1000"), close_fds=False)
    with pytest.raises(OutputRefused, match="output_busy"), new_site(tmp_path / "site"):
        pytest.fail("the block must not run")
    writer.kill()
    writer.wait()
    with new_site(tmp_path / "site"):
        pass

    assert (tmp_path / "site").is_dir()


def test_a_second_build_at_the_same_time_is_refused(tmp_path):
    with (
        locked(tmp_path / ".site.lock"),
        pytest.raises(OutputRefused, match="output_busy"),
        new_site(tmp_path / "site"),
    ):
        pytest.fail("the block must not run")


def test_a_site_with_a_missing_page_is_not_whole(tmp_path):
    _write(tmp_path, fa__index_html="")
    said = {"pages": ("journeys/visit.html",), "language": "fa"}

    assert ("pages_missing", said) == _not_whole(tmp_path, "index.html", "journeys/visit.html")


@pytest.mark.parametrize(
    "link", ["gone.html", "#gone", "other.html#gone", "../outside.html", "folder/", "gone.html?q=1"]
)
def test_a_site_with_a_broken_link_is_not_whole(tmp_path, link):
    _write(tmp_path, fa__index_html=f'<a href="{link}">', fa__other_html='<p id="here">')
    said = {"count": 1, "links": f"\nfa/index.html → {link}"}

    assert ("links_broken", said) == _not_whole(tmp_path)


@pytest.mark.parametrize(
    "link",
    [
        "other.html",
        "#top",
        "other.html#here",
        "other.html?q=1#here",
        "%6fther.html",
        "deep/",
        "deep/#in",
        "?q=1",
        "https://example.org/x#y",
        "HTTPS://example.org",
        "//example.org/x",
        "mailto:a@b.example",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(tmp_path, link):
    _write(tmp_path, fa__index_html=f'<a id="top" href="{link}">', fa__other_html='<p id="here">')
    _write(tmp_path, fa__deep__index_html='<p id="in">')
    verify(tmp_path, {"fa": ("index.html",)})


@pytest.mark.parametrize(("section", "is_whole"), [("here", True), ("gone", False)])
def test_what_leads_on_has_the_sections_of_the_page_it_leads_to(tmp_path, section, is_whole):
    led = '<meta http-equiv="refresh" content="0; url=new/other.html">'
    _write(tmp_path, fa__index_html=f'<a href="old.html#{section}">', fa__old_html=led)
    _write(tmp_path, fa__new__other_html='<p id="here">')
    said = {"count": 1, "links": "\nfa/index.html → old.html#gone"}

    if is_whole:
        verify(tmp_path, {"fa": ("index.html",)})
    else:
        assert ("links_broken", said) == _not_whole(tmp_path)


def test_every_link_that_leads_nowhere_is_listed_on_a_line_of_its_own(tmp_path):
    links = [f"nothing-of-this-name-{number}.html" for number in range(17)]
    _write(tmp_path, fa__index_html="".join(f'<a href="{each}">' for each in links))
    with pytest.raises(BuildFault) as raised:
        verify(tmp_path, {"fa": ("index.html",)})

    first, *lines = fault_sentence(raised.value, "en").splitlines()
    assert "(17)" in first
    assert [f"fa/index.html → {each}" for each in links] == lines


@pytest.mark.parametrize(
    "shown",
    [
        '<pre><code>&lt;a href="gone.html"&gt;</code></pre>',
        """<script>made = '<img alt="" src="gone.png">';</script>""",
        '<!-- <a href="gone.html"> -->',
    ],
)
def test_what_shows_a_link_is_none(tmp_path, shown):
    _write(tmp_path, fa__index_html=shown)
    verify(tmp_path, {"fa": ("index.html",)})


def test_a_link_behind_code_that_looks_like_half_of_one_is_seen(tmp_path):
    _write(tmp_path, fa__index_html='<code>href="</code> and <a href="gone.html">here</a>')
    said = {"count": 1, "links": "\nfa/index.html → gone.html"}

    assert ("links_broken", said) == _not_whole(tmp_path)


def test_the_page_that_is_shown_at_any_address_may_name_pages_from_the_top(tmp_path):
    _write(tmp_path, fa__index_html="", fa__404_html='<a href="/anywhere/gone.html">')
    verify(tmp_path, {"fa": ("index.html",)})


def test_a_hand_written_page_may_be_old(tmp_path):
    _write(tmp_path, fa__index_html='<a href="old.html#here"><a href="old.html#there">')
    old = '<a name="here">سلام</a><a class="x" name=\'there\'>'
    (tmp_path / "fa/old.html").write_bytes(old.encode("cp1256"))
    verify(tmp_path, {"fa": ("index.html",)})


def test_an_empty_slot_is_noticed(tmp_path):
    _write(tmp_path, fa__index_html='<div data-cx-slot="abc"></div>')

    assert ("slot_empty", {"page": "fa/index.html"}) == _not_whole(tmp_path)


def test_a_broken_search_index_is_noticed(tmp_path):
    _write(tmp_path, fa__index_html="")
    (tmp_path / "fa/search").mkdir()
    (tmp_path / "fa/search/search_index.json").write_text('{"docs": [', encoding="utf-8")

    assert ("search_broken", {"language": "fa"}) == _not_whole(tmp_path)
