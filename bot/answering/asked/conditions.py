"""What both a question and a sentence have "without", left out where the sentence is read.

The model hears "without" as a denial: "ran searches without training" denies it that searches were run without any. A
condition that both have alike changes nothing: whoever may not use it without consent may not, asked with the same.
"""

import re

from corpus.patterns import Pattern
from corpus.words import stems

_WORD = r"(?!(?:in|at|on|by|for|from|to|with|through|and|but|before|after|when|if|that|which|who)\b)[\w'’-]+"
_WITHOUT = Pattern(rf",? \bwithout (?P<what>(?:{_WORD} ){{0,5}}?{_WORD})(?=$|[.,;:?!]| (?!{_WORD}))", re.IGNORECASE)
_BARE = frozenset(
    stems("a an any the its their his her your my our some such first ever required prior express written")
)


def without_shared_condition(asked: str, said: str) -> tuple[str, str]:
    """Return question and sentence without what both have "without", each as it stands where they share none."""
    in_asked, in_said = _WITHOUT.search(asked), _WITHOUT.search(said)
    if in_asked is None or in_said is None:
        return asked, said
    wanted = frozenset(stems(in_asked["what"])) - _BARE
    if not wanted or not wanted <= frozenset(stems(in_said["what"])):
        return asked, said
    return _without(asked, in_asked), _without(said, in_said)


def _without(text: str, part: re.Match[str]) -> str:
    return text[: part.start()] + text[part.end() :]
