import type { ReactNode } from 'react';
import type { ColonneDeListe, LigneDossier } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { CODES_ECHEANCE, PARCS, STADES, euros, libelle, nomOrganisation } from '../metier/libelles';
import { adresseEnLigne, nomDuMenage, telephoneLisible } from '../metier/menage';
import { Tableau } from '../presentation/Tableau';
import { NiveauPriorite } from '../suivi/Priorite';
import { ReferenceDossier, ToutCocher, type Cocher } from './Cocher';

const jour = (date: string | undefined) => date && dateCourte(date);

/** What each column shows of a dossier; nothing when this reader may not know it. */
const CELLULES: Record<string, (d: LigneDossier) => ReactNode> = {
  MENAGE: (d) => d.menage && nomDuMenage(d.menage),
  ADRESSE: (d) => adresseEnLigne(d.menage?.adresse),
  COMMUNE: (d) => d.communeNom,
  PARC: (d) => d.parc && libelle(PARCS, d.parc),
  STADE: (d) => d.stade && libelle(STADES, d.stade),
  PRIORITE: (d) => d.priorite && <NiveauPriorite niveau={d.priorite.niveau} />,
  RAISONS: (d) => d.priorite?.raisons.map((r) => r.libelle).join(' ; '),
  ECHEANCE: (d) => d.prochaineEcheance && libelle(CODES_ECHEANCE, d.prochaineEcheance.code),
  DATE_ECHEANCE: (d) => jour(d.prochaineEcheance?.date),
  ACTIVITE: (d) => jour(d.derniereActivite),
  REFERENT: (d) => d.suivi?.referent,
  REVOIR: (d) => jour(d.suivi?.revoirLe),
  BAILLEUR: (d) => d.bailleur?.nom,
  DETTE: (d) => d.dette !== undefined && euros(d.dette),
  TELEPHONE: (d) => d.menage?.telephones?.map(telephoneLisible).join(', '),
  ORGANISATIONS: (d) => d.organisations?.map(nomOrganisation).join(', '),
};

/** The list in the columns that were chosen, as the export has them. */
export function TableColonnes(
  props: Cocher & { colonnes: ColonneDeListe[]; dossiers: LigneDossier[] },
) {
  const { colonnes, dossiers, coches, cocher } = props;
  return (
    <Tableau
      legende="Dossiers"
      entetes={colonnes.map((c) =>
        c.obligatoire ? (
          <ToutCocher
            key="d"
            intitule={c.intitule}
            ids={dossiers.map((d) => d.id)}
            coches={coches}
            cocher={cocher}
          />
        ) : (
          c.intitule
        ),
      )}
      lignes={dossiers.map((d) => ({
        cle: d.id,
        cellules: colonnes.map((c) =>
          c.obligatoire ? (
            <ReferenceDossier key={c.code} dossier={d} coches={coches} cocher={cocher} />
          ) : (
            CELLULES[c.code]?.(d) || '—'
          ),
        ),
      }))}
    />
  );
}
