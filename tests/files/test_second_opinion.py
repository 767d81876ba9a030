"""Our tree and that of an independent YAML 1.2 parser are the same."""

import math
import re
from pathlib import Path

import pytest
import yaml
import yaml12
from hypothesis import given
from hypothesis import strategies as st

from cxmap.files.yaml_nodes import document
from cxmap.foundation.problems import has_errors
from cxmap.language.messages import examples
from cxmap.rules.registry import all_rules
from tests.readings import texts_of

ROOT = Path(__file__).parents[2]
PROJECTS = (".", "cxmap/outputs/templates/*/*", "cxmap/reports/manual/sample/*", "tests/*/*/*")
FILES = sorted(
    path
    for project in PROJECTS
    for folder in ("journeys", "playbooks")
    for path in ROOT.glob(f"{project}/{folder}/**/*.yml")
)
PAGES = [*sorted(ROOT.glob("docs/**/*.md")), *sorted(ROOT.glob("README*.md"))]
FENCE = re.compile(r"^( *)```yaml[^\n]*\n(.*?)^ *```$", re.DOTALL | re.MULTILINE)
RULES = [each for rule in all_rules().values() for each in (rule.good, rule.bad)]
MESSAGES = [each for example in examples().values() for each in (example.good, example.bad)]

_CORE = (
    (re.compile(r"true|True|TRUE"), lambda _text: True),
    (re.compile(r"false|False|FALSE"), lambda _text: False),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text, 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"[-+]?\.(inf|Inf|INF)"), lambda text: float(text.replace(".", "").lower())),
    (re.compile(r"\.(nan|NaN|NAN)"), lambda _text: math.nan),
)


def resolved(text):
    """Give what the core schema of YAML 1.2 makes of a plain text; ours stays a text."""
    return next((read(text) for pattern, read in _CORE if pattern.fullmatch(text)), text)


def same(ours, theirs):
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and [*ours] == [*theirs]
            and all(same(value, theirs[key]) for key, value in ours.items())
        )
    if isinstance(ours, list):
        return (
            isinstance(theirs, list)
            and len(ours) == len(theirs)
            and all(same(one, other) for one, other in zip(ours, theirs, strict=True))
        )
    if ours is None or isinstance(theirs, str):
        return ours == theirs
    value = resolved(ours)
    return value == theirs or (value != value and theirs != theirs)  # noqa: PLR0124 - not a number


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_ours_is_read_alike(path):
    text = path.read_text(encoding="utf-8")
    assert same(document(path.name, text.encode()).root, yaml12.parse_yaml(text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_examples_of_a_page_are_read_alike(page):
    for indented, written in FENCE.findall(page.read_text(encoding="utf-8")):
        assert_read_alike(re.sub(f"^{indented}", "", written, flags=re.MULTILINE))


def test_the_examples_of_rules_and_messages_are_read_alike():
    written = [text for each in RULES + MESSAGES for text in texts_of(each).values()]
    read = [text for text in written if isinstance(text, str) and is_yaml(text)]

    for text in read:
        assert_read_alike(text)
    assert len(read) > len(RULES)


def assert_read_alike(text):
    if is_yaml(text):
        assert same(document("a.yml", text.encode()).root, yaml12.parse_yaml(text)), text


def is_yaml(text):
    """Tell whether cxmap reads a text as it stands; examples of mistakes it refuses or mends."""
    opened = document("a.yml", text.encode())
    return opened.is_whole and opened.root is not None


LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Cn", "Co"),
    # Refused by cxmap: separators of lines, bidi controls, tags, and a byte order mark.
    exclude_characters="\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    + "".join(map(chr, range(0xE0000, 0xE0080))),
)
PERSIAN = st.text(st.sampled_from("ابپ یک\u200c،؟:#-\"'[]{}&*!|>%@`۱۲٫12.~ \n"), max_size=12)
WORDS = st.sampled_from(["no", "yes", "null", "~", "1.10", "007", "0o14", "1e3", "12:30", "", ".5"])
# py-yaml12 0.2 takes a plain text of foreign white space, such as U+00A0, for nothing.
ANY = st.text(LETTERS, max_size=12).filter(lambda text: text.strip() == text.strip(" \n"))
# It also refuses a plain text within brackets that ends with a dash by itself: `{a: 0 -}`.
TEXTS = st.one_of(ANY, PERSIAN, WORDS).filter(lambda text: not re.search(r"\s-$", text))
KEYS = st.from_regex(r"[a-z_]{1,8}", fullmatch=True).filter(lambda key: key != "null")
TREES = st.dictionaries(
    KEYS,
    st.recursive(
        st.one_of(st.none(), TEXTS),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=5,
)
STYLES = st.sampled_from([None, '"', "'", "|", ">"])


@given(
    tree=TREES,
    style=STYLES,
    is_flow=st.sampled_from([True, False, None]),
    width=st.integers(20, 200),
)
def test_any_tree_is_read_alike(tree, style, is_flow, width):
    written = yaml.safe_dump(
        tree,
        allow_unicode=True,
        default_style=style,
        default_flow_style=is_flow,
        width=width,
        sort_keys=False,
    )
    if re.search(r"!!|^\? ", written, flags=re.MULTILINE):
        return  # PyYAML wrote a tag or a long key, which cxmap refuses
    read = document("a.yml", written.encode())
    if not has_errors(read.problems):  # else it says so, and reads what was meant
        assert same(read.root, yaml12.parse_yaml(written))
