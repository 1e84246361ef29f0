"""One name for what goes by several, and one mark at the end: a question in other words of the same gets one answer."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern

# Most articles say "police"; two words for it weigh twice, and "enforcement" sounds like a deed.
_LAW_ENFORCEMENT = Pattern(
    r"\blaw[ -]enforcement\b(?! (?:scan|search|purpose|need|reason|work|matter|operation|mission)(?:s|es)?\b)",
    re.IGNORECASE,
)
# "LFR", as police write for live use, and "AFR", as courts do; a force's cameras are "BWC" and forces "PDs".
_ABBREVIATED = Pattern(r"\b(?P<what>LFR|AFR|RFR|BWCs?|PDs)\b(?: tech(?:nology)?\b)?")
_WHOLE = {
    "LFR": "live face recognition", "AFR": "face recognition", "RFR": "retrospective face recognition",
    "BWC": "body camera", "BWCs": "body cameras", "PDs": "police departments",
}  # fmt: skip
# In the name of an act, or of a vendor, it stays.
_FACE_RECOGNITION = Pattern(
    r"(?<!Azure )\b(?:(?:face|facial)[ -]rec(?:og(?:nition)?)?|FRT?)\b(?:[ -]tech(?:nolog(?:y|ies))?\b)?"
    r"(?! (?-i:(?:and |[A-Z]\w+ ){0,4}(?:Act|Bill|Ordinance)\b))",
    re.IGNORECASE,
)
_SCANNING = Pattern(
    r"\b(?:(?:face|facial)[ -]scanning(?=[ ,.?!]|$)(?! (?:glasses|vans?|cameras?|drones?|apps?|machines?|kiosks?))"
    r"|facial[ -]id(?:entification)?)\b(?:[ -]tech(?:nolog(?:y|ies))?\b)?",
    re.IGNORECASE,
)
# "Deploy", "rely on" and the like, of the technology itself or of one by its name; whoever is employed may be a person,
# and who relies on a match alone does more than use it.
_USING = Pattern(
    r"\b(?P<verb>(?:employ|deploy)(?:s|ed|ing)?|ma(?:ke|kes|king|de) use of|rel(?:y|ies|ying|ied) (?:up)?on)"
    r"(?= (?:(?:an?|the|its|their|any|this|that|such|live|real-time) )*"
    r"(?:(?:fac(?:e|ial)|biometric)\b(?!(?: recognition)? (?:match|hit|result|evidence|lead))|FRT?\b|it\b"
    r"|(?:tech(?:nology)?|software)\b"
    r"|(?<!employ )(?<!employs )(?<!employed )(?<!employing )(?-i:[A-Z])[\w-]+\b(?!['’])))"
    r"(?![^?]*\b(?:alone|only|solely|exclusively|just)\b)",
    re.IGNORECASE,
)
_USES = (("s", "uses"), ("ed", "used"), ("made", "used"), ("ing", "using"))
_POLICE = Pattern(r"\b(?:cops|coppers|bobbies|police ?(?:officers|men|people))\b", re.IGNORECASE)
# Behind a name "AG" is a kind of company.
_ATTORNEY = Pattern(r"\b(?P<whose>(?:the|an|any|state|its|their|[A-Z]\w+['’]s) )(?:AG|ag)\b")
# "Did they really sell it?" asks whether they did.
_STRESS = Pattern(
    rf"^(?P<asked>{LINK}{AUXILIARY} [^?,;]*?)(?<!\bnot)"
    r" (?:really|actually|truly|genuinely|seriously)\b(?! (?:the|an?)\b)",
    re.IGNORECASE,
)
_ALLOWED = Pattern(
    rf"^(?P<link>{LINK}(?:(?:after|since|under|with|despite|given|following|now that) [^,?]{{3,60}}, )?)"
    r"(?:is|are) (?P<who>(?!(?:it|there|that)\b)[^?,;]{1,60}?)(?P<still> still)?"
    r" (?:legally )?(?:allowed|permitted|authori[sz]ed|entitled|free|at liberty) to (?P<what>[a-z])",
    re.IGNORECASE,
)
_AM_ALLOWED = Pattern(
    rf"^(?P<asked>{LINK}am i (?:still )?)(?:permitted|authori[sz]ed|entitled|free|at liberty) to\b", re.IGNORECASE
)
_ASKS = Pattern(
    rf"^{LINK}(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b[^?]*$",
    re.IGNORECASE,
)
# Whoever asks Washington for a law, or is put on a list there, has to do with the government and not with the state.
_WASHINGTON = Pattern(
    r"(?P<before>\b(?:(?:ask|urg|push|press|lobb|petition|implor|begg?|pressur|tell)(?:e|s|es|ed|y|ies|ied|d|ing)?"
    r"|plead(?:ed)? with|told|call(?:s|ed|ing)? (?:up)?on"
    r"|(?:blacklist|sanction|black[- ]list|penali[sz])(?:s|ed|ing)? (?:by|in)) )"
    r"Washington(?![\w'’-]|,? (?:State|County|Post|D\.?C|(?-i:[A-Z])|police|cops|sheriff|lawmakers|legislat))",
    re.IGNORECASE,
)
# Whoever wants a law on something wants it regulated.
_A_LAW_ON = Pattern(
    r"(?P<before>\b(?:ask|urg|push|press|lobb|call)[a-z]*\b(?: (?:on|upon))? (?:(?!\b(?:to|for|on)\b)[\w'’.-]+ ){1,5})"
    r"(?:for|to (?:make|pass|write|adopt|enact|bring in|set)) (?:an? |any |some |the |new |federal |national )*"
    r"(?:laws?|rules?|regulations?) (?:on|for|about|governing|around|over) (?=(?:police |the )?(?:use of )?"
    r"(?:fac(?:e|ial)|it\b))",
    re.IGNORECASE,
)
_FIXED = Pattern(r"\bpermanently (?=(?:mounted|fixed|installed|attached|stationed|sited)\b)", re.IGNORECASE)
_BLACKLISTED = Pattern(r"(?P<was>\b(?:is|are|was|were|been)\b [^?,;]*?)\bblack-?listed\b", re.IGNORECASE)
_END = Pattern(r"[\s?!.]*\?[\s?!.]*$")


def by_one_name(text: str) -> str:
    """Ask in these words, of what one can do where that is asked otherwise, and with one question mark."""
    text = _A_LAW_ON.sub(r"\g<before>to regulate ", _WASHINGTON.sub(r"\g<before>the US government", text))
    text = _FIXED.sub("", _BLACKLISTED.sub(r"\g<was>put on a blacklist", text))
    text = _ATTORNEY.sub(r"\g<whose>attorney general", _AM_ALLOWED.sub(r"\g<asked>allowed to", text))
    text = _ALLOWED.sub(_can, _STRESS.sub(r"\g<asked>", in_house_words(text)))
    return _END.sub("?", f"{text.rstrip(' .!')}?" if _ASKS.match(text) else text)


def in_house_words(text: str) -> str:
    """Say "face recognition" and "police" for all that means them."""
    text = _ABBREVIATED.sub(lambda found: _WHOLE[found["what"]], text)
    text = _USING.sub(_use, _SCANNING.sub("face recognition", text))
    return _FACE_RECOGNITION.sub("face recognition", _POLICE.sub("police", _LAW_ENFORCEMENT.sub("police", text)))


def _can(found: re.Match[str]) -> str:
    return f"{found['link']}Can {found['who']}{found['still'] or ''} {found['what']}"


def _use(found: re.Match[str]) -> str:
    verb = found["verb"].lower().removesuffix("on").removesuffix("up").removesuffix(" use of").strip()
    return next((use for ending, use in _USES if verb.endswith(ending)), "use")
