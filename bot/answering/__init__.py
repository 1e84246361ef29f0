"""From a question and an index generation to an answer or an abstention."""
