"""How papermill is told to run a notebook, and how jupyter_client to start its kernel."""

from __future__ import annotations

import asyncio
import uuid
from subprocess import Popen
from typing import Any, cast

from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

from corpus_tools.brief.running.kernels import Kernels, Process

_LAUNCHER = "ipykernel_launcher"


class Provisioner(LocalProvisioner):
    """Takes kernels from ``source``; one that is no IPython kernel, or cannot be forked, it starts as usual."""

    source: Kernels

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Has a kernel running and returns how to reach it. Raises ``ConnectionError`` when the build is over."""
        kwargs["env"] = {**kwargs["env"], **self.source.environment}
        arguments = cmd[cmd.index(_LAUNCHER) + 1 :] if _LAUNCHER in cmd else None
        with self.source.starting():
            forked = self.source.forked(arguments, str(kwargs["cwd"]), kwargs["env"]) if arguments else None
            if forked:
                self.process = cast(Popen[bytes], forked)  # it offers what is used of one
                self.pid, self.pgid, self.cwd = forked.pid, forked.pid, kwargs["cwd"]
            else:
                await super().launch_kernel(cmd, **kwargs)
            self.source.adopt(forked or cast(Process, self.process))
        return self.connection_info

    async def wait(self) -> int | None:
        """Waits for the end of the kernel, which is killed and gone in a moment."""
        while self.process and await self.poll() is None:
            await asyncio.sleep(0.005)
        return await super().wait()


def manager_of(kernels: Kernels) -> type[AsyncKernelManager]:
    """
    A class of managers whose kernels come from ``kernels``, as nbclient wants one. They run this Python, whatever
    kernel the user has installed under the name of ``python3``.
    """

    class Manager(AsyncKernelManager):
        def __init__(self, **options: Any) -> None:
            super().__init__(connection_file=str(kernels.folder / f"{uuid.uuid4()}.json"), **options)
            self._kernel_spec = KernelSpec(resource_dir="", **get_kernel_dict())
            self.provisioner = Provisioner(kernel_spec=self.kernel_spec, parent=self)
            self.provisioner.source = kernels

    return Manager


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
