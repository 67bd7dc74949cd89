// The socket: the newest state wins, and one training at a time is asked for.

const patience = 100;

/** Connects to the session of this page; handlers get each reply by its type. */
export function connect(handlers) {
    let socket = null, next = 0, waiting = null, sentAt = 0, wanted = null, changedAt = 0, timer = 0, delay = 500, lookId = 0;

    const send = message => {
        if (socket?.readyState !== WebSocket.OPEN) return false;
        socket.send(JSON.stringify(message));
        return true;
    };

    function flush() {
        clearTimeout(timer);
        if (wanted === null) return;
        const left = waiting === null ? 0 : patience - (performance.now() - sentAt);
        if (left > 0) {
            // While a short training runs, a drag does not cancel it: its curve follows the pointer.
            timer = setTimeout(flush, left);
        } else if (send({ type: 'train', id: next, query: wanted })) {
            waiting = next++;
            sentAt = performance.now();
            wanted = null;
            handlers.sent(waiting, changedAt);
        }
    }

    function receive(reply) {
        const id = reply.id ?? reply.training;
        if ((reply.type === 'trained' || reply.type === 'problem') && id === waiting) waiting = null;
        handlers[reply.type](reply, { isNewest: id === next - 1 && wanted === null });
        flush();
    }

    function open() {
        const address = new URL('socket', location.href);
        address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
        address.search = '';
        socket = new WebSocket(address);
        socket.onopen = () => {
            delay = 500;
            waiting = null;
            handlers.connected();
            send({ type: 'visibility', isVisible: !document.hidden });
        };
        socket.onmessage = event => receive(JSON.parse(event.data));
        socket.onclose = event => {
            handlers.disconnected(event.reason);
            setTimeout(open, delay);
            delay = Math.min(delay * 2, 5000);
        };
    }

    document.addEventListener('visibilitychange', () => send({ type: 'visibility', isVisible: !document.hidden }));
    open();
    return {
        train(query) {
            [wanted, changedAt] = [query, performance.now()];
            flush();
        },
        look(question) { return send({ type: 'look', id: ++lookId, ...question }) ? lookId : 0; },
        isNewestLook: id => id === lookId,
    };
}
