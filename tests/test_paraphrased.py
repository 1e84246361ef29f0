"""Deeds told in words other than those asked, and their contraries."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.paraphrased import by_paraphrase
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
SHELVED = "On 3 May Walmart told investors that it is shelving its plan to put facial recognition in its pharmacies."
DROPPED = "Walmart has dropped its plan to scan faces at the tills."
PUT_OFF = "Amazon told sellers on Monday that it had pushed the start of palm scanning back to March."
LAWFUL = "In 2024 the CNIL looked at the trial and concluded that it was lawful."
APPEAL = "Clearview AI said on 3 May that its appeal against the fine had been filed in March."
CLAIMS = "The judge dismissed the claims against Microsoft, which had only sold the servers."
UNANSWERED = "Target has not answered the complaint yet."
UNAPPROVED = "A judge in Ohio still has to approve the deal."
ORDERED = "The Ohio court ordered prosecutors to hand over the name of the vendor."
MISLEADING = "IBM called the findings misleading because an old version had been tested."
FAILED = "A motion to ban facial recognition failed in the Maine House."
LEAVE = "The Danish Data Protection Agency gave permission for facial recognition at the stadium in May."
UNKNOWING = "Walmart took pictures of shoppers without their knowledge, the commissioners found."
ENROLLED = "Staff are not enrolled at Walmart."
DELETE = "Everalbum has to delete the models it built from pictures of users."
KEEP = "Departments in Oregon that have the product can keep it until their contracts run out."
GO_ON = "Two rivals, Amazon and NEC, said that they would go on selling live facial recognition to police."
ON_SALE = "Amazon's photo search remains on sale to police departments."
LAPSE = "NEC did so in 2021 and let the test lapse in 2023."
ONLY = "The policy of the Oakland police allows only murders and kidnappings."
NOWHERE = "Amazon says that Ring does not work in Illinois or Texas."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Walmart shelve its facial recognition plan?", SHELVED, YES),
        ("Did Walmart drop its plan to put facial recognition in its pharmacies?", SHELVED, YES),
        ("Did Walmart go ahead with facial recognition in its pharmacies?", SHELVED, NO),
        ("Is Walmart going ahead with facial recognition at the tills?", DROPPED, NO),
        ("Is Amazon going ahead with facial recognition at the tills?", DROPPED, None),
        ("Is Walmart going ahead with facial recognition in its warehouses?", DROPPED, None),
        ("Did Walmart drop facial recognition?", DROPPED, None),
        ("Did Walmart want to go ahead with face scans at the tills?", DROPPED, None),
        ("Did Amazon postpone palm scanning?", PUT_OFF, YES),
        ("Did Amazon postpone face scanning at airports?", PUT_OFF, None),
        ("Did the CNIL find the trial unlawful?", LAWFUL, NO),
        ("Did the CNIL find that the trial was illegal?", LAWFUL, NO),
        ("Did the CNIL find the trial lawful?", LAWFUL, YES),
        ("Did the ICO find the trial unlawful?", LAWFUL, None),
        ("Did the CNIL find the contract unlawful?", LAWFUL, None),
        ("Is Clearview AI appealing the fine?", APPEAL, YES),
        ("Is Amazon appealing the fine?", APPEAL, None),
        ("Is Clearview AI appealing the ban?", APPEAL, None),
        ("Is Microsoft still a defendant in the case?", CLAIMS, NO),
        ("Is Amazon still a defendant in the case?", CLAIMS, None),
        ("Has Target settled the lawsuit?", UNANSWERED, NO),
        ("Has Target settled the complaint?", UNANSWERED, NO),
        ("Has Walmart settled the complaint?", UNANSWERED, None),
        ("Has a judge approved the Ohio deal?", UNAPPROVED, NO),
        ("Has the council approved the Ohio deal?", UNAPPROVED, None),
        ("Did the Ohio court side with the prosecutors?", ORDERED, NO),
        ("Did the Ohio court side with the vendor?", ORDERED, None),
        ("Did IBM accept the findings?", MISLEADING, NO),
        ("Did Microsoft accept the findings?", MISLEADING, None),
        ("Did Maine reject a ban on facial recognition?", FAILED, YES),
        ("Did Oregon reject a ban on facial recognition?", FAILED, None),
        ("Did Maine reject a tax on facial recognition?", FAILED, None),
        ("Did the regulator forbid facial recognition at the stadium?", LEAVE, None),
        ("Did the Danish regulator forbid facial recognition at the stadium?", LEAVE, NO),
        ("Did the Danish regulator forbid facial recognition at schools?", LEAVE, None),
        ("Did shoppers at Walmart consent to the pictures?", UNKNOWING, NO),
        ("Did employees at Walmart consent to the pictures?", UNKNOWING, None),
        ("Does Walmart scan its own staff?", ENROLLED, NO),
        ("Does Walmart scan its own customers?", ENROLLED, None),
        ("Did Everalbum get to keep the models?", DELETE, NO),
        ("Did Everalbum get to keep the name?", DELETE, None),
        ("Must departments in Oregon give up the product at once?", KEEP, NO),
        ("Must schools in Oregon give up the product at once?", KEEP, None),
        ("Is NEC quitting live facial recognition for police?", GO_ON, NO),
        ("Is Microsoft quitting live facial recognition for police?", GO_ON, None),
        ("Is NEC quitting live facial recognition for airports?", GO_ON, None),
        ("Has Meta abandoned face recognition?", "Meta said it would keep face recognition for a few uses.", None),
        ("Has Amazon stopped selling live facial recognition to police in Texas?", GO_ON, None),
        ("Does Amazon sell photo search to police departments?", ON_SALE, YES),
        ("Does Amazon sell photo search to schools?", ON_SALE, None),
        ("Did NEC have the test in 2023?", LAPSE, NO),
        ("Did NEC have the test in 2021?", LAPSE, None),
        ("Did NEC have the test?", LAPSE, None),
        ("Are Oakland police limited to murders and kidnappings?", ONLY, YES),
        ("Are Oakland police limited to murders?", ONLY, None),
        ("Did Kmart Australia appeal?", "Kmart Australia asked a tribunal to review the ruling.", YES),
        ("Did Bunnings appeal?", "Kmart Australia asked a tribunal to review the ruling.", None),
        ("Was Nijeer Parks jailed?", "Ohio police held Nijeer Parks for ten days.", YES),
        ("Was Robert Williams jailed?", "Ohio police held Nijeer Parks for ten days.", None),
        ("Does Utah limit police use?", "Utah was the first state to require a warrant for police use.", YES),
        ("Does Ohio limit police use?", "Utah was the first state to require a warrant for police use.", None),
        ("Does IBM work with the FBI?", "In 2020 IBM had a £7 million contract with the FBI.", YES),
        ("Does IBM work with the IRS?", "In 2020 IBM had a £7 million contract with the FBI.", None),
        ("Did the Mounties use Clearview?", "The RCMP ran hundreds of searches in Clearview AI.", YES),
        ("Did Oregon police use Clearview?", "The RCMP ran hundreds of searches in Clearview AI.", None),
        ("Did the UK Upper Tribunal disagree?", "The UK Upper Tribunal reversed the ruling.", YES),
        ("Did the UK Upper Tribunal agree with that?", "The UK Upper Tribunal reversed the ruling.", NO),
        ("Did Hamburg act against PimEyes?", "The Hamburg regulator declined to act against PimEyes.", NO),
        ("Did Hamburg act against NEC?", "The Hamburg regulator declined to act against PimEyes.", None),
        ("Does Ring work in Texas?", NOWHERE, NO),
        ("Does Ring work in Oregon?", NOWHERE, None),
    ],
)
def test_a_deed_is_told_by_other_words_of_those_asked_only(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_paraphrase(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two years after it had dropped its plan to scan faces at the tills, Walmart took it up again.",
        "The union urged Walmart to say that it had dropped its plan to scan faces at the tills.",
        "Walmart denied that it had dropped its plan to scan faces at the tills.",
        "Walmart dropped its plan to scan faces at the tills, but later revived it.",
        "Target said that Walmart is not among those and it has dropped its plan to scan faces at the tills.",
    ],
)
def test_what_is_denied_wished_or_undone_tells_no_deed(text: str) -> None:
    question = asked("Is Walmart going ahead with face scans at the tills?")
    assert by_paraphrase(question, [said(text)], Shelf.of()) is None
