"""A loopback relay that counts the HTTP requests and bytes passing through it. Adds no header and changes nothing."""
import asyncio
import collections
import threading


class Relay:
    def __init__(self, port):
        self.target = port
        self.loop = asyncio.new_event_loop()
        self.reset()
        ready = threading.Event()
        threading.Thread(target=self._run, args=(ready,), daemon=True).start()
        ready.wait()

    def reset(self):
        self.requests = collections.Counter()
        self.sent = 0
        self.received = 0

    def _run(self, ready):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        self.loop.run_forever()

    async def _serve(self, reader, writer):
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.close()
            return
        await asyncio.gather(self._requests(reader, far_writer), self._answers(far_reader, writer))

    async def _requests(self, reader, writer):
        """Passes whole requests on, so that each can be counted by its method."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                lines = head.split(b"\r\n")
                headers = {l.split(b":", 1)[0].strip().lower(): l.split(b":", 1)[1].strip() for l in lines[1:] if l}
                self.requests[lines[0].split(b" ")[0].decode()] += 1
                self.sent += len(head)
                writer.write(head)
                if headers.get(b"transfer-encoding", b"").lower() == b"chunked":
                    await self._chunks(reader, writer)
                else:
                    await self._body(reader, writer, int(headers.get(b"content-length", b"0")))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    async def _body(self, reader, writer, left):
        while left:
            part = await reader.read(min(left, 1 << 16))
            if not part:
                raise ConnectionError("request ended early")
            left -= len(part)
            self.sent += len(part)
            writer.write(part)

    async def _chunks(self, reader, writer):
        while True:
            size = await reader.readuntil(b"\r\n")
            self.sent += len(size)
            writer.write(size)
            await self._body(reader, writer, int(size.split(b";")[0], 16) + 2)
            if int(size.split(b";")[0], 16) == 0:
                return

    async def _answers(self, reader, writer):
        try:
            while True:
                part = await reader.read(1 << 16)
                if not part:
                    break
                self.received += len(part)
                writer.write(part)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()
