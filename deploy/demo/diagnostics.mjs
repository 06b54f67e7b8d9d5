// Social services and operators at work: they accept, look for the household, hand in, or find nobody.
import { aReloger, as, choice } from './plateforme.mjs';

/** Those of whom work is asked and who have a demonstration account. */
const SERVICES = [
  'social-cd-21',
  'social-dijon-metropole',
  'social-caf-21',
  'operateur-adefo',
  'operateur-sdat-asco',
  'social-cd-77',
];

const LIST = '/api/diagnostics/affectations';

async function eachOf(etat, before, what) {
  let count = 0;
  for (const account of SERVICES) {
    for (const affectation of await as(account).all(`${LIST}?etat=${etat}`)) {
      if (affectation.demandeeLe < before && (await what(as(account), affectation))) count++;
    }
  }
  return count;
}

/** Four requests out of five are accepted; the others stay to be accepted, as in real life. */
export const accepter = (before) =>
  eachOf('A_ACCEPTER', before, async (agent, { id }) => {
    if (choice(id, 5) === 0) return false;
    await agent.post(`${LIST}/${id}/acceptation`);
    return true;
  });

/** One attempt a day at most, until the household was looked for at two different times of the day. */
export const contacter = (before, le) =>
  eachOf('ACCEPTEE', before, async (agent, { id, tentatives }) => {
    if (tentatives.some((tentative) => tentative.le === le) || tentatives.length > 1) return false;
    const answered = choice(id, 3) > 0;
    await agent.post(`${LIST}/${id}/tentatives`, {
      le,
      moyen: tentatives.length === 0 ? 'TELEPHONE' : 'VISITE',
      demiJournee: tentatives.length === 0 ? 'MATIN' : 'APRES_MIDI',
      resultat: tentatives.length > 0 && answered ? 'JOINT' : 'SANS_REPONSE',
    });
    return true;
  });

/** Those who were found: the report; those who never answered: the carence. The rest is work in hand. */
export async function rendre(before, le) {
  const done = { rapports: 0, rapportsSociaux: 0, carences: 0 };
  await eachOf('ACCEPTEE', before, async (agent, affectation) => {
    const { id, tentatives } = affectation;
    if (tentatives.length < 2 || choice(id, 7) === 0) return false;
    if (tentatives.every(({ resultat }) => resultat === 'SANS_REPONSE')) {
      await agent.post(`${LIST}/${id}/carence`, { le });
      done.carences++;
      return true;
    }
    const social = affectation.mission !== 'VISITE_ANTICIPATION' && aReloger(affectation.dossier);
    await agent.post(`${LIST}/${id}/rapport`, rapport(affectation, le, social));
    done.rapports++;
    if (social) done.rapportsSociaux++;
    return true;
  });
  return done;
}

const SECTIONS = {
  identiteLocataire: 'Identité vérifiée avec le ménage.',
  presenceLocataire: 'Le ménage occupe le logement et a reçu le service.',
  redacteur: 'Travailleuse sociale du service.',
  situationFamiliale: 'Situation familiale exposée par le ménage.',
  situationLocative: 'Logement adapté, loyer élevé au regard des ressources.',
  endettementLocatif: 'Dette née d’une baisse de ressources ; pas d’autre dette locative.',
  capaciteRemboursement: 'Reprise du loyer courant possible, avec un apurement modeste.',
  reprisePaiement: 'Loyer courant repris depuis deux mois.',
  traitementDette: 'Plan d’apurement à négocier ; dossier de surendettement évoqué.',
  accompagnement: 'Accompagnement social lié au logement proposé et accepté.',
  preconisations: 'Délais de paiement ; aide du fonds de solidarité pour le logement.',
  transmission: 'Transmis au secrétariat et au juge.',
};

const RAPPORT_SOCIAL = {
  motifsProcedure: 'Baisse de ressources après une séparation.',
  motifsEmpechantMaintien: 'Le loyer dépasse durablement la capacité du ménage.',
  typologieSouhaitee: 'T3 en rez-de-chaussée ou avec ascenseur.',
  planDette: 'Dossier de surendettement déposé.',
  occupationLogement: 'Logement occupé et entretenu.',
  accompagnement: 'Accompagnement social lié au logement, douze mois.',
};

const VISITE = {
  evaluation: 'Ménage rencontré à domicile ; il ignorait la date de la procédure.',
  preconisations: ['ACCES_LOGEMENT', 'HEBERGEMENT_URGENCE'],
  demarches: 'Demande de logement social renouvelée, bailleur joint.',
};

function rapport({ mission }, le, social) {
  return {
    issue: 'REALISE_AVEC_MENAGE',
    realiseLe: le,
    ...(mission === 'VISITE_ANTICIPATION' ? { visite: VISITE } : { sections: SECTIONS }),
    ...(social ? { rapportSocial: RAPPORT_SOCIAL } : {}),
  };
}
