"""Repositories of git to try things on."""

import os
import subprocess


class Repository:
    """A repository in a folder, whose commits know neither the clock nor anybody's settings."""

    def __init__(self, folder, form="sha1"):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", f"--object-format={form}")

    def git(self, *arguments, day="2026-11-01", author="CX lead"):
        done = subprocess.run(
            ("git", *arguments),
            cwd=self.folder,
            env=os.environ
            | {
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": author,
                "GIT_AUTHOR_EMAIL": "cx@example.org",
                "GIT_COMMITTER_NAME": "CX lead",
                "GIT_COMMITTER_EMAIL": "cx@example.org",
                "GIT_AUTHOR_DATE": day if day.startswith("@") else f"{day}T09:00:00+00:00",
                "GIT_COMMITTER_DATE": day if day.startswith("@") else f"{day}T09:00:00+00:00",
            },
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def commit(self, files, message="Edit", **how):
        """Write files, None for one that goes, and give the address of the commit."""
        for path, text in files.items():
            file = self.folder / path
            if text is None:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message, **how)
        return self.git("rev-parse", "HEAD")
