// Copies the program.

function copy() {
    const button = byId('copy'), program = byId('program');
    button.hidden = false;
    button.addEventListener('click', async () => {
        try {
            await navigator.clipboard.writeText(program.textContent + '\n');
            byId('copied').textContent = 'Copied.';
        } catch {
            getSelection().selectAllChildren(program);
            byId('copied').textContent = 'Selected: copy it with Ctrl+C.';
        }
    });
}

if (byId('copy')) copy();
