"""A question as it is read: whole, without what asks nothing, in the words and the spelling of the articles."""

from msgspec import structs

from bot.answering.asked.arranging import without_order
from bot.answering.asked.asking_words import opens_with_no_word
from bot.answering.asked.chatter import as_latest, opened, without_chatter, without_telling
from bot.answering.asked.forms import Form, asking_verb, tag_of, without_hearsay
from bot.answering.asked.indirect import asked_of_named
from bot.answering.asked.inverted import as_question
from bot.answering.asked.kin import Kin
from bot.answering.asked.kinds import with_places_first
from bot.answering.asked.polarity import as_denial, as_read
from bot.answering.asked.question import Question
from bot.answering.asked.stated import in_question_order, with_only_beside_limit
from bot.answering.asked.typed import as_typed
from bot.answering.asked.unsaid import with_topic
from bot.answering.followed.another_law import of_other_law
from bot.answering.followed.any_news import any_news
from bot.answering.followed.at_times import in_that_year, of_order
from bot.answering.followed.briefly import briefly
from bot.answering.followed.corrected import corrected
from bot.answering.followed.embedded import embedded
from bot.answering.followed.group_elsewhere import of_group_elsewhere
from bot.answering.followed.imposed import who_imposed
from bot.answering.followed.in_what_way import without_tag
from bot.answering.followed.level import of_federal_law
from bot.answering.followed.named_first import of_named_first, of_topic_first
from bot.answering.followed.narrowed import narrowed, of_group_counted, of_those_counted
from bot.answering.followed.noun_asked import of_ones
from bot.answering.followed.noun_there import of_noun_there
from bot.answering.followed.of_rule import of_rule
from bot.answering.followed.ordinals import in_order
from bot.answering.followed.other_technique import of_other_technique
from bot.answering.followed.relisted import of_namesake, of_other_body, relisted
from bot.answering.followed.shortly import in_more_words
from bot.answering.followed.since_when import as_first_asked, of_what, without_word
from bot.answering.followed.terms_of import terms_of
from bot.answering.followed.the_case import of_the_case
from bot.answering.followed.what_else import of_other_things
from bot.answering.followed.why_they import why_they_did
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.lock.ordering import asked_as_first
from bot.answering.times.terms import as_asked_when
from bot.answering.turns.turn import Turn
from corpus.actors import ActorBook
from corpus.relative_dates import with_whole_months


def in_our_words(text: str, before: Turn | None, book: ActorBook, kin: Kin, vocabulary: Vocabulary) -> str:
    """Return what ``text`` asks after the turn ``before``, as it is read."""
    dated = in_that_year(as_asked_when(text), before.citations if before else ())
    bare = without_telling(as_latest(without_order(without_chatter(dated))), book, follows=before is not None)
    asked = _in_full(as_typed(bare, book.find_in_question), before, book, kin)
    spelled = with_whole_months(vocabulary.spelled(with_places_first(as_read(asked))))
    ordered = with_only_beside_limit(in_question_order(spelled, book.find_in_question, vocabulary.knows))
    direct = asked_of_named(ordered, book.find_in_question(ordered), kin)
    if not opens_with_no_word(direct, vocabulary.is_known):  # of a misspelt "when did ..." nothing is stated
        plain = as_question(direct, book.find_in_question, vocabulary.knows)
        direct = direct if plain == direct else as_read(plain)  # what a statement asks is read as any question is
    return asked_as_first(as_denial(direct))


def _in_full(text: str, before: Turn | None, book: ActorBook, kin: Kin) -> str:
    """Return what a text asks by itself that may only name what is otherwise than in the question before.

    What was asked of one body is asked of another, "and Oslo?", though an aside that names nobody came between.
    """
    last = before.question if before else None
    if before is None or last is None:
        alone = with_topic(text, book.find_in_question)
        return relisted(opened(of_topic_first(alone, book, kin), book), None, kin)
    text = of_the_case(text, book.find_in_question)
    plain = as_first_asked(without_word(last), before.main)
    if (whole := _in_its_own_words(text, plain, before, kin)) is not None:
        return whole
    said = of_namesake(text, plain, kin) or corrected(without_tag(text), plain, kin)
    said = of_named_first(said, kin) or said
    asked = relisted(briefly(said, plain, kin), plain, kin)
    if before.main and last.earlier and not last.mentions and asked == text:
        return of_other_body(text, before.main, kin) or of_group_elsewhere(text, before.main, kin) or text
    return asked


def open_where_unread(question: Question, vocabulary: Vocabulary) -> Question:
    """Ask what there is where a question opens with what is no word: that it states something would be a guess."""
    text = question.text
    stated = question.asks_verdict and not (asking_verb(without_hearsay(text)) or tag_of(text))
    unread = stated and opens_with_no_word(text, vocabulary.is_known)
    return structs.replace(question, form=Form.WHAT) if unread else question


def _in_its_own_words(text: str, last: Question, before: Turn, kin: Kin) -> str | None:
    """Return what a follow-up to the question ``last`` asks that takes but a word or two from there; else None."""
    return (
        any_news(text, last)
        or who_imposed(text, last)
        or (who_imposed(text, before.main) if before.main and last.earlier else None)
        or (of_order(text, before.main) if before.main and last.form is Form.WHEN else None)
        or why_they_did(text, last)
        or of_noun_there(text, last)
        or terms_of(text, last)
        or of_other_law(text, last, kin)
        or of_other_things(text, last)
        or embedded(text, last)
        or narrowed(text, last, before.main)
        or of_group_counted(text, last)
        or of_those_counted(text, last)
        or of_what(text, last)
        or of_ones(text, last)
        or in_order(text, last, before.main, kin)
        or of_other_technique(text, last)
        or of_rule(text, last, before.main, kin)
        or of_federal_law(text, last)
        or in_more_words(text, last, before.main, kin)
    )
