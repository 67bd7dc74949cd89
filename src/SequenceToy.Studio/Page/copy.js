// Copying texts: by the clipboard, or by hand where there is none.

import { byId, say } from './dom.js';

export async function copy(text, done) {
    try {
        await navigator.clipboard.writeText(text);
        say(byId('status'), done);
    } catch {
        byId('copy-text').value = text;
        byId('copy-dialog').showModal();
        byId('copy-text').select();
    }
}
