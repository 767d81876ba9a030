"""A project of which two states are compared, and what is said of them."""

from tests.projects import run_here

JOURNEY = """\
journey: Visit
stages:
  - stage: Arrive
    id: arrive
    touchpoints:
      - touchpoint: Park the car
        id: park
        owner: sales
      - touchpoint: Enter
        id: enter
        owner: sales
        feels: 1
        pains:
          - Nobody is at the desk
"""
REGISTERS = """\
departments:
  - department: Sales
    id: sales
  - department: Reception
    id: reception
"""
PROJECT, REG = "journeys/project.yml", "journeys/registers.yml"
BASE = {
    "mkdocs.yml": "site_name: Test\n",
    "journeys/project.yml": "project: Test *project*\nlanguages: [en]\n",
    "journeys/visit.yml": JOURNEY,
    "journeys/registers.yml": REGISTERS,
}
OWNER = ("id: enter\n        owner: sales", "id: enter\n        owner: reception")


def edit(repository, *pairs, path="journeys/visit.yml"):
    text = (repository.folder / path).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    (repository.folder / path).write_text(text, encoding="utf-8")


def diff(repository, *arguments, language="en"):
    named = map(str, arguments)
    done = run_here("diff", *named, "--lang", language, cwd=repository.folder)
    assert done.returncode in (0, 2), done.stderr
    return done
