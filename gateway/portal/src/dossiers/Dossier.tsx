import { type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import type { Dossier as UnDossier } from '../api/modeles';
import { appelleUneRequisition } from '../metier/requisition';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { ImplicationsDuDossier } from '../acces/Implications';
import { Suspensions } from '../actes/Suspensions';
import { AffectationsDuDossier } from '../affectations/AffectationsDuDossier';
import { MenageDuDossier } from '../menage/MenageDuDossier';
import { SituationDuDossier } from '../situation/SituationDuDossier';
import { BonneFoiDuDossier } from '../bonnefoi/BonneFoiDuDossier';
import { RapportsDuDossier } from '../affectations/RapportsDuDossier';
import { ConsentementsDuDossier } from '../consentements/ConsentementsDuDossier';
import { NotesDuDossier } from '../notes/NotesDuDossier';
import { DetteDuDossier } from '../dette/DetteDuDossier';
import { AutresProcedures } from '../rapprochements/AutresProcedures';
import { SuiviDuDossier } from '../suivi/SuiviDuDossier';
import type { Porte } from '../metier/roles';
import { Sommaire, type SectionDuDossier } from './Sommaire';
import { useDossier } from './requetes';
import { EnTete } from './EnTete';
import { AnnulationCloture } from './AnnulationCloture';
import { Stade } from './Stade';
import { EcheancesDuDossier } from './EcheancesDuDossier';
import { DecisionsDuPrefet } from './DecisionsDuPrefet';
import { Alertes } from './Alertes';
import { Actes } from './Actes';
import { Chronologie } from './Chronologie';
import { Implications } from './Implications';

/** One household's procedure: where it stands, what must be done by when, what happened, who is involved. */
export function Dossier() {
  const { id = '' } = useParams();
  const lecture = useDossier(id);
  return (
    <Page
      titre={lecture.data ? `Dossier ${lecture.data.reference}` : 'Dossier'}
      fil={[{ libelle: 'Dossiers', to: '/dossiers' }]}
    >
      <Requete requete={lecture} quoi="du dossier">
        {(d) => <Contenu dossier={d} />}
      </Requete>
    </Page>
  );
}

function Contenu({ dossier }: { dossier: UnDossier }) {
  const sections = useSections(dossier);
  return (
    <>
      <EnTete dossier={dossier} />
      <SuiviDuDossier dossier={dossier} />
      <Sommaire sections={sections} />
      {sections.map(({ ancre, contenu }) => (
        <div
          key={ancre}
          id={ancre}
          tabIndex={-1}
          className={ancre === 'organisations' ? 'ancrage-a-l-ecran' : undefined}
        >
          {contenu}
        </div>
      ))}
    </>
  );
}

/** What this reader finds of the case, in the order of the page. */
function useSections(dossier: UnDossier): SectionDuDossier[] {
  const { ouvre } = useSession();
  const id = dossier.id;
  const siProcedure = (ancre: string, titre: string, contenu: ReactNode) =>
    dossier.stade ? [{ ancre, titre, contenu }] : [];
  const siOuvre = (porte: Porte, ancre: string, titre: string, contenu: ReactNode) =>
    ouvre(porte) ? [{ ancre, titre, contenu }] : [];
  return [
    ...siProcedure('procedure', 'Procédure et échéances', <Procedure dossier={dossier} />),
    ...siProcedure('actes', 'Actes', <Actes dossier={dossier} />),
    ...siOuvre('menage', 'menage', 'Ménage et logement', <MenageDuDossier dossier={id} />),
    ...siOuvre('dette', 'dette', 'Dette et budget', <DetteDuDossier dossier={id} />),
    ...(ouvre('situation')
      ? siProcedure(
          'situation',
          'Ce que chaque partenaire sait',
          <SituationDuDossier dossier={id} />,
        )
      : []),
    ...siOuvre(
      'affectations',
      'missions',
      'Missions demandées',
      <AffectationsDuDossier dossier={id} />,
    ),
    ...siOuvre('rapports', 'rapports', 'Rapports remis', <RapportsDuDossier dossier={id} />),
    ...siOuvre(
      'consentements',
      'consentements',
      'Consentements du ménage',
      <ConsentementsDuDossier dossier={id} />,
    ),
    ...siOuvre('bonneFoi', 'bonne-foi', 'Bonne foi du ménage', <BonneFoiDuDossier dossier={id} />),
    ...siProcedure('notes', 'Notes', <NotesDuDossier dossier={id} />),
    ...siProcedure(
      'autres-procedures',
      'Connu sur d’autres procédures',
      <AutresProcedures dossier={id} />,
    ),
    ...siProcedure('chronologie', 'Chronologie', <Chronologie id={id} />),
    ...siProcedure(
      'organisations',
      'Organisations concernées',
      ouvre('implications') ? (
        <ImplicationsDuDossier dossier={id} />
      ) : (
        <Implications dossier={dossier} />
      ),
    ),
  ];
}

function Procedure({ dossier }: { dossier: UnDossier }) {
  const { ouvre, aujourdhui } = useSession();
  const { stade } = dossier;
  return (
    stade && (
      <>
        <Stade stade={stade} cloture={dossier.cloture} actes={dossier.actes ?? []} />
        {dossier.actions?.annulerCloture?.permis && (
          <div className="fr-mb-4w">
            <AnnulationCloture dossier={dossier.id} />
          </div>
        )}
        <Suspensions suspensions={dossier.suspensions ?? []} aujourdhui={aujourdhui} />
        <DecisionsDuPrefet actes={dossier.actes ?? []} />
        {ouvre('requisition') && appelleUneRequisition(stade) && (
          <p>
            <Link className="fr-link" to={`/dossiers/${dossier.id}/requisition`}>
              Instruire la réquisition : pièces et ce qu’il faut voir avant un octroi
            </Link>
          </p>
        )}
        <EcheancesDuDossier id={dossier.id} />
        <Alertes actes={dossier.actes ?? []} />
      </>
    )
  );
}
