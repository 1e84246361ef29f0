"""Files and addresses turned into raw articles."""
