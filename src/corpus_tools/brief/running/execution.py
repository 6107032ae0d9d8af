"""How a notebook is run: by papermill's engine, which would write it to the disk before and after every cell."""

from __future__ import annotations

from typing import Any

from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

ENGINE = "corpus-tools"
"""The name under which papermill knows this way to run a notebook."""


class Engine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """
    Writes the notebook when it has ended, well or badly: written twice a cell, its figures would take longer to write
    than to draw.
    """

    @classmethod
    def execute_managed_notebook(cls, nb_man: NotebookExecutionManager, kernel_name: str, **options: Any) -> None:
        """Runs the cells."""
        path, nb_man.output_path = nb_man.output_path, None
        try:
            super().execute_managed_notebook(nb_man, kernel_name, **options)
        finally:
            nb_man.output_path = path


papermill_engines.register(ENGINE, Engine)
