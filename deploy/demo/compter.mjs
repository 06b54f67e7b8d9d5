// The table of product §8, counted from the services' own APIs: for every act of the sample files, each consumer
// has exactly the effect that the table names. What does not agree is listed, and the exit code says so.
import { fileURLToPath } from 'node:url';
import { as, each, run } from './plateforme.mjs';
import { FILES, rowsOf } from './fichiers.mjs';

const SERVICES = ['case-service', 'diagnostic-service', 'commission-service', 'notification-service', 'rehousing-service'];
const NATURES = ['SIGNALEMENT', 'SAISINE_CCAPEX', 'CP', 'ASSIGNATION', 'JUGEMENT', 'CQL', 'RFP', 'DECISION_CFP', 'PV_EXPULSION'];

/** What the charters of both départements say, as far as an effect depends on it: `deploy/charters`. */
const CHARTE = {
  21: {
    enquete: [],
    visite: true,
    listeSiao: true,
    tableau: true,
    lettres: {
      CP: { PRIVE: ['CP_MENAGE_PRIVE', 'CP_PROPRIETAIRE'], PUBLIC: [] },
      ASSIGNATION: {
        PRIVE: ['ASSIGNATION_MENAGE', 'ASSIGNATION_PROPRIETAIRE', 'ASSIGNATION_DEMANDE_DSF'],
        PUBLIC: ['ASSIGNATION_MENAGE', 'ASSIGNATION_DEMANDE_DSF'],
      },
      CQL: {
        PRIVE: ['CQL_MENAGE_PRIVE', 'CQL_PROPRIETAIRE', 'CQL_DEPARTEMENT', 'CQL_METROPOLE', 'CQL_CCAS', 'CQL_DEMANDE_DSF'],
        PUBLIC: ['CQL_MENAGE_PUBLIC', 'CQL_DEPARTEMENT', 'CQL_METROPOLE', 'CQL_CCAS', 'CQL_DEMANDE_DSF'],
      },
      RFP: {
        PRIVE: ['REQUISITION_MENAGE', 'REQUISITION_PROPRIETAIRE', 'REQUISITION_DEPARTEMENT', 'REQUISITION_CCAS', 'REQUISITION_DEMANDE_DSF', 'REQUISITION_EVALUATION'],
        PUBLIC: ['REQUISITION_MENAGE', 'REQUISITION_DEPARTEMENT', 'REQUISITION_CCAS', 'REQUISITION_DEMANDE_DSF', 'REQUISITION_EVALUATION'],
      },
      OCTROI: {
        PRIVE: ['OCTROI_MENAGE', 'OCTROI_BAILLEUR', 'OCTROI_COMMUNE', 'OCTROI_COMMISSAIRE_JUSTICE', 'OCTROI_FORCES_SECURITE'],
        PUBLIC: ['OCTROI_MENAGE', 'OCTROI_BAILLEUR', 'OCTROI_COMMUNE', 'OCTROI_COMMISSAIRE_JUSTICE', 'OCTROI_FORCES_SECURITE'],
      },
    },
  },
  77: {
    enquete: ['ASSIGNATION', 'RFP'],
    visite: false,
    listeSiao: false,
    tableau: false,
    lettres: {
      CP: { PRIVE: ['CP_MENAGE'], PUBLIC: ['CP_MENAGE'] },
      ASSIGNATION: {
        PRIVE: ['ASSIGNATION_DEMANDE_ENQUETE', 'ASSIGNATION_DEMANDE_DSF'],
        PUBLIC: ['ASSIGNATION_DEMANDE_ENQUETE', 'ASSIGNATION_DEMANDE_DSF'],
      },
      RFP: { PRIVE: ['REQUISITION_DEMANDE_ENQUETE'], PUBLIC: ['REQUISITION_DEMANDE_ENQUETE'] },
    },
  },
};

/** Letters that leave only when something more holds: children or a household that the services know; a visit asked. */
const CONDITIONNELLES = ['OCTROI_DEPARTEMENT', 'CQL_DEMANDE_VISITE', 'REQUISITION_OPERATEUR'];
const DE_LA_NATURE = /^(CP|ASSIGNATION|JUGEMENT|CQL|REQUISITION|OCTROI)_/;
const DEBUT = { CP: 'CP_', ASSIGNATION: 'ASSIGNATION_', CQL: 'CQL_', RFP: 'REQUISITION_', OCTROI: 'OCTROI_' };

class Comptes {
  #cells = new Map();
  ecarts = [];

  /** One act, one consumer: whether the effects found are exactly those that the table names. */
  verifier(acte, service, quoi, attendu, trouve) {
    const key = `${acte.nature} ${service}`;
    if (!this.#cells.has(key)) this.#cells.set(key, { actes: new Map(), effets: 0 });
    const cell = this.#cells.get(key);
    const juste = attendu === trouve;
    cell.actes.set(acte.numero, (cell.actes.get(acte.numero) ?? true) && juste);
    if (typeof trouve === 'number') cell.effets += trouve;
    if (!juste) this.ecarts.push(`${acte.departement} ${acte.nature} ${acte.numero}, ${service} : ${quoi} ${trouve}, attendu ${attendu}`);
  }

  ecart(texte) {
    this.ecarts.push(texte);
  }

  ligne(nature) {
    return SERVICES.map((service) => {
      const cell = this.#cells.get(`${nature} ${service}`);
      if (!cell) return '';
      const justes = [...cell.actes.values()].filter(Boolean).length;
      return `${justes}/${cell.actes.size} (${cell.effets})`;
    });
  }
}

/** Every act of the files of a département, with the case that has it. */
async function actesDe(departement, comptes) {
  const secretariat = as(`secretariat-${departement}`);
  const dossiers = await each(await secretariat.all('/api/dossiers'), async ({ id }) => ({
    ...(await secretariat.get(`/api/dossiers/${id}`)),
    legal: await secretariat.get(`/api/dossiers/${id}/echeances`),
  }));
  const lots = await secretariat.all('/api/dossiers/imports');
  const actes = [];
  for (const file of FILES.filter((one) => one.departement === departement)) {
    const lot = lots.find((one) => one.fichier.nom === file.nom && !one.simulation && one.acceptees > 0);
    if (!lot) {
      comptes.ecart(`${departement} ${file.nom} : jamais importé`);
      continue;
    }
    const enregistres = dossiers.flatMap((dossier) =>
      dossier.actes.filter((acte) => acte.import === lot.id && !acte.annule).map((acte) => ({ ...acte, departement, dossier })),
    );
    const rows = rowsOf(file);
    if (enregistres.length !== rows.length) {
      comptes.ecart(`${departement} ${file.nom} : ${rows.length} lignes, ${enregistres.length} actes dans les dossiers`);
    }
    for (const row of file.nature === 'ACTES' ? rows : []) {
      const porteurs = enregistres.filter((acte) => acte.numero === row['N° acte']).length;
      comptes.verifier(
        { departement, nature: row["Nature de l'acte"], numero: row['N° acte'] },
        'case-service',
        'dossiers qui ont l’acte',
        1,
        porteurs,
      );
    }
    actes.push(...enregistres);
  }
  return actes;
}

/** The deadline that an act must have given to its case. */
const ECHEANCE = { CP: /^CP_DELAI/, ASSIGNATION: /^NOTIFICATION_PREFET$/, CQL: /^CQL_DELAI$/, RFP: /^CFP_REPONSE$/ };

function caseService(actes, comptes) {
  for (const acte of actes) {
    const { echeances, anomalies } = acte.dossier.legal;
    if (ECHEANCE[acte.nature]) {
      const sienne = echeances.some((one) => one.acte === acte.numero && ECHEANCE[acte.nature].test(one.code));
      comptes.verifier(acte, 'case-service', 'échéance', true, sienne);
    }
    if (acte.nature === 'RFP') {
      const cqlConnu = acte.dossier.actes.some((one) => one.nature === 'CQL' && !one.annule);
      const dit = anomalies.some((one) => one.code === 'CQL_INCONNU' && one.acte === acte.numero);
      comptes.verifier(acte, 'case-service', 'CQL_INCONNU', !cqlConnu, dit);
    }
    if (acte.nature === 'DECISION_CFP') {
      // The State is liable from a refusal; force that is granted or put off opens nothing.
      const responsable = echeances.filter((one) => one.code === 'RESPONSABILITE_ETAT').length;
      comptes.verifier(acte, 'case-service', 'RESPONSABILITE_ETAT', acte.sens === 'REFUS' ? 1 : 0, responsable);
    }
  }
}

async function diagnosticService(departement, actes, comptes) {
  const affectations = await as(`secretariat-${departement}`).all('/api/diagnostics/affectations');
  for (const acte of actes) {
    const siennes = affectations.filter((one) => one.acte.numero === acte.numero && one.dossier === acte.dossier.id);
    const count = (mission) => siennes.filter((one) => one.mission === mission).length;
    const dsf = ['ASSIGNATION', 'CQL', 'RFP'].includes(acte.nature) ? 1 : 0;
    comptes.verifier(acte, 'diagnostic-service', 'DSF', dsf, count('DSF'));
    const enquete = CHARTE[departement].enquete.includes(acte.nature) ? 1 : 0;
    comptes.verifier(acte, 'diagnostic-service', 'enquête sociale', enquete, count('ENQUETE_SOCIALE'));
    const visites = CHARTE[departement].visite && acte.nature === 'CQL' && acte.dossier.parc === 'PRIVE' ? await visiteDe(acte) : 0;
    comptes.verifier(acte, 'diagnostic-service', 'visite d’anticipation', visites, count('VISITE_ANTICIPATION'));
    if (acte.nature === 'PV_EXPULSION') {
      const ouvertes = affectations.filter(
        (one) => one.dossier === acte.dossier.id && ['A_ACCEPTER', 'ACCEPTEE', 'REFUSEE', 'SANS_ORGANISATION'].includes(one.etat),
      );
      comptes.verifier(acte, 'diagnostic-service', 'missions encore ouvertes', 0, ouvertes.length);
    }
  }
}

/** One when the charter's delay ran out without a report or an examination; the service says which, and why. */
async function visiteDe(acte) {
  const { etat } = await as(`secretariat-${acte.departement}`).get(`/api/diagnostics/dossiers/${acte.dossier.id}/visite`);
  return etat === 'DEMANDEE' ? 1 : 0;
}

/** Each letter of the matrix once for the procedure, its stage and its addressee, and no other; the weekly table. */
async function notificationService(departement, actes, comptes) {
  const secretariat = as(`secretariat-${departement}`);
  const envois = await secretariat.all('/api/notifications/envois');
  const parDossier = new Map();
  for (const envoi of envois.filter((one) => one.dossier && one.etat !== 'ANNULE')) {
    parDossier.set(envoi.dossier, [...(parDossier.get(envoi.dossier) ?? []), envoi]);
  }
  const lignes = (
    await each(await secretariat.all('/api/notifications/tableaux'), ({ semaine }) =>
      secretariat.get(`/api/notifications/tableaux/${departement}/${semaine}`),
    )
  ).flatMap((tableau) => tableau.lignes);
  for (const acte of actes) {
    const nature = acte.nature === 'DECISION_CFP' ? acte.sens : acte.nature;
    const attendues = CHARTE[departement].lettres[nature]?.[acte.dossier.parc] ?? [];
    const siennes = (parDossier.get(acte.dossier.id) ?? []).map((one) => one.courrier).filter((code) => DE_LA_NATURE.test(code));
    for (const code of attendues) {
      comptes.verifier(acte, 'notification-service', code, 1, siennes.filter((one) => one === code).length);
    }
    const autres = siennes.filter(
      (code) => DEBUT[nature] && code.startsWith(DEBUT[nature]) && !attendues.includes(code) && !CONDITIONNELLES.includes(code),
    );
    comptes.verifier(acte, 'notification-service', `lettres que la charte ne demande pas (${autres.join(', ')})`, 0, autres.length);
    const auTableau = acte.nature === 'CP' && CHARTE[departement].tableau ? 1 : 0;
    comptes.verifier(acte, 'notification-service', 'lignes du tableau hebdomadaire', auTableau, lignes.filter((one) => one.acte === acte.numero).length);
  }
}

/** CQL of the parc public and réquisitions make a case a candidate; a CP only where the charter says so. */
async function commissionService(departement, actes, comptes) {
  const secretariat = as(`secretariat-${departement}`);
  const candidatures = await secretariat.all('/api/commissions/candidatures?toutes=true');
  const preconisations = await secretariat.all('/api/commissions/preconisations');
  for (const acte of actes) {
    const siennes = candidatures.filter((one) => one.actes.some((sien) => sien.numero === acte.numero));
    const candidat = acte.nature === 'RFP' || (acte.nature === 'CQL' && acte.dossier.parc === 'PUBLIC');
    comptes.verifier(acte, 'commission-service', 'candidatures', candidat ? 1 : 0, siennes.length);
    if (acte.nature === 'PV_EXPULSION') {
      const ouvertes = preconisations.filter((one) => one.dossier === acte.dossier.id).length;
      comptes.verifier(acte, 'commission-service', 'préconisations encore ouvertes', 0, ouvertes);
    }
  }
}

/** The rows of SIAO's lists, those of the weeks that are not over included. */
async function lignesDesListes(departement) {
  const secretariat = as(`secretariat-${departement}`);
  const { elements, ouvertes } = await secretariat.get('/api/relogements/listes-siao?page=0&taille=100');
  const listes = await each([...elements, ...ouvertes].filter((one) => one.departement === departement), ({ semaine }) =>
    secretariat.get(`/api/relogements/listes-siao/${departement}/${semaine}`),
  );
  return listes.flatMap(({ lignes }) => lignes);
}

/** Product §8: veille sociale asked, a; else with a criterion, b; else c. */
const categorie = (row) => (row['Veille sociale'] === 'oui' ? 'A' : row['Critères de vulnérabilité'] ? 'B' : 'C');

async function rehousingService(departement, actes, comptes) {
  const concours = await as(`secretariat-${departement}`).all('/api/relogements/concours');
  const decisions = FILES.filter((one) => one.nature === 'DECISIONS_CFP' && one.departement === departement).flatMap(rowsOf);
  const lignes = CHARTE[departement].listeSiao ? await lignesDesListes(departement) : [];
  for (const acte of actes) {
    const siens = concours.filter((one) => one.actes.some((sien) => sien.numero === acte.numero));
    const auRegistre = ['RFP', 'DECISION_CFP'].includes(acte.nature) ? 1 : 0;
    if (acte.nature === 'PV_EXPULSION') {
      const ouverts = concours.filter((one) => one.dossier === acte.dossier.id && one.etat !== 'CLOS').length;
      comptes.verifier(acte, 'rehousing-service', 'concours encore ouverts', 0, ouverts);
    } else {
      comptes.verifier(acte, 'rehousing-service', 'au registre des concours', auRegistre, siens.length);
    }
    if (acte.nature === 'DECISION_CFP') {
      const siennes = lignes.filter((ligne) => ligne.dossier === acte.dossier.id);
      const attendue = acte.sens === 'OCTROI' && CHARTE[departement].listeSiao;
      comptes.verifier(acte, 'rehousing-service', 'lignes des listes du SIAO', attendue ? 1 : 0, siennes.length);
      if (attendue && siennes.length === 1) {
        const row = decisions.find((one) => acte.numero.includes(one['N° acte RFP']));
        comptes.verifier(acte, 'rehousing-service', 'catégorie', categorie(row), siennes[0].categorie);
      }
    }
  }
}

export async function compter() {
  const comptes = new Comptes();
  for (const departement of ['21', '77']) {
    const actes = await actesDe(departement, comptes);
    caseService(actes, comptes);
    await diagnosticService(departement, actes, comptes);
    await commissionService(departement, actes, comptes);
    await notificationService(departement, actes, comptes);
    await rehousingService(departement, actes, comptes);
  }
  afficher(comptes);
  return comptes.ecarts.length === 0;
}

function afficher(comptes) {
  const lignes = [['Acte', ...SERVICES], ...NATURES.map((nature) => [nature, ...comptes.ligne(nature)]).filter((l) => l.slice(1).some(Boolean))];
  const largeurs = lignes[0].map((_, i) => Math.max(...lignes.map((ligne) => ligne[i].length)));
  console.log('\nCe que chaque acte a mis en mouvement : actes justes / actes (effets)\n');
  for (const ligne of lignes) console.log(ligne.map((cell, i) => cell.padEnd(largeurs[i])).join('  '));
  console.log(comptes.ecarts.length === 0 ? '\nTout concorde.' : `\n${comptes.ecarts.length} écarts :`);
  for (const ecart of comptes.ecarts.slice(0, 60)) console.log(`  ${ecart}`);
  if (comptes.ecarts.length > 60) console.log(`  … et ${comptes.ecarts.length - 60} autres`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(async () => {
    if (!(await compter())) process.exitCode = 1;
  });
}
