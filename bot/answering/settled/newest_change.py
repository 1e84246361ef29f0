"""What the newest of several articles on one story changed decides how things stand: a repealed duty binds nobody now.

The model that reads sentences goes by the article that says most plainly what is asked, which is often the first.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import are_told
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import chain_of, successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import Word, stems


class _Settled(Struct, frozen=True):
    """What asks how things stand, what the newest article tells to settle that, and to which verdict.

    ``unless`` is what its article must not tell besides. What is asked for has to be told by that article itself where
    it is done anew, else by any of the story.
    """

    asks: Pattern
    tells: Pattern
    verdict: Verdict
    unless: Pattern

    @property
    def anew(self) -> bool:
        """Whether it is told to be done again."""
        return self.tells.pattern == _RESUMED


def _settled(verdict: Verdict, asks: str, tells: str, unless: str) -> _Settled:
    return _Settled(
        Pattern(rf"^{LINK}{_PLAIN}{asks}", re.IGNORECASE),
        Pattern(tells, re.IGNORECASE),
        verdict,
        Pattern(rf"\b(?:{unless})\b", re.IGNORECASE),
    )


_PLAIN = r"(?![^?]*\b(?:not|never|or|why|how|who|if|will|would|plan\w*|any|all|every\w*)\b)"
_NOW = r"(?: (?:now|today|yet|already|any ?more|again|at the moment|these days))*\W*$"
_UNDID = (
    r"(?:repeal|lift|annul|overturn|quash|revok|rescind|revers|cancel)\w*(?:ed|s)"
    r"|(?:threw|thrown|throws|tossed) out|str(?:uck|ikes) down|set aside|(?:dropp|scrapp|abolish|void)ed"
)
# "Struck down the repeal of its ban" brings that back.
_IT = r"\b(?:(?!\b(?:repeal|veto|ruling|decision|str[iu]|lift|bill|exempt|except|chang|end|suspen)\w*)[^.;])*?\b"
_DUTY = r"(?:requirement|duty|obligation|need for)\b"
_BAR = r"(?:ban|bar|order|injunction|moratorium|prohibition)\b"
_CASE = r"(?:class action|(?:law ?)?suit|(?:court |legal )?(?:case|dispute|fight|battle)|proceedings|complaint)s?\b"
_NEED = r"(?:need|require[ds]?|obliged)"
_LEFT = r"except\w*|unless|in part|partly|other cases|still (?:require[sd]?|need\w*)"
_TRIAL = r"(?:trial|test|tested|pilot|experiment)"
_TERMS = r"only|unless|except\w*|provided|require[sd]?|warrants?|until|must|conditions?|limit\w*"
_FURTHER = (
    r"appealed|(?:will|would|may|can|could|to) (?:appeal|refile|reopen|sue again|open)"
    r"|refile|reopen|pending an appeal|while an appeal|approve[sd]?|approval"
)
_LEAVE = (
    r"(?:(?:can|may|could) [^?,;]*?\buse\b|(?:is|are)\b[^?,;]*?\b(?:allowed|permitted|free|legal|lawful)\b)"
    rf"[^?,;]*{_NOW}"
)
_WITHOUT = r"[^?,;]*\bwithout (?:an?|the|any) [^?,;]+"
_BARRED = r"(?:barred|blocked|banned|forbidden|prohibited|off limits|outlawed)"
_OPEN = r"(?:open|pending|going on|ongoing|under way|unresolved|running|in court|alive)"
_PAUSED = r"(?:paused|suspended|halted|on hold|on ice|frozen|off)"
_RESUMED = (
    r"\b(?:resumed|restarted|reinstated|brought back|(?:us|runn|scann|sell)ing [^.;]{1,60}? again"
    r"|(?:switched|turned)\b[^.;,]{1,40}? back on)\b"
)
_FACES = r"(?:live )?(?:face|facial) (?:recognition|boarding|scans?|scanning|matching)|boarding by face"
_GIVEN_UP = r"(?:given up|gave up|abandoned|scrapped|dropped|ended|stopped)"
_STRUCK = (
    r"\bstr(?:uck|ikes) down\b[^.;]*\b(?:law|part|act|rule|statute)\b[^.;]*\b(?:allow|permit|let|authori)\w*"
    r"|\bupheld the (?:judge?ment|ruling|decision|ban) against\b"
)
_RULES = (
    _settled(
        Verdict.NO,
        rf"(?![^?]*\bno longer\b)(?:(?:do|does|is|are|has|have)\b[^?,;]*?\b(?:{_NEED}|have to)\b|must\b)",
        rf"\b(?:{_UNDID}){_IT}{_DUTY}",
        _LEFT,
    ),
    _settled(
        Verdict.YES,
        rf"(?:(?:can|may|could|are)\b{_WITHOUT}|(?:do|does|is|are)\b[^?,;]*?\bno longer {_NEED}\b)",
        rf"\b(?:{_UNDID}){_IT}{_DUTY}",
        _LEFT,
    ),
    _settled(
        Verdict.NO,
        rf"(?:is|are)\b[^?,;]*?\b{_BARRED}\b",
        rf"\b(?:{_UNDID}){_IT}{_BAR}",
        rf"{_TERMS}|{_FURTHER}",
    ),
    _settled(
        Verdict.YES,
        _LEAVE,
        rf"\b(?:{_UNDID}){_IT}{_BAR}",
        rf"{_TERMS}|{_FURTHER}",
    ),
    _settled(
        Verdict.NO,
        _LEAVE,
        _STRUCK,
        rf"does not take effect|not yet|{_FURTHER}",
    ),
    _settled(
        Verdict.NO,
        rf"(?:is|are)\b[^?,;]*?(?:\b{_CASE}[^?,;]*? {_OPEN}|\b(?:still|being) (?:being )?sued\b"
        rf"|\bfacing [^?,;]*?{_CASE})",
        rf"\b(?:settled|dismissed|threw out|thrown out|tossed out|withdrew|dropped)\b[^.;]*\b{_CASE}",
        rf"{_FURTHER}|in part|partly|other suits?",
    ),
    _settled(
        Verdict.NO,
        rf"(?:is|are)\b[^?,;]*?\b(?:still |only |just |on )*{_PAUSED}\b",
        _RESUMED,
        r"again (?:paused|suspended|halted)",
    ),
    _settled(
        Verdict.NO,
        rf"(?:has|have|did)\b[^?,;]*?\b{_GIVEN_UP}\b[^?,;]*\bfor (?:good|ever)\b",
        _RESUMED,
        r"again (?:paused|suspended|halted)",
    ),
    _settled(
        Verdict.YES,
        rf"(?:is|are|do|does)\b(?![^?]*\b(?:only|just|trial|test|pilot|{_PAUSED})\b)[^?,;]*?"
        rf"\b(?:us(?:e|ing)|run(?:ning)?|scan(?:ning)?|{_FACES})\b[^?,;]*{_NOW}",
        _RESUMED,
        r"again (?:paused|suspended|halted)",
    ),
    _settled(
        Verdict.NO,
        rf"(?:is|are)\b[^?,;]*?\bstill (?:(?:just|only|merely|being|in|on) )*(?:an? )?{_TRIAL}{_NOW}",
        r"\b(?:keeps?|kept|keeping)\b[^.;]*\b(?:for good|permanently)\b"
        r"|\bma(?:de|kes?)\b[^.;]*(?<!the ban )\bpermanent\b|\brolled (?:it )?out\b[^.;]*\b(?:every|all)\b",
        r"new (?:trial|test|pilot)",
    ),
)
_UNREAL = Pattern(
    r"\b(?:not|never|no|if|whether|until|unless|would|could|may|might|should|plan\w*|want\w*|hope\w*|expect\w*"
    r"|intend\w*|refus\w*|ask\w*|urg\w*|call\w* (?:for|on))\b|n['’]t\b",
    re.IGNORECASE,
)
_IN_PART = Pattern(r"\b(?:parts of|partly|partially|in part|some|one of|two of|most)\b", re.IGNORECASE)
_FOR_GOOD = Pattern(r"\bfor (?:good|ever)\b", re.IGNORECASE)
_LIVE = Pattern(r"\b(?:live|real[- ]time)\b", re.IGNORECASE)
_OF_STATE = frozenset(
    stems(
        "need require required obliged must have get obtain still allowed permitted free legal lawful use used using"
        " run running barred blocked banned forbidden prohibited outlawed limits open pending going ongoing unresolved"
        " suit lawsuit case dispute sued facing paused suspended halted hold ice frozen off good given gave abandoned"
        " scrapped dropped ended stopped trial test tested pilot experiment only just again now longer without"
    )
)


def by_newest_change(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return what the opening of the newest article on the story settles, where all asked for is told in it.

    None where an article goes on from it, where it changed only a part, or where the question asks of another time.
    """
    of_now = question.asks_verdict and not question.years and question.before is None and not question.past
    if not of_now or question.is_denial or (question.total and not _FOR_GOOD.search(question.text)):
        return None
    rest = [word for word in question.content if word.stem not in _OF_STATE | plain_stems("topic")]
    for settled in _RULES:
        if not settled.asks.search(question.text):
            continue
        told = (one for one in evidence if one.place == 0 and _is_newest(one, articles) and _says(settled, one))
        on_them = (one for one in told if _is_on_them(question, rest, one))
        same = (one for one in on_them if are_told(question, rest, _told(settled, one, articles)))
        one = next((one for one in same if bool(_LIVE.search(question.text)) >= _is_live_only(one)), None)
        if one is not None:
            return resting_on(settled.verdict, one)
    return None


def _is_newest(one: Evidence, articles: Shelf) -> bool:
    goes_on = any(old in articles for old in one.article.supersedes)
    return goes_on and not successors(one.article, articles)


def _is_on_them(question: Question, rest: Sequence[Word], one: Evidence) -> bool:
    """Tell whether an article is on those asked about; of those whom no list has, the sentence has the name."""
    if question.actors:
        return one.is_on_all
    named = [word for word in rest if question.text[word.span.start].isupper()]
    return bool(named) and are_told(question, named, f"{one.article.title} {one.sentence.text}")


def _says(settled: _Settled, one: Evidence) -> bool:
    """Tell whether a sentence tells the change as a fact, and of all of it."""
    text = one.sentence.text
    found = settled.tells.search(text)
    if found is None or settled.unless.search(one.article.text):
        return False
    return not _UNREAL.search(text[: found.start()]) and not _IN_PART.search(text[found.start() :])


def _told(settled: _Settled, one: Evidence, articles: Shelf) -> str:
    """Return the sentence with its title, and of what was undone with the title and the opening of all before it."""
    before = [] if settled.anew else [old for old, _ in chain_of(one.article, articles) if old != one.article]
    opened = (text for old in before for text in (old.title, old.text.partition("\n")[0]))
    return " ".join((one.article.title, one.sentence.text, *opened))


def _is_live_only(one: Evidence) -> bool:
    return bool(_LIVE.search(one.sentence.text))
