// The reference: a WebSocket server that knows rooms and sends every message on to everybody in its room. It keeps
// nothing, folds nothing, checks nothing.
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (data) => {
    const text = (data as Buffer).toString('utf8');
    for (const one of room) one.send(text);
  });
  socket.on('close', () => room.delete(socket));
});
server.on('listening', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const rssMb = process.memoryUsage().rss / 1e6;
  process.send?.({ usage: { cpuMs: (user + system) / 1000, rssMb } });
});
