"""Times one process as a whole: exit code, seconds, peak memory, processor time."""
import os
import subprocess
import time


def measured(argv, cwd, env):
    """Runs to the end, its output appended to output.txt in cwd; answers (exit code, seconds, peak MiB, CPU seconds)."""
    with open(os.path.join(cwd, "output.txt"), "a", encoding="utf-8") as out:
        start = time.monotonic()
        child = subprocess.Popen(argv, cwd=cwd, env=env, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return child.returncode, time.monotonic() - start, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def output(cwd):
    """The end of what the processes of this folder printed."""
    with open(os.path.join(cwd, "output.txt"), encoding="utf-8") as text:
        return text.read()[-4000:]
