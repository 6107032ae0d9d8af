"""
When a text that does not state its day was published, by what other documents of its corpus tell: dated copies of it,
and dated documents that give in full the days of which it speaks. Documents that were dated so date no others.
"""
