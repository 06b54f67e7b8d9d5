// The platform as a partner's script sees it: a token for each account, the public API, nothing else.
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

export const FOLDER = dirname(fileURLToPath(import.meta.url));
const port = process.env.ANCRAGE_PORT_GATEWAY ?? '8080';
const portal = process.env.ANCRAGE_PORTAIL_URL ?? `http://127.0.0.1:${port}`;
const keycloak = process.env.ANCRAGE_KEYCLOAK_URL ?? 'http://127.0.0.1:8180';
export const ADDRESS = `http://localhost:${port}`;

const TOKEN_USED_FOR_MS = 3 * 60_000;
const CALL_MS = 60_000;
const PAGE = 200;

/** What the person at the terminal reads instead of a stack. */
export class Refusal extends Error {}

/** What the API answered when it was not a success. */
export class Answer extends Refusal {
  constructor(what, status, problem) {
    super(`${what} : réponse ${status}. ${problem.detail ?? problem.title ?? JSON.stringify(problem).slice(0, 400)}`);
    this.status = status;
    this.code = problem.code ?? problem.type;
  }
}

export const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));

async function send(what, url, options) {
  for (let attempt = 1; ; attempt++) {
    let answer;
    try {
      answer = await fetch(url, { ...options, signal: AbortSignal.timeout(CALL_MS) });
    } catch (cause) {
      throw new Refusal(
        `${what} : ${new URL(url).origin} ne répond pas (${cause.cause?.code ?? cause.name}). La plateforme tourne-t-elle ? make status`,
      );
    }
    if (answer.status !== 429 || attempt > 20) return answer;
    await pause(1_000 * Number(answer.headers.get('Retry-After') ?? '1'));
  }
}

async function read(what, answer) {
  const text = await answer.text();
  const json = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {};
  if (!answer.ok) throw new Answer(what, answer.status, json);
  return json;
}

/** One demonstration account and what it may do through the API. */
export class Agent {
  #token = Promise.resolve('');
  #since = 0;

  constructor(account) {
    this.account = account;
  }

  // A token lives five minutes. One sign-in at a time: several at once look like an attack.
  async #authorization() {
    if (Date.now() - this.#since > TOKEN_USED_FOR_MS) {
      this.#since = Date.now();
      this.#token = this.#signIn();
    }
    return `Bearer ${await this.#token}`;
  }

  async #signIn() {
    const what = `Connexion de ${this.account}`;
    const answer = await send(what, `${keycloak}/realms/ancrage/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'ancrage-demo', username: this.account, password: 'demo' }),
    });
    return (await read(what, answer)).access_token;
  }

  async #call(method, path, options = {}) {
    const headers = { ...options.headers, Authorization: await this.#authorization() };
    return send(`${this.account}, ${method} ${path}`, portal + path, { ...options, method, headers });
  }

  async get(path) {
    return read(`${this.account}, GET ${path}`, await this.#call('GET', path));
  }

  async post(path, body = {}, method = 'POST') {
    const answer = await this.#call(method, path, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return read(`${this.account}, ${method} ${path}`, answer);
  }

  async upload(path, name, bytes) {
    const form = new FormData();
    form.append('fichier', new Blob([bytes]), name);
    return read(`${this.account}, import de ${name}`, await this.#call('POST', path, { body: form }));
  }

  /** What the address gives as bytes, with its status: a PDF, a spreadsheet. */
  async bytes(path) {
    const answer = await this.#call('GET', path);
    return { status: answer.status, type: answer.headers.get('Content-Type'), bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Every element of a list, page after page. */
  async all(path) {
    const elements = [];
    for (let page = 0; ; page++) {
      const found = await this.get(`${path}${path.includes('?') ? '&' : '?'}page=${page}&taille=${PAGE}`);
      elements.push(...found.elements);
      if (found.elements.length === 0 || elements.length >= found.total) return elements;
    }
  }

  async total(path) {
    return (await this.get(`${path}${path.includes('?') ? '&' : '?'}page=0&taille=1`)).total;
  }
}

const agents = new Map();
export function as(account) {
  if (!agents.has(account)) agents.set(account, new Agent(account));
  return agents.get(account);
}

/** Runs a script of this folder: a refusal is said in one line, anything else is a defect. */
export async function run(script) {
  try {
    await script();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    console.error(`ÉCHEC : ${refusal.message}`);
    process.exitCode = 1;
  }
}

/** One call for each, a few at a time. */
export async function each(elements, call) {
  const results = new Array(elements.length);
  let next = 0;
  const worker = async () => {
    while (next < elements.length) {
      const i = next++;
      results[i] = await call(elements[i]);
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return results;
}

/** A choice that is the same at each run: 0 to many - 1. */
export function choice(id, many) {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  return (hash >>> 0) % many;
}

/** Households whose rent is beyond them: their report says so, and their commission recommends to rehouse them. */
export const aReloger = (dossier) => choice(`relogement ${dossier}`, 2) === 0;

export const path = (...parts) => join(FOLDER, ...parts);
