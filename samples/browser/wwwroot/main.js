// Shows the program's output on the page.
import { dotnet } from './_framework/dotnet.js';

const output = document.getElementById('output');
const log = console.log;
console.log = (...words) => {
    log(...words);
    output.textContent += words.join(' ') + '\n';
};

try {
    const { runMain } = await dotnet.create();
    document.title = 'ended with ' + await runMain();
} catch (problem) {
    console.log(String(problem));
    document.title = 'failed';
}
