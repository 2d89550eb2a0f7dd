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

function imports(module) {
  const [section] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements");
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
  const lacksStrings = WebAssembly.Module.imports(module).some((needed) => needed.module === "wasm:js-string");
  const constant = (value) => new WebAssembly.Global({ value: "i32", mutable: false }, value);
  return {
    env: { memory: new WebAssembly.Memory({ initial: Math.max(min, 1), maximum: 32768 }) },
    teavm: { takeStackTrace: () => null, decorateException() {} },
    teavmDate: { currentTimeMillis: () => Date.now() },
    teavmJso: { createFunction1: identity, callFunction1: (f, x) => f(x), stringBuiltinsSupported: () => !lacksStrings },
    teavmMath: Math,
    teavmMemory: { heapOffset: constant((dataSize + 7) & ~7), maxSize: constant(2 ** 31 - 1), notifyHeapResized() {} },
    "wasm:js-string": strings,
  };
}

/** The one function that the class library asks for as text, to hand a string to JavaScript. */
function identity(parameter, body) {
  if (body !== `return ${parameter};`) {
    throw new Error(`the verifier asks for a function that is not the identity: ${body}`);
  }
  return (x) => x;
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
  throw new Error("not without strings for Wasm");
}
