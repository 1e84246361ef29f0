"""What sentences in a row tell of a matter that the first of them brings up."""

from pathlib import Path

import pytest

from bot.service import Service
from tests.answerers import answerer_over, ask

DEAL = """---
title: "Walmart to pay $4 million in Texas face-scan settlement"
published: 2025-09-24
as_of: 2025-10-30
actors: [Walmart]
---
Walmart has agreed to pay $4 million to settle claims that it captured shoppers' faces without telling them, the
attorney general of Texas announced on Tuesday. The company admitted no wrongdoing.

Under the agreement, which runs for five years, the company may go on with face entry so long as shoppers opt in. It
must get consent on a separate screen. It has to delete a million templates within 90 days.

A lawyer said that shoppers must wait for a suit of their own.
"""
VETO = """---
title: "Ohio governor vetoes limits on police facial recognition"
published: 2025-04-08
as_of: 2025-04-21
actors: [Ohio]
---
The governor of Ohio on Tuesday vetoed a bill that would have made police get a warrant before they search by face.

Together with the veto the governor signed an executive order. It directs the Highway Patrol to log every search. The
order does not bind city police.

"An order can be torn up by the next governor," a critic said. The bill has an exception for emergencies.
"""
BAN = """---
title: "Denver council votes 6-3 to bar city from using facial recognition"
published: 2025-03-12
as_of: 2025-09-03
actors: [Denver]
---
The Denver City Council voted 6-3 on Tuesday to bar every city department from using facial recognition. The ordinance
took effect on 1 September 2025.

There are two exceptions: staff may unlock their own phones with their faces, and clerks may blur faces in video.

A resident who is searched in breach of the ordinance may sue the city and recover up to $1,000 for each violation.
"""


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("What does Walmart have to do under the settlement?", "separate screen", "a suit of their own"),
        ("What did Walmart agree to?", "$4 million", "a suit of their own"),
        ("What does the Ohio executive order require?", "directs the Highway Patrol", "torn up"),
        ("What are the exceptions in Denver's ordinance?", "There are two exceptions", "$1,000"),
    ],
)
def test_what_a_matter_sets_is_told_by_what_stands_behind_it(
    question: str, told: str, untold: str, shipped: Service, tmp_path: Path
) -> None:
    answer = ask(answerer_over({"deal.md": DEAL, "veto.md": VETO, "ban.md": BAN}, tmp_path, shipped), question)
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert told in quotes
    assert untold not in quotes
