"""The colours of figures: one palette on screen, in the dark and on paper."""

PALETTE = {
    "c1": "#1b6a93",
    "c2": "#c8702a",
    "c3": "#9aa3a8",
    "c4": "#5b4a87",
    "soft": "#d9dee1",
    "ink": "#20262b",
    "quiet": "#626c73",
    "line": "#d3d8db",
    "paper": "#ffffff",
}
"""Blue, orange and grey differ in lightness as well as hue, so they stay apart without colour vision and in print."""
