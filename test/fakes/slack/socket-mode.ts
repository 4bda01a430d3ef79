import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { isRecord } from './limits.ts';

/** What Slack puts into one envelope. */
export interface Envelope {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: object;
  /** How often it was delivered before. A replay after a lost connection says 0 like the first time. */
  readonly retryAttempt?: number;
}

/** How an envelope was acknowledged. */
export interface Acknowledged {
  /** What came with it: a command's answer, a form's errors. Empty where nothing did. */
  readonly payload: object;
}

/** Slack's end of Socket Mode. */
export interface SocketMode {
  /** How many connections stand. */
  readonly connected: number;
  /** A new one-time address for a connection. */
  newTicket(): string;
  /** Resolves once a connection stands. */
  waitForConnection(): Promise<void>;
  /** Undefined where nobody is connected, or nobody acknowledges within `limit` milliseconds. */
  deliver(envelope: Envelope, limit: number): Promise<Acknowledged | undefined>;
  /** Tells every connection to come again, as Slack does every few hours, and closes it. */
  refresh(): void;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Says goodbye on every connection, and resolves once they are closed. */
  close(): Promise<void>;
}

export function createSocketMode(server: Server): SocketMode {
  const tickets = new Set<string>();
  const connections = new Set<WebSocket>();
  const waiting = new Map<string, (acknowledged: Acknowledged) => void>();
  const sockets = new WebSocketServer({ noServer: true });

  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'ws://loopback').searchParams.get('ticket');
    if (ticket === null || !tickets.delete(ticket)) return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (connection) => welcome(connection));
  });

  function welcome(connection: WebSocket): void {
    connection.on('message', (data) => acknowledge(String(data)));
    connection.on('close', () => connections.delete(connection));
    const about = { host: 'loopback', approximate_connection_time: 18_060 };
    const hello = { type: 'hello', num_connections: connections.size + 1, debug_info: about };
    connection.send(JSON.stringify(hello));
    connections.add(connection);
    sockets.emit('welcomed');
  }

  function acknowledge(text: string): void {
    const said: unknown = JSON.parse(text);
    if (!isRecord(said) || typeof said.envelope_id !== 'string') return;
    const payload = isRecord(said.payload) ? said.payload : {};
    waiting.get(said.envelope_id)?.({ payload });
  }

  return {
    get connected() {
      return connections.size;
    },
    newTicket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return ticket;
    },
    async waitForConnection() {
      if (connections.size === 0) await once(sockets, 'welcomed');
    },
    async deliver({ type, payload, retryAttempt = 0 }, limit) {
      const connection = [...connections].at(-1);
      if (connection === undefined) return undefined;
      const id = randomUUID();
      const answered = Promise.withResolvers<Acknowledged | undefined>();
      const timer = setTimeout(() => answered.resolve(undefined), limit);
      waiting.set(id, answered.resolve);
      const retry = { retry_attempt: retryAttempt, retry_reason: '' };
      const envelope = {
        envelope_id: id,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(type === 'events_api' ? retry : {}),
      };
      connection.send(JSON.stringify(envelope));
      const acknowledged = await answered.promise;
      clearTimeout(timer);
      waiting.delete(id);
      return acknowledged;
    },
    refresh() {
      const message = { type: 'disconnect', reason: 'refresh_requested' };
      for (const connection of connections) {
        connections.delete(connection);
        connection.send(JSON.stringify(message));
      }
    },
    drop() {
      for (const connection of connections) connection.terminate();
      connections.clear();
    },
    async close() {
      const open = [...sockets.clients].filter((one) => one.readyState !== one.CLOSED);
      const closed = open.map((connection) => once(connection, 'close'));
      for (const connection of open) connection.close();
      await Promise.all(closed);
    },
  };
}
