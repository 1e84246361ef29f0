"""What the articles hold on a question, and what its best sentences say to it."""
