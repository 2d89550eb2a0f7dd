// Loads the compiled verifier. TeaVM's own loader compiles text at run time (`new Function`), which a strict content security
// policy forbids; this one needs no more than 'wasm-unsafe-eval'. And it names all that the verifier can reach: a clock.

/** Resolves to a function from the bytes of a request to the bytes of its answer (see BrowserVerifier.java). */
export async function load(url) {
  const module = await WebAssembly.compileStreaming(fetch(url), { builtins: ["js-string"] });
  const { exports } = await WebAssembly.instantiate(module, imports(module));
  return (request) => {
    exports.request(request.length);
    request.forEach((value, at) => exports.put(at, value));
    return new Uint8Array(exports.run()).map((_, at) => exports.get(at));
  };
}

/** What the module needs: of the world, what is in `allowed`; all else, which no verification calls, throws. */
function imports(module) {
  const needed = WebAssembly.Module.imports(module);
  const given = allowed(module, needed);
  for (const { module: from, name } of needed) {
    given[from] ??= {};
    given[from][name] ??= () => refuse(`${from}.${name}`);
  }
  return given;
}

function allowed(module, needed) {
  const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
  const constant = (value) => new WebAssembly.Global({ value: "i32", mutable: false }, value);
  return {
    env: { memory: new WebAssembly.Memory({ initial: Math.max(min, 1), maximum: 32768 }) },
    teavm: { takeStackTrace: () => null, decorateException() {} },
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmJso: {
      createFunction1: identity,
      callFunction1: (f, x) => f(x),
      global: log,
      callMethod1: (object) => (object === NOWHERE ? null : refuse("a method")),
      stringBuiltinsSupported: () => !needed.some((one) => one.module === "wasm:js-string"),
    },
    teavmMath: { random: Math.random },
    teavmMemory: { heapOffset: constant((dataSize + 7) & ~7), maxSize: constant(2 ** 31 - 1), notifyHeapResized() {} },
    "wasm:js-string": strings,
  };
}

function refuse(what) {
  throw new Error(`the verifier may not use ${what}`);
}

/** The one function that the class library wants made from text, to hand a string to JavaScript. */
function identity(parameter, body) {
  return body === `return ${parameter};` ? (x) => x : refuse(body);
}

/** BouncyCastle logs to the console why a signature of SM2 is wrong. */
const NOWHERE = {};

function log(name) {
  return name === "console" ? NOWHERE : refuse(name);
}

/** Stand-ins for a browser that has no strings for Wasm. */
const strings = {
  fromCharCode: (code) => String.fromCharCode(code),
  concat: (first, second) => first + second,
  charCodeAt: (string, at) => string.charCodeAt(at),
  length: (string) => string.length,
  substring: (string, from, to) => string.substring(from, to),
  fromCharCodeArray: unsupported,
  intoCharCodeArray: unsupported,
};

function unsupported() {
  refuse("this without strings for Wasm");
}
