import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

type Charte = {
  charte: { departement: string };
  territoire: { communes: { insee: string | number; nom: string }[] };
  organisations: { code: string; nom: string }[];
};

const francais = new Intl.Collator('fr');
const parNom = (a: { nom: string }, b: { nom: string }) => francais.compare(a.nom, b.nom);

/** What the filters name, by département: communes and organisations of its charter. Neither mailboxes nor capacities leave it. */
function lire(dossier: string): Map<string, string> {
  const referentiels = new Map<string, string>();
  for (const fichier of readdirSync(dossier).filter((f) => f.endsWith('.yml'))) {
    const charte = parse(readFileSync(join(dossier, fichier), 'utf8')) as Charte;
    const communes = charte.territoire.communes
      .map(({ insee, nom }) => ({ insee: String(insee), nom }))
      .sort(parNom);
    const organisations = charte.organisations.map(({ code, nom }) => ({ code, nom })).sort(parNom);
    referentiels.set(
      `referentiels/${charte.charte.departement}.json`,
      JSON.stringify({ communes, organisations }),
    );
  }
  return referentiels;
}

/** A département joins by writing its charter: the next build of the portal knows its communes. */
export function referentiels(chartes: string): Plugin {
  return {
    name: 'ancrage-referentiels',
    generateBundle() {
      for (const [fileName, source] of lire(resolve(chartes)))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(serveur) {
      serveur.middlewares.use((requete, reponse, suite) => {
        const contenu = lire(resolve(chartes)).get((requete.url ?? '').slice(1));
        if (!contenu) return suite();
        reponse.setHeader('Content-Type', 'application/json');
        reponse.end(contenu);
      });
    },
  };
}
