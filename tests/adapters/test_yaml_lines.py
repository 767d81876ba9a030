"""YAML in pages written by hand, line by line."""

import re

from cxmap.adapters.mkdocs_plugin.yaml_lines import with_hanging_lines

_BEFORE = '<div class="language-yaml highlight"><pre><span></span><code>'
_AFTER = "</code></pre></div>"


def test_a_line_goes_on_deeper_than_it_begins():
    code = '<span class="nt">a</span>:\n<span class="w">    </span>b: c d\n'
    found = with_hanging_lines(f"<p>a</p>{_BEFORE}{code}{_AFTER}<p>b</p>")

    assert ["2ch", "6ch"] == re.findall(r"--cx-in:(\w+)", found)
    assert f"{_BEFORE}{code}{_AFTER}" == re.sub(
        r'<span class="cx-yaml"[^>]*>(.*?)</span>\n', r"\1\n", found
    ).removeprefix("<p>a</p>").removesuffix("<p>b</p>")


def test_what_is_marked_over_several_lines_and_other_code_stays_as_it_is():
    marked = f'{_BEFORE}<span class="s">a\nb</span>\n{_AFTER}'
    other = marked.replace("language-yaml", "language-text").replace("<span", "<b")

    assert marked + other == with_hanging_lines(marked + other)
