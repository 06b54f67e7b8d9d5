import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import type { Affectation as UneAffectation } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { graviteEcheance, motsEcheance } from '../metier/echeances';
import {
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
import { SECTIONS_DSF } from '../metier/rapport';
import { realiseDesMissions } from '../metier/roles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { FormulaireRapport } from './FormulaireRapport';
import { FormulaireTentative } from './FormulaireTentative';
import { Carence } from './Carence';
import { EtatAffectation } from './TableAffectations';
import { aUnBrouillon } from './brouillons';
import { useAffectation, useGeste } from './requetes';

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
  const { moi } = useSession();
  const aNous = realiseDesMissions(moi.roles) && moi.organisation.code === a.organisation;
  return (
    <>
      <Fiche affectation={a} />
      <Echeances affectation={a} />
      {a.etat === 'A_ACCEPTER' && aNous && <Reponse affectation={a} />}
      {a.etat === 'ACCEPTEE' && aNous && <Travail affectation={a} />}
      <Tentatives affectation={a} />
      {a.rapport && <RapportRemis affectation={a} />}
    </>
  );
}

function Fiche({ affectation: a }: { affectation: UneAffectation }) {
  const identites = useIdentites([a.dossier]);
  const identite = identites.nomDe(a.dossier);
  return (
    <section aria-labelledby="titre-fiche" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-fiche" className="fr-h4 fr-mb-1w">
        <NomJoint dossier={a.dossier} identites={identites} /> <EtatAffectation etat={a.etat} />
      </h2>
      <dl className="ancrage-fiche">
        <div>
          <dt>Dossier</dt>
          <dd>
            <Link to={`/dossiers/${a.dossier}`}>
              {a.reference ?? identite?.reference ?? 'Ouvrir le dossier'}
            </Link>
          </dd>
        </div>
        <div>
          <dt>Adresse</dt>
          <dd>{identite?.adresse ?? a.communeNom}</dd>
        </div>
        <div>
          <dt>Parc</dt>
          <dd>{libelle(PARCS, a.parc)}</dd>
        </div>
        <div>
          <dt>Objet</dt>
          <dd>{libelle(OBJETS, a.objet)}</dd>
        </div>
        {a.acte && (
          <div>
            <dt>À la suite de</dt>
            <dd>
              {libelle(NATURES_ACTE, a.acte.nature)} du {dateCourte(a.acte.date)}
            </dd>
          </div>
        )}
        {a.dateAudience && (
          <div>
            <dt>Audience</dt>
            <dd>{dateLongue(a.dateAudience)}</dd>
          </div>
        )}
        <div>
          <dt>Demandée le</dt>
          <dd>{dateCourte(a.demandeeLe)}</dd>
        </div>
        <div>
          <dt>Organisation</dt>
          <dd>
            {a.organisationNom ?? (a.organisation ? nomOrganisation(a.organisation) : 'Aucune')}
          </dd>
        </div>
      </dl>
      {a.regle && (
        <details className="ancrage-explication fr-mt-2w">
          <summary>Pourquoi cette organisation ?</summary>
          <p>
            Règle {a.regle} de la charte{a.regleLibelle && ` : ${a.regleLibelle}`}.
            {a.source && ` Source : ${a.source}.`}
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

/** Taking the mission or refusing it; a refusal says why, because the secretariat must find another organisation. */
function Reponse({ affectation }: { affectation: UneAffectation }) {
  const [refuse, setRefuse] = useState(false);
  const [motif, setMotif] = useState('');
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const geste = useGeste(affectation.id);
  const annoncer = useAnnoncer();

  return (
    <section aria-labelledby="titre-reponse" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-reponse" className="fr-h4">
        Votre réponse
      </h2>
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {!refuse ? (
        <ul className="fr-btns-group fr-btns-group--inline">
          <li>
            <Button
              disabled={geste.isPending}
              onClick={() =>
                geste.mutate(
                  { geste: 'acceptation' },
                  { onSuccess: () => annoncer('Mission acceptée') },
                )
              }
            >
              Accepter la mission
            </Button>
          </li>
          <li>
            <Button priority="secondary" onClick={() => setRefuse(true)}>
              Refuser la mission
            </Button>
          </li>
        </ul>
      ) : (
        <form
          aria-label="Refus de la mission"
          onSubmit={(e) => {
            e.preventDefault();
            if (!motif.trim()) {
              setErreurs([{ champ: 'motif', message: 'Indiquez le motif du refus.' }]);
              return;
            }
            setErreurs([]);
            geste.mutate(
              { geste: 'refus', motif: motif.trim() },
              { onSuccess: () => annoncer('Mission refusée') },
            );
          }}
        >
          {erreurs.length > 0 && (
            <ResumeErreurs titre="Le refus ne peut pas être envoyé" champs={erreurs} />
          )}
          <Input
            label="Motif du refus"
            hintText="Le secrétariat le lira pour trouver une autre organisation. N’y écrivez rien sur la vie du ménage."
            textArea
            state={erreurs.length > 0 ? 'error' : 'default'}
            stateRelatedMessage={erreurs[0]?.message}
            nativeTextAreaProps={{
              id: 'champ-motif',
              rows: 3,
              value: motif,
              autoFocus: true,
              onChange: (e) => setMotif(e.target.value),
            }}
          />
          <ul className="fr-btns-group fr-btns-group--inline">
            <li>
              <Button type="submit" disabled={geste.isPending}>
                Confirmer le refus
              </Button>
            </li>
            <li>
              <Button type="button" priority="secondary" onClick={() => setRefuse(false)}>
                Revenir
              </Button>
            </li>
          </ul>
        </form>
      )}
    </section>
  );
}

type Ouvert = 'rien' | 'tentative' | 'rapport' | 'carence';

function Travail({ affectation }: { affectation: UneAffectation }) {
  const [ouvert, setOuvert] = useState<Ouvert>('rien');
  const fermer = () => setOuvert('rien');
  return (
    <section aria-labelledby="titre-travail" className="fr-mb-4w">
      <h2 id="titre-travail" className="fr-h4">
        Votre travail
      </h2>
      {ouvert === 'rien' && (
        <ul className="fr-btns-group fr-btns-group--inline">
          <li>
            <Button onClick={() => setOuvert('rapport')}>
              {aUnBrouillon(affectation.id) ? 'Reprendre le rapport' : 'Rédiger le rapport'}
            </Button>
          </li>
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

function Tentatives({ affectation: a }: { affectation: UneAffectation }) {
  return (
    <section aria-labelledby="titre-tentatives" className="fr-mb-4w">
      <h2 id="titre-tentatives" className="fr-h4">
        Tentatives de contact
      </h2>
      {a.tentatives.length === 0 ? (
        <Vide titre="Aucune tentative enregistrée." />
      ) : (
        <Tableau
          legende="Tentatives de contact"
          entetes={['Date', 'Moment', 'Moyen', 'Résultat']}
          lignes={a.tentatives.map((t, i) => ({
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
  const remplies = SECTIONS_DSF.filter((s) => r.sections?.[s.cle]);
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
      {remplies.map((s) => (
        <div key={s.cle} className="fr-mb-2w">
          <h3 className="fr-h6 fr-mb-1v">{s.titre}</h3>
          <p className="ancrage-texte">{r.sections?.[s.cle]}</p>
        </div>
      ))}
      {r.internes && (
        <div className="ancrage-carte">
          <h3 className="fr-h6 fr-mb-1v">Notes internes</h3>
          <p className="ancrage-texte">{r.internes}</p>
        </div>
      )}
    </section>
  );
}
