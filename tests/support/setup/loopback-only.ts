// Runs before every test file. No test may speak to anything but this machine: a lost base URL would otherwise send real mail
// to real people from somebody's laptop.

import { Socket } from 'node:net';
import { afterEach } from 'vitest';

const attempts: string[] = [];

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host) || host === '::ffff:127.0.0.1';

/** What `Socket.connect` was asked for, in the forms Node itself passes on: options, a port and a host, or a pipe's path. */
function hostOf(args: readonly unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return undefined;
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

// `fetch`, `http`, `https`, `tls` and `net.connect` all end here.
const connect = Socket.prototype.connect;
Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args);
  if (host !== undefined && !isLoopback(host)) {
    attempts.push(host);
    // Later, as a real refusal comes, so that the caller has its error listeners in place.
    const refusal = new Error(`A test tried to reach ${host}. Tests speak to loopback only: pass in a fake.`);
    setImmediate(() => this.destroy(refusal));
    return this;
  }
  return Reflect.apply(connect, this, args);
};

afterEach(() => {
  const reached = attempts.splice(0);
  // The code under test may well have swallowed the error above, so the test fails here all the same.
  if (reached.length > 0) throw new Error(`This test tried to reach ${reached.join(', ')}, which is not this machine.`);
});
