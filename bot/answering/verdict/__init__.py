"""Yes, no or partly: by rules and by reading, held against what plain words settle.

``deciding`` leads; ``judge`` and ``rules`` rule by clauses, ``changes`` and ``up_to_date`` by what came later,
``likelihood`` and ``decision`` weigh that against what was read; ``settling``, ``denying`` and ``behind`` correct
what comes of it.
"""
