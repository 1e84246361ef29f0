"""What is told in the end: which sentences, in which words, or why nothing is."""
