"""Problems and faults in words, in the reader's language."""

from cxmap.foundation.faults import Fault
from cxmap.foundation.problems import Argument, Problem, Word
from cxmap.language.messages import Message, messages
from cxmap.language.words import word
from cxmap.rules.registry import all_rules

LONGEST_QUOTE = 120
"""Characters of an author's text that a sentence repeats; more would hide the sentence."""


def message_of(problem_id: str, language: str) -> Message:
    """Give the words for one kind of problem, a rule's own or those of reading."""
    rule = all_rules().get(problem_id)
    return rule.words[language] if rule else messages(language)[problem_id]


def sentence(problem: Problem, language: str) -> str:
    """Say a problem in one sentence, with the likely cure where there is one."""
    arguments = {name: said(value, language) for name, value in problem.arguments}
    text = message_of(problem.id, language).message.format(**arguments)
    suggestion = arguments.get("suggestion")
    if not suggestion:
        return text
    return f"{text} {word(language, 'problems.did_you_mean', suggestion=suggestion)}"


def fault_sentence(fault: Fault, language: str) -> str:
    """Say in one sentence what stopped the work."""
    return messages(language)[fault.id].message.format(**fault.arguments)


def said(argument: Argument, language: str) -> str:
    """Say an argument: a text as it is, a word of cxmap in the reader's language."""
    return word(language, argument.key) if isinstance(argument, Word) else _on_one_line(argument)


def _on_one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip() + "…"
