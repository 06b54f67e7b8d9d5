import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import type { Acte, Dossier as UnDossier } from '../api/modeles';
import { dateCourte, dateHeure, dateLongue } from '../metier/dates';
import { graviteEcheance, motsEcheance, motsReport } from '../metier/echeances';
import { ageAuCommandement, alertes, decisions } from '../metier/concours';
import {
  AIDES,
  ANNULATIONS_ACTE,
  ANOMALIES,
  CLOTURES,
  CODES_ECHEANCE,
  CONFIANCES,
  ISSUES_ACTE,
  MOTIFS_PROCEDURE,
  PARCS,
  STADES,
  TYPES_BAILLEUR,
  euros,
  libelle,
  libelleImplication,
  majuscule,
  nombre,
  nomOrganisation,
  pluriel,
} from '../metier/libelles';
import { NON_COMMUNIQUE, adresseEnLigne, nomDuMenage, telephoneLisible } from '../metier/menage';
import { appelleUneRequisition } from '../metier/requisition';
import { ORDRE_STADES, audienceDe, positionDuStade } from '../metier/procedure';
import { useAnnoncer } from '../presentation/annonces';
import { Chargement, Erreur, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { ImplicationsDuDossier } from '../acces/Implications';
import { SaisieDUnActe } from '../actes/SaisieDUnActe';
import { Suspensions } from '../actes/Suspensions';
import { AffectationsDuDossier } from '../affectations/AffectationsDuDossier';
import { MenageDuDossier } from '../menage/MenageDuDossier';
import { SituationDuDossier } from '../situation/SituationDuDossier';
import { BonneFoiDuDossier } from '../bonnefoi/BonneFoiDuDossier';
import { RapportsDuDossier } from '../affectations/RapportsDuDossier';
import { ConsentementsDuDossier } from '../consentements/ConsentementsDuDossier';
import { DetteDuDossier } from '../dette/DetteDuDossier';
import { AutresProcedures } from '../rapprochements/AutresProcedures';
import { SuiviDuDossier } from '../suivi/SuiviDuDossier';
import type { Porte } from '../metier/roles';
import { Sommaire, type SectionDuDossier } from './Sommaire';
import { useReferentiel } from './referentiel';
import { useDossier, useEcheances, useHistorique, useSeparation } from './requetes';

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
        <div key={ancre} id={ancre} tabIndex={-1}>
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

function EnTete({ dossier }: { dossier: UnDossier }) {
  const { menage, bailleur, situation } = dossier;
  return (
    <section aria-labelledby="titre-menage" className="ancrage-carte fr-mb-4w">
      <div className="ancrage-barre">
        <h2 id="titre-menage" className="fr-h4 fr-mb-1w">
          {menage ? nomDuMenage(menage) : `Ménage ${NON_COMMUNIQUE}`}
        </h2>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-printer-line"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
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
          <Link to="/rapprochements" className="fr-link">
            Voir les rapprochements
          </Link>
        </p>
      )}
    </section>
  );
}

function Ligne({ nom, children }: { nom: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{nom}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type StadeProps = { stade: string; cloture: UnDossier['cloture']; actes: Acte[] };

function Stade({ stade, cloture, actes }: StadeProps) {
  const position = positionDuStade(stade);
  const audience = audienceDe(actes);
  return (
    <section aria-labelledby="titre-stade" className="fr-mb-4w">
      <h2 id="titre-stade" className="fr-h4 fr-mb-2w">
        {stade === 'CLOS' ? 'Dossier clos' : `Stade : ${libelle(STADES, stade)}`}
      </h2>
      {cloture && (
        <p>
          Clos le {dateCourte(cloture.le)} : {libelle(CLOTURES, cloture.issue)}.
        </p>
      )}
      {audience && (
        <p>
          Audience du {dateLongue(audience.le)}
          {audience.renvois > 0 && ` (après ${pluriel(audience.renvois, 'renvoi')})`}.
        </p>
      )}
      {position && (
        <ol className="ancrage-etapes" aria-label="Étapes de la procédure">
          {ORDRE_STADES.map((code, i) => (
            <li
              key={code}
              aria-current={code === stade ? 'step' : undefined}
              data-passee={i + 1 < position.rang ? '' : undefined}
            >
              {libelle(STADES, code)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function EcheancesDuDossier({ id }: { id: string }) {
  const { aujourdhui } = useSession();
  const lecture = useEcheances(id);
  return (
    <section aria-labelledby="titre-echeances" className="fr-mb-4w">
      <h2 id="titre-echeances" className="fr-h4">
        Échéances
      </h2>
      <Requete requete={lecture} quoi="des échéances" niveau="h3">
        {({ echeances, anomalies }) => (
          <>
            {anomalies.map((a, i) => (
              <Alert
                key={i}
                severity="warning"
                as="h3"
                className="fr-mb-2w"
                title={`Anomalie : ${libelle(ANOMALIES, a.code).toLocaleLowerCase('fr')}`}
                description={a.explication}
              />
            ))}
            {echeances.length === 0 ? (
              <Vide titre="Aucune échéance ne court sur ce dossier." />
            ) : (
              <Tableau
                legende="Échéances du dossier"
                entetes={['Échéance', 'Date', 'État', 'Texte']}
                lignes={[...echeances]
                  .sort((a, b) => a.date.localeCompare(b.date))
                  .map((e) => ({
                    cle: `${e.code}/${e.acte ?? ''}/${e.date}`,
                    cellules: [
                      libelle(CODES_ECHEANCE, e.code),
                      <time key="d" dateTime={e.date}>
                        {dateLongue(e.date)}
                      </time>,
                      <Badge key="e" as="span" small noIcon severity={graviteEcheance(e.etat)}>
                        {motsEcheance(e, aujourdhui)}
                      </Badge>,
                      <details key="t" className="ancrage-explication">
                        <summary>
                          {e.reference}{' '}
                          <span className="fr-sr-only">
                            : explication de « {libelle(CODES_ECHEANCE, e.code)} »
                          </span>
                        </summary>
                        <p>{e.explication}</p>
                        {motsReport(e.dateBrute, e.date) && (
                          <p>{motsReport(e.dateBrute, e.date)}</p>
                        )}
                        <p className="fr-text--sm ancrage-discret">
                          Règle {e.regle}
                          {e.confiance && ` — ${libelle(CONFIANCES, e.confiance)}`}
                        </p>
                      </details>,
                    ],
                  }))}
              />
            )}
          </>
        )}
      </Requete>
    </section>
  );
}

/** What the prefect decided, in full: the latest decision is the one that holds. */
function DecisionsDuPrefet({ actes }: { actes: Acte[] }) {
  const prises = decisions(actes);
  if (prises.length === 0) return null;
  return (
    <section aria-labelledby="titre-concours" className="ancrage-carte fr-mb-4w">
      <h2 id="titre-concours" className="fr-h4">
        Concours de la force publique
      </h2>
      {prises.map((d, i) => (
        <dl key={d.numero} className="ancrage-fiche">
          <Ligne nom={i === 0 ? 'Décision' : 'Décision antérieure'}>
            <strong>{majuscule(libelle(ISSUES_ACTE, d.sens))}</strong>, le {dateCourte(d.date)}
          </Ligne>
          {d.sens === 'OCTROI' && (
            <Ligne nom="Expulsion possible à compter du">
              {d.concours?.expulsionPossibleLe
                ? dateLongue(d.concours.expulsionPossibleLe)
                : NON_COMMUNIQUE}
            </Ligne>
          )}
          {d.concours?.veilleSociale != null && (
            <Ligne nom="Veille sociale">
              {d.concours.veilleSociale ? 'demandée' : 'non demandée'}
            </Ligne>
          )}
          {d.concours?.critereValide != null && (
            <Ligne nom="Vulnérabilité">
              {d.concours.critereValide ? 'un critère est retenu' : 'aucun critère retenu'}
            </Ligne>
          )}
          {d.concours?.acteVise && <Ligne nom="Réquisition">n° {d.concours.acteVise}</Ligne>}
        </dl>
      ))}
    </section>
  );
}

/** Arrears that partners reported, and referrals: what was told, when and of how much. */
function Alertes({ actes }: { actes: Acte[] }) {
  const recues = alertes(actes);
  if (recues.length === 0) return null;
  return (
    <section aria-labelledby="titre-alertes" className="fr-mb-4w">
      <h2 id="titre-alertes" className="fr-h4">
        Signalements et saisines
      </h2>
      <Tableau
        legende="Signalements et saisines du dossier"
        entetes={['Origine', 'Reçu le', 'Impayé', 'Précisions']}
        lignes={recues.map((a) => ({
          cle: a.numero,
          cellules: [
            a.libelle,
            <time key="d" dateTime={a.date}>
              {dateCourte(a.date)}
            </time>,
            a.arriere?.montant != null ? euros(a.arriere.montant) : NON_COMMUNIQUE,
            precisionsAlerte(a, actes).join(' · ') || '—',
          ],
        }))}
      />
    </section>
  );
}

function precisionsAlerte(a: Acte, actes: Acte[]): string[] {
  const age = ageAuCommandement(a, actes);
  return [
    a.arriere?.constitueLe && `Impayé constitué le ${dateCourte(a.arriere.constitueLe)}`,
    a.arriere?.allocataire && `Allocataire n° ${a.arriere.allocataire}`,
    a.arriere?.referenceLocataire && `Référence du bailleur : ${a.arriere.referenceLocataire}`,
    a.arriere?.typologie && `Logement ${a.arriere.typologie}`,
    a.arriere?.actionsAmiables && `Démarches : ${a.arriere.actionsAmiables}`,
    age !== undefined && `${pluriel(age, 'jour')} avant le commandement de payer`,
  ].filter((p): p is string => Boolean(p));
}

function Actes({ dossier }: { dossier: UnDossier }) {
  const { id } = dossier;
  const actes = [...(dossier.actes ?? [])].sort((a, b) => b.date.localeCompare(a.date));
  const separer = dossier.actions?.separerActe;
  const separables = separer?.permis ?? false;
  return (
    <section aria-labelledby="titre-actes" className="fr-mb-4w">
      <h2 id="titre-actes" className="fr-h4">
        Actes
      </h2>
      {actes.length === 0 ? (
        <Vide titre="Aucun acte n’est encore connu." />
      ) : (
        <Tableau
          legende="Actes du dossier"
          entetes={['Acte', 'Date', 'Précisions', ...(separables ? ['Action'] : [])]}
          lignes={actes.map((a) => ({
            cle: a.numero,
            cellules: [
              <span key="n">
                {a.libelle}
                <span className="fr-text--sm ancrage-discret ancrage-bloc">n° {a.numero}</span>
                {a.annule && (
                  <Badge as="span" small noIcon className="fr-ml-1w">
                    {libelle(ANNULATIONS_ACTE, a.annule)}
                  </Badge>
                )}
              </span>,
              <time key="d" dateTime={a.date}>
                {dateCourte(a.date)}
              </time>,
              precisions(a).join(' · ') || '—',
              ...(separables
                ? [a.annule ? '—' : <Separation key="s" dossier={id} acte={a} />]
                : []),
            ],
          }))}
        />
      )}
      {dossier.actions && <SaisieDUnActe dossier={id} permis={dossier.actions.enregistrerActe} />}
      {separer?.raison && (
        <p className="fr-text--sm ancrage-discret">Séparer un acte : {separer.raison}</p>
      )}
    </section>
  );
}

function precisions(a: Acte): string[] {
  return [
    a.dateAudience && `Audience le ${dateCourte(a.dateAudience)}`,
    a.dateNotificationPrefet && `Notifié au préfet le ${dateCourte(a.dateNotificationPrefet)}`,
    a.issue && (a.issueLibelle ?? majuscule(libelle(ISSUES_ACTE, a.issue))),
    a.sens && majuscule(libelle(ISSUES_ACTE, a.sens)),
    a.delaiAu &&
      (a.delaiDu
        ? `Délais du ${dateCourte(a.delaiDu)} au ${dateCourte(a.delaiAu)}`
        : `Jusqu’au ${dateCourte(a.delaiAu)}`),
    a.etude,
    ...(a.constats ?? []),
  ].filter((p): p is string => Boolean(p));
}

/** Unmerge: an act attached to the wrong household leaves with its own dossier, and both keep the trace. */
function Separation({ dossier, acte }: { dossier: string; acte: Acte }) {
  const [demande, setDemande] = useState(false);
  const separation = useSeparation(dossier);
  const annoncer = useAnnoncer();
  const nom = `${acte.libelle} du ${dateCourte(acte.date)}`;
  if (!demande)
    return (
      <Button size="small" priority="tertiary no outline" onClick={() => setDemande(true)}>
        Séparer <span className="fr-sr-only">l’acte {nom}</span>
      </Button>
    );
  return (
    <div role="group" aria-label={`Séparer ${nom}`}>
      <p className="fr-text--sm fr-mb-1w">Cet acte ira dans un dossier à lui.</p>
      <Button
        size="small"
        disabled={separation.isPending}
        onClick={() =>
          separation.mutate(acte.numero, { onSuccess: () => annoncer('Acte séparé du dossier') })
        }
      >
        Confirmer
      </Button>{' '}
      <Button size="small" priority="secondary" onClick={() => setDemande(false)}>
        Renoncer
      </Button>
      {separation.isError && <Erreur erreur={separation.error} niveau="h3" />}
    </div>
  );
}

function Chronologie({ id }: { id: string }) {
  const lecture = useHistorique(id);
  const annoncer = useAnnoncer();
  const faits = lecture.data?.pages.flatMap((p) => p.elements);
  return (
    <section aria-labelledby="titre-historique" className="fr-mb-4w">
      <h2 id="titre-historique" className="fr-h4">
        Chronologie
      </h2>
      {!faits ? (
        lecture.isError ? (
          <Erreur erreur={lecture.error} reessayer={() => void lecture.refetch()} niveau="h3" />
        ) : (
          <Chargement quoi="de la chronologie" />
        )
      ) : faits.length === 0 ? (
        <Vide titre="Rien ne s’est encore passé." />
      ) : (
        <ol className="ancrage-chronologie" aria-label="Faits, du plus récent au plus ancien">
          {faits.map((f, i) => (
            <li key={`${f.type}/${f.sequence}/${i}`}>
              <p className="fr-text--sm ancrage-discret fr-mb-0">
                <time dateTime={f.le}>{dateHeure(f.le)}</time> — {f.par}
              </p>
              <p className="fr-mb-0">{f.libelle}</p>
            </li>
          ))}
        </ol>
      )}
      {lecture.hasNextPage && (
        <Button
          priority="secondary"
          disabled={lecture.isFetchingNextPage}
          onClick={() =>
            void lecture.fetchNextPage().then((r) => {
              const nombre = r.data?.pages.at(-1)?.elements.length ?? 0;
              annoncer(`${pluriel(nombre, 'fait')} de plus`);
            })
          }
        >
          {lecture.isFetchingNextPage ? 'Chargement…' : 'Voir la suite'}
        </Button>
      )}
      {lecture.isFetchNextPageError && <Erreur erreur={lecture.error} niveau="h3" />}
    </section>
  );
}

function Implications({ dossier }: { dossier: UnDossier }) {
  const { organisations } = useReferentiel();
  const nomDe = (code: string) =>
    organisations.find((o) => o.code === code)?.nom ?? nomOrganisation(code);
  const implications = dossier.implications ?? [];
  return (
    <section aria-labelledby="titre-implications">
      <h2 id="titre-implications" className="fr-h4">
        Organisations concernées
      </h2>
      {implications.length === 0 ? (
        <Vide titre="Aucune organisation n’est encore concernée." />
      ) : (
        <ul>
          {implications.map((i, n) => (
            <li key={n}>
              <strong>{i.nom ?? nomDe(i.organisation)}</strong> —{' '}
              {i.libelle ?? majuscule(libelleImplication(i.enTantQue))}, depuis le{' '}
              {dateCourte(i.depuis)}
              {i.jusqua && `, jusqu’au ${dateCourte(i.jusqua)}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
