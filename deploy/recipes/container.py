"""Boots a real systemd in a container over the running system, with Mirsad installed in it, and runs a script there."""

import os
import pathlib
import shutil
import subprocess
import tempfile

UNITS = {
    # What the container boots into.
    "mirsad-recipe.target": """
[Unit]
Requires=basic.target
After=basic.target
AllowIsolate=yes
Wants=mirsad-recipe.service
""",
    "mirsad-recipe.service": """
[Unit]
After=basic.target
SuccessAction=exit
FailureAction=exit
[Service]
Type=oneshot
ExecStart=/bin/bash /payload/prepare
ExecStart=/bin/bash /payload/recipe
WorkingDirectory=/root
Environment=HOME=/root LC_ALL=C.UTF-8
StandardOutput=append:/out/prepare.log
StandardError=append:/out/prepare.log
TimeoutStartSec=infinity
""",
}

# As an operator finds it who has installed Mirsad and dropped the seeds.
PREPARE = """
set -e
cp -r /payload/seeds /root/seeds
dpkg -i /payload/mirsad.deb
for file in /root/seeds/*.txt; do
    name=$(basename "$file")
    cp "$file" "/var/spool/mirsad/inbox/.$name.part"
    mv "/var/spool/mirsad/inbox/.$name.part" "/var/spool/mirsad/inbox/$name"
done
# The status follows within a second.
until mirsad status | grep -q 'this run .* 5 recorded'; do sleep 0.1; done
"""


class Refused(Exception):
    """No container can be booted here."""


def run(script, project, package, out, patience):
    """Runs a bash script as root. Returns its exit status.

    package is the Debian package of Mirsad. out is a folder that the script finds as /out. patience is in seconds. Changes nothing else: the container writes into a layer
    that is removed in the end.
    """
    if os.geteuid() != 0:
        raise Refused("only root can boot a container")
    subprocess.run([project / "deploy/needs", "systemd", "systemd-container"], check=True)
    work = pathlib.Path(tempfile.mkdtemp(prefix="mirsad-container."))
    root = work / "root"
    payload = work / "payload"
    try:
        for name in ("upper", "work", "root", "payload"):
            (work / name).mkdir()
        layers = f"lowerdir=/,upperdir={work}/upper,workdir={work}/work"
        mount = subprocess.run(["mount", "-t", "overlay", "overlay", "-o", layers, root], capture_output=True, text=True)
        if mount.returncode != 0:
            raise Refused(f"the kernel refuses an overlay: {mount.stderr.strip()}")
        # Build machines forbid the start of services with it.
        (root / "usr/sbin/policy-rc.d").unlink(missing_ok=True)
        for name, text in UNITS.items():
            (root / "etc/systemd/system" / name).write_text(text)
        (payload / "prepare").write_text(PREPARE)
        (payload / "recipe").write_text(script)
        shutil.copy(package, payload / "mirsad.deb")
        shutil.copytree(project / "seeds", payload / "seeds")
        nspawn = ["systemd-nspawn", "-D", root, "-M", f"mirsad-recipe-{os.getpid()}", "--register=no", "--keep-unit",
                  "--link-journal=no", "--private-network", "--console=pipe"]
        quiet = {"stdin": subprocess.DEVNULL, "capture_output": True}
        refusal = subprocess.run([*nspawn, "--", "/bin/true"], **quiet)
        if refusal.returncode != 0:
            raise Refused(f"systemd-nspawn is refused: {refusal.stderr.decode(errors='replace').strip()[-300:]}")
        boot = [*nspawn, f"--bind-ro={payload}:/payload", f"--bind={out}:/out", "-b", "--",
                "systemd.unit=mirsad-recipe.target", "systemd.log_level=warning"]
        return subprocess.run(["timeout", "-k", "10", str(patience), *boot], **quiet).returncode
    finally:
        if os.path.ismount(root):
            subprocess.run(["umount", root], check=True)
        shutil.rmtree(work)
