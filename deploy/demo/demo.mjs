// make demo: two weeks of acts of each département, through the public API, as a partner's script
// would send them. Running it again changes nothing: that is the importer's promise.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'data');
const port = process.env.ANCRAGE_PORT_GATEWAY ?? '8080';
const portal = process.env.ANCRAGE_PORTAIL_URL ?? `http://127.0.0.1:${port}`;
const keycloak = process.env.ANCRAGE_KEYCLOAK_URL ?? 'http://127.0.0.1:8180';
const files = [
  ['21', 'actes-2026-S34.csv'],
  ['21', 'actes-2026-S46.csv'],
  ['77', 'actes-2026-S34.csv'],
  ['77', 'actes-2026-S46.csv'],
];
const PATIENCE_MS = 5 * 60_000;

class Refusal extends Error {}

async function call(what, url, options) {
  let answer;
  try {
    answer = await fetch(url, { ...options, signal: AbortSignal.timeout(60_000) });
  } catch (cause) {
    throw new Refusal(`${what} : ${new URL(url).origin} ne répond pas (${cause.cause?.code ?? cause.name}). La plateforme tourne-t-elle ? make status`);
  }
  if (!answer.ok) {
    const text = await answer.text();
    throw new Refusal(`${what} : réponse ${answer.status}. ${text.slice(0, 400)}`);
  }
  return answer;
}

// A token lives five minutes, a batch may last longer: one per call is simpler than renewing.
async function token(account) {
  const answer = await call(`Connexion de ${account}`, `${keycloak}/realms/ancrage/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'ancrage-demo', username: account, password: 'demo' }),
  });
  return (await answer.json()).access_token;
}

async function load(departement, name) {
  const account = `secretariat-${departement}`;
  const form = new FormData();
  form.append('fichier', new Blob([await readFile(join(folder, departement, name))], { type: 'text/csv' }), basename(name));
  const query = new URLSearchParams({ nature: 'ACTES', simulation: 'false', departement });
  const answer = await call(`Import de ${name}`, `${portal}/api/dossiers/imports?${query}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await token(account)}` },
    body: form,
  });
  let report = await answer.json();
  for (const end = Date.now() + PATIENCE_MS; report.etat === 'EN_COURS'; ) {
    if (Date.now() > end) throw new Refusal(`Import de ${name} : pas terminé après ${PATIENCE_MS / 60_000} minutes.`);
    await new Promise((resume) => setTimeout(resume, 1_000));
    const state = await call(`Suivi de ${name}`, `${portal}/api/dossiers/imports/${report.id}`, {
      headers: { Authorization: `Bearer ${await token(account)}` },
    });
    report = await state.json();
  }
  if (report.etat !== 'TERMINE') throw new Refusal(`Import de ${name} : état ${report.etat}.`);
  console.log(
    `${departement} ${name} : ${report.lignes} lignes, ${report.acceptees} acceptées ` +
      `(${report.ouverts} dossiers ouverts, ${report.rattaches} actes rattachés, ${report.aRapprocher} à rapprocher), ` +
      `${report.doublons} déjà connues, ${report.refusees} refusées, ${report.avertissements} avertissements`,
  );
}

try {
  for (const [departement, name] of files) await load(departement, name);
  console.log(`Chargé. Portail : http://localhost:${port} (secretariat-21 / demo, secretariat-77 / demo)`);
} catch (refusal) {
  if (!(refusal instanceof Refusal)) throw refusal;
  console.error(`ÉCHEC : ${refusal.message}`);
  process.exitCode = 1;
}
