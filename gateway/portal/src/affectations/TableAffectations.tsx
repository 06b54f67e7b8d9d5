import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Link } from 'react-router';
import type { Affectation } from '../api/modeles';
import { echeanceAMontrer } from '../metier/affectations';
import { dateCourte } from '../metier/dates';
import { ETATS_AFFECTATION, MISSIONS, PARCS, libelle, nomOrganisation } from '../metier/libelles';
import { EcheanceCourte } from '../presentation/Echeance';
import { Tableau } from '../presentation/Tableau';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites, type Identites } from '../dossiers/requetes';

type Props = {
  affectations: Affectation[];
  legende: string;
  avecOrganisation: boolean;
  /** On the page of a case everybody knows which one it is. */
  dUnDossier?: boolean;
};

/** Assignments with their households' names, joined under the agent's rights; without names when they cannot be had. */
export function TableAffectations(props: Props) {
  const { affectations, legende, avecOrganisation, dUnDossier = false } = props;
  const identites = useIdentites(dUnDossier ? [] : affectations.map((a) => a.dossier));
  return (
    <>
      {identites.indisponibles && (
        <p className="ancrage-note" role="status">
          Les noms des ménages sont momentanément indisponibles. Les affectations restent ouvertes.
        </p>
      )}
      <Tableau
        legende={legende}
        entetes={[
          'Mission',
          ...(dUnDossier ? [] : ['Ménage', 'Commune']),
          ...(avecOrganisation ? ['Organisation'] : []),
          'Demandée le',
          'Échéance',
          'État',
        ]}
        lignes={affectations.map((a) => ({
          cle: a.id,
          cellules: [
            <span key="m">
              <Link className="ancrage-long" to={`/affectations/${a.id}`}>
                {libelle(MISSIONS, a.mission)}{' '}
                <span className="fr-sr-only">
                  —{' '}
                  {a.reference ??
                    identites.nomDe(a.dossier)?.reference ??
                    a.communeNom ??
                    a.commune}
                </span>
              </Link>
              {a.objet === 'ACTUALISATION' && (
                <span className="fr-text--sm ancrage-discret ancrage-bloc">Actualisation</span>
              )}
            </span>,
            ...(dUnDossier
              ? []
              : [
                  <Menage key="n" affectation={a} identites={identites} />,
                  <Commune key="c" affectation={a} />,
                ]),
            ...(avecOrganisation
              ? [a.organisationNom ?? (a.organisation ? nomOrganisation(a.organisation) : 'Aucune')]
              : []),
            dateCourte(a.demandeeLe),
            <EcheanceDe key="e" affectation={a} />,
            <EtatAffectation key="s" etat={a.etat} />,
          ],
        }))}
      />
    </>
  );
}

function Menage(props: { affectation: Affectation; identites: Identites }) {
  const { affectation: a, identites } = props;
  const reference = a.reference ?? identites.nomDe(a.dossier)?.reference;
  return (
    <>
      <NomJoint dossier={a.dossier} identites={identites} />
      {reference && <span className="fr-text--sm ancrage-discret ancrage-bloc">{reference}</span>}
    </>
  );
}

const Commune = ({ affectation: a }: { affectation: Affectation }) => (
  <>
    {a.communeNom ?? a.commune}
    <span className="fr-text--sm ancrage-discret ancrage-bloc">{libelle(PARCS, a.parc)}</span>
  </>
);

function EcheanceDe({ affectation }: { affectation: Affectation }) {
  const echeance = echeanceAMontrer(affectation);
  return echeance ? <EcheanceCourte echeance={echeance} /> : <>—</>;
}

export function EtatAffectation({ etat }: { etat: string }) {
  const gravite =
    etat === 'RENDUE'
      ? 'success'
      : etat === 'A_ACCEPTER'
        ? 'new'
        : etat === 'REFUSEE' || etat === 'SANS_ORGANISATION'
          ? 'error'
          : etat === 'ACCEPTEE'
            ? 'info'
            : undefined;
  return (
    <Badge as="span" small noIcon severity={gravite}>
      {libelle(ETATS_AFFECTATION, etat)}
    </Badge>
  );
}
