"""How a question opens: a link to what was said before, and the verb that asks for a verdict."""

# "So", "and", "but", "ok," and the like, or nothing: goes behind the ``^`` of a pattern.
LINK = r"\W*(?:(?:so|and|but|or|then|ok|okay|well)\W+)?"
AUXILIARY = (
    r"(?:ain['’]?t|can['’]?t|cannot|won['’]?t"
    r"|(?:is|are|was|were|do|does|did|can|could|may(?! \d)|might|has|have|had|will|would|should|must|am)"
    r"(?:n['’]?t|['’]nt)?)"
)
