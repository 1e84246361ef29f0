"""Which words tell a deed that is asked by others, or its contrary: "let it lapse" is no renewal, "shelved" no start.

Each pair holds in the language itself, whoever it is told of. What else a question asks is for the reader to look for.
"""

import re
from enum import Enum
from typing import Final

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.reply import Verdict
from corpus.patterns import Pattern


class Rest(Enum):
    """Where a sentence that tells a deed has to have whatever else is asked."""

    SENTENCE = "sentence"
    NEAR = "near"  # there, in the sentence before it or in the title: "pushed the start back"
    ARTICLE = "article"  # what the deed is of stands in it by one word: "the complaint", "the deal"


class Paraphrase(Struct, frozen=True):
    """What asks for a deed, what tells it or its contrary, and what that comes to.

    ``asks`` names who did it by ``who``; what ``it`` and ``too`` have need not be told again. In ``says``, ``whom`` is
    whom it was done to, ``same`` what both have to be of, ``anywhere`` stands where who did it may follow, ``anyone``
    where it goes for all.
    """

    asks: Pattern
    says: Pattern
    verdict: Verdict
    rest: Rest = Rest.SENTENCE


def _pair(asks: str, says: str, verdict: Verdict, rest: Rest = Rest.SENTENCE) -> Paraphrase:
    return Paraphrase(Pattern(rf"^{LINK}{asks}", re.IGNORECASE), Pattern(says, re.IGNORECASE), verdict, rest)


YES, NO = Verdict.YES, Verdict.NO
_WHO = r"(?P<who>[^?,;]{2,60}?)"
_OWN = r"(?:its|their|his|her|the|that|this)"
_PLAN = (
    r"(?:plans?|projects?|trials?|pilots?|proposals?|schemes?|roll-?outs?|program(?:me)?s?|tests?|purchase|deployment)"
)
_ED = r"(?:dropped|shelved|scrapped|abandoned|cancell?ed|ditched|called off|gave up|given up|axed)"
_ING = r"(?:dropping|shelving|scrapping|abandoning|cancell?ing|ditching|calling off|giving up|axing)"
_DROP = rf"(?:drop|shelve|scrap|abandon|cancel|ditch|call off|give up|axe|{_ED}|{_ING})"
_OFF = (
    rf"\b(?:{_ED}|(?:is|are|was|were) {_ING}|(?:decided|chose|opted) to (?:drop|shelve|scrap|abandon|cancel|ditch"
    rf"|call off|give up)) (?:on )?{_OWN} (?:[\w-]+ ){{0,5}}?{_PLAN}\b(?! (?:date|partner|for now))"
)
_LATER = r"(?:postponed?|delay(?:ed)?|deferr?(?:ed)?|put(?:ting)? off|push(?:ed|ing)? back|postponing|delaying)"
_START = r"(?:start|launch|roll-?out|introduction|date|switch-?on|opening|go-live)"
_FIND = r"(?:find|found|rule[d]?|h[eo]ld|conclude[d]?|decide[d]?|declare[d]?|judge[d]?|deem(?:ed)?|consider(?:ed)?)"
_FOUND = r"(?:found|ruled|held|concluded|decided|declared|determined)"
_KEPT_TO_LAW = (
    rf"\b{_FOUND} (?:that )?[^.;,]{{0,60}}?(?:\b(?:was|is|were|are|had been|to be) (?:lawful|legal)\b"
    r"|\b(?:had )?complied with (?:the )?(?:[\w-]+ ){0,4}?(?:Act|law|laws|legislation|rules|regulations?|GDPR)\b)"
    r"(?![^.;]*\b(?:but|except|unless|provided|apart from|only if)\b)"
)
_UNLAWFUL = (
    r"(?:unlawful|illegal|(?:in )?breach(?:ed)? (?:of )?(?:the )?[\w ]*?(?:law|rules|act|gdpr)"
    r"|against the law|br(?:oke|eaking|eak|oken) the law"
    r"|violat(?:ed?|ing|ion of) (?:the )?[\w ]*?(?:law|act|rules|gdpr))"
)
_APPEALED = (
    r"\b(?:its|their|his|her) appeal (?:against [^.;,]{2,40}? )?"
    r"(?:had been|has been|was|is|were) (?:lodged|filed|submitted|pending|under way)\b"
    r"|(?<!not )\b(?:has|have|had) (?:lodged|filed|brought) an appeal\b|\b(?:lodged|filed|brought) an appeal\b"
    r"|\basked (?:a|the|an) (?:\w+ )?(?:court|tribunal) to (?:review|overturn|set aside|reconsider) (?:the|that|its) "
    r"(?:ruling|decision|finding|fine|order)\b"
)
_GOES_ON = (
    r"\b(?:would|will|intends? to|plans? to|means? to) (?:go on|keep(?: on)?|continue|carry on) "
    r"(?:to \w+|\w+ing\b)(?![^.;]*\b(?:until|unless|only|for now)\b)"
)
_GONE = r"(?:delet|destroy|discard|eras|wip|scrubb?)"
_MUST = r"(?:must|ha(?:s|ve|d) to|will have to|(?:is|are|was|were) (?:required|ordered|told|forced|obliged) to)"
_NO_TERM = r"(?![^.;]*\b(?:after|unless|until|if|(?<!at )once|when|except|within \d+ (?:months|years))\b)"
_PRIVATELY = r"without (?:their|the (?:[\w-]+ )?(?:people|shoppers|customers|users|residents)['’]s?)"
_RESULT = (
    r"(?:results?|findings?|figures?|conclusions?|report|study|test|audit|allegations?|accusations?|claims?|ruling)"
)
_FALSE = (
    r"(?:misleading|wrong|false|flawed|unfair|inaccurate|incorrect|biased|baseless|nonsense|unfounded|untrue|mistaken)"
)
_LEAVE = (
    r"(?:permission|approval|leave|authori[sz]ation|consent|its blessing|(?:the|a) (?:green light|go-ahead)"
    r"|clearance)"
)
_FAILED = r"(?:failed|was (?:defeated|rejected|voted down|turned down)|were defeated|fell)"
_REJECT = r"(?:reject(?:ed)?|vot(?:e|ed) down|turn(?:ed)? down|defeat(?:ed)?|throw(?:n)? out|threw out)"
_SUIT = r"(?:case|cases|lawsuit|suit|proceedings|litigation|action)"

_COURT = r"(?P<who>[^?,;]{0,50}?\b(?:court|tribunal|judges?))"
_UNDID = r"\b(?:reversed|overturned|quashed|set aside|struck down|threw out) (?:the|that|this|its|an?|[A-Z])"
_SEARCHED = (
    r"(?<!not )\b(?:ran|made|conducted|performed|carried out|did) (?:[\w,-]+ ){0,4}?"
    r"(?:searches|scans|queries|look-?ups|comparisons) (?:in|with|on|using|through|via)"
)
_STOOD_BY = (
    r"\b(?:declined|refused|chose not|decided not) to (?:take action|step in|intervene|act)\b"
    r"(?![^.;]*\b(?:until|unless)\b)"
)

PARAPHRASES: Final = (
    # Whether what was planned goes ahead.
    _pair(
        rf"(?:did|has|have|is|are|will|does) {_WHO} (?P<it>(?:(?:go|gone|going) (?:ahead|forward|through) with"
        rf"|(?:proceed|press|push|move)(?:ed|ing)?(?: ahead| forward| on)? with)(?: (?:{_OWN}|an?) {_PLAN} (?:to|for)"
        rf"(?: use| put| introduce| install)?)?)",
        _OFF,
        NO,
    ),
    _pair(rf"(?:did|has|have|is|are) {_WHO} (?P<it>{_DROP} (?:on )?{_OWN} (?=[^?]*?\b{_PLAN}\b))", _OFF, YES),
    _pair(
        rf"(?:did|has|have|had) {_WHO} (?P<it>{_LATER})",
        rf"\b(?:postponed|delayed|deferred|put off|(?:voted|decided|agreed|chose) to (?:postpone|delay|defer|put off))"
        rf" (?:the|its|their) (?:[\w-]+ ){{0,3}}?{_START}\b"
        rf"|\bpush(?:ed|ing)? (?:the|its|their) (?:[\w-]+ ){{0,3}}?{_START}(?: of [\w -]{{2,40}}?)? back\b",
        YES,
        Rest.NEAR,
    ),
    # What was found of the law.
    _pair(rf"(?:did|has|have) {_WHO} (?P<it>{_FIND})\b[^?]*?\b(?P<too>{_UNLAWFUL})", _KEPT_TO_LAW, NO),
    _pair(rf"(?:did|has|have) {_WHO} (?P<it>{_FIND})\b[^?]*?\b(?P<too>lawful|legal)\b", _KEPT_TO_LAW, YES),
    _pair(rf"(?:did|has|have) {_COURT} (?P<it>disagreed?|differ(?:ed)?)(?: with (?:that|it|this))?\W*$", _UNDID, YES),
    _pair(rf"(?:did|has|have) {_COURT} (?P<it>agreed?|concurr?(?:ed)?)(?: with (?:that|it|this))?\W*$", _UNDID, NO),
    _pair(
        rf"(?:did|has|have|had) {_WHO} (?P<it>(?:compl(?:y|ied) with|me[et]t?|fulfill?(?:ed)?|honou?r(?:ed)?)"
        r" (?:all )?(?:its|their|the|his|her)) [^?]*?\b(?P<too>dut(?:y|ies)|obligations?|requirements?)\b",
        r"\b(?:had|has|have|did) (?:not|never) (?:complied with|comply with|met|meet|fulfill?(?:ed)?|honou?r(?:ed)?) "
        r"[^.;]*\b(?:dut(?:y|ies)|obligations?|requirements?)\b",
        NO,
    ),
    # What was done by way of it.
    _pair(
        rf"(?:was|were) {_WHO} (?P<it>(?:ever )?(?:jailed|locked up|imprisoned|detained|in jail|in custody|in a cell"
        r"|put in (?:jail|a cell)|kept in (?:jail|custody)))(?= (?:in|by|over|because|after)\b|\W*$)",
        r"\bheld (?P<whom>[^.;,]+?) for (?:about |nearly |over |more than )?[\w-]+ (?:hours|days|weeks|months)\b",
        YES,
        Rest.ARTICLE,
    ),
    _pair(
        rf"(?:does|do|did|has|have) {_WHO} (?P<it>(?:limit|restrict|regulate|curb)(?:ed|d)?)\b",
        r"\b(?:(?:was|were) (?:among )?the first (?:\w+ ){0,3}?to require|requires?|required) (?:an? )?"
        r"(?:warrants?|court orders?|judge['’]s approval)\b",
        YES,
    ),
    _pair(
        rf"(?:does|do|did|has|have) {_WHO} "
        r"(?P<it>(?:ever )?(?:work(?:ed)? (?:with|for)|d(?:o|one|id) business with))\b",
        r"(?<!not )(?<!no )\b(?:ha[ds]|signed|won|got) (?:an? )?(?:[\w£$€.,-]+ ){0,5}?contracts?\b",
        YES,
    ),
    _pair(rf"(?:did|has|have|had) {_WHO} (?P<it>us(?:e|ed))\b", _SEARCHED, YES),
    _pair(rf"(?:did|has|have) {_WHO} (?P<it>(?:take action|step in|intervene[d]?|act(?:ed)?))\b", _STOOD_BY, NO),
    # What became of a case.
    _pair(
        rf"(?:is|are|has|have|did) {_WHO} (?P<it>(?:still )?(?:appeal(?:ing|ed)?(?: against)?"
        r"|(?:lodged?|filed?|brought|made) an appeal(?: against)?))\b",
        _APPEALED,
        YES,
        Rest.NEAR,
    ),
    _pair(
        rf"(?:is|are) {_WHO} (?P<it>(?:still )?(?:an? )?(?:defendants?|being sued|party|part of|in))\b"
        rf"(?:[^?]*?(?P<too>{_SUIT})\b)?",
        rf"\b(?:dismissed|threw out|tossed out|dropped) (?:the|all|all the|every) "
        rf"(?:claims?|charges|complaints?|{_SUIT})"
        rf" against (?P<whom>[^,.;]+)",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        rf"(?:has|have|did) {_WHO} (?P<it>settled?)\b[^?]*?\b(?P<too>{_SUIT}|complaint|claims?)\b",
        r"\b(?:has|have|had) (?:not (?:yet )?|yet to )(?:answer(?:ed)?|respond(?:ed)? to|repl(?:y|ied) to) the "
        r"(?:complaint|lawsuit|suit|claims?)\b",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        r"(?:has|have|had|did) (?P<who>(?:an?|the) (?:[\w-]+ )?(?:judge|court|council|board|regulator|parliament))"
        r" (?:already |yet )?(?P<it>approved?|signed? off(?: on)?|cleared?)\b"
        r"(?:[^?]*?\b(?P<too>settlement|deal|agreement|plan)\b(?: when it was (?:announced|made|signed))?)?",
        r"\b(?:still (?:has|have|had|needs?) to|(?:has|have|had) (?:still )?yet to|must still) (?:be )?"
        r"(?:approved?|signed? off|cleared?)\b",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        rf"(?:did|has|have) {_WHO} (?P<it>(?:side[d]?|agreed?) with|(?:rule[d]? |f[io]u?nd )?(?:for|in favou?r of))\b",
        r"\b(?:courts?|judges?|panel|tribunal|justices) (?:has |have )?ordered (?:the )?"
        r"(?P<same>[\w-]+(?: [\w-]+)?) to "
        r"(?:give|hand|turn|disclose|pay|delete|stop|halt|release|reveal|share|produce)\b",
        NO,
        Rest.ARTICLE,
    ),
    # What somebody made of a finding, a motion or a request.
    _pair(
        rf"(?:did|does|do|has|have) {_WHO} (?P<it>accept(?:s|ed)?|agreed? with|acknowledged?|concede[d]?|admit(?:ted)?)"
        rf" (?=[^?]*\b{_RESULT}\b)",
        rf"\b(?:called|described|dismissed|labell?ed|branded) (?:the|its|their) (?:[\w-]+ ){{0,3}}?{_RESULT} "
        rf"(?:as )?(?:[\w-]+ )?{_FALSE}\b|\b(?:disputes?|disputed|rejects|rejected) (?:the|its|their) "
        rf"(?:[\w-]+ ){{0,3}}?{_RESULT}\b",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        rf"(?:did|has|have) {_WHO} (?P<it>{_REJECT})\b",
        rf"(?P<anywhere>)\b(?:proposal|motion|bill|amendment|measure)s? (?:to|that would) [^.;]*? {_FAILED}\b",
        YES,
    ),
    _pair(
        rf"(?:did|has|have) {_WHO} (?P<it>forb(?:id(?:den)?|ade)|ban(?:ned)?|prohibit(?:ed)?|block(?:ed)?|stop(?:ped)?"
        r"|reject(?:ed)?|veto(?:ed)?|refused?(?: to allow)?)\b",
        rf"\b(?:gave|given|granted|issued) (?:its |their |the \w+ |it )?{_LEAVE}\b",
        NO,
        Rest.ARTICLE,
    ),
    # Who was asked, and who is spared.
    _pair(
        r"(?:did|had|have|were|are|do) (?P<who>[^?,;]{2,40}?) (?:ever )?(?P<it>consent(?:ed)?(?: to)?|agreed?(?: to)?"
        r"|know|known|knew|aware|give[n]? (?:their |any )?(?:consent|permission)|told|asked|informed)\b",
        rf"\b{_PRIVATELY} (?:knowledge|knowing|awareness)\b",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        r"(?:did|had|have|do) (?P<who>[^?,;]{2,40}?) (?:ever )?(?P<it>consent(?:ed)?(?: to)?|agreed?(?: to)?"
        r"|give[n]? (?:their |any )?(?:consent|permission))\b",
        rf"\b{_PRIVATELY} (?:consent|permission|agreement)\b",
        NO,
        Rest.ARTICLE,
    ),
    _pair(
        rf"(?:does|do|is|are|will) {_WHO} (?P<it>(?:us(?:e|ing) (?:live )?(?:face|facial) recognition (?:to|on|for) )?"
        r"(?:scan|monitor|track|watch|identify|film)?(?:ning|ing)? ?(?:its|their) (?:own )?"
        r"(?P<same>staff|employees|workers|personnel))\b",
        r"(?P<anywhere>)(?:^|[.;] |\bthat )(?:(?:the|its|their) )?"
        r"(?P<same>staff|employees|workers|personnel) "
        r"(?:are|is|were|will) (?:not|never) "
        r"(?:be )?(?:enrolled|scanned|monitored|tracked|watched|filmed|identified|included)\b",
        NO,
    ),
    # What may be kept, is sold, or goes on.
    _pair(
        rf"(?:did|does|do|is|are|can|may|will) {_WHO} (?P<it>(?:(?:get|allowed|able|free|permitted) to )?"
        r"(?:keep|retain|hold on to|hang on to))\b",
        rf"\b{_MUST} (?:permanently )?{_GONE}(?:e|y)?\b{_NO_TERM}|(?P<anyone>)\bmust be {_GONE}(?:ed|ped)\b{_NO_TERM}",
        NO,
        Rest.NEAR,
    ),
    _pair(
        rf"(?:must|do|does|is|are) {_WHO} (?P<it>(?:(?:have|need|required|obliged) to )?(?:hand back|hand over|return"
        r"|give up|give back|stop using|surrender|switch off|remove))\b[^?]*?"
        r"\b(?P<too>at once|immediately|right away|straight ?away|now)\b",
        r"\b(?:can|may) (?:keep|go on using|continue to use|continue using|keep using) (?:it|them|the \w+)\b"
        r"[^.;]*? until\b",
        NO,
        Rest.NEAR,
    ),
    _pair(
        rf"(?:is|are|has|have|did|will) {_WHO} (?:also )?(?P<it>quit(?:ting)?|stop(?:ped|ping)?|g(?:ave|iven?|iving) up"
        r"|end(?:ed|ing)?|leav(?:e|ing)|left|pull(?:ed|ing)? out of|abandon(?:ed|ing)?)\b",
        _GOES_ON,
        NO,
    ),
    _pair(
        rf"(?:does|do|is|are) {_WHO} (?:still )?(?P<it>sell(?:ing)?|offer(?:ing)?)\b",
        r"\b(?:remains?|(?:is|are) (?:still )?|stays?) (?:on sale|sold)\b(?! (?:only|until))",
        YES,
    ),
    _pair(
        rf"(?:did|has|have|was|were) {_WHO} (?P<it>have|get|renew(?:ed)?|repeat(?:ed)?|extend(?:ed)?)\b",
        r"\blet (?:the|its|their|that) (?:[\w-]+ ){0,3}?(?P<same>[\w-]+) lapse in (?P<year>(?:19|20)\d\d)\b",
        NO,
        Rest.NEAR,
    ),
    _pair(
        r"(?:is|are|was|were) (?P<who>[^?,;]{2,60}?) (?P<it>(?:limited|restricted|confined) to)\b",
        r"\b(?:allow(?:s|ed)?|permit(?:s|ted)?|cover(?:s|ed)?) only (?P<only>[^.,;]+)\.?$",
        YES,
        Rest.NEAR,
    ),
    _pair(
        r"(?:does|do|can|is|are) (?P<who>[^?,;]{2,40}?) (?P<it>(?:be )?(?:work|function|run|available|usable|offered))"
        r" in (?:[A-Z]|the EU)",
        r"\b(?:does|do|is|are|will) not (?:work|function|available|offered) in (?P<places>[^.;]+)",
        NO,
    ),
)
