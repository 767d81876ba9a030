"""What is complained of in what was seen, with plain Material as the measure."""

from collections import Counter

ARTICLE, THEME = "article", "theme"


def of_axe(ours, plain):
    """Complain of rules broken in an article, and of those that plain Material does not break."""
    theirs = {rule for seen in plain for rule, _, place in seen.broken if place == THEME}
    for seen in ours:
        broken = {
            (rule, place): element
            for rule, element, place in seen.broken
            if place == ARTICLE or (place == THEME and rule not in theirs)
        }
        for (rule, place), element in sorted(broken.items()):
            yield f"{seen.address}: {rule} in the {place}, such as {element}"


def of_width(ours):
    """Complain of pages that scroll sideways at 400 %."""
    return [f"{seen.address}: {seen.beyond} px too wide" for seen in ours if seen.beyond]


def of_forced_colours(ours):
    """Complain of what is seen no more in colours of the reader's own."""
    return [f"{seen.address}: {', '.join(seen.lost)}" for seen in ours if seen.lost]


def of_policy(ours):
    """Complain of what the policy forbade."""
    return [f"{seen.address}: {each}" for seen in ours for each in sorted(set(seen.violations))]


def of_markup(ours, plain):
    """Complain of mistakes that plain Material does not make; each is a kind and a place."""
    theirs = {kind for kind, _ in plain}
    new = Counter(kind for kind, _ in ours if kind not in theirs)
    places = dict(reversed(ours))
    return [f"{kind} ({count} times, such as {places[kind]})" for kind, count in new.most_common()]
