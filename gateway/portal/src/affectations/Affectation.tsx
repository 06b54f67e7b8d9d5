import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import type { Affectation as UneAffectation, Tentative } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { graviteEcheance, motsEcheance } from '../metier/echeances';
import {
  ACTIONS_MISSION,
  CODES_ECHEANCE,
  DEMI_JOURNEES,
  ISSUES_RAPPORT,
  MISSIONS,
  MOYENS,
  NATURES_ACTE,
  OBJETS,
  PARCS,
  RESULTATS,
  libelle,
  nomOrganisation,
} from '../metier/libelles';
import { adresseEnLigne } from '../metier/menage';
import { Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { EnMain } from './EnMain';
import { FormulaireRapport } from './FormulaireRapport';
import { FormulaireTentative } from './FormulaireTentative';
import { Carence } from './Carence';
import { ContenuRapport, LettreDeCarence } from './ContenuRapport';
import { Notes } from './Notes';
import { RapportSocial } from './RapportSocial';
import { EtatAffectation } from './TableAffectations';
import { aUnBrouillon } from './brouillons';
import { Reponse } from './Reponse';
import { Suivi } from './Suivi';
import { useAffectation } from './requetes';
import { Ligne } from '../presentation/Ligne';

/** One mission: who it is about, why it came to us, by when, and what can be done now. */
export function Affectation() {
  const { id = '' } = useParams();
  const lecture = useAffectation(id);
  return (
    <Page
      titre={lecture.data ? libelle(MISSIONS, lecture.data.mission) : 'Affectation'}
      fil={[{ libelle: 'Affectations', to: '/affectations' }]}
    >
      <Requete requete={lecture} quoi="de l’affectation">
        {(a) => <Contenu key={a.id} affectation={a} />}
      </Requete>
    </Page>
  );
}

function Contenu({ affectation: a }: { affectation: UneAffectation }) {
  return (
    <>
      <Fiche affectation={a} />
      <Echeances affectation={a} />
      {peut(a, 'ACCEPTER', 'REFUSER') && <Reponse affectation={a} />}
      {peut(a, 'REMETTRE_RAPPORT', 'ENREGISTRER_TENTATIVE', 'CONSTATER_CARENCE') && (
        <Travail affectation={a} />
      )}
      {peut(a, 'PRENDRE', 'CONFIER') && <EnMain affectation={a} />}
      {peut(a, 'REAFFECTER', 'CLORE') && <Suivi affectation={a} />}
      <ActesIndisponibles refusees={a.actionsRefusees} mots={ACTIONS_MISSION} />
      {a.tentatives && <Tentatives tentatives={a.tentatives} />}
      {a.rapport && <RapportRemis affectation={a} />}
      {a.rapport?.notesInternes && <Notes affectation={a.id} />}
      {a.rapport?.rapportSocial && <RapportSocial dossier={a.dossier} />}
      {a.carence && <CarenceConstatee carence={a.carence} />}
    </>
  );
}

/** The service says what may be done now; the portal only shows it. */
const peut = (a: UneAffectation, ...actions: string[]) =>
  actions.some((action) => a.actions.includes(action));

function Fiche({ affectation: a }: { affectation: UneAffectation }) {
  const identites = useIdentites([a.dossier]);
  const titre = useFocusAuChangement<HTMLHeadingElement>(a.etat);
  const identite = identites.nomDe(a.dossier);
  return (
    <section aria-labelledby="titre-fiche" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-fiche" ref={titre} tabIndex={-1} className="fr-h4 fr-mb-1w">
        <NomJoint dossier={a.dossier} identites={identites} /> <EtatAffectation etat={a.etat} />
      </h2>
      <dl className="ancrage-fiche">
        <Ligne nom="Dossier">
          <Link to={`/dossiers/${a.dossier}`}>
            {a.reference ?? identite?.reference ?? 'Ouvrir le dossier'}
          </Link>
        </Ligne>
        <Ligne nom="Adresse">
          {adresseEnLigne(identite?.adresse) ?? a.communeNom ?? a.commune}
        </Ligne>
        <Ligne nom="Parc">{libelle(PARCS, a.parc)}</Ligne>
        <Ligne nom="Objet">{libelle(OBJETS, a.objet)}</Ligne>
        {a.acte && (
          <Ligne nom="À la suite de">
            {libelle(NATURES_ACTE, a.acte.nature)} du {dateCourte(a.acte.date)}
          </Ligne>
        )}
        {a.dateAudience && <Ligne nom="Audience">{dateLongue(a.dateAudience)}</Ligne>}
        <Ligne nom="Demandée le">{dateCourte(a.demandeeLe)}</Ligne>
        <Ligne nom="Organisation">
          {a.organisationNom ?? (a.organisation ? nomOrganisation(a.organisation) : 'Aucune')}
        </Ligne>
      </dl>
      {a.regle && (
        <details className="ancrage-explication fr-mt-2w">
          <summary>Pourquoi cette organisation ?</summary>
          <p>
            Règle {a.regle} de la charte{a.regleLibelle && ` : ${a.regleLibelle}`}.
            {a.source && ` Source : ${a.source}.`}
            {a.precision && ` ${a.precision}.`}
          </p>
        </details>
      )}
      {a.motif && (
        <p className="fr-mt-2w fr-mb-0">
          <strong>Motif :</strong> {a.motif}
        </p>
      )}
    </section>
  );
}

function Echeances({ affectation: a }: { affectation: UneAffectation }) {
  const { aujourdhui } = useSession();
  if (a.echeances.length === 0) return null;
  return (
    <section aria-labelledby="titre-echeances" className="fr-mb-4w">
      <h2 id="titre-echeances" className="fr-h4">
        Échéances
      </h2>
      <Tableau
        legende="Échéances de la mission"
        entetes={['Échéance', 'Date', 'État']}
        lignes={a.echeances.map((e) => ({
          cle: e.code,
          cellules: [
            libelle(CODES_ECHEANCE, e.code),
            dateLongue(e.date),
            <Badge key="e" as="span" small noIcon severity={graviteEcheance(e.etat)}>
              {motsEcheance(e, aujourdhui)}
            </Badge>,
          ],
        }))}
      />
    </section>
  );
}

type Ouvert = 'rien' | 'tentative' | 'rapport' | 'carence';

function Travail({ affectation }: { affectation: UneAffectation }) {
  const [ouvert, setOuvert] = useState<Ouvert>('rien');
  const fermer = () => setOuvert('rien');
  const titre = useFocusAuChangement<HTMLHeadingElement>(ouvert, ouvert === 'rien');
  return (
    <section aria-labelledby="titre-travail" className="fr-mb-4w">
      <h2 id="titre-travail" ref={titre} tabIndex={-1} className="fr-h4">
        Votre travail
      </h2>
      {ouvert === 'rien' && (
        <ul className="fr-btns-group fr-btns-group--inline">
          {peut(affectation, 'REMETTRE_RAPPORT') && (
            <li>
              <Button onClick={() => setOuvert('rapport')}>
                {aUnBrouillon(affectation.id) ? 'Reprendre le rapport' : 'Rédiger le rapport'}
              </Button>
            </li>
          )}
          <li>
            <Button priority="secondary" onClick={() => setOuvert('tentative')}>
              Ajouter une tentative de contact
            </Button>
          </li>
          <li>
            <Button priority="tertiary" onClick={() => setOuvert('carence')}>
              Constater la carence
            </Button>
          </li>
        </ul>
      )}
      {ouvert === 'tentative' && <FormulaireTentative affectation={affectation} fermer={fermer} />}
      {ouvert === 'rapport' && <FormulaireRapport affectation={affectation} fermer={fermer} />}
      {ouvert === 'carence' && <Carence affectation={affectation} fermer={fermer} />}
    </section>
  );
}

function Tentatives({ tentatives }: { tentatives: Tentative[] }) {
  return (
    <section aria-labelledby="titre-tentatives" className="fr-mb-4w">
      <h2 id="titre-tentatives" className="fr-h4">
        Tentatives de contact
      </h2>
      {tentatives.length === 0 ? (
        <Vide titre="Aucune tentative enregistrée." />
      ) : (
        <Tableau
          legende="Tentatives de contact"
          entetes={['Date', 'Moment', 'Moyen', 'Résultat']}
          lignes={tentatives.map((t, i) => ({
            cle: String(i),
            cellules: [
              dateCourte(t.le),
              libelle(DEMI_JOURNEES, t.demiJournee),
              libelle(MOYENS, t.moyen),
              libelle(RESULTATS, t.resultat),
            ],
          }))}
        />
      )}
    </section>
  );
}

function RapportRemis({ affectation }: { affectation: UneAffectation }) {
  const r = affectation.rapport;
  if (!r) return null;
  return (
    <section aria-labelledby="titre-rapport" className="fr-mb-4w">
      <h2 id="titre-rapport" className="fr-h4">
        Rapport remis
      </h2>
      <Alert
        severity="success"
        small
        className="fr-mb-3w"
        description={`${libelle(ISSUES_RAPPORT, r.issue)}, le ${dateCourte(r.realiseLe)}.`}
      />
      <ContenuRapport rapport={r} />
    </section>
  );
}

type LaCarence = NonNullable<UneAffectation['carence']>;

function CarenceConstatee({ carence }: { carence: LaCarence }) {
  return (
    <section aria-labelledby="titre-courrier" className="fr-mb-4w">
      <h2 id="titre-courrier" className="fr-h4">
        Carence constatée le {dateCourte(carence.le)}
      </h2>
      <LettreDeCarence lettre={carence.lettre} />
    </section>
  );
}
