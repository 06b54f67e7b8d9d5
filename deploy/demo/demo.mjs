// make demo: both départements' files, then eight weeks of everybody's work on the business clock, all of it
// through the public API with the demonstration accounts. What was played is not played again.
import { as, ADDRESS, pause, run } from './plateforme.mjs';
import { bytesOf, FILES } from './fichiers.mjs';
import { dayFile, markPlayed, mustFollowAFile, played, turnTo } from './jour.mjs';
import { accepter, contacter, rendre } from './diagnostics.mjs';

const say = (text) => console.log(`           ${text}`);

async function recevoir(jour) {
  for (const file of FILES.filter((each) => each.jour === jour)) {
    const report = await send(file);
    say(
      `${file.departement} ${file.nom} : ${report.lignes} lignes, ${report.acceptees} acceptées ` +
        `(${report.ouverts} dossiers ouverts, ${report.rattaches} rattachées, ${report.aRapprocher} à rapprocher), ` +
        `${report.doublons} déjà connues, ${report.refusees} refusées, ${report.avertissements} avertissements`,
    );
  }
}

async function send(file) {
  const agent = as(`secretariat-${file.departement}`);
  const query = new URLSearchParams({ nature: file.nature, simulation: 'false', departement: file.departement });
  let report = await agent.upload(`/api/dossiers/imports?${query}`, file.nom, bytesOf(file));
  while (report.etat === 'EN_COURS') {
    await pause(1_000);
    report = await agent.get(`/api/dossiers/imports/${report.id}`);
  }
  return report;
}

const SEMAINES = [
  { jour: '2026-08-24', titre: 'les actes de la semaine 34 arrivent', jouer: recevoir },
  {
    jour: '2026-08-31',
    titre: 'les services acceptent leurs missions',
    jouer: async (jour) => say(`${await accepter(jour)} missions acceptées`),
  },
  { jour: '2026-09-14', titre: 'premiers contacts', jouer: async (jour) => say(`${await contacter(jour, jour)} tentatives de contact`) },
];

await run(async () => {
  mustFollowAFile();
  for (const { jour, titre, jouer } of SEMAINES) {
    if (jour <= played()) continue;
    await turnTo(jour);
    if (titre) console.log(`${jour} ${titre}`);
    await jouer(jour);
    markPlayed(jour);
  }
  console.log(`Portail : ${ADDRESS}`);
  console.log(`La plateforme reste au jour joué. Pour revenir à aujourd'hui : rm ${dayFile()}`);
});
