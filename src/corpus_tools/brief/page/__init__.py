"""The brief as a page: its parts, its appendices, its styles, and what it becomes on paper and in Word."""
