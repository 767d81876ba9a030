"""What builds on GitHub have worked out is kept by those who publish, and read by previews."""

import pytest
import yaml

from tests.projects import ROOT

WORKFLOWS = ROOT / "cxmap" / "outputs" / "templates" / "_shared"


def cache_of(language, name):
    file = WORKFLOWS / language / "dot-github" / "workflows" / f"{name}.yml"
    jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].values()
    steps = [step for job in jobs for step in job["steps"]]
    (step,) = [each for each in steps if each.get("uses", "").startswith("actions/cache")]
    return step["uses"].partition("@")[0], step["with"]


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_preview_reads_what_publishing_has_kept_and_keeps_nothing(language):
    (kept, keeps), (read, reads) = (cache_of(language, name) for name in ("publish", "check"))

    assert ("actions/cache", "actions/cache/restore") == (kept, read)
    assert keeps == reads
