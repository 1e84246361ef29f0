"""What is refused before any article is searched, and the wording that shows it.

Each guard looks at the form of the request alone: what it asks for, never whom the corpus happens to cover.
"""

import re
import unicodedata

from bot.answering.reply import Reason
from corpus.words import words

MAX_CHARS = 1000
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_SPACE = re.compile(r"\s+")

# Frequent function words that no English sentence needs, by language.
_FOREIGN = frozenset(
    "le la les des du une est sont dans pour avec que qui ce cette encore vend "  # French
    "el los las del una es son para con por qué cuál sigue todavía "  # Spanish
    "der die das und ist nicht ein eine für mit noch wird von zu auf "  # German
    "il lo gli della di che per ancora vende è sono "  # Italian
    "o os da dos das não uma ainda com para é "  # Portuguese
    "de het een niet nog voor van en zijn wordt verkoopt "  # Dutch
    "czy jest nie na się och är inte att för med ve bir mi için hala".split()  # Polish, Swedish, Turkish
)
_ENGLISH = frozenset(
    "the a an is are was were do does did can could may might will would has have had who what when where why how which of in on at to for from by "
    "with about and or not it they still any my your his her this that there be been use used police law ban face facial recognition i you we me".split()
)

_PRIVATE = re.compile(
    r"\b(?:phone number|e-?mails? of|(?:tell|give) me (?:his|her|their) name|i have a (?:photo|picture|video|pic)|from a (?:selfie|photo of)|(?:send|show|give) me (?:the |a |his |her |their )?(?:mug ?shots?|photos?|pictures?|pics?|address|number)\b|home address|street address|private address|e-?mail address|date of birth|birthday|social security|"
    r"where (?:does|do|did|is) .{1,40}\b(?:live|living|sleep)\b|who is this (?:person|man|woman|guy|girl)|who(?:['’]s| is) (?:in|on) (?:this|the|my) (?:photo|picture|pic|image)|"
    r"(?:find|identify|track down|locate|look up|search for|recogni[sz]e) (?:my|this|that|the) (?:ex\b|ex-|girl|boy|guy|man|woman|wife|husband|neighbou?r|person|face|photo|picture|stranger|daughter|son|boss|colleague)|"
    r"\bmy ex\b|married to|religion of|sexual orientation|medical|salary of)",
    re.IGNORECASE,
)
_INJECTION = re.compile(
    r"\b(?:ignore|disregard|forget|override) (?:all |any |your |the |my |previous |prior |above |earlier |these |those )*(?:instructions?|rules?|prompts?|guidelines|directions|context|sources|articles)\b|"
    r"\byou are now\b|\bact as\b|\bpretend (?:to be|you|that)\b|\brole-?play\b|\bsystem prompt\b|\b(?:your|hidden|initial) (?:prompt|instructions)\b|\bjailbreak|\bdeveloper mode\b|"
    r"^(?:please )?(?:repeat|say|write|print|echo|output|answer|reply|respond)(?: (?:after me|exactly|only|just|with|that|the following|this|back|yes|no)\b|[:\"“])|\bfrom now on\b|\bnew instructions?\b",
    re.IGNORECASE,
)
_EVASION = re.compile(
    r"\bhow (?:to|do i|do you|can i|can you|could i|would i|might i|does one|would you) (?:\w+ ){0,2}(?:fool|trick|evade|bypass|beat|hack|cheat|defeat|spoof|hide from|jam|unlock|break into|get around|avoid being)\b|"
    r"\b(?:fool|spoof|bypass|beat|trick|defeat|evade|confuse)s? (?:(?:a|the|an|these|those|their|\w+) )?(?:face|facial|camera|scanner|recognition|algorithm|system|software)s?\b|\b(?:makeup|mask|clothes|glasses|hat|tape) (?:\w+ ){0,2}(?:defeat|fool|beat|trick|confuse|block)s?\b",
    re.IGNORECASE,
)
_HOW_TO = re.compile(
    r"\bstep[- ]by[- ]step\b|\b(?:python|pytorch|javascript|java|sdk|api call|curl|endpoint|code snippet|source code|pip install|install .* on my|tutorial|write (?:me )?(?:a |an |some )?(?:code|script|program|poem|essay|song|joke|story|letter|email|speech|tweet))\b|\bcall the \w+ \w* ?api\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?:do|did|don['’]?t|what(?:['’]s| do| is| are)?) (?:you|your|u)\b.{0,12}\b(?:think|believe|feel|prefer|opinion|view|take|agree|like|support|favou?rite)\b|\bin your (?:opinion|view)\b|\bwould you (?:say|agree|recommend|call)\b|\byour (?:opinion|view|thoughts|take)\b|"
    r"\bshould (?:i|we|you|my|our|people|everyone|one)\b|"
    r"\b(?:is|are|was|isn['’]?t|aren['’]?t) (?:\w+ ){1,6}(?:good or bad|right or wrong|evil|racist|fascist|creepy|ethical|immoral|moral|a good (?:thing|idea)|a bad (?:thing|idea)|dangerous or|worth it|cool|scary|dystopian|the worst|the best|(?:the )?(?:brav|cool|creepi|scari|smart|dumb|nic)est|hypocrit\w+|trustworthy|to blame)\b|"
    r"\bwhich (?:company|firm|one|side|party|politician|country|city) is (?:the )?(?:better|best|worst|worse|most evil|more ethical|most ethical|right)\b|\bwho(?:['’]s| is) (?:the )?(?:better|best|worst|worse|right|wrong|lying)\b|\bvote for\b|\bthe (?:bravest|coolest|creepiest|scariest|smartest|dumbest|nicest|most (?:evil|ethical|trustworthy|hypocritical))\b|\bwho should\b",
    re.IGNORECASE,
)
_PREDICTION = re.compile(
    r"\bpredict|\bforecast|\bstock price|\bshare price|\bwho will (?:be|win|become|replace|lead|succeed)\b|\bwhat will .* (?:do next|happen)\b|\bwill .* (?:ever|one day|someday|eventually|next year|next month|in the future|(?:by|in|before) 20(?:2[7-9]|[3-9]\d)|soon)\b|"
    r"\bis .* going to .*(?:ever|next year|soon|again|in the future)\b|\bin (?:ten|five|twenty|\d+) years(?:['’] time)?\b.*\bwill\b|\bwill .* in (?:ten|five|twenty|\d+) years\b|\bthe future of\b|\bhow likely\b|\bchances (?:of|that)\b|\b(?:gonna|going to|will) (?:win|lose)\b|\b(?:next|future) (?:ceo|president|boss|chief)\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(
    r"\b(?:can|could|may|should|how do|how can|must) i (?:sue|get sued|claim|be arrested|be fined|refuse to|file|win)\b|\b(?:my|our) (?:boss|employer|landlord|school|neighbou?r|gym|bank|office|company|workplace|lawyer|case|rights)\b|\blegal advice\b|\bdo (?:i|we) have a case\b|\bam i (?:allowed|breaking|liable)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|thanks|thank you|thx|ok|okay|lol|test|good (?:morning|evening|night)|bye|cool|nice|wow|yes|no|sure|great)[\s!.?,]*$",
    re.IGNORECASE,
)

_GUARDS: tuple[tuple[re.Pattern[str], Reason], ...] = (
    (_GREETING, Reason.NOT_A_QUESTION),
    (_INJECTION, Reason.NOT_A_QUESTION),
    (_PRIVATE, Reason.PRIVATE_PERSON),
    (_EVASION, Reason.OFF_TOPIC),
    (_HOW_TO, Reason.OFF_TOPIC),
    (_ADVICE, Reason.OPINION),
    (_OPINION, Reason.OPINION),
    (_PREDICTION, Reason.PREDICTION),
)


def normalise(text: str) -> str:
    """Compose characters, drop invisible ones, fold white space and cut at ``MAX_CHARS`` characters."""
    visible = _INVISIBLE.sub("", text[: 4 * MAX_CHARS].encode("utf-8", "replace").decode("utf-8"))
    composed = unicodedata.normalize("NFKC", visible)
    printable = "".join(mark if unicodedata.category(mark)[0] != "C" else " " for mark in composed)
    return _SPACE.sub(" ", printable).strip()[:MAX_CHARS]


def reason_to_refuse(text: str) -> Reason | None:
    """Tell why ``text`` (normalised) is refused unread, or None when it may be answered."""
    if not any(mark.isalpha() for mark in text):
        return Reason.NOT_A_QUESTION
    if _other_language(text):
        return Reason.OTHER_LANGUAGE
    return next((reason for pattern, reason in _GUARDS if pattern.search(text)), None)


def _other_language(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    latin = sum("LATIN" in unicodedata.name(mark, "") for mark in letters)
    if latin < 0.6 * len(letters):
        return True
    said = [word.text for word in words(text)]
    foreign = sum(word in _FOREIGN for word in said)
    english = sum(word in _ENGLISH for word in said)
    return foreign >= 2 and foreign > english
