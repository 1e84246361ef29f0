"""The way from a question that is read to its reply."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import asks_for_earlier, asks_for_more, query_of
from bot.answering.followed.ellipsis import only_hints
from bot.answering.followed.siblings import asks_what_it_says
from bot.answering.found.entailing import read_best
from bot.answering.found.evidence import Evidence, Focus
from bot.answering.found.looking import Looking
from bot.answering.found.rivals import Rivals
from bot.answering.found.traits import trait_asked
from bot.answering.lock.of_kind import is_not_called
from bot.answering.lock.qualified import is_of_another_sort
from bot.answering.lock.sequels import leaves_later_untold, leaves_out, leaves_sequel_untold
from bot.answering.means import Means
from bot.answering.reply import Abstention, Answer, Reply, Verdict
from bot.answering.settings import AnsweringSettings
from bot.answering.settled.headed import below_heading
from bot.answering.settled.ruling import Ruling
from bot.answering.times.dating_first import ending_of_bar, event_first
from bot.answering.told.all_about import in_steps
from bot.answering.told.belonging import with_what_belongs
from bot.answering.told.choosing import Chooser
from bot.answering.told.compose import Composer
from bot.answering.told.contents import contents
from bot.answering.told.dated import happened_in, is_told_of_then, window_of
from bot.answering.told.deals import deals
from bot.answering.told.elsewhere import asked_beyond
from bot.answering.told.explaining import may_explain
from bot.answering.told.further import unheard_speakers
from bot.answering.told.greatest import asks_greatest_deal
from bot.answering.told.idle import is_idle
from bot.answering.told.introduced import as_it_is
from bot.answering.told.lacking import Lacking
from bot.answering.told.leading import led, verdict_led
from bot.answering.told.listing import Lister
from bot.answering.told.news import newest_of_all
from bot.answering.told.numerals import sum_in
from bot.answering.told.of_sum import names_sum, of_the_sum
from bot.answering.told.own_deeds import own_deeds
from bot.answering.told.own_word import said_by_person
from bot.answering.told.proving import proven
from bot.answering.told.refusal import Lack, abstain, abstain_unknown, nearest_of
from bot.answering.told.replied import replied
from bot.answering.told.selecting import fitting, outright
from bot.answering.told.silence import is_of_another_event, is_off, is_on_another_matter
from bot.answering.told.spoken import in_own_word
from bot.answering.told.sums import told_sums
from bot.answering.turns.apiece import Apiece
from bot.answering.turns.granted import Granted
from bot.answering.turns.in_view import focus_of, of_matter, of_sibling, on_those_meant, untold, viewed
from bot.answering.turns.of_last import names_unknown, of_last_told, told_before
from bot.answering.turns.turn import Take, Turn
from bot.answering.verdict.both import Both
from bot.answering.verdict.deciding import Decider
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.timed import Timed


class Replier:
    """Finds the reply to a question that is read; safe to use from several threads."""

    def __init__(self, means: Means, take: Take) -> None:
        """Find what ``means`` hold; ``take`` answers what a question takes for granted."""
        library, coverage, model = means.library, means.coverage, means.model
        settings: AnsweringSettings = means.settings
        self._library, self._vocabulary, self._finder = library, means.vocabulary, means.finder
        self._settings, self._model = settings, model
        self.decider = Decider(library, coverage, settings, model)
        self._rivals = Rivals(library, coverage)
        self._looking = Looking(means.finder, self._rivals, model, settings)
        self._timed = Timed(library, means.book, self.decider, self._looking, settings.verdict_confidence)
        self._both = Both(self._timed, means.book, self.decider, self._looking, settings.verdict_confidence)
        self._lacking = Lacking(library, coverage)
        self._composer = Composer(library, settings.list_items)
        self._apiece = Apiece(library, means.book, self._composer, settings.verdict_confidence)
        self._lister = Lister(library, self.decider.judge, model, settings)
        self._chooser = Chooser(library, self._rivals, self._lister, settings)
        self._granted = Granted(self.decider, model, take, library.generation_id)

    def as_replied_to(self, question: Question) -> Question:
        """Return a question as it is replied to: open to all of a kind where it singles out none, or in steps."""
        return in_steps(self._lister.open_to_all(question), self._library)

    def reply(self, question: Question, text: str, before: Turn | None) -> Reply:
        """Answer ``text``, read as ``question``, after the turn ``before``."""
        unknown = names_unknown(question, before, self._vocabulary) or unheard_speakers(question, self._library)
        focus = focus_of(question, before, self._library.articles)
        evidence = of_matter(question, self._finder.find(question, query_of(question), focus), self._library)
        if other := of_sibling(question, evidence, before, self._library):
            told = self._told(structs.replace(question, form=Form.WHAT), None, other[: self._settings.citations])
            return told if asks_what_it_says(question) else self._by_date(question, other, ())
        if of_last := of_last_told(question, evidence, before, self._library):
            asked = question if of_last.verdict else structs.replace(question, form=Form.WHAT)
            shown = self._told(asked, of_last.verdict, of_last.support[: self._settings.citations])
            return structs.replace(shown, confidence=self._settings.verdict_confidence) if of_last.verdict else shown
        evidence, everything = viewed(question, evidence, focus, before, self._library)
        if unknown:
            near = self._finder.near(question, query_of(question)) or evidence
            return abstain_unknown(question, unknown, nearest_of(near), self._library.generation_id)
        if before is not None and asks_for_earlier(question):
            earlier = told_before(evidence, before, self._library.articles)[: self._settings.citations]
            asked = structs.replace(question, form=Form.WHAT)
            return self._told(asked, None, earlier) if earlier else self._abstain(asked, evidence)
        if asks_for_more(question):
            return self._more(structs.replace(question, form=Form.WHAT), evidence, focus, before)
        of_each, question = self._apiece.told(text, question, before)
        return of_each or self._by_window(question, evidence, everything)

    def news(self, question: Question) -> Reply | None:
        """Tell what the newest articles state, whomever they are on; None where nothing is of that time."""
        newest = newest_of_all(question, self._library, self._settings.citations)
        return self._composer.compose(structs.replace(question, form=Form.LIST), None, newest) if newest else None

    def _by_window(self, question: Question, evidence: Sequence[Evidence], everything: Sequence[Evidence]) -> Reply:
        """Answer what is asked to have happened in some year or month from what tells of that."""
        if names_sum(question):
            near, found, evidence = nearest_of(evidence), evidence, of_the_sum(question, evidence)
            if not evidence and (denied := self._granted.denied_outright(question, found)) is not None:
                return denied
            if not evidence:
                lack = Lack(told=f"of {sum_in(question.wording)}")
                return abstain(question, lack, near, self._library.generation_id)
        if (window := window_of(question)) is None:
            return self._by_date(question, evidence, everything)
        then = evidence if question.asks_verdict else happened_in(window, question, evidence)
        reply = self._by_date(question, then, everything) if then else None
        if reply is not None and is_told_of_then(question, window, reply):
            return reply
        return abstain(question, Lack(told=f"of it {window.told}"), nearest_of(evidence), self._library.generation_id)

    def _by_date(self, question: Question, evidence: Sequence[Evidence], everything: Sequence[Evidence]) -> Reply:
        """Answer what a time settles by that, what asks of both of two by each of them, all else by all there is."""
        by_date, sure = self._both.ruling(question)
        if by_date.verdict is not None and not is_of_another_sort(question, by_date.support[0]):
            return structs.replace(self._composer.compose(question, by_date.verdict, by_date.support), confidence=sure)
        apart, sure_of_both = self._timed.told(question)
        if apart:  # no one sentence has the length, and two have its ends
            form = question.form if len(apart) == 1 else Form.WHAT
            told = self._told(structs.replace(question, form=form), None, apart)
            return structs.replace(told, confidence=sure_of_both)
        reply = self._by_all(question, evidence, everything)
        if isinstance(reply, Abstention) and (term := ending_of_bar(question, evidence, self._library.articles)):
            return structs.replace(self._told(question, None, (term,)), confidence=self._settings.verdict_confidence)
        if by_date.support and isinstance(reply, Abstention):
            # It tells when it was done, what was done then, or of one of two.
            return structs.replace(self._told(question, None, by_date.support), confidence=sure)
        return reply

    def _by_all(self, question: Question, evidence: Sequence[Evidence], everything: Sequence[Evidence]) -> Reply:
        """Answer from what was just told, by whom from all there is, and nothing from what is on others than meant."""
        reply = self._by_evidence(question, evidence)
        if isinstance(reply, Abstention) and (more := asked_beyond(question, evidence, everything, self._library)):
            reply = self._by_evidence(more, everything)
        meant = on_those_meant(question, reply, everything or evidence, self._library)
        return reply if meant is None else self._by_evidence(question, meant)

    def _more(self, question: Question, evidence: Sequence[Evidence], focus: Focus, before: Turn | None) -> Reply:
        """Tell what else there is on what was just told, in the words of the question if in any."""
        limit = self._settings.citations
        if more := untold(evidence, focus, before, limit):
            return self._told(question, None, more)
        reply = self._by_evidence(question, evidence)
        more = untold(evidence, focus, before, limit, on_it=0.0) if isinstance(reply, Abstention) else ()
        return self._told(question, None, more) if more else reply

    def _by_evidence(self, question: Question, evidence: Sequence[Evidence]) -> Reply:
        trait = trait_asked(question)
        if not (evidence and (trait is None or trait.told_by(evidence))):
            return self._abstain(question, evidence)
        evidence = trait.told_by(evidence) if trait else evidence
        evidence, confidence = self._looking.read(question, evidence)
        least = self._settings.min_confidence
        if confidence < least and (as_such := self._told_as_such(question, evidence)):
            return structs.replace(as_such, confidence=least)
        if confidence < least and (items := self._lister.told(question, evidence)):  # each was read to be one
            return structs.replace(self._told(question, None, items), confidence=least)
        told = self._lister.any_told(question, evidence)
        if found := [one for one in told if self.decider.may_carry(question, Verdict.YES, one)]:
            sure = max(confidence, self._settings.verdict_confidence)
            shown = self._told(question, Verdict.YES, found[: self._settings.citations])
            return structs.replace(shown, confidence=sure)
        enough = confidence >= least
        reply = self._answer(question, evidence, confidence) if enough else self._unanswered(question, evidence)
        return structs.replace(reply, confidence=max(confidence, least) if isinstance(reply, Answer) else confidence)

    def _unanswered(self, question: Question, evidence: Sequence[Evidence]) -> Reply:
        """Refuse what the articles do not answer; what they deny outright is told: "imposed no fine"."""
        if (denied := self._granted.denied(question, evidence, self.decider.leanings(question, evidence))) is not None:
            return denied
        if (plain := self.decider.told_outright(question, evidence)) is not None:
            return self._told(question, plain.verdict, plain.support)
        reason = self._granted.reason(question, evidence)
        return self._told(question, None, reason) if reason else self._abstain(question, evidence)

    def _abstain(self, question: Question, evidence: Sequence[Evidence]) -> Abstention:
        nearest = nearest_of(evidence)
        lack = self._lacking.of(question, nearest)
        if (trait := trait_asked(question)) is not None and not trait.told_by(evidence):
            lack = Lack(told=trait.name)
        return abstain(question, lack, nearest, self._library.generation_id)

    def _answer(self, question: Question, evidence: Sequence[Evidence], confidence: float) -> Reply:
        sure = confidence >= self._settings.verdict_confidence
        leanings = self.decider.leanings(question, evidence)
        if not question.asks_verdict:
            return self._answer_open(question, in_own_word(question, evidence, self._library), leanings, sure=sure)
        decided = sure and not only_hints(question)
        ruling = self._ruling(question, evidence, leanings) if decided else None
        ruling = ruling or self.decider.compared(question, evidence)
        if (
            ruling is None
            or ruling.verdict is None
            or leaves_out(question, ruling.verdict, ruling.support, evidence, self._library)
        ):
            chosen = led(question, self._chooser.chosen(question, evidence, leanings), evidence, self._library)
            told = self._told(question, None, chosen)
            off = self._is_off(question, chosen) or (not sure and is_off(question, evidence))
            return self._abstain(question, evidence) if off and isinstance(told, Answer) else told
        held = proven(question, ruling.verdict, ruling.support[: self._settings.citations], evidence)
        support = verdict_led(question, ruling.verdict, held, evidence)
        cited = {one.article.id for one in support}
        more = len(support) < self._settings.citations and evidence[0].article.id not in cited
        told = self._told(question, ruling.verdict, support, evidence[:1] if more else ())
        return structs.replace(told, likelihood=ruling.likelihood) if isinstance(told, Answer) else told

    def _is_off(self, question: Question, chosen: Sequence[Evidence]) -> bool:
        """Tell whether what was chosen is beside the question, so that showing it would answer another one."""
        has_all = self._lacking.has_setting(question, chosen) and self._lacking.has_official(question, chosen)
        if not has_all or self._lacking.are_apart(question) or leaves_sequel_untold(question, chosen):
            return True
        if leaves_later_untold(question, chosen) or is_idle(question, chosen, self._library):
            return True
        leaves_doer_out = self.decider.leaving_doer_out(question)
        return all(is_not_called(question, one) or leaves_doer_out(one) for one in chosen)

    def _answer_open(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning], *, sure: bool
    ) -> Reply:
        if (denied := self._granted.denied(question, evidence, leanings)) is not None:
            return denied
        if as_such := self._told_as_such(question, evidence):
            return as_such
        if (not sure and is_off(question, evidence)) or self._granted.is_unborne(question, evidence, leanings):
            reason = self._granted.reason(question, evidence)
            return self._told(question, None, reason) if reason else self._abstain(question, evidence)
        if sums := told_sums(question, evidence, self._library):
            return self._told(structs.replace(question, form=Form.LIST), None, sums[: self._settings.list_items])
        chosen = self._chosen(question, evidence, leanings)
        if not chosen:
            return self._abstain(question, evidence)
        beside = may_explain(chosen, evidence) if question.form is Form.WHY else ()
        return self._granted.only_wanted(question, chosen) or self._told(question, None, chosen, beside)

    def _chosen(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> Sequence[Evidence]:
        """Return what an open question is answered with, best first; nothing where that is on another matter."""
        able = fitting(question, evidence, self._settings.close, self._library)
        chosen = self._chooser.chosen(question, able, leanings)
        if chosen and asks_greatest_deal(question):  # by their sums, whatever a sentence was read to tell
            return chosen[:1]
        chosen = event_first(question, chosen, evidence, self._library.articles) or outright(question, evidence)
        if chosen and is_of_another_event(question, chosen):  # what was too far down to be read may tell it
            chosen = tuple(one for one in read_best(self._model, question, chosen, len(chosen)) if one.answers_outright)
        if not chosen or is_on_another_matter(question, chosen, self._library):
            return ()
        return with_what_belongs(question, chosen, evidence, self._library)

    def _told_as_such(self, question: Question, evidence: Sequence[Evidence]) -> Reply | None:
        """Tell what is known for an answer by what it is: somebody's own word, or what a settlement contains."""
        said = said_by_person(question, evidence, self._library) or own_deeds(question, self._library)
        if listed := said or deals(question, evidence, self._library):
            return self._told(structs.replace(question, form=Form.LIST), None, listed[: self._settings.list_items])
        told = below_heading(question, evidence) or replied(question, evidence, self._library)
        told = told or contents(question, evidence, self._library) or as_it_is(question, evidence)
        return self._told(structs.replace(question, form=Form.WHAT), None, told) if told else None

    def _ruling(self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Ruling:
        """Rule on a question from the best sentences, and from the next best where those leave it open."""
        ruling = self.decider.decide(question, evidence, leanings)
        if ruling.verdict is not None:
            return ruling
        further = read_best(self._model, question, evidence, self._settings.undecided_read)
        return self.decider.decide(question, further, leanings)

    def _told(
        self, question: Question, verdict: Verdict | None, shown: Sequence[Evidence], beside: Sequence[Evidence] = ()
    ) -> Reply:
        """Put evidence into words, unless the first of it speaks of another in place of one who is asked about."""
        unheard, replaced = self._rivals.unheard_of(question, shown[0]), self._rivals.replaced(question, shown[0])
        if unheard or replaced:
            lack = Lack(unheard) if unheard else self._lacking.apart(question, replaced)
            return abstain(question, lack, nearest_of(shown), self._library.generation_id)
        return self._composer.compose(question, verdict, shown, beside=beside)
