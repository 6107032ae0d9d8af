"""The summary: judgements, what stands out, what came last."""
