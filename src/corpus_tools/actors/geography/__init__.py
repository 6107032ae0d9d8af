"""Places and states: what the name of one stands for, and to which country a body belongs."""
