"""From a folder of press documents to a brief that can be checked."""
