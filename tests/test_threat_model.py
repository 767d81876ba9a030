"""The threat model is true: every door of it has a proof, and every proof is there."""

import re
from pathlib import Path

from tests.audit.sites import POLICY

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "contributing" / "threat-model.md").read_text(encoding="utf-8")
DOORS = TEXT.partition("\n## Doors\n")[2].partition("\n## ")[0]
PROOF = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")


def test_every_door_has_a_proof():
    rows = [line for line in DOORS.splitlines() if line.startswith("| ")][2:]

    assert len(rows) > 10
    assert [] == [row for row in rows if not PROOF.search(row)]


def test_every_proof_is_there():
    proofs = PROOF.findall(DOORS)

    assert [] == [
        name
        for file, name in proofs
        if f"\ndef {name}(" not in (ROOT / file).read_text(encoding="utf-8")
    ]


def test_the_policy_is_the_one_that_is_tried():
    assert POLICY in TEXT
    assert POLICY in (ROOT / "SECURITY.md").read_text(encoding="utf-8")
