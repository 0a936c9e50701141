// Codes as an authenticator app shows them (RFC 6238: SHA-1, six digits, 30 seconds).

import { createHmac } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

const STEP = 30_000;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function code(secret, moment = Date.now()) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / STEP)));
  const digest = createHmac("sha1", base32(secret)).update(counter).digest();
  const offset = digest[19] & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// Each code counts once: an authenticator that waits for the next one where it has given the present one already.
export class Authenticator {
  #secret;
  #now;
  #last = -1;

  // `now` says what time it is for whoever asks for the code.
  constructor(secret, now = Date.now) {
    [this.#secret, this.#now] = [secret, now];
  }

  async next() {
    const step = () => Math.floor(this.#now() / STEP);
    if (step() <= this.#last) await delay((this.#last + 1) * STEP - this.#now() + 50);
    this.#last = step();
    return code(this.#secret, this.#now());
  }
}

function base32(text) {
  let bits = "";
  for (const letter of text.replace(/[\s=-]/g, "").toUpperCase()) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new Error("a secret is written in base 32");
    bits += value.toString(2).padStart(5, "0");
  }
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}
