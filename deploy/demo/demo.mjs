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

/** The days that are played; a day without a title is only turned, for what each week does by itself. */
const JOURS = [
  { jour: '2026-08-24', titre: 'les actes de la semaine 34 arrivent', jouer: recevoir },
  { jour: '2026-08-31', titre: 'les services acceptent leurs missions', jouer: lesServicesRepondent },
  { jour: '2026-09-07' },
  { jour: '2026-09-14', titre: 'premiers contacts avec les ménages', jouer: lesServicesTravaillent },
  { jour: '2026-09-21', titre: 'premiers rapports, premières carences', jouer: lesServicesTravaillent },
  { jour: '2026-09-28' },
  { jour: '2026-10-05' },
  { jour: '2026-10-12' },
  { jour: '2026-10-19' },
  { jour: '2026-10-26' },
  { jour: '2026-11-02', titre: 'la CAF signale, les bailleurs saisissent', jouer: recevoir },
  { jour: '2026-11-09', titre: 'visites d’anticipation acceptées', jouer: lesServicesRepondent },
  { jour: '2026-11-16', titre: 'les actes de la semaine 46 et les décisions du préfet arrivent', jouer: recevoir },
  { jour: '2026-11-23', titre: 'nouvelles missions, nouveaux contacts', jouer: async (jour) => {
    await lesServicesRepondent(jour);
    await lesServicesTravaillent(jour);
  } },
  { jour: '2026-11-26', titre: 'suite des contacts, rapports', jouer: lesServicesTravaillent },
];

async function lesServicesRepondent(jour) {
  say(`${await accepter(jour)} missions acceptées`);
}

async function lesServicesTravaillent(jour) {
  const { rapports, rapportsSociaux, carences } = await rendre(jour, jour);
  const tentatives = await contacter(jour, jour);
  say(`${tentatives} tentatives de contact, ${rapports} rapports remis dont ${rapportsSociaux} avec rapport social, ${carences} carences constatées`);
}

await run(async () => {
  mustFollowAFile();
  for (const { jour, titre, jouer } of JOURS) {
    if (jour <= played()) continue;
    await turnTo(jour);
    if (titre) console.log(`${jour} ${titre}`);
    await jouer?.(jour);
    markPlayed(jour);
  }
  await turnTo(JOURS.at(-1).jour);
  console.log(`Portail : ${ADDRESS}`);
  console.log(`La plateforme reste au jour joué. Pour revenir à aujourd'hui : rm ${dayFile()}`);
});
