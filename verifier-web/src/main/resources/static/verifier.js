// The verifier for pages: `const { code, output, detail } = await new Verifier().run(format, { name: bytes, … })`.

export class Verifier {
  #worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  #waiting = new Map();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data: { id, answer, error } }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      error === undefined ? resolve(answer) : reject(new Error(error));
    };
    this.#worker.onerror = ({ message }) => {
      this.#waiting.forEach(({ reject }) => reject(new Error(message)));
      this.#waiting.clear();
    };
  }

  /**
   * Resolves to {code: "ok", output} or to {code, detail}, the code being a reason of docs/spec.
   * Rejects where the question itself is wrong, or the verifier.
   */
  async run(format, files) {
    const named = Object.entries(files).flatMap(([name, bytes]) => [encode(name), bytes]);
    const [code, rest] = read(await this.#ask(write([encode(format), ...named])));
    switch (decode(code)) {
      case "ok":
        return { code: "ok", output: rest };
      case "error":
        throw new Error(decode(rest));
      default:
        return { code: decode(code), detail: decode(rest) };
    }
  }

  #ask(request) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request });
    });
  }
}

function write(fields) {
  const message = new Uint8Array(fields.reduce((size, field) => size + 4 + field.length, 0));
  let at = 0;
  for (const field of fields) {
    new DataView(message.buffer).setUint32(at, field.length);
    message.set(field, at + 4);
    at += 4 + field.length;
  }
  return message;
}

function read(message) {
  const fields = [];
  for (let at = 0; at < message.length; at += 4 + fields.at(-1).length) {
    const length = new DataView(message.buffer).getUint32(at);
    fields.push(message.subarray(at + 4, at + 4 + length));
  }
  return fields;
}

function encode(text) {
  return new TextEncoder().encode(text);
}

function decode(utf8) {
  return new TextDecoder().decode(utf8);
}
