"""What single lines of a page look like: dates, bylines, captions, promotions, legal text."""

import re
from enum import StrEnum

from msgspec import Struct

from corpus.patterns import Pattern

_SPACES = Pattern(r"[^\S\n ]")
_PROSE_WORDS = 8
_LONG_PROSE_WORDS = 25


class LineReason(StrEnum):
    """Why a line is not the article."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATE = "date line"
    ABOVE = "above the article"
    CAPTION = "caption"
    PROMO = "promo"
    MENU = "menu"
    REPEATED = "repeated line"
    BOILERPLATE = "same line in other files"
    RELATED = "related links"
    COMMENT = "reader comment"
    COMMENT_HEADING = "heading of the comments"
    LEGAL = "legal"
    CORRECTION = "note on a correction"
    AUTHOR = "about the author"
    FIELD = "field of an e-mail"
    SIGNATURE = "signature"
    OUTSIDE = "outside the article"


class Line(Struct, frozen=True):
    """One paragraph candidate: its number in the file (from 1) and its text without outer space."""

    number: int
    text: str

    @property
    def plain(self) -> str:
        """The text as the rules read it: every space an ordinary one."""
        return self.text if self.text.isascii() else _SPACES.sub(" ", self.text)


LETTERHEAD = Pattern(
    r"[A-Z][\w&'\u2019-]*(?: (?:[oO][fF]|[fF][oO][rR]|[tT][hH][eE]|[aA][nN][dD]|&|[A-Z][\w&'\u2019-]*)){1,7}$"
)
PUBLIC_OF = Pattern(r"(?:city|town|village|county|office|ministry|department) (?:of|for)\b", re.IGNORECASE)
SALUTATION = Pattern(r"(?:dear|hello|hi) [^.!?:]{2,60}[,:!]?$", re.IGNORECASE)
# What sort of text it is stands above a release, not who puts it out; below it does: "About Lumenor".
RELEASE = Pattern(
    r"(?:for (?:immediate|general) release|(?:press|news|media) (?:release|statement)"
    r"|(?:under )?embargo(?:ed)?\b.*)[.:]?$",
    re.IGNORECASE,
)
SENDER = Pattern(
    r"(?i:(?:a )?(?:statement|notice|message|letter|announcement|response|update) (?:from|by)) (?:(?i:the) )?"
    r"(?P<publisher>[A-Z][\w&'\u2019-]*(?: (?:(?i:of|for|the|and)|[A-Z&][\w&'\u2019-]*)){0,6})"
)
ABOUT = Pattern(r"About (?!Us$|This |The (?:Author|Writer)$)(?P<publisher>[A-Z][\w&.'\u2019 -]{1,40})$")
# What a header of plain text is labelled with: "Title: Town says no".
LABEL = Pattern(r"(?:Title|Headline|Subject): {1,3}(?=\S)", re.IGNORECASE)
BREADCRUMB = Pattern(r"(?:[^<>\u203a\u00bb]{1,40} [>\u203a\u00bb] ){2,9}[^<>\u203a\u00bb]{1,60}$")
# The sections of a site in one line: "Latest | Decisions | About us".
SECTIONS = Pattern(r"(?:[A-Za-z][^|\d.!?:]{1,25} ?\| ?){2,12}[A-Za-z][^|\d.!?:]{1,25}")
ROLE = Pattern(
    r"(?:[\w&-]{2,20},? ){0,5}(?:reporters?|correspondents?|editors?|(?:staff |feature )?writers?|journalists?)"
    r"(?:,? [\w ]{2,40})?",
    re.IGNORECASE,
)
DATELINE = Pattern(r"(?:[A-Z][^()]{0,80})?\((?P<publisher>[A-Z][\w.& ]{1,30})\) {0,2}(?:--?|\u2013|\u2014)\s")
CAPTION = Pattern(
    r"[(\[]?(?:©(?! ?\d{4})|(?-i:\(c\) (?!\d{4})[A-Z][^.;:!?]{1,60}(?: (?:Inc|Ltd|Co|Corp|LLC)\.)?$)"
    r"|FILE PHOTO\b|FILE -"
    r"|Photo(?:graph)?(?: by|:| credit)|Image(?: source| credit)?:"
    r"|Picture:|Getty\b|AP Photo|REUTERS/|Credit:|Illustration(?: by|:)|Caption:)"
    r"|.{3,200}[.)] [(\[]?(?:Photo(?:graph)?|Image|Picture)(?: by|: ?)(?-i: ?[A-Z])[^.!?:]{1,60}[)\]]?$"
    r"|.{3,200}[.)] \((?:[\w'\u2019]{1,20} ){0,2}photo(?:graph)?(?:/| by |: ?)(?-i:[A-Z])[^.!?:()]{1,60}\)$",
    re.IGNORECASE,
)
HELD_AT = Pattern(r"(?:Time|Place|Location|Venue|Room): .{2,80}$")  # a meeting, by its minutes
# Who holds the rights in a page: "© 2024 Harbour Media LLC", "Copyright 2024 The Harbour Gazette. All rights reserved."
RIGHTS = Pattern(
    r"(?:©|\(c\)|(?i:copyright)(?: ©| \(c\))?) ?(?:\d{4}(?:[-\u2013]\d{2,4})?,? )?(?:by )?"
    r"(?P<publisher>(?!All )[A-Z][\w&.'\u2019-]*(?: (?:of|for|the|and|&|[A-Z][\w&'\u2019-]*)){0,6}?)"
    r"(?:,? (?:LLC|Inc|Ltd|GmbH|PLC|Limited|Media(?: Group| LLC)?|Company|Co))*\.?(?=$|[.,;|] ?| All\b| Terms\b| \d{4})"
)
CREDIT = Pattern(r"© ?(?P<publisher>[A-Z][\w& ]{1,30}?)(?: \d{4})?(?:\.|$)")
COMMENTS = Pattern(
    r"(?:latest|reader|top|all|view|leave (?:a|your)|post a|add a|show|most recent|letters and)? ?comments?"
    r"(?: section)?(?: ?\(\d{1,6}\))?:?"
    r"|\d{1,6} comments?|join the (?:discussion|conversation)",
    re.IGNORECASE,
)
LEGAL = Pattern(
    r"risk disclosure\b|disclaimer(?:$|:)|©.{0,12}\d{4}|\(c\) \d{4}|copyright (?:©|\(c\)|\d{4})"
    r"|.{0,80}\ball rights reserved\b|terms of (?:use|service)\b.{0,60}$|privacy policy\b.{0,60}$|cookie policy"
    r"|forward[- ]looking statements?\b|.{0,120}\bregistered in (?:england|scotland|wales|ireland|northern ireland)\b"
    r"|.{0,80}\badheres? to the (?:independent press standards|editors['\u2019]) ",
    re.IGNORECASE,
)
RELATED = Pattern(
    r"(?:related(?: (?:articles|stories|news|content|topics|links|posts|coverage))?|most (?:read|popular|viewed|shared)"
    r"|more (?:from|on|stories|news|in)\b.{0,40}|read (?:more|next|also)|see also|you may (?:also )?like"
    r"|also (?:in|from|on)(?: the)? (?-i:[A-Z])[\w& ]{2,30}|popular (?:on|in|now)\b.{0,40}|keep reading|in other news"
    r"|latest (?:news|headlines|stories)|like this\?"
    r"|recommended(?: for you)?|trending(?: now)?|editor'?s'? picks|up next"
    r"|sponsored(?: content)?|tags?|filed under)(?::.{0,200})?",
    re.IGNORECASE,
)
# Of the two above, what also stands in the middle of articles: a box with a link, the credit of a picture.
INSET = Pattern(r"related|see also|read (?:more|next|also)|\u00a9|\(c\)|copyright", re.IGNORECASE)
PROMO = Pattern(
    r"(?:get \d{1,3} ?% off|sign up\b|subscribe\b|log ?in\b|download (?:the|our) app|advertisement$|unlock\b"
    r"|follow us\b|share (?:this|on|via)\b|click here\b|read the full\b|continue reading|start your free"
    r"|try .{0,20} free|register (?:now|for)|support our (?:work|journalism)|donate\b|listen to (?:this|the) article"
    r"|newsletter|tweet$|share$|print$|email$|save$|unsubscribe\b|view this (?:e-?mail|message)\b|got a (?:story|tip)\b"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries):|[-\u2013\u2014* ]*ends?[-\u2013\u2014* ]+$|#{3,}$|- ?30 ?-$)",
    re.IGNORECASE,
)
# What asks the reader for something, however long the sentence is.
ASKS = Pattern(
    r"(?:please )?(?:sign up|subscribe) (?:here )?(?:to|for) (?:our|the|your|this) (?:[\w-]+ ){0,4}?"
    r"(?:newsletter|bulletin|briefing|alerts?|letter)\b|our standards: "
    r"|you (?:get|got|are (?:getting|receiving)|receive|have received) this (?:e-?mail|letter|newsletter|message)\b"
    r"|(?:get|have) (?:[\w'\u2019-]+ ){1,8}(?:delivered )?(?:straight |right )?(?:to|in) your inbox\b"
    r"|was this (?:page|article|answer|information) (?:helpful|useful)\b|still (?:have questions|need help)\b"
    r"|support (?:local|our|independent) journalism\b|\d{1,3}[ -]min(?:ute)?s?(?: to)? read$|reading time:? \d",
    re.IGNORECASE,
)
# Who had part in a wire report: "Reporting by Ana Quill; Editing by Ben Roe".
REPORTED_BY = Pattern(
    r"[(\[]?(?:(?:additional )?(?:reporting|writing)|editing|compiled|edited|written) by [A-Z][^.!?]{3,160}[)\]]?$",
    re.IGNORECASE,
)
# What readers wrote is printed like an article, or inside one: "Letters to the editor", "Reader comment of the week:".
_LETTERS = Pattern(
    r"(?:(?:your|our|readers?['\u2019]?s?) )?letters?(?: (?:to the editor|page|from (?:our )?readers))?"
    r"(?:$|:| [|\u2013\u2014-] )|readers?['\u2019]? (?:comments|letters|views)\b",
    re.IGNORECASE,
)
_BY_READER = Pattern(
    r"(?:(?:a )?readers?['\u2019]? comments?\b|letters? to the editor:"
    r"|(?:one|a|another) (?:reader|commenter)\b[^.:]{0,60}\b(?:wrote|writes|commented)\b)",
    re.IGNORECASE,
)
BULLET = Pattern(r"(?:[-\u2013•*▪◦‣]|\d{1,2}[.)]|\([a-z]\))\s")
ENDS_SENTENCE = Pattern(r"[.!?…][\"'\u201d\u2019\u00bb)\]]{0,3}$|[:;](?: (?:and|or))?$")
_DIGITS = Pattern(r"\d+")


def line_key(text: str) -> str:
    """Return ``text`` with digits and case made equal, to recognise one line in many files."""
    return _DIGITS.sub("0", text.strip().casefold())


def is_prose(text: str) -> bool:
    """Say whether a line reads like a paragraph rather than a heading, a button or a caption."""
    words = len(text.split())
    return words >= _LONG_PROSE_WORDS or (words >= _PROSE_WORDS and ENDS_SENTENCE.search(text) is not None)


def is_heading(text: str) -> bool:
    """Say whether a paragraph is a heading: short, and in capitals or without the end of a sentence."""
    return not is_prose(text) and (text.isupper() or not ENDS_SENTENCE.search(text)) and not BULLET.match(text)


def is_of_readers(title: str, text: str, start: int) -> bool:
    """Say whether readers wrote what stands at ``start`` of an article: all of a letters page, or a paragraph."""
    paragraph = text.rfind("\n\n", 0, start + 1) + 2 if "\n\n" in text[: start + 1] else 0
    return _LETTERS.match(title) is not None or _BY_READER.match(text, paragraph) is not None
