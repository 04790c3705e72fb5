/** Firefox, spoken to as its own driver does: commands of WebDriver over the socket that `firefox -marionette` listens on. */
import { once } from 'node:events';
import { connect } from 'node:net';

/** @typedef {{ id: number, resolve: (value: any) => void, reject: (error: Error) => void }} Waiting */

export class Marionette {
  #received = Buffer.alloc(0);
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #count = 0;

  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.socket = socket;
    socket.on('data', (bytes) => this.#receive(bytes));
    socket.on('close', () => this.#fail('Firefox is gone'));
  }

  /** @param {number} port */
  static async connect(port) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket);
  }

  /**
   * @param {string} command
   * @param {object} [parameters]
   * @returns {Promise<any>}
   */
  send(command, parameters = {}) {
    this.#count += 1;
    const id = this.#count;
    const text = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { id, resolve, reject });
      this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    });
  }

  /** Each message is its length, a colon, and JSON. @param {Buffer} bytes */
  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#received.length < end) return;
      this.#hear(JSON.parse(this.#received.subarray(colon + 1, end).toString()));
      this.#received = this.#received.subarray(end);
    }
  }

  /** @param {any} message the greeting, or an answer */
  #hear(message) {
    if (!Array.isArray(message)) return;
    const [, id, error, value] = message;
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(value !== null && typeof value === 'object' && 'value' in value ? value.value : value);
  }

  /** @param {string} message */
  #fail(message) {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
