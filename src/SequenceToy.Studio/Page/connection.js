// The session's channel: the newest state wins, and one training at a time is asked for.

import { openChannel } from './host.js';

const patience = 100;

/** Connects to the session of this page; handlers get each reply by its type. */
export function connect(handlers) {
    let next = 0, waiting = null, sentAt = 0, wanted = null, changedAt = 0, timer = 0, lookId = 0;

    const show = () => send({ type: 'visibility', isVisible: !document.hidden });

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

    const send = openChannel({
        opened() {
            waiting = null;
            handlers.connected();
            show();
        },
        received: text => receive(JSON.parse(text)),
        closed: handlers.disconnected,
    });

    document.addEventListener('visibilitychange', show);
    return {
        train(query) {
            [wanted, changedAt] = [query, performance.now()];
            flush();
        },
        look(question) { return send({ type: 'look', id: ++lookId, ...question }) ? lookId : 0; },
        isNewestLook: id => id === lookId,
    };
}
