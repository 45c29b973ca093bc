"""One line of text from one process of this user to another: heard, and answered."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 2000
TAKEN = b"taken\n"


def call(name: str, text: str) -> bool:
    """Whether somebody listens under ``name`` and has taken ``text``, within two seconds each."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(f"{text}\n".encode())
    taken = socket.waitForReadyRead(WAIT_MS) and socket.readAll().data() == TAKEN
    socket.disconnectFromServer()
    return taken


class Line(QObject):
    """Listens under a name; the first process of a name keeps it."""

    heard = Signal(str)

    def __init__(self, name: str, most: int, parent: QObject) -> None:
        """Listen.

        Args:
            name: What callers know it by.
            most: Bytes of a text; a longer one is not heard.
            parent: As long as it lives, this listens.
        """
        super().__init__(parent)
        self._most = most
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_call)
        if not _answers(name):
            QLocalServer.removeServer(name)  # of a process that was killed
            self._server.listen(name)

    @property
    def listens(self) -> bool:
        """Whether it is this process that is heard."""
        return self._server.isListening()

    @Slot()
    def _on_call(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_text)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._read(socket)

    @Slot()
    def _on_text(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > self._most:
                socket.abort()
            return
        text = bytes(socket.readLine(self._most + 2).data()).decode(errors="replace").strip()
        socket.write(TAKEN)
        socket.flush()
        socket.disconnectFromServer()
        self.heard.emit(text)


def _answers(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(WAIT_MS)
