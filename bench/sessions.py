"""Many readers of a Streamlit app at once, without browsers: each speaks to the server as the page in a browser does."""

import asyncio
from time import perf_counter

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol


async def reruns_a_second(address: str, sessions: int, seconds: float, query: str) -> float:
    """How many reruns the server finishes in a second; every other rerun has the filters of `query`."""
    target = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    sockets = [await connect(target, subprotocols=[Subprotocol("streamlit")], max_size=None) for _ in range(sessions)]
    await asyncio.gather(*(_rerun(socket, "") for socket in sockets))
    start = perf_counter()
    done = await asyncio.gather(*(_click(socket, query, start + seconds) for socket in sockets))
    took = perf_counter() - start
    for socket in sockets:
        await socket.close()
    return sum(done) / took


async def _click(socket: ClientConnection, query: str, until: float) -> int:
    done = 0
    while perf_counter() < until:
        await _rerun(socket, "" if done % 2 else query)
        done += 1
    return done


async def _rerun(socket: ClientConnection, query: str) -> None:
    """Ask for a rerun and wait until it is done."""
    asked = BackMsg()
    asked.rerun_script.query_string = query
    await socket.send(asked.SerializeToString())
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(bytes(await socket.recv(decode=False)))
        if answer.WhichOneof("type") == "script_finished":
            return
