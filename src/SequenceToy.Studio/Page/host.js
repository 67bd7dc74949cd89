// The host on this machine: a socket, opened again when it was closed.

/** Opens the channel to the session: handlers get its opening, each message, and the reason of its end. */
export function openChannel({ opened, received, closed }) {
    let socket = null, delay = 500;

    function open() {
        const address = new URL('socket', location.href);
        address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
        address.search = address.hash = '';
        socket = new WebSocket(address);
        socket.onopen = opened;
        socket.onmessage = event => {
            // A server that has too many pages accepts the socket and closes it at once.
            delay = 500;
            received(event.data);
        };
        socket.onclose = event => {
            closed(event.reason);
            setTimeout(open, delay);
            delay = Math.min(delay * 2, 5000);
        };
    }

    open();
    return message => {
        if (socket.readyState !== WebSocket.OPEN) return false;
        socket.send(JSON.stringify(message));
        return true;
    };
}
