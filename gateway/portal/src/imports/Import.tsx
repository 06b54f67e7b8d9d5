import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import type { Import as Lot } from '../api/modeles';
import { dateHeure } from '../metier/dates';
import { auteurDuDepot, estEnCours } from '../metier/imports';
import { NATURES_IMPORT, libelle, nombre, pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete } from '../presentation/Etats';
import { useALaPlace, useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { EtatImport, LienRefusees } from './Imports';
import { Avancement, Comptes, DossiersGardes, Lignes, Problemes } from './Rapport';
import { useAnnulation, useImport } from './requetes';

/** One batch: how far it is, what it did, and the way back. */
export function Import() {
  const { id = '' } = useParams();
  const lecture = useImport(id);
  return (
    <Page titre="Résultat de l’import" fil={[{ libelle: 'Imports', to: '/imports' }]}>
      <Requete requete={lecture} quoi="de l’import">
        {(lot) => <Resultat lot={lot} />}
      </Requete>
    </Page>
  );
}

function Resultat({ lot }: { lot: Lot }) {
  const annoncer = useAnnoncer();
  // The question that had the focus is gone.
  const tete = useFocusAuChangement<HTMLParagraphElement>(
    lot.etat,
    lot.etat === 'ANNULE' || lot.annulees !== undefined,
  );
  const etatPrecedent = useRef(lot.etat);
  useEffect(() => {
    if (etatPrecedent.current === 'EN_COURS' && lot.etat !== 'EN_COURS')
      annoncer(lot.etat === 'ANNULE' ? 'Import annulé' : 'Import terminé');
    etatPrecedent.current = lot.etat;
  }, [lot.etat, annoncer]);

  return (
    <>
      <p ref={tete} tabIndex={-1} className="ancrage-titre">
        <strong>{lot.fichier?.nom}</strong> — {libelle(NATURES_IMPORT, lot.nature)}
        {lot.deposeLe && `, déposé le ${dateHeure(lot.deposeLe)}`}
        {auteurDuDepot(lot)} <EtatImport lot={lot} />
      </p>
      {lot.etat === 'ANNULE' && (
        <Alert
          severity={lot.retenues ? 'warning' : 'info'}
          small
          className="fr-mb-3w"
          description={
            lot.retenues
              ? `Cet import a été annulé, sauf ${gardes(lot.retenues)} : la liste est ci-dessous. Les autres ne comptent plus. La trace en est gardée.`
              : 'Cet import a été annulé : ses actes ne comptent plus dans les dossiers. La trace en est gardée.'
          }
        />
      )}
      {lot.etat === 'ANNULE' && lot.retenues ? <DossiersGardes lot={lot} /> : null}
      {lot.etat === 'ECHOUE' && (
        <Alert
          severity="error"
          as="h2"
          className="fr-mb-3w"
          title="L’import s’est arrêté"
          description="Les lignes déjà traitées sont gardées. Importez le même fichier à nouveau : ce qui est déjà connu ne sera pas doublé."
        />
      )}
      {estEnCours(lot) && <Avancement lot={lot} />}
      {lot.etat === 'TERMINE' && (
        <Alert
          severity="success"
          as="h2"
          className="fr-mb-3w"
          title="Import terminé"
          description={`${pluriel(lot.acceptees, 'ligne acceptée', 'lignes acceptées')}, ${pluriel(lot.refusees, 'ligne refusée', 'lignes refusées')}.`}
        />
      )}
      <Comptes lot={lot} />
      <ul className="fr-btns-group fr-btns-group--inline fr-mt-3w">
        {lot.refusees > 0 && <LienRefusees lot={lot} />}
        {lot.aRapprocher > 0 && (
          <li>
            <Link className="fr-btn fr-btn--secondary" to="/rapprochements">
              Voir les rapprochements à confirmer
            </Link>
          </li>
        )}
      </ul>
      {lot.etat !== 'ANNULE' && !estEnCours(lot) && !lot.simulation && <Annulation lot={lot} />}
      {!estEnCours(lot) && (
        <>
          <Problemes lot={lot} />
          <Lignes lot={lot} />
        </>
      )}
    </>
  );
}

const gardes = (actes: number): string =>
  actes === 1
    ? '1 acte, que son dossier garde'
    : `${nombre(actes)} actes, que leurs dossiers gardent`;

/** What becomes of the cases that the batch opened. */
function refermes(ouverts: number): string {
  if (ouverts === 0) return '';
  return ouverts === 1
    ? 'Le dossier qu’il a ouvert sera refermé s’il n’a rien reçu d’autre.'
    : `Les ${nombre(ouverts)} dossiers qu’il a ouverts seront refermés s’ils n’ont rien reçu d’autre.`;
}

/** The consequence is said before, in place: the confirmation takes the place of the button. */
function Annulation({ lot }: { lot: Lot }) {
  const { ouvert: demande, setOuvert: setDemande, zone, bouton } = useALaPlace<HTMLDivElement>();
  const annulation = useAnnulation(lot.id);
  const annoncer = useAnnoncer();

  if (!demande)
    return (
      <Button
        ref={bouton}
        priority="tertiary"
        className="fr-mb-3w"
        onClick={() => setDemande(true)}
      >
        Annuler cet import
      </Button>
    );
  return (
    <div
      ref={zone}
      tabIndex={-1}
      role="group"
      aria-labelledby="titre-annulation"
      className="ancrage-carte fr-mb-3w"
    >
      <h2 id="titre-annulation" className="fr-h5">
        Annuler cet import ?
      </h2>
      <p>
        {lot.nature === 'DECISIONS_CFP'
          ? 'Les décisions de ses'
          : lot.nature === 'SIGNALEMENTS_CAF'
            ? 'Les signalements de ses'
            : lot.nature === 'SAISINES_BAILLEURS'
              ? 'Les saisines de ses'
              : 'Les actes de ses'}{' '}
        {pluriel(lot.acceptees, 'ligne acceptée', 'lignes acceptées')} ne compteront plus.{' '}
        {refermes(lot.ouverts)} Les missions demandées à cause de ces actes seront closes. Un
        dossier dont un courrier est parti, ou dont une mission est acceptée, gardera ses actes : il
        vous sera nommé. Les organisations concernées le verront dans l’historique.
      </p>
      {annulation.isError && <Erreur erreur={annulation.error} niveau="h3" />}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button
            disabled={annulation.isPending}
            onClick={() =>
              annulation.mutate(undefined, { onSuccess: () => annoncer('Import annulé') })
            }
          >
            Oui, annuler l’import
          </Button>
        </li>
        <li>
          <Button priority="secondary" onClick={() => setDemande(false)}>
            Renoncer
          </Button>
        </li>
      </ul>
    </div>
  );
}
