"""Where names stand in a text, and where each begins and ends."""
