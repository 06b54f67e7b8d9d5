import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { SaisieDUnActe } from '../actes/SaisieDUnActe';
import { useSession } from '../app/session';
import type { Requisition } from '../api/modeles';
import { Appreciations } from '../bonnefoi/BonneFoiDuDossier';
import { useBonneFoi } from '../bonnefoi/requetes';
import { usePreconisations } from '../commissions/requetes';
import { ETATS_PRECONISATION } from '../metier/commissions';
import { useDossier } from '../dossiers/requetes';
import { numeroDeLActe } from '../metier/actes';
import { dateCourte, dateLongue } from '../metier/dates';
import { ANOMALIES, libelle, pluriel } from '../metier/libelles';
import {
  INDICATIONS_DALO,
  indication,
  manquantes,
  motsDesCriteres,
  motsDesEnfants,
  motsDuRapport,
} from '../metier/requisition';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Ligne } from '../presentation/Ligne';
import { Tableau } from '../presentation/Tableau';
import { useDaloDuConcours } from '../relogement/requetes';
import { useRequisition } from './requetes';

/** Before the prefect decides: which papers are there, and what a grant must not overlook (R-037, R-159). */
export function InstruireRequisition() {
  const { id = '' } = useParams();
  const { ouvre } = useSession();
  const lecture = useRequisition(id);
  const reference = lecture.data?.reference;
  return (
    <Page
      titre="Instruire la réquisition"
      fil={[
        { libelle: 'Dossiers', to: '/dossiers' },
        { libelle: reference ? `Dossier ${reference}` : 'Dossier', to: `/dossiers/${id}` },
      ]}
    >
      <Requete requete={lecture} quoi="de la réquisition">
        {(r) => (
          <>
            <EnTete requisition={r} />
            <Pieces requisition={r} />
            <AvantUnOctroi requisition={r}>
              {ouvre('concours') && <Dalo dossier={r.dossier} />}
            </AvantUnOctroi>
            {ouvre('preconisations') && <AvisNonExecutes dossier={r.dossier} />}
            {ouvre('bonneFoi') && <BonneFoi dossier={r.dossier} />}
          </>
        )}
      </Requete>
    </Page>
  );
}

function EnTete({ requisition: r }: { requisition: Requisition }) {
  return (
    <section aria-label="Réquisition" className="ancrage-carte fr-mb-4w">
      <div className="ancrage-barre">
        <p className="fr-text--lg fr-mb-1w">
          Dossier {r.reference}.{' '}
          {r.numero && r.recueLe
            ? `Réquisition ${numeroDeLActe(r.numero)}, reçue le ${dateCourte(r.recueLe)}`
            : 'Aucune réquisition n’est enregistrée : voici ce qu’il lui faudra.'}
        </p>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-printer-line"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </div>
      {r.reponseLe && (
        <p className="fr-mb-0">
          Sans décision, le silence vaut refus le <strong>{dateLongue(r.reponseLe)}</strong>.
        </p>
      )}
      {r.completeeLe && r.reponseSiCompleteeLe && (
        <p className="fr-mb-0">
          Comptée du {dateCourte(r.completeeLe)}, jour de la dernière pièce, la réponse serait due
          le <strong>{dateLongue(r.reponseSiCompleteeLe)}</strong>. Une pièce manquante ne suspend
          rien par elle-même : les deux dates sont données.
        </p>
      )}
    </section>
  );
}

function Pieces({ requisition: r }: { requisition: Requisition }) {
  return (
    <section aria-labelledby="titre-pieces" className="fr-mb-4w">
      <h2 id="titre-pieces" className="fr-h4">
        Pièces
      </h2>
      {!r.complete && (
        <Alert
          small
          severity="warning"
          className="fr-mb-2w"
          description={`Réquisition incomplète : ${pluriel(manquantes(r), 'pièce')} à obtenir. Reçue, une pièce s’enregistre comme acte, sous le tableau ; la décision du préfet aussi.`}
        />
      )}
      <Tableau
        legende="Pièces de la réquisition"
        entetes={['Pièce', 'État', 'Date', 'Texte']}
        lignes={r.pieces.map((p) => ({
          cle: p.code,
          cellules: [
            <span key="p">
              {p.libelle}
              {p.acte && (
                <span className="fr-text--sm ancrage-discret ancrage-bloc">
                  {numeroDeLActe(p.acte)}
                </span>
              )}
            </span>,
            <Badge key="e" as="span" small noIcon severity={p.presente ? 'success' : 'warning'}>
              {p.presente ? 'Présente' : 'Manquante'}
            </Badge>,
            p.le ? dateCourte(p.le) : '—',
            p.reference,
          ],
        }))}
      />
      <EnregistrerUnePiece dossier={r.dossier} />
    </section>
  );
}

/** A paper that is there is an act of the case; so is the decision. */
function EnregistrerUnePiece({ dossier }: { dossier: string }) {
  const permis = useDossier(dossier).data?.actions?.enregistrerActe;
  return permis && <SaisieDUnActe dossier={dossier} permis={permis} />;
}

function AvantUnOctroi(props: { requisition: Requisition; children: ReactNode }) {
  const r = props.requisition;
  return (
    <section aria-labelledby="titre-octroi" className="fr-mb-4w">
      <h2 id="titre-octroi" className="fr-h4">
        À voir avant un octroi
      </h2>
      {r.treve && (
        <Alert
          small
          severity="warning"
          className="fr-mb-2w"
          description={`Trêve hivernale jusqu’au ${dateCourte(r.treve.au)} : un octroi ne s’exécute pas avant (CPCE L. 412-6).`}
        />
      )}
      {r.suspensions.map((s) => (
        <Alert
          key={s.libelle + s.du}
          small
          severity="warning"
          className="fr-mb-2w"
          description={`${s.libelle}, du ${dateCourte(s.du)}${s.au ? ` au ${dateCourte(s.au)}` : ', fin non connue'} : ${s.arrete.join(' ; ')} (${s.reference}).`}
        />
      ))}
      {r.anomalies.map((a, i) => (
        <Alert
          key={i}
          small
          severity="info"
          className="fr-mb-2w"
          description={`${libelle(ANOMALIES, a.code)} : ${a.explication}`}
        />
      ))}
      <dl className="ancrage-fiche">
        <Ligne nom="Critère de vulnérabilité validé">{motsDesCriteres(r)}</Ligne>
        <Ligne nom="Enfants dans le ménage">{motsDesEnfants(r)}</Ligne>
        <Ligne nom="Recours DALO connu">{indication(r.aPeser.dalo)}</Ligne>
        <Ligne nom="Dernier rapport social">{motsDuRapport(r.rapport)}</Ligne>
        <Ligne nom="Délais et suspensions">
          {r.suspensions.length === 0
            ? 'aucun en cours'
            : pluriel(r.suspensions.length, 'en cours')}
        </Ligne>
        {props.children}
      </dl>
      <p className="fr-text--sm ancrage-discret fr-mb-0">
        Ces indications sont ce que la loi demande de peser avant un octroi. « Non renseigné » ne
        veut pas dire non. Le détail se demande au secrétariat de la CCAPEX ou au service qui le
        tient.
      </p>
    </section>
  );
}

/** The pool tells who instructs the request a word of it, and nothing more. */
function Dalo({ dossier }: { dossier: string }) {
  const lecture = useDaloDuConcours(dossier);
  return (
    <Ligne nom="DALO, d’après le vivier">
      {lecture.isError
        ? 'indisponible : le vivier ne répond pas'
        : lecture.isPending
          ? 'chargement…'
          : INDICATIONS_DALO[lecture.data ?? 'NON_CONNU']}
    </Ligne>
  );
}

function AvisNonExecutes({ dossier }: { dossier: string }) {
  const lecture = usePreconisations({ dossier, ouvertes: true, page: 0, taille: 50 });
  return (
    <section aria-labelledby="titre-avis" className="fr-mb-4w">
      <h2 id="titre-avis" className="fr-h4">
        Préconisations non exécutées
      </h2>
      <Requete requete={lecture} quoi="des préconisations" niveau="h3">
        {({ elements }) =>
          elements.length === 0 ? (
            <Vide titre="Aucune préconisation de la CCAPEX n’attend." />
          ) : (
            <Tableau
              legende="Préconisations non exécutées"
              entetes={['Préconisation', 'À la charge de', 'Séance', 'État']}
              lignes={elements.map((l) => ({
                cle: `${l.seance}/${l.preconisation.id}`,
                cellules: [
                  l.preconisation.libelle,
                  l.preconisation.nomOrganisation,
                  `${l.nomFormation}, ${dateCourte(l.dateSeance)}`,
                  libelle(ETATS_PRECONISATION, l.preconisation.etat),
                ],
              }))}
            />
          )
        }
      </Requete>
    </section>
  );
}

function BonneFoi({ dossier }: { dossier: string }) {
  const lecture = useBonneFoi(dossier);
  return (
    <section aria-labelledby="titre-foi" className="fr-mb-4w">
      <h2 id="titre-foi" className="fr-h4">
        Bonne foi du ménage
      </h2>
      <Requete requete={lecture} quoi="des appréciations" niveau="h3">
        {({ elements }) => <Appreciations elements={elements} />}
      </Requete>
      <p className="fr-mt-2w">
        <Link className="fr-link" to={`/dossiers/${dossier}`}>
          Revenir au dossier pour enregistrer une appréciation
        </Link>
      </p>
    </section>
  );
}
