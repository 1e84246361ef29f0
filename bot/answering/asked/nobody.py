"""What is asked to have been done by nobody: "had nobody settled before Meta?", "was no notice given?"."""

import re

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

# What "nobody can" asks is not whether just anybody can, so of what may be done it is left.
_OF_NOBODY = Pattern(
    rf"(?P<link>{LINK})(?P<verb>did|do|does|has|have|had|is|are|was|were)"
    r" (?P<no>nobody|no[ -]?one|nothing|none of|no(?! (?:longer|more|less|fewer|later|sooner|earlier|further|farther"
    r"|way|doubt|wonder|idea|different|better|worse|bigger|greater|lower|higher|matter|sign|evidence|proof)\b)"
    r"(?= [a-z])) (?P<rest>[^,;]+)",
    re.IGNORECASE,
)
_ANYBODY = {"nobody": "somebody", "nothing": "something", "none of": "", "no": "any"}
_SEVERAL = Pattern(r"(?:[a-z-]+ )??[a-z]{2,}[^\Ws]s\b(?! (?:law|act|rule)\b)")  # "no images" are "images", not "any"


def of_anybody(text: str) -> str | None:
    """Return the question whether anybody did what ``text`` asks whether nobody did; None where it asks nothing of it.

    Its no is the yes of ``text``.
    """
    found = _OF_NOBODY.fullmatch(text)
    if found is None:
        return None
    no = found["no"].lower()
    whom = "" if no == "no" and _SEVERAL.match(found["rest"]) else _ANYBODY.get(no, "someone")
    return " ".join(f"{found['link']}{found['verb']} {whom} {found['rest']}".split())
