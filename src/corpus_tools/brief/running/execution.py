"""How a notebook is run: by papermill's engine, which would write it to the disk time and again."""

from __future__ import annotations

from typing import Any

from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

ENGINE = "corpus-tools"
"""The name under which papermill knows this way to run a notebook."""


class Engine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """
    Leaves it to papermill to write the notebook once, when it has ended, and writes one that broke off to ``part_run``:
    written again and again, its figures would take longer to write than to draw.
    """

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: NotebookExecutionManager, kernel_name: str, *, part_run: str, **options: Any
    ) -> None:
        """Runs the cells."""
        try:
            super().execute_managed_notebook(nb_man, kernel_name, **options)
        except BaseException:
            nb_man.output_path = part_run
            raise


papermill_engines.register(ENGINE, Engine)
