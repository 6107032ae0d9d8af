"""Where documents, and speakers, differ: claims disputed, numbers and days apart, what was taken back."""
