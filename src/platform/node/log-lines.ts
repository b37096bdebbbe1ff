/** Log lines to a stream, some at a time: under load each write of its own costs as much as an answer. */

/** How long a line may wait, in milliseconds. A process that is killed outright loses no more than that. */
const longestWait = 20;

/** Takes lines; hands them over together, and what is left when the process ends. */
export function logLines(write: (text: string) => void): (line: string) => void {
  let waiting = '';
  const flush = () => {
    if (waiting !== '') write(waiting);
    waiting = '';
  };
  process.once('exit', flush);
  return (line) => {
    if (waiting === '') setTimeout(flush, longestWait);
    waiting += `${line}\n`;
  };
}
