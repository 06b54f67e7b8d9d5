import { dossiers, lire } from '../api/client';
import type { Affectation, Identite } from '../api/modeles';
import { echeanceAMontrer } from '../metier/affectations';
import { enCsv } from '../metier/csv';
import { dateCourte } from '../metier/dates';
import {
  CODES_ECHEANCE,
  ETATS_AFFECTATION,
  MISSIONS,
  OBJETS,
  PARCS,
  libelle,
  nomOrganisation,
} from '../metier/libelles';

const NOMS_A_LA_FOIS = 200;

/** The names of the rows, under the agent's rights; a file without names when they cannot be had. */
async function noms(affectations: Affectation[]): Promise<Map<string, Identite> | undefined> {
  const ids = [...new Set(affectations.map((a) => a.dossier))];
  const trouves = new Map<string, Identite>();
  try {
    for (let i = 0; i < ids.length; i += NOMS_A_LA_FOIS) {
      const { elements } = await lire<{ elements: Identite[] }>(
        dossiers.POST('/api/dossiers/identites', {
          body: { ids: ids.slice(i, i + NOMS_A_LA_FOIS) },
        }),
      );
      elements.forEach((e) => trouves.set(e.id, e));
    }
    return trouves;
  } catch {
    return undefined;
  }
}

/** The table of the missions, as the operators and the services keep it. */
export async function csvDesAffectations(affectations: Affectation[]): Promise<string> {
  const identites = await noms(affectations);
  return enCsv(
    [
      'Référence',
      'Ménage',
      'Commune',
      'Parc',
      'Mission',
      'Objet',
      'Organisation',
      'Demandée le',
      'Échéance',
      'Date de l’échéance',
      'Tentatives',
      'État',
    ],
    affectations.map((a) => {
      const identite = identites?.get(a.dossier);
      const echeance = echeanceAMontrer(a);
      return [
        a.reference ?? identite?.reference ?? '',
        identites ? (identite?.nom ?? 'non communiqué') : 'indisponible',
        a.communeNom ?? a.commune,
        libelle(PARCS, a.parc),
        libelle(MISSIONS, a.mission),
        libelle(OBJETS, a.objet),
        a.organisationNom ?? (a.organisation ? nomOrganisation(a.organisation) : ''),
        dateCourte(a.demandeeLe),
        echeance ? libelle(CODES_ECHEANCE, echeance.code) : '',
        echeance ? dateCourte(echeance.date) : '',
        a.tentatives ? String(a.tentatives.length) : '',
        libelle(ETATS_AFFECTATION, a.etat),
      ];
    }),
  );
}
