// The web worker: the library with one session. Its messages are those of the native host's socket.

import { dotnet } from './_framework/dotnet.js';

// A worker that computes receives no messages. It can read an address that the page revokes before it sends one.
let tokens = null;

function isReadable(address) {
    try {
        const request = new XMLHttpRequest();
        request.open('GET', address, false);
        request.send();
        return true;
    } catch {
        return false;
    }
}

// A policy of the web host may forbid such addresses: then what is computed ends before the next message is read.
const own = URL.createObjectURL(new Blob(['readable']));
const canPoll = isReadable(own);
URL.revokeObjectURL(own);

const isMessageWaiting = kind => canPoll && tokens !== null && tokens[kind] !== null && !isReadable(tokens[kind]);

const { setModuleImports, getAssemblyExports, getConfig } = await dotnet.create();
setModuleImports('worker', { send: message => postMessage(message), isMessageWaiting });
const { WorkerSession } = (await getAssemblyExports(getConfig().mainAssemblyName)).SequenceToy.Studio.Browser;
onmessage = event => {
    tokens = event.data.tokens;
    WorkerSession.Handle(event.data.message);
};
WorkerSession.Start();
