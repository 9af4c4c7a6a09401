"""Reading the files of an index where they are mapped, not out of a copy in memory.

Whoosh maps a segment into memory, and then copies each file in it to read it: at ten thousand
documents twenty megabytes for each searcher that is kept open, of which a process has as many as
threads. Mapped pages are shared, by threads and by processes.
"""

from __future__ import annotations

import io

from whoosh.filedb import structfile


class MappedFile(io.RawIOBase):
    """A file over a buffer, to read only, with a position of its own."""

    def __init__(self, buffer: memoryview) -> None:
        super().__init__()
        self._buffer = memoryview(buffer)
        self._at = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Give the position."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a position."""
        begin = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._buffer)}[whence]
        self._at = max(0, begin + offset)
        return self._at

    def read(self, size: int | None = -1) -> bytes:
        """Read so many bytes, or all that are left."""
        end = len(self._buffer) if size is None or size < 0 else self._at + size
        found = bytes(self._buffer[self._at : end])
        self._at += len(found)
        return found

    def readinto(self, target: memoryview) -> int:  # type: ignore[override]
        """Read into a buffer; gives how many bytes."""
        found = self.read(len(target))
        target[: len(found)] = found
        return len(found)

    def close(self) -> None:
        """Let go of the map."""
        self._buffer.release()
        super().close()


def read_through_maps() -> None:
    """Let Whoosh read maps through `MappedFile`, in this process."""
    structfile.BytesIO = MappedFile
