"""Where to post, under limits: the model, its answers and why there is none."""
