"""From a question and an index generation to an answer or an abstention.

``answerer`` leads to a question that is read, ``replying`` from there to the reply, ``turn`` holds one step of a
conversation, ``reworded`` puts a question in full, ``unread`` refuses what needs no reading. ``means`` are what both
work with. Other ways are tried where the first tells nothing: ``taken_up``, ``wholes``, ``ended``, ``another``,
``granted``, ``counted``; ``apiece`` looks up one sum for each of two, ``he_or_she`` tells whom they cannot stand for,
``parted`` joins the answers to two questions in one. Each folder imports those before it alone: ``asked``,
``followed``, ``found``, ``times``, ``lock``, ``settled``, ``verdict``, ``told``.
"""
