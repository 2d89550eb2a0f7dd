// Runs the verifier beside the page, which stays alive meanwhile.
import { load } from "./wasm.js";

const verifier = load(new URL("verifier.wasm", import.meta.url));

onmessage = async ({ data: { id, request } }) => {
  try {
    const answer = (await verifier)(request);
    postMessage({ id, answer });
  } catch (e) {
    postMessage({ id, error: String(e) });
  }
};
