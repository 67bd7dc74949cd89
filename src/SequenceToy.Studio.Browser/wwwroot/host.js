// The host in the page: a web worker with the library.

/** Opens the channel to the session: handlers get its opening, each message, and the reason of its end. */
export function openChannel({ opened, received, closed }) {
    const worker = new Worker('worker.js', { type: 'module' });
    const tokens = { change: null, any: null };
    let isOpen = false;
    worker.onmessage = event => {
        if (!isOpen) {
            isOpen = true;
            opened();
        }
        received(event.data);
    };
    worker.onerror = event => closed(`This browser cannot run the library: ${event.message ?? 'a file is missing'}.`);

    // Tells what is computed that a message waits: a training gives way to a change, a replay to any message.
    function renew(kind) {
        if (tokens[kind] !== null) URL.revokeObjectURL(tokens[kind]);
        tokens[kind] = URL.createObjectURL(new Blob(['goes on']));
    }

    return message => {
        if (!isOpen) return false;
        if (message.type !== 'look') renew('change');
        renew('any');
        worker.postMessage({ message: JSON.stringify(message), tokens });
        return true;
    };
}
