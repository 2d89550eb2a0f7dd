// Fetches questions, one a line, has the verifier answer them, sends the answers back; again and again. See Question.java.
import { Verifier } from "/verifier.js";

addEventListener("unhandledrejection", (event) => post("/failure", String(event.reason)));
addEventListener("error", (event) => post("/failure", event.message));

const verifier = new Verifier();
for (;;) {
  const questions = await (await fetch("/questions")).text();
  const answers = [];
  for (const question of questions.split("\n")) {
    answers.push(await answer(question));
  }
  await post("/answers", answers.join("\n"));
}

async function answer(question) {
  const [format, ...words] = question.split(" ");
  const files = {};
  for (let i = 0; i < words.length; i += 2) {
    files[words[i]] = decode(words[i + 1]);
  }
  const start = performance.now();
  const line = await verifier.run(format, files).then(
    ({ code, output, detail }) => `${code} ${encode(output ?? new TextEncoder().encode(detail))}`,
    (error) => `error ${encode(new TextEncoder().encode(error.message))}`,
  );
  return `${Math.round(1000 * (performance.now() - start))} ${line}`;
}

function decode(base64) {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function encode(bytes) {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function post(path, body) {
  return fetch(path, { method: "POST", body });
}
