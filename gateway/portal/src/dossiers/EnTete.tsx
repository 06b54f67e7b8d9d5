import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import type { Dossier as UnDossier } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import {
  AIDES,
  MOTIFS_PROCEDURE,
  PARCS,
  TYPES_BAILLEUR,
  euros,
  libelle,
  nombre,
} from '../metier/libelles';
import { NON_COMMUNIQUE, adresseEnLigne, nomDuMenage, telephoneLisible } from '../metier/menage';
import { Ligne } from '../presentation/Ligne';
import { SortiesDuDossier } from './SortiesDuDossier';

export function EnTete({ dossier }: { dossier: UnDossier }) {
  const { ouvre } = useSession();
  const { menage, bailleur, situation } = dossier;
  return (
    <section aria-labelledby="titre-menage" className="ancrage-carte fr-mb-4w">
      <div className="ancrage-barre">
        <h2 id="titre-menage" className="fr-h4 fr-mb-1w">
          {menage ? nomDuMenage(menage) : `Ménage ${NON_COMMUNIQUE}`}
        </h2>
        <SortiesDuDossier dossier={dossier} />
      </div>
      <dl className="ancrage-fiche">
        <Ligne nom="Adresse">
          {adresseEnLigne(menage?.adresse) ?? `${dossier.communeNom} (adresse ${NON_COMMUNIQUE}e)`}
        </Ligne>
        <Ligne nom="Téléphone">
          {menage?.telephones?.length
            ? menage.telephones.map(telephoneLisible).join(', ')
            : NON_COMMUNIQUE}
        </Ligne>
        <Ligne nom="Parc">{libelle(PARCS, dossier.parc)}</Ligne>
        <Ligne nom="Bailleur">
          {bailleur
            ? `${bailleur.nom ?? NON_COMMUNIQUE} (${libelle(TYPES_BAILLEUR, bailleur.type)})`
            : NON_COMMUNIQUE}
        </Ligne>
        {dossier.dette != null && <Ligne nom="Dette">{euros(dossier.dette)}</Ligne>}
        {dossier.loyer != null && (
          <Ligne nom="Loyer">
            {euros(dossier.loyer)}
            {dossier.charges != null && ` + ${euros(dossier.charges)} de charges`}
          </Ligne>
        )}
        {dossier.bail?.date && <Ligne nom="Bail du">{dateCourte(dossier.bail.date)}</Ligne>}
        {situation?.enfants != null && (
          <Ligne nom="Enfants">
            {situation.enfants === 0 ? 'aucun' : nombre(situation.enfants)}
          </Ligne>
        )}
        {(situation?.aideAuLogement ?? situation?.organismePayeur) && (
          <Ligne nom="Aide au logement">
            {[
              situation?.aideAuLogement && libelle(AIDES, situation.aideAuLogement),
              situation?.organismePayeur && `versée par la ${situation.organismePayeur}`,
              situation?.tiersPayant != null &&
                (situation.tiersPayant ? 'au bailleur (tiers payant)' : 'au ménage'),
            ]
              .filter(Boolean)
              .join(', ')}
          </Ligne>
        )}
        {dossier.criteres && (
          <Ligne nom="Critères de vulnérabilité">
            {dossier.criteres.length > 0
              ? dossier.criteres.map((c) => c.libelle).join(', ')
              : 'aucun connu'}
          </Ligne>
        )}
        {dossier.motifs && dossier.motifs.length > 0 && (
          <Ligne nom="Motif">
            {dossier.motifs.map((m) => libelle(MOTIFS_PROCEDURE, m)).join(', ')}
          </Ligne>
        )}
      </dl>
      {dossier.aRapprocher && (
        <p className="fr-mb-0 fr-mt-2w">
          <Badge as="span" small severity="info">
            À rapprocher
          </Badge>{' '}
          Ce dossier ressemble à un autre.{' '}
          {ouvre('rapprochements') && (
            <Link to={`/rapprochements?dossier=${dossier.id}`} className="fr-link">
              Dire si c’est le même ménage
            </Link>
          )}
        </p>
      )}
    </section>
  );
}
