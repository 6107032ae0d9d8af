"""The section on framing: labels, wordings, devices, headlines, coverage."""
