"""When things hold, happened and changed, and what came after."""
