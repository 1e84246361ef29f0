"""What a question takes for granted, held against what the articles say of it."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.presumed import at_any_time, taken_for_granted, taken_not_to_be
from bot.answering.asked.question import Question
from bot.answering.found.behind_it import points_back
from bot.answering.found.entailing import Entails
from bot.answering.found.evidence import Evidence
from bot.answering.found.reasons import sounds_like_reason, tells_means, tells_wrong
from bot.answering.lock.wanted import is_deed_only_wanted
from bot.answering.reply import Abstention, Answer, Reply, Verdict
from bot.answering.told.contradicting import Proof, affirmed_outright, denied_outright, tells_supplier
from bot.answering.told.done_again import ended_only
from bot.answering.told.end_behind import end_told_behind
from bot.answering.told.premises import denied_premise, is_unsaid
from bot.answering.told.refusal import abstain_false_premise
from bot.answering.turns.turn import Take
from bot.answering.verdict.deciding import Decider
from bot.answering.verdict.judge import Leaning
from corpus.article import Article
from corpus.patterns import Pattern

_THEY = Pattern(r"\b(?:they|them)\b", re.IGNORECASE)
_HEARD = 0.1  # share read to answer below which the words of a reason are those of another


class Granted:
    """Asks by itself what a question takes for granted; safe to use from several threads."""

    def __init__(self, decider: Decider, model: Entails, take: Take, generation_id: str) -> None:
        """Read sentences with ``model`` and ``decider``; ``take`` answers a question."""
        self._decider = decider
        self._model = model
        self._take = take
        self._generation_id = generation_id

    def denied(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> Abstention | None:
        """Refuse what takes for granted what the articles deny, or tell with the parties in each other's place.

        Of whom "they" did it is not known to be denied of anybody.
        """
        if not (question.actors or question.earlier) and _THEY.search(question.text):
            return None
        if (outright := self.denied_outright(question, evidence)) is not None:
            return outright
        if (denial := denied_premise(question, leanings)) is not None:
            if end_told_behind(question, denial.evidence, evidence):
                return None
            return self._refused(question, denial.evidence.article, denial.evidence.sentence.text)
        turned = None if question.asks_verdict else self._decider.turned_round(question, evidence)
        return self._refused(question, turned.article, turned.sentence.text) if turned is not None else None

    def reason(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return what tells why something was done in the article that tells that it was; nothing elsewhere.

        A reason shares few words with what it explains, so that it may not be read to answer by itself.
        """
        asked = taken_for_granted(question) if question.form is Form.WHY else None
        reply = self._take((asked,)).reply if asked else None
        if not isinstance(reply, Answer) or reply.verdict is not Verdict.YES:
            return ()
        own = [one for one in evidence if one.article.id == reply.citations[0].article.id]
        telling = [one for one in own if tells_wrong(question, one) or _may_be_reason(question, one)]
        return tuple(sorted(telling, key=lambda one: (-round(one.affirms, 1), one.place))[:1])

    def is_unborne(self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> bool:
        """Tell whether a reason, or the day of an end, is asked for, and the articles do not say that it is so.

        Why something was not done is told where it is said that it could not be.
        """
        if is_unsaid(question, leanings) and end_told_behind(question, evidence[0], evidence) is None:
            return True
        if question.clause.denied and any(points_back(question, one) for one in evidence):
            return False
        asked = taken_for_granted(question) if question.form is Form.WHY else None
        return asked is not None and isinstance(self._take((asked,)).reply, Abstention)

    def denied_outright(self, question: Question, evidence: Sequence[Evidence]) -> Abstention | None:
        """Refuse what takes for granted what an article says outright is not so."""
        denial = self._denial(question, evidence)
        return self._refused(question, denial.article, denial.quote) if denial else None

    def only_wanted(self, question: Question, shown: Sequence[Evidence]) -> Abstention | None:
        """Refuse to tell when or why something was done that was asked for, where nothing says that it was done."""
        if question.form not in {Form.WHEN, Form.WHY} or not shown:
            return None
        first, asked = shown[0], taken_for_granted(question)
        text = first.sentence.text
        if asked is None or not is_deed_only_wanted(question, text):
            return None
        done = _is_affirmed(self._take((asked,)).reply)
        return None if done else self._refused(question, first.article, text)

    def _denial(self, question: Question, evidence: Sequence[Evidence]) -> Proof | None:
        """Ask whether what a question takes for granted is so, and return what says outright that it is not.

        What is not so in the year asked about may never have been.
        """
        if (left := taken_not_to_be(question)) is not None:
            return affirmed_outright(self._model, left, self._take((left,)).reply)
        asked = taken_for_granted(question)
        if asked is None:
            return None
        reply = self._take((asked,)).reply
        denial = denied_outright(self._model, asked, reply, evidence)
        ended = None if denial or _is_affirmed(reply) else ended_only(asked, evidence)
        if ended is not None:
            return Proof(ended.article, ended.sentence.text)
        ever = at_any_time(asked) if denial is None and not _is_affirmed(reply) else None
        return denied_outright(self._model, ever, self._take((ever,)).reply, evidence) if ever else denial

    def _refused(self, question: Question, article: Article, quote: str) -> Abstention | None:
        """Refuse what ``quote`` denies; who supplies a thing is denied by nothing that tells of a supplier."""
        if question.form is Form.WHO and tells_supplier(question.text, quote):
            return None
        return abstain_false_premise(question, article, quote, self._generation_id)


def _may_be_reason(question: Question, one: Evidence) -> bool:
    return sounds_like_reason(one) and not tells_means(question, one) and one.affirms >= _HEARD


def _is_affirmed(reply: Reply) -> bool:
    return isinstance(reply, Answer) and reply.verdict is Verdict.YES
