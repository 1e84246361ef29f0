"""Those asked about in each other's place."""

import pytest

from bot.answering.lock.exchanged import is_exchanged
from tests.sayings import KIN, asked, said


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Does Oakland sell cameras to Axon?", "Axon sells cameras to Oakland."),
        ("Does Oakland sell cameras to Axon?", "Oakland signed a contract with Axon."),  # no body supplies a maker
        ("Has NEC used the Oakland scanners?", "Oakland has used the scanners of NEC since 2017."),
        ("Does Axon still buy scanners?", "Axon still sells scanners."),
        ("Did Axon carry on buying scanners?", "Axon did not stop selling scanners."),
        ("Does Amazon still buy it?", "AWS still sells it in Rekognition, a service of Amazon."),
        ("Was Axon a customer of Oakland?", "Oakland bought scanners from Axon."),
        ("Was Axon Oakland's first customer?", "Oakland was the first known user of Axon."),
        ("Did Oakland supply Axon?", "Axon is the vendor of scanners to Oakland."),
        ("Did Idemia choose Oakland?", "Oakland had chosen Idemia."),
        ("Did Idemia tell Italy to wipe the faces?", "Italy ordered Idemia to wipe the faces of people in Italy."),
        ("Was Italy told to wipe the faces?", "Italy ordered Idemia to wipe the faces."),
        ("Was Idemia's case against Italy on faces?", "Italy fined Idemia over faces."),
        ("Did Oakland praise the Axon test?", "Axon praised the Oakland test."),
        ("Did Italy leave Idemia?", "Idemia left Italy."),
        ("Did Italy write to Idemia on faces?", "Idemia announced it in a letter to Italy."),  # by whatever verb
        ("Does Idemia use Oakland's database?", "Oakland had bought licences from Idemia."),
        ("Was Axon praised by Oakland?", "The praise by Axon shows how Oakland fares."),
        ("Did Oakland bar the FTC from scanning?", "The FTC settlement bars the city of Oakland from scanning."),
        ("Did Axon overturn the ruling?", "Oakland overturned the ruling on Axon."),
        ("Did NBC News block searches in Clearview?", "Clearview blocked searches after a report by NBC News."),
        ("Was Oakland audited by Axon?", "Oakland led an audit of Axon."),
        ("Did Boston run searches in Clearview?", "Oakland ran hundreds of searches in Clearview."),
    ],
)
def test_a_sentence_with_both_in_each_others_place_is_no_yes(question: str, text: str) -> None:
    assert is_exchanged(asked(question), said(text), KIN)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Does Axon sell cameras to Oakland?", "Axon sells cameras to Oakland."),
        ("Does Amazon still sell it?", "AWS still sells it in Rekognition, a service of Amazon."),
        ("Does Axon sell cameras to Oakland?", "Oakland buys its cameras from Axon."),
        ("Does Oakland buy cameras from Axon?", "Axon supplies cameras to Oakland."),
        ("Is NEC used by Oakland?", "Oakland uses NEC."),
        ("Does Axon still let Oakland buy scanners?", "Axon still sells scanners."),
        ("Was Axon first to test it?", "Axon tested it."),
        ("Did Idemia sign a deal with Oakland?", "Oakland signed a deal with Idemia."),
        ("Was Idemia told by Italy to wipe the faces?", "Italy ordered Idemia to wipe the faces."),
        ("Was Italy's case against Idemia on faces?", "Italy fined Idemia over faces."),
        ("Are the scanners that Axon has sold heavy?", "Axon sold scanners."),
        ("Was Oakland a customer of Axon?", "Oakland bought scanners from Axon."),
        ("Was Oakland Axon's first customer?", "Axon sold scanners to Oakland."),
        ("Is Axon a supplier of Oakland?", "Oakland uses scanners made by Axon."),
        ("Does Axon use scanners in Oakland?", "Oakland does not ban scanners in such shops as those of Axon."),
        ("Did Axon use footage of Oakland?", "Axon built it with footage of Oakland."),
        ("Are firms in Italy told that they break it?", "Italy warned firms in Italy that they break it."),
        ("Did Axon sue Oakland?", "Axon and Oakland sued each other."),
        ("Did Axon break the law of Italy?", "Italy fined Axon under its law."),
        ("Is NEC used by Oakland?", "NEC gives Oakland scanners."),
        ("Does Oakland use Axon's alerts?", "Axon gives Oakland alerts."),
        ("Did Axon give Oakland access?", "Oakland had access to the footage of Axon."),
        ("Did Axon beat the ban of Oakland?", "Oakland overturned the ban on Axon."),
        ("Is it true Italy fined Axon?", "Italy fined Axon because Axon scanned faces."),
        ("Did Oakland police run searches in Clearview?", "Oakland ran hundreds of searches in Clearview."),
        ("Did Axon ask Oakland for it?", "Axon said that Oakland gave it nothing."),
        ("Did Amazon supply Oakland?", "Records showed that Amazon supplied Rekognition to Oakland."),
    ],
)
def test_the_same_said_otherwise_is_not_exchanged(question: str, text: str) -> None:
    assert not is_exchanged(asked(question), said(text), KIN)
