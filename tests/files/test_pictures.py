"""Which files are pictures, whatever they are called, and how large they are."""

import time

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.files.pictures import FORMATS, PictureFile

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'


def box(name, content):
    return (8 + len(content)).to_bytes(4, "big") + name + content


def webp(form, content):
    chunk = form + len(content).to_bytes(4, "little") + content
    return b"RIFF" + (4 + len(chunk)).to_bytes(4, "little") + b"WEBP" + chunk


CONTENTS = {
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    + bytes([0, 0, 0, 40, 0, 0, 0, 30, 8, 6, 0, 0, 0]),
    "gif": b"GIF89a" + bytes([40, 0, 30, 0]),
    "jpeg": b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08\x00\x1e\x00\x28\x03",
    "webp": webp(b"VP8X", bytes([0, 0, 0, 0, 39, 0, 0, 29, 0, 0])),
    "webp without loss": webp(b"VP8L", b"\x2f" + (39 | 29 << 14).to_bytes(4, "little")),
    "webp with loss": webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + bytes([40, 0, 30, 0])),
    "avif": box(b"ftyp", b"mif1\x00\x00\x00\x00avif")
    + box(b"meta", box(b"ispe", bytes([0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 30]))),
    "svg": f'<svg {XMLNS} width="40px" height="30"/>'.encode(),
    "svg with a box": f'<svg viewBox="0,0 40 30" {XMLNS}><path d="M0 0"/></svg>'.encode(),
    "svg of a program": (
        '\ufeff<?xml version="1.0"?>\n<!-- made <svg> by hand -->\n'
        f'<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg {XMLNS} viewBox="0 0 40.2 29.7"/>'
    ).encode(),
}
NO_PICTURES = {
    "nothing": b"",
    "words": b"Two prices stand on the door.",
    "a page": b"<!doctype html><html><svg></svg></html>",
    "an svg that no browser shows": b'<svg viewBox="0 0 40 30"/>',
    "a video": box(b"ftyp", b"isom\x00\x00\x02\x00mp41"),
    "a sound": b"RIFF\x00\x00\x00\x00WAVE",
}


@pytest.mark.parametrize("name", CONTENTS)
def test_the_content_of_a_picture_says_what_it_is_and_how_large(name):
    picture = PictureFile(path="a", data=CONTENTS[name])

    assert (name.split()[0], (40, 30)) == (picture.format, picture.size)


@pytest.mark.parametrize("name", NO_PICTURES)
def test_what_is_no_picture_is_told_apart_whatever_it_is_called(name):
    for ending in FORMATS:
        picture = PictureFile(path=f"a{ending}", data=NO_PICTURES[name])
        assert not picture.is_what_it_says
        assert picture.size is None


@pytest.mark.parametrize("name", CONTENTS)
def test_a_file_that_was_cut_off_breaks_nothing(name):
    for length in range(len(CONTENTS[name])):
        picture = PictureFile(path="a", data=CONTENTS[name][:length])
        assert picture.size is None or len(picture.size) == 2


def test_an_ending_may_be_in_large_letters_and_must_fit_the_content():
    assert PictureFile(path="Door.JPG", data=CONTENTS["jpeg"]).is_what_it_says
    assert not PictureFile(path="door.png", data=CONTENTS["jpeg"]).is_what_it_says


def test_sizes_that_nobody_could_show_are_not_said():
    for tag in ('width="0" height="9"', 'width="50%" height="9"', 'viewBox="0 0 1.2.3 4"'):
        picture = PictureFile(path="a.svg", data=f"<svg {tag} {XMLNS}/>".encode())
        assert ("svg", None) == (picture.format, picture.size)


def test_thousands_of_comments_take_no_time():
    began = time.process_time()
    assert "" == PictureFile(path="a.svg", data=b"<!-- --><?a?>" * 40_000).format
    assert time.process_time() - began < 1


def test_pictures_are_found_beside_the_yaml(tmp_path):
    for name in (
        "journeys/a/door.SVG",
        "playbooks/room.webp",
        "journeys/.hidden.png",
        "docs/a.png",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")

    found = [file.path for file in read_project_files(tmp_path)]
    assert ["journeys/a/door.SVG", "playbooks/room.webp"] == found


def test_a_picture_is_known_by_its_content():
    one, same, other = (
        PictureFile(path=path, data=data)
        for path, data in (("a.png", b"1"), ("b.png", b"1"), ("a.png", b"2"))
    )

    assert one.digest == same.digest
    assert one.digest != other.digest
    assert 12 == len(one.digest)
