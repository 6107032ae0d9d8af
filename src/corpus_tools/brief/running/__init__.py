"""How the notebooks are run: their parameters, their kernels, and the sections that they leave."""
