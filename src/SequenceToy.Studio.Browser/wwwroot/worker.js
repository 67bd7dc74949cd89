// The web worker: the library with one session. Its messages are those of the native host's socket.

import { dotnet } from './_framework/dotnet.js';

// A worker that computes receives no messages. It can read an address that the page revokes before it sends one.
let token = null;

function isMessageWaiting() {
    if (token === null) return false;
    try {
        const request = new XMLHttpRequest();
        request.open('GET', token, false);
        request.send();
        return false;
    } catch {
        return true;
    }
}

const { setModuleImports, getAssemblyExports, getConfig } = await dotnet.create();
setModuleImports('worker', { send: message => postMessage(message), isMessageWaiting });
const { WorkerSession } = (await getAssemblyExports(getConfig().mainAssemblyName)).SequenceToy.Studio.Browser;
onmessage = event => {
    token = event.data.token;
    WorkerSession.Handle(event.data.message);
};
WorkerSession.Start();
