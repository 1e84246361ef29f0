"""The turns of a conversation: how each is taken, from what those before it asked and told.

``turn`` is one of them, ``reworded`` puts its text in full, ``in_view`` and ``of_last`` tell what of the evidence it is
on, ``unread`` refuses what needs no reading. Other ways are tried where the first tells nothing: ``taken_up``,
``wholes``, ``ended``, ``another``, ``granted``, ``counted``; ``apiece`` looks up one sum for each of two, ``he_or_she``
tells whom they cannot stand for, ``parted`` joins the answers to two questions in one.
"""
