"""Motions in minutes: what was moved was done where the motion carried, and was not where it failed."""

from corpus.patterns import Pattern

_DEEDS = (
    r"(?:adopt|approve|pass|accept|authori[sz]e|direct|introduce|amend|extend|renew|suspend|repeal|rescind|prohibit"
    r"|ban|allow|permit|require|end|terminate|cancel|enter|ratify|enact|add|strike|remove|delete|insert|limit|restrict"
    r"|buy|purchase|fund|grant|deny|reject|postpone|continue|table|refer|reconsider|request|note|receive|endorse"
    r"|support|oppose|stop|cease|install|trial)"
)
_MOTION = Pattern(
    r"(?:(?:A |On )?(?:[Mm]otion|MOTION)\b[^;]{0,160}?"
    r"|[^.;]{0,80}?\b[Mm]oved,?(?: by [^,;]{2,60}?,?)?(?: (?:and )?seconded(?: by [^,;]{2,60}?)?,?)?)"
    rf" to (?P<deed>{_DEEDS}\b(?s:.*))$"
)
# "That Council prohibit its use.": what is put to the vote in the words in which it would be resolved.
_WORDED = Pattern(
    r"That (?:the |this )?(?:(?:City|Town|County|Borough|Village|Full|Shire) )?"
    r"(?:[Cc]ouncil|[Cc]ommittee|[Bb]oard|[Cc]ommission|[Pp]anel|[Aa]ssembly|[Cc]abinet|[Cc]ity|[Tt]own)"
    rf"(?: of [A-Z][\w'\u2019-]*)? (?P<deed>{_DEEDS}\b[^.]*(?:\.|$)(?s:.*))$"
)
_SECONDED = r"(?:It was )?[Ss]econded by [^.;]{2,60}(?:\.|$)"
_SECOND = Pattern(_SECONDED)
_BY_WHOM = Pattern(rf"\. {_SECONDED}.*$")
# The sentence behind it, or the words behind it in its own.
_OUTCOME = Pattern(
    r"(?:^|[.,;]\s+)(?:(?:The|This|the) )?(?:[Mm]otion|MOTION)\b[^.;]{0,40}?"
    r"\b(?:(?P<carried>carried|CARRIED|passed|PASSED|approved|adopted)|failed|FAILED|lost|LOST|died|defeated|withdrawn|tabled)\b"
    r"|(?:^|[.,;]\s+)(?P<bare>Carried|Passed|Approved|Adopted|Failed|Lost|Defeated|CARRIED|PASSED|LOST|FAILED|DEFEATED)\b"
    r"(?: unanimously| UNANIMOUSLY|[,:]? \(?\d| by\b|\.|$)"
)
_IN_VAIN = frozenset({"failed", "lost", "defeated"})


def _moved(text: str) -> str | None:
    """Return what a text tells was moved, "adopt the rule", with its outcome or without."""
    motion = _MOTION.match(text) or _WORDED.match(text)
    return motion["deed"] if motion else None


def is_motion(text: str) -> bool:
    """Tell whether a text is what somebody moved, with its outcome or without."""
    return _moved(text) is not None


def tells_outcome(motion: str, behind: str) -> bool:
    """Tell whether ``behind`` begins with who seconded the motion that is told before it or with what came of it."""
    return is_motion(motion) and (_OUTCOME.match(behind) or _SECOND.fullmatch(behind)) is not None


def outcome_of(text: str) -> tuple[str, bool] | None:
    """Return what was moved, "adopt the rule", and whether it carried; None for what is no motion with its outcome."""
    moved = _moved(text)
    outcome = _OUTCOME.search(moved) if moved else None
    if moved is None or outcome is None:
        return None
    carried = outcome["carried"] or (outcome["bare"] or "Failed").lower() not in _IN_VAIN
    return _BY_WHOM.sub("", moved[: outcome.start()]).rstrip(" .,;"), bool(carried)


def as_voted(text: str) -> str:
    """Return a motion and its outcome as what was voted: "It was voted to adopt it."; any other text as it is."""
    found = outcome_of(text)
    if found is None:
        return text
    deed, carried = found
    return f"It was voted to {deed}." if carried else f"A motion to {deed} failed."
