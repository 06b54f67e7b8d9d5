// Writes public/referentiels/<département>.json, what the filters of the portal name: communes and organisations of each charter.
// Names only: neither mailboxes nor capacities leave the charter.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const portail = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const chartes = resolve(portail, '../../deploy/charters');
const destination = join(portail, 'public/referentiels');
const francais = new Intl.Collator('fr');

rmSync(destination, { recursive: true, force: true });
mkdirSync(destination, { recursive: true });

for (const fichier of readdirSync(chartes).filter((f) => f.endsWith('.yml'))) {
  const charte = parse(readFileSync(join(chartes, fichier), 'utf8'));
  const communes = charte.territoire.communes
    .map(({ insee, nom }) => ({ insee: String(insee), nom }))
    .sort((a, b) => francais.compare(a.nom, b.nom));
  const organisations = charte.organisations
    .map(({ code, nom }) => ({ code, nom }))
    .sort((a, b) => francais.compare(a.nom, b.nom));
  writeFileSync(
    join(destination, `${charte.charte.departement}.json`),
    JSON.stringify({ communes, organisations }),
  );
}
