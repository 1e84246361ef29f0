"""What opens or ends a message without asking anything: "thx.", "lol ok.", "I mean"; a follow-up that asks for sources.

Also what is meant by an "it" that nothing stands before.
"""

import re

from bot.answering.asked.forms import Form, form_of
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import plain_stems, read_question
from corpus.actor import THINGS
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.words import words

# What is never the name or the matter of a question, and what is none where a sentence ends behind it.
_OPENERS = Pattern(
    r"^(?:\W*(?:thx|thanks(?: a lot)?|thank (?:you|u)|ty|cheers|lol|lmf?ao|rofl|ha(?:ha)+|hm+|wow|got it|gotcha|i see"
    r"|omg|wtf|tbh|ngl|btw|bruh|pls|plz)\b[\s,.!:;–-]*"
    r"|\W*(?:ok|okay|oh|ah|cool|great|nice|fine|right|perfect|interesting|good to know|sure|yes|yeah|alright)"
    r"(?:\s*[.!]+\s+|[\s,]+(?=(?:and|but|so|what about|how about|what of)\b)))+(?=\W*\w)",
    re.IGNORECASE,
)
_WTF = Pattern(r"^\W*(?:what the (?:hell|heck)|wtf)(?= (?:is|are|was|were|does|do|did|happened)\b)", re.IGNORECASE)
# "No wait, who makes it?" turns to another question.
_TURNS = Pattern(
    r"^\W*(?:(?:(?:no|ok|okay|oh|actually|sorry|hm+)\W+)*(?:wait|hold on|hang on|never ?mind|nvm|scratch that"
    r"|forget (?:it|that)|(?:a )?(?:different|new|another|other|unrelated|side) (?:question|topic|one))\W+)+"
    rf"(?=(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b)",
    re.IGNORECASE,
)
_CLOSERS = Pattern(
    r"(?P<end>\?)?[\s,.!–-]+(?:(?:many )?(?:thanks|thank (?:you|u))(?:,? (?:a lot|a million|a bunch|so much|very much"
    r"|in advance|again|for (?:your|the|any) (?:help|time)))*|(?:any|your) help (?:is |would be )?appreciated"
    r"|thx|ty|tia|cheers|(?:just )?asking for a friend|pls|please|plz|lol)[\s.!]*$",
    re.IGNORECASE,
)
_I_MEAN = Pattern(
    rf"^\W*(?:no\W+)?(?:(?:what )?i mean(?:t)?(?: is| was)?|i was asking|my question is)[\s,:]+"
    rf"(?=(?:{AUXILIARY}|who|what|which|when|where|why|how)\b)",
    re.IGNORECASE,
)
# Asks to be told of something, in whatever form: "walk me through the NEC case", "fill me in on what Oslo did".
_IN_WHOLE = Pattern(
    r"^\W*(?:(?:please|can you|could you|would you|i need (?:you to)?|i(?:['’]d| would) like)\s+)*"
    r"(?:(?:walk|run|talk|take|guide) (?:me|us) through|(?:fill (?:me|us) in|catch (?:me|us) up) on"
    r"|(?:bring|get) (?:me|us) up to (?:date|speed) (?:on|with)"
    r"|(?:give (?:me|us) )?(?:an?|the) (?:(?:quick|short|brief|general) )?(?:overview|rundown|recap|run-?through)"
    r" (?:of|on))\s+(?P<open>(?:what|how|why|who|when|where|which)\b)?",
    re.IGNORECASE,
)
_SOURCES = Pattern(
    rf"^{LINK}(?:(?:what(?:['’]?s| is| are)|any|your|got (?:a|any)|(?:show|give)(?: me)?|cite)"
    r" )?(?:(?:the|your|a|that|any) )?(?:sources?|citations?|references?|links?|proof|evidence)"
    r"(?: (?:for|of) (?:that|this|it))?(?: please| pls)?\W*$"
    rf"|^{LINK}(?:(?:are )?(?:you|u) (?:really |quite |absolutely )?(?:sure|certain|positive)"
    r"(?: (?:about|of) (?:that|this|it))?|how (?:do|can|would) (?:you|u|we) know(?: (?:that|this|it))?"
    r"|(?:can you )?prove (?:that|this|it)|really|seriously|for real|sure"
    r"|says who|who says (?:so|that|this|it)|according to whom?|whose (?:word|claim) is (?:that|this|it))\W*$"
    rf"|^{LINK}where (?:(?:is|are) (?:that|this|it|those) from"
    r"|(?:did|do|does) (?:(?:you|u) (?:get|find|read|see|take) (?:that|this|it)(?: from)?|(?:that|this|it) come from))"
    r"\W*$",
    re.IGNORECASE,
)
# "Show me the sentence", "which article?", "where does it say that?"
_PASSAGE = r"(?:sentences?|passages?|quotes?|quotations?|lines?|wording|(?:exact )?words|articles?|paragraphs?|texts?)"
_QUOTED = Pattern(
    rf"^{LINK}(?:(?:please |can you |could you |will you |let me |can i |could i )*"
    rf"(?:(?:show|give|quote|read|send|cite|see|get|have)(?: me| us)? (?:the |that |this |your |a |an )?"
    rf"(?:(?:exact|actual|original|full|relevant|direct|very) )?{_PASSAGE}"
    r"|quote (?:it|that|this)|quote|(?:read|see) (?:it|that))"
    rf"|(?:which|what) {_PASSAGE}(?: (?:is|was) (?:that|this|it)(?: from| in)?| says (?:so|that|this|it))?"
    rf"|(?:in|from) (?:which|what) {_PASSAGE}"
    r"|(?:show me )?where (?:do|does|did)? ?(?:it|they|the articles?) says? (?:that|this|so)"
    rf"|what(?:['’]?s| is| are| was) the (?:exact|actual|original) {_PASSAGE})(?: (?:for|of|on) (?:that|this|it))?"
    r"(?:,? (?:please|pls|plz))?\W*$",
    re.IGNORECASE,
)
_SAID_BY = Pattern(
    rf"^{LINK}(?:says who|who says (?:so|that|this|it)|according to whom?"
    r"|whose (?:word|claim) is (?:that|this|it))\W*$",
    re.IGNORECASE,
)
# "I don't think that's right, they banned everyone": doubts what was told, whatever is held against it.
_THAT = r"(?:that|this|it)"
_WRONG = Pattern(
    r"^\W*(?:(?:no|nope|nah|hm+|well|but|wait|really|sorry|oh|hang on|hold on|come on|er+|um+)\W+)*"
    rf"(?:(?:i (?:really )?(?:do not|don['’]?t) (?:think|believe)(?: that)? (?:{_THAT}(?:['’]?s| is| was| can be)"
    r"|you(?:['’]?re| are)) (?:right|true|correct|accurate|so)"
    rf"|i (?:really )?(?:do not|don['’]?t) (?:think so|believe (?:you|{_THAT}|a word(?: of {_THAT})?))"
    rf"|i doubt {_THAT}"
    rf"|{_THAT}(?:['’]?s| is| was) (?:not|n['’]?t) (?:right|true|correct|accurate|so|what i (?:heard|read))"
    rf"|{_THAT} (?:isn|wasn)['’]?t (?:right|true|correct|accurate|so|what i (?:heard|read))"
    rf"|{_THAT}(?:['’]?s| is) (?:wrong|false|incorrect|nonsense|rubbish|bs|bull\w*|a lie|impossible|untrue)"
    rf"|{_THAT} (?:can(?:['’]?t|not| not) be (?:right|true|correct|so)"
    r"|(?:does not|doesn['’]?t) (?:sound|seem|look) right)"
    r"|(?:i think )?you(?:['’]?re| are) (?:wrong|mistaken|lying)|no way"
    rf"|i(?:['’]?m| am) not (?:so |that )?(?:convinced|sure(?: (?:about|of))?(?: {_THAT})?|buying {_THAT})"
    rf"|not sure (?:that |if |whether )?i (?:believe|buy|trust) (?:you|{_THAT})"
    r"|i (?:heard|read|was told) (?:something else|otherwise|differently|the opposite)"
    r"|i thought (?![^?]*\?)(?:that )?(?:they|it|he|she|there|this)\b[^?]*)(?:[,.;:!–—-]+\s*[^?]*|\W*))$",
    re.IGNORECASE,
)
# "Wait, really?", "are you sure?", before what is asked or told behind it, and what may stand among such.
_INTERJECTION = r"(?:hm+|um+|er+|wait|wow|huh|what|oh|ah|ok|okay|no|nope|yeah|come on|lol|sorry|and|but|no way)"
_DOUBTED = Pattern(
    rf"^(?:\W*(?:{_INTERJECTION}[\s,.!?–—-]+)*(?:really|seriously|srsly|for real|sure|huh|what|no way"
    r"|(?:are )?(?:you|u) (?:really |quite |absolutely |completely )?(?:sure|certain|positive|serious|kidding)"
    rf"(?: (?:about|of) {_THAT})?)\s*[?!]+)+[\s,.–—-]*(?=\w)",
    re.IGNORECASE,
)
_BARE_INTERJECTION = Pattern(rf"^\W*{_INTERJECTION}\W*$", re.IGNORECASE)
_PIECES = Pattern(r"(?<=[?!.,;–—])\s+")
# "So in short?", "give me the gist", "tl;dr": what was asked is to be answered once more.
_GIST = Pattern(
    rf"^{LINK}(?:(?:please |can you |could you )*(?:(?:just )?(?:give|tell) (?:me|us) )?(?:the |a |an |your |that )?"
    r"(?:(?:quick|short|brief) )?(?:gist|bottom line|short version|(?:short )?summary|tl;? ?dr|upshot|takeaway|recap"
    r"|short answer|final answer|long story short)(?: of (?:it|that|this|all that|all this))?"
    r"|(?:in|to put it) (?:short|brief|a nutshell|sum|summary|a word|one (?:word|line|sentence)"
    r"|simple terms|plain english|briefly|simply)"
    r"|(?:to |can you |please |could you )?(?:sum (?:it|that|this|all that|up)(?: up)?|sum up"
    r"|summari[sz]e(?: (?:it|that|this))?|recap(?: (?:it|that|this))?)|all in all|overall|basically"
    r"|(?:so )?what(?:['’]?s| is) (?:the |your )?(?:gist|bottom line|short (?:version|answer)|upshot|takeaway"
    r"|(?:final )?answer)|(?:so )?(?:is (?:that|it) )?(?:a )?yes or (?:a )?no"
    r"|(?:so )?(?:is )?(?:that|it)(?:['’]?s| is)? (?:a )?(?:yes|no)|(?:so )?(?:basically |essentially )(?:yes|no)"
    r"|(?:so )?the (?:short |final )?answer (?:is|would be)(?: (?:yes|no))?"
    r"|(?:can you |please |could you )*(?:repeat|say) (?:it|that|this)(?: again)?|come again|what was that"
    r"|pardon(?: me)?|huh|eli5|in other words)(?: for me)?(?: then| please| pls)?\W*$",
    re.IGNORECASE,
)


# "Is it banned?" begins a conversation on the one matter of the bot, unless it names another; "is it legal for shops to
# scan faces?" has what it asks of behind "to".
_TO_DO_IT = (
    r"(?! (?:for [^?,;]+? )?to [a-z]+ (?!(?:in|at|on|by|for|from|there|here|under|without|with|now|when|as|inside"
    r"|against|anywhere|everywhere)\b)\w)"
)
_IT = Pattern(
    r"\b(?:sell(?:s|ing)?|sold|offer(?:s|ing|ed)?|b(?:uy|uys|uying|ought)|suppl(?:y|ies|ied|ying)) (?P<what>it)\b"
    r"|^\W*(?:is|was|isn['’]?t|wasn['’]?t) (?P<subject>it) (?:(?:still|now|also|really|actually|not) )?"
    r"(?:banned|forbidden|prohibited|outlawed|allowed|permitted|legal|illegal|lawful|unlawful|used)\b"
    rf"{_TO_DO_IT}",
    re.IGNORECASE,
)
_MATTER = "face recognition"
# "Tell me about the Oslo case" asks what "the Oslo case" does.
_ABOUT = Pattern(
    r"^\W*(?:(?:please|kindly|can you|could you|would you)\s+)*"
    r"(?:(?:tell|inform) (?:me|us) (?:(?:something|everything|all|a bit|a little)(?: you know)? )?about"
    r"|what (?:do|can) you (?:know|tell (?:me|us)) about)\s+(?P<what>[^?]+?)(?:,? please)?[\s?.!]*$",
    re.IGNORECASE,
)
# "Where does the NEC case stand?", "what's going on at Axon?": how things stand is the latest on them.
_IS = r"(?:['’]?s| is| are)"
_WITH = r"(?:with|on|of|in|at|for|about|around|regarding|concerning)"
_NOW = r"(?:now|right now|today|at present|presently|currently|at the moment|these days|nowadays)"
_STATUS = r"(?:status|state of (?:play|affairs|things)|situation|progress)"
_STANDS = (
    rf"(?:where|how) (?:do|does) (?:things|matters|it all) (?:{_NOW} )?stand (?:{_NOW} )?{_WITH}",
    rf"(?:what{_IS} )?(?:the |its )?(?:(?:current|present|latest) )?{_STATUS} {_WITH}",
    rf"what{_IS} (?:new|happening|going on|up|(?:the )?(?:deal|story)(?! with [^?]* (?:worth|for|like)\W*$)) {_WITH}",
    rf"(?:give (?:me|us)|what{_IS}|got) the (?:lowdown|gist|scoop|skinny|score) (?:on|of|with|about)",
    rf"(?:is there |are there |got )?any (?:new )?(?:updates?|news|developments?|progress|movement) {_WITH}",
)
_OF_WHAT = Pattern(rf"^\W*(?:{'|'.join(_STANDS)}) (?P<what>[^?]+?)(?:,? {_NOW})?[\s?.!]*$", re.IGNORECASE)
# Where one stands "on" something is a view; where a case stands is how far it is.
_WHERE_IT_STANDS = Pattern(
    rf"^\W*(?:where (?:does|do) (?P<what>[^?,]+?) (?:{_NOW} )?stand|how{_IS} (?P<other>[^?,]+?) (?:going|progressing))"
    rf"(?:,? {_NOW}| so far)?[\s?.!]*$",
    re.IGNORECASE,
)


def opened(text: str, book: ActorBook) -> str:
    """Read what opens a conversation: without chatter, and with the matter for an "it" that nothing stands before."""
    plain = without_chatter(text)
    found = _IT.search(plain)
    if found is None or any(word.stem in plain_stems("topic") for word in words(plain)):
        return plain
    if any(book[mention.actor].kind in THINGS for mention in book.find_in_question(plain)):
        return plain
    start, end = found.span("what" if found["what"] else "subject")
    return f"{plain[:start]}{_MATTER}{plain[end:]}"


def without_telling(text: str, book: ActorBook, *, follows: bool) -> str:
    """Ask for what somebody wants to be told about, where that is more than a name; "about any bans" asks whether.

    A part of a sentence that ``follows`` another question would be put in its place: "what is the Oslo case?".
    """
    about = _ABOUT.match(text)
    if about is None or form_of(about["what"]) is not Form.WHAT:
        return text
    asked = read_question(about["what"], book)
    if not asked.content or (follows and not asked.mentions):
        return text
    return f"what is {about['what']}?" if follows else about["what"]


def without_chatter(text: str) -> str:
    """Leave out thanks, laughter and the like around what is asked; what is nothing else stays as it is."""
    opened_with = _I_MEAN.sub("", _TURNS.sub("", _OPENERS.sub("", _WTF.sub("what", text))))
    whole = _IN_WHOLE.sub(lambda asked: asked["open"] or "tell me about ", opened_with)
    return _CLOSERS.sub(r"\g<end>", whole)


def asks_for_source(text: str) -> bool:
    """Tell whether a message wants to know where what was told is from, or doubts it: "source?", "really? source?"."""
    pieces = [piece for piece in _PIECES.split(text) if not _BARE_INTERJECTION.match(piece)]
    return _asks_for_source(text) or (bool(pieces) and all(map(_asks_for_source, pieces)))


def _asks_for_source(text: str) -> bool:
    return bool(_SOURCES.match(text) or _QUOTED.match(text) or _WRONG.match(text))


def without_doubt(text: str) -> str:
    """Leave out the doubt about what was told before what is asked or told behind it: "really? and Oakland?"."""
    return _DOUBTED.sub("", text)


def asks_who_says_so(text: str) -> bool:
    """Tell whether a message wants to know who said what was told: a yes would answer something else."""
    return bool(_SAID_BY.match(text))


def asks_for_gist(text: str) -> bool:
    """Tell whether a message asks once more, and no more, for what was asked: "so in short?", "tl;dr"."""
    return bool(_GIST.match(text))


def as_latest(text: str) -> str:
    """Ask for the latest on what a text asks the status of; what asks anything else stays as it is."""
    found = _OF_WHAT.match(text) or _WHERE_IT_STANDS.match(text)
    return f"latest on {found['what'] or found['other']}?" if found else text
