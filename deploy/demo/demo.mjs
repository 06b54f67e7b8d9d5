// make demo: both départements' files, then eight weeks of everybody's work on the business clock, all of it
// through the public API with the demonstration accounts. What was played is not played again.
import { dirname } from 'node:path';
import { as, ADDRESS, pause, Refusal, run } from './plateforme.mjs';
import { bytesOf, FILES } from './fichiers.mjs';
import { begun, dayFile, markPlayed, mustFollowAFile, played, turnTo } from './jour.mjs';
import { accepter, contacter, rendre } from './diagnostics.mjs';
import { programmer, suivre, tenir } from './commissions.mjs';
import { lire, poster } from './courriers.mjs';
import { compter } from './compter.mjs';
import { reloger, veiller } from './relogements.mjs';

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

async function lesServicesRepondent(jour) {
  say(`${await accepter(jour)} missions acceptées`);
}

async function lesServicesTravaillent(jour) {
  const { rapports, rapportsSociaux, carences } = await rendre(jour, jour);
  const tentatives = await contacter(jour, jour);
  say(`${tentatives} tentatives de contact, ${rapports} rapports remis dont ${rapportsSociaux} avec rapport social, ${carences} carences constatées`);
}

/** What each service holds, as numbers: when they stand still, everyone has heard of everything. */
async function nombres() {
  const all = await Promise.all(
    ['21', '77'].flatMap((departement) =>
      ['/api/diagnostics/affectations', '/api/commissions/candidatures?toutes=true', '/api/notifications/envois', '/api/relogements/concours', '/api/relogements/vivier'].map(
        (list) => as(`secretariat-${departement}`).total(list),
      ),
    ),
  );
  return all.join(' ');
}

async function calme() {
  for (let before = '', now = await nombres(), still = 0; still < 2; before = now, now = await nombres()) {
    still = now === before ? still + 1 : 0;
    await pause(500);
  }
}

const onProgramme = (date) => async () => {
  const { seances, inscrits } = await programmer(date);
  say(`${seances} séances programmées le ${date}, ${inscrits} dossiers inscrits`);
};

async function onTient(jour) {
  const { seances, avis, preconisations } = await tenir(jour);
  say(`${seances} séances tenues : ${avis} avis, ${preconisations} préconisations`);
}

async function onSuit() {
  const { realisees, enCours } = await suivre();
  say(`préconisations : ${realisees} réalisées, ${enCours} en cours`);
}

async function onReloge(jour) {
  const { besoins, chefs, propositions } = await reloger(jour);
  say(`vivier : ${besoins} besoins précisés, ${chefs} chefs de file désignés, ${propositions} propositions`);
}

async function onVeille(jour) {
  const { veilles, annonces } = await veiller(jour);
  say(`concours accordés : ${veilles} veilles du SIAO, ${annonces} expulsions annoncées`);
}

async function onEcrit(jour) {
  const postees = await poster(jour);
  say(`${postees} lettres imprimées et postées, ${await lire()} messages lus`);
}

/** The days that are played; a day without a title is only turned, for what each week does by itself. */
const JOURS = [
  ['2026-08-24', 'les actes de la semaine 34 arrivent', recevoir],
  ['2026-08-31', 'les services acceptent, les secrétariats programment', lesServicesRepondent, onProgramme('2026-09-24'), onEcrit],
  ['2026-09-07'],
  ['2026-09-14', 'premiers contacts avec les ménages', lesServicesTravaillent],
  ['2026-09-21', 'seconds contacts', lesServicesTravaillent],
  ['2026-09-24', 'les commissions se tiennent', onTient],
  ['2026-09-28', 'premiers rapports, premières carences', lesServicesTravaillent, onEcrit],
  ['2026-10-05'],
  ['2026-10-12', 'visites d’anticipation acceptées', lesServicesRepondent],
  ['2026-10-19'],
  ['2026-10-26'],
  ['2026-11-02', 'la CAF signale, les bailleurs saisissent', recevoir, lesServicesTravaillent, onReloge, onSuit],
  ['2026-11-09', 'suite des contacts et des rapports', lesServicesTravaillent, onReloge, onProgramme('2026-11-26'), onEcrit],
  ['2026-11-16', 'les actes de la semaine 46 et les décisions du préfet arrivent', recevoir, onProgramme('2026-12-10')],
  ['2026-11-23', 'la liste part au SIAO ; nouvelles missions, nouveaux contacts', lesServicesRepondent, lesServicesTravaillent, onVeille, onEcrit],
  ['2026-11-24', 'seconds contacts', lesServicesTravaillent],
  ['2026-11-25', 'rapports et carences', lesServicesTravaillent],
  ['2026-11-26', 'les commissions se tiennent, les chefs de file sont désignés', onTient, onReloge],
  ['2026-11-27', 'suites de la semaine', onSuit, onReloge, onEcrit],
];

/** Days do not come back: what was done on a later day would be in the future of the first one played. */
async function mustBeNew() {
  if (begun()) return;
  for (const departement of ['21', '77']) {
    if ((await as(`secretariat-${departement}`).total('/api/dossiers')) > 0) {
      throw new Refusal(
        'cette plateforme a déjà des dossiers, et la démonstration commence en août 2026. Elle se joue sur une plateforme neuve : ' +
          `make down, rm -r ${dirname(dayFile())}/{mongodb,rabbitmq}, make up, make demo.`,
      );
    }
  }
  markPlayed('');
}

await run(async () => {
  mustFollowAFile();
  await mustBeNew();
  for (const [jour, titre, ...gestes] of JOURS) {
    if (jour <= played()) continue;
    await turnTo(jour);
    if (titre) console.log(`${jour} ${titre}`);
    for (const geste of gestes) {
      await calme();
      await geste(jour);
    }
    markPlayed(jour);
  }
  await turnTo(JOURS.at(-1)[0]);
  await calme();
  if (!(await compter())) process.exitCode = 1;
  console.log(`Portail : ${ADDRESS}`);
  console.log(`La plateforme reste au jour joué. Pour revenir à aujourd'hui : rm ${dayFile()}`);
});
