// The host in the page: a web worker with the library.

/** Opens the channel to the session: handlers get its opening, each message, and the reason of its end. */
export function openChannel({ opened, received, closed }) {
    const worker = new Worker('worker.js', { type: 'module' });
    let isOpen = false, token = null;
    worker.onmessage = event => {
        if (!isOpen) {
            isOpen = true;
            opened();
        }
        received(event.data);
    };
    worker.onerror = event => closed(`This browser cannot run the library: ${event.message ?? 'a file is missing'}.`);

    return message => {
        if (!isOpen) return false;
        // Tells a training that a message waits, which makes it give way.
        if (message.type !== 'look') {
            if (token !== null) URL.revokeObjectURL(token);
            token = URL.createObjectURL(new Blob(['goes on']));
        }
        worker.postMessage({ message: JSON.stringify(message), token });
        return true;
    };
}
