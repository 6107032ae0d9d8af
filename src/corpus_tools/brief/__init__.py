"""
The brief: a room for each section (``summary``, ``corpus``, ``actors``, ``claims``, ``chronology``, ``framing``), one
for where documents differ (``apart``), and the page, its drawings and its running. What all sections share stands here.
"""
