/**
 * Loaded into a process before its own code, notes everything with which a program could speak to another machine:
 * connections, listening sockets, datagrams, look-ups of names. One line each into the file that HEGAO_NETWORK_NOTES
 * names; the very first line says that the watch is on.
 */
const { appendFileSync } = require('node:fs');
const net = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');

const notes = process.env.HEGAO_NETWORK_NOTES;
const note = (what) => appendFileSync(notes, `${what}\n`);
note('watching');

function watch(owner, name, what) {
  const original = owner[name];
  owner[name] = function (...words) {
    note(`${what} ${JSON.stringify(words[0])}`);
    return original.apply(this, words);
  };
}

watch(net.Socket.prototype, 'connect', 'connect');
watch(net.Server.prototype, 'listen', 'listen');
watch(dgram, 'createSocket', 'datagram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) watch(dns, name, `dns.${name}`);
for (const name of ['lookup', 'resolve']) watch(dns.promises, name, `dns.promises.${name}`);
// The built-in fetch speaks through sockets of its own, which are not made by node:net.
if (globalThis.fetch !== undefined) watch(globalThis, 'fetch', 'fetch');
if (globalThis.WebSocket !== undefined) watch(globalThis, 'WebSocket', 'WebSocket');
