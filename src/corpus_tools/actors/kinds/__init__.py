"""What kind of actor a name is: a person, a party, a government …, by its own words and by those around it."""
