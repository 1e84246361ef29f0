"""The short forms under which people are known: Rob for Robert, Kate for Katherine."""

from collections.abc import Iterator

_WRITTEN = """
Alexander Alexandra Alex; Andrew Andy Drew; Anthony Tony; Benjamin Ben; Catherine Katherine Kathryn Kate Cathy Kathy;
Charles Charlie Chuck; Christopher Christine Chris; Cynthia Cindy; Daniel Dan Danny; David Dave; Deborah Deb Debbie;
Donald Don; Edward Ed Eddie Ted; Elizabeth Liz Beth; Gregory Greg; James Jim Jimmy; Jeffrey Jeff; Jennifer Jen Jenny;
Jessica Jess; John Jack Johnny; Joseph Joe; Kenneth Ken; Lawrence Larry; Margaret Maggie; Matthew Matt; Michael Mike;
Nicholas Nick; Patricia Patrick Pat; Peter Pete; Philip Phillip Phil; Richard Rick; Robert Rob Bob Bobby; Ronald Ron;
Samuel Samantha Sam; Stephen Steven Steve; Susan Sue; Theodore Ted; Thomas Tom; Timothy Tim; Victoria Vicky;
William Will Bill
"""
_ALIKE = [frozenset(line.split()) for line in _WRITTEN.split(";")]


def with_other_first_names(name: str) -> Iterator[str]:
    """Yield ``name``, first name first, with the other forms of that first name."""
    first, _, rest = name.partition(" ")
    for alike in _ALIKE:
        if rest and first in alike:
            yield from (f"{other} {rest}" for other in sorted(alike - {first}))
