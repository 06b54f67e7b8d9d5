import { Link, useParams } from 'react-router';
import type { EntreeVivier } from '../api/modeles';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte, dateLongue } from '../metier/dates';
import { libelle } from '../metier/libelles';
import {
  ALERTES,
  AUTEURS_REFUS,
  DECISIONS_DALO,
  DELAIS_DALO,
  ETATS_DELAI_DALO,
  ISSUES_VIVIER,
  MANQUES,
  NATURES_RAPPORT,
} from '../metier/relogement';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { Actions } from './Actions';
import type { Action } from './FormulaireActe';
import { EtatEntree } from './Vivier';
import { useActe, useEntree } from './requetes';

/** One household of the pool: what is missing, who leads, what was proposed, by when. */
export function UneEntree() {
  const { id = '' } = useParams();
  const lecture = useEntree(id);
  return (
    <Page titre="Un ménage à reloger" fil={[{ libelle: 'Vivier', to: '/vivier' }]}>
      <Requete requete={lecture} quoi="de l’entrée">
        {(e) => <Contenu entree={e} />}
      </Requete>
    </Page>
  );
}

function Contenu({ entree: e }: { entree: EntreeVivier }) {
  const { aujourdhui, ouvre } = useSession();
  const identites = useIdentites([e.dossier]);
  const mutation = useActe<EntreeVivier>('vivier', e.id, 'entree');
  return (
    <>
      <p className="fr-text--lead">
        <NomJoint dossier={e.dossier} identites={identites} />
        {e.communeNom && ` — ${e.communeNom}`} <EtatEntree etat={e.etat} />
      </p>
      {ouvre('dossiers') && (
        <p>
          <Link className="fr-link" to={`/dossiers/${e.dossier}`}>
            Voir le dossier
          </Link>
        </p>
      )}
      <p>
        Entré le {dateCourte(e.entreeLe)},{' '}
        {e.origine === 'COMMISSION' ? 'sur préconisation d’une commission' : 'par le secrétariat'}
        {e.essai && ' (à titre d’essai, commission technique)'}.
      </p>
      {e.sortie && (
        <p className="ancrage-note">
          Sorti le {dateCourte(e.sortie.le)} : {libelle(ISSUES_VIVIER, e.sortie.issue)}
          {e.sortie.motif && ` — ${e.sortie.motif}`}.
        </p>
      )}
      {e.manques.length > 0 && (
        <section aria-labelledby="titre-manques">
          <h2 id="titre-manques" className="fr-h4 fr-mt-4w">
            Il manque
          </h2>
          <ol>
            {e.manques.map((m) => (
              <li key={m}>{libelle(MANQUES, m)}</li>
            ))}
          </ol>
          {e.etat === 'A_COMPLETER' && (
            <p className="ancrage-note">
              Tant que le rapport social manque, aucun bailleur ne voit cette entrée.
            </p>
          )}
        </section>
      )}
      {e.alertes.length > 0 && (
        <section aria-labelledby="titre-alertes">
          <h2 id="titre-alertes" className="fr-h4 fr-mt-4w">
            Échéances
          </h2>
          <ul>
            {e.alertes.map((a) => (
              <li key={a.code}>
                {a.atteinte ? (
                  <strong>{libelle(ALERTES, a.code)}</strong>
                ) : (
                  libelle(ALERTES, a.code)
                )}{' '}
                : {dateLongue(a.le)}
                {a.atteinte && ' (atteinte)'}.{' '}
                <span className="fr-text--sm ancrage-discret">{a.source}.</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Actions
        actions={actionsDe(e, aujourdhui)}
        refusees={e.actionsRefusees}
        mutation={mutation}
      />
      <h2 className="fr-h4 fr-mt-4w">Le relogement recherché</h2>
      <dl className="ancrage-fiche">
        <dt>Typologie</dt>
        <dd>{e.besoins?.typologie ?? 'non précisée'}</dd>
        <dt>Secteur</dt>
        <dd>{e.besoins?.secteur ?? 'non précisé'}</dd>
        <dt>Compté sur</dt>
        <dd>
          {e.besoins?.comptage === 'ACD'
            ? 'l’accord collectif départemental (mesure d’accompagnement)'
            : e.besoins?.comptage === 'CONTINGENT'
              ? 'le contingent préfectoral'
              : 'non précisé'}
        </dd>
        <dt>Demande de logement social</dt>
        <dd>
          {e.demande
            ? `${e.demande.nur}, expire le ${dateCourte(e.demande.expireLe)}`
            : 'non précisée'}
        </dd>
        <dt>Chef de file</dt>
        <dd>
          {e.chefDeFile
            ? `${e.chefDeFile.nom}, commission inter-bailleurs du ${dateCourte(e.chefDeFile.commissionLe)}`
            : 'non désigné'}
        </dd>
        {e.dalo && (
          <>
            <dt>DALO</dt>
            <dd>
              Recours du {dateCourte(e.dalo.recoursLe)}
              {e.dalo.decision && ` : ${libelle(DECISIONS_DALO, e.dalo.decision)}`}
              {e.dalo.delai && <DelaiDuDalo delai={e.dalo.delai} />}
            </dd>
          </>
        )}
      </dl>
      <h2 className="fr-h4 fr-mt-4w">Propositions</h2>
      {e.propositions.length === 0 ? (
        <p>Aucune proposition.</p>
      ) : (
        <Tableau
          legende="Logements proposés"
          entetes={['Logement', 'Bailleur', 'Proposé le', 'Réponse', 'Appréciation']}
          lignes={e.propositions.map((p) => ({
            cle: String(p.numero),
            cellules: [
              p.logement,
              p.bailleur,
              dateCourte(p.le),
              p.acceptee === undefined
                ? 'en attente'
                : p.acceptee
                  ? 'acceptée'
                  : `refusée — ${libelle(AUTEURS_REFUS, p.auteur ?? '')} : ${p.motif ?? ''}`,
              p.adaptee === undefined
                ? '—'
                : `${p.adaptee ? 'adaptée' : 'non adaptée'} : ${p.motifAppreciation ?? ''}`,
            ],
          }))}
        />
      )}
      <Liste
        titre="Rapports"
        lignes={e.rapports?.map(
          (r) => `${libelle(NATURES_RAPPORT, r.nature)} de ${r.organisation}, ${dateCourte(r.le)}`,
        )}
      />
      <Liste
        titre="Évolution de la situation"
        lignes={e.evolutions?.map((v) => `${dateCourte(v.le)}, ${v.organisation} : ${v.texte}`)}
      />
    </>
  );
}

/** The last day that the law gives, its article, and what the household may do afterwards. */
function DelaiDuDalo({
  delai,
}: {
  delai: NonNullable<NonNullable<EntreeVivier['dalo']>['delai']>;
}) {
  return (
    <>
      <span className="ancrage-bloc">
        {libelle(DELAIS_DALO, delai.attente)} {dateLongue(delai.le)}
        {delai.etat !== 'EN_COURS' && (
          <strong> — délai {libelle(ETATS_DELAI_DALO, delai.etat)}</strong>
        )}
        .
      </span>
      {delai.suite && <span className="ancrage-bloc">{delai.suite}</span>}
      <span className="fr-text--sm ancrage-discret ancrage-bloc">{delai.source}.</span>
    </>
  );
}

function Liste({ titre, lignes }: { titre: string; lignes: string[] | undefined }) {
  if (!lignes?.length) return null;
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">{titre}</h2>
      <ul>
        {lignes.map((l, i) => (
          <li key={i}>{l}</li>
        ))}
      </ul>
    </>
  );
}

function actionsDe(e: EntreeVivier, aujourdhui: string): Action[] {
  const enCours = e.propositions.find((p) => p.acceptee === undefined);
  const aApprecier = e.propositions.find((p) => p.acceptee === false && p.adaptee === undefined);
  const jour = (nom: string, label: string) => ({
    nom,
    label,
    genre: 'date' as const,
    defaut: aujourdhui,
  });
  const toutes: (Action | undefined)[] = [
    {
      code: 'ENREGISTRER_RAPPORT',
      acte: 'rapport',
      bouton: 'Enregistrer un rapport social complet',
      fait: 'Rapport social enregistré',
      champs: [
        {
          nom: 'organisation',
          label: 'Organisation qui l’a rédigé',
          genre: 'organisation',
        },
        { nom: 'nature', label: 'Nature', genre: 'choix', options: NATURES_RAPPORT },
        jour('le', 'Date du rapport'),
      ],
    },
    {
      code: 'PRECISER_BESOINS',
      acte: 'besoins',
      bouton: 'Préciser les besoins',
      fait: 'Besoins enregistrés',
      champs: [
        {
          nom: 'typologie',
          label: 'Typologie souhaitée',
          genre: 'choix',
          options: Object.fromEntries(['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((t) => [t, t])),
          defaut: e.besoins?.typologie ?? '',
        },
        {
          nom: 'secteur',
          label: 'Secteur (facultatif)',
          genre: 'texte',
          defaut: e.besoins?.secteur ?? '',
        },
        {
          nom: 'accompagnement',
          label: 'Une mesure d’accompagnement est-elle prévue ?',
          genre: 'ouiNon',
          aide: 'Oui : accord collectif. Non : contingent préfectoral (R-299).',
          defaut:
            e.besoins?.accompagnement === undefined ? '' : e.besoins.accompagnement ? 'oui' : 'non',
        },
      ],
    },
    {
      code: 'PRECISER_BESOINS',
      acte: 'demande-logement',
      bouton: 'Noter la demande de logement social',
      fait: 'Demande enregistrée',
      champs: [
        { nom: 'nur', label: 'Numéro unique', genre: 'texte', aide: 'Dix-huit caractères.' },
        { nom: 'expireLe', label: 'Expire le', genre: 'date' },
      ],
    },
    {
      code: 'DESIGNER_CHEF_DE_FILE',
      acte: 'chef-de-file',
      bouton: 'Désigner le chef de file',
      fait: 'Chef de file désigné',
      champs: [
        {
          nom: 'organisation',
          label: 'Bailleur social',
          genre: 'organisation',
        },
        {
          nom: 'commissionDaloLe',
          label: 'Commission DALO du (facultatif)',
          genre: 'date',
          aide: 'La commission inter-bailleurs est le lundi suivant, ou le premier jour ouvré.',
        },
        { nom: 'commissionLe', label: 'Commission inter-bailleurs du (facultatif)', genre: 'date' },
      ],
    },
    enCours
      ? {
          code: 'REPONDRE',
          acte: `propositions/${enCours.numero}/reponse`,
          bouton: 'Enregistrer la réponse à la proposition',
          fait: 'Réponse enregistrée',
          champs: [
            { nom: 'acceptee', label: 'La proposition est-elle acceptée ?', genre: 'ouiNon' },
            {
              nom: 'auteur',
              label: 'Qui refuse (en cas de refus)',
              genre: 'choix',
              options: AUTEURS_REFUS,
            },
            { nom: 'motif', label: 'Motif (en cas de refus)', genre: 'long' },
            jour('le', 'Date de la réponse'),
          ],
        }
      : {
          code: 'PROPOSER',
          acte: 'propositions',
          bouton: 'Proposer un logement',
          fait: 'Proposition enregistrée',
          champs: [
            { nom: 'logement', label: 'Logement', genre: 'texte', aide: 'Typologie et quartier.' },
            jour('le', 'Proposé le'),
          ],
        },
    aApprecier && {
      code: 'APPRECIER_REFUS',
      acte: `propositions/${aApprecier.numero}/appreciation`,
      bouton: 'Apprécier le refus',
      fait: 'Appréciation enregistrée',
      champs: [
        { nom: 'adaptee', label: 'La proposition était-elle adaptée ?', genre: 'ouiNon' },
        { nom: 'motif', label: 'Motif', genre: 'long' },
      ],
    },
    {
      code: 'NOTER_EVOLUTION',
      acte: 'evolutions',
      bouton: 'Noter une évolution',
      fait: 'Évolution enregistrée',
      champs: [{ nom: 'texte', label: 'Ce qui change dans la situation', genre: 'long' }],
    },
    {
      code: 'NOTER_DALO',
      acte: 'dalo',
      bouton: 'Noter le recours DALO',
      fait: 'Recours DALO enregistré',
      champs: [
        { nom: 'recoursLe', label: 'Recours du', genre: 'date' },
        {
          nom: 'decision',
          label: 'Décision (facultatif)',
          genre: 'choix',
          options: DECISIONS_DALO,
        },
        { nom: 'decideeLe', label: 'Décidée le', genre: 'date' },
      ],
    },
    {
      code: 'SORTIR',
      acte: 'sortie',
      bouton: 'Sortir du vivier',
      fait: 'Sortie enregistrée',
      champs: [
        {
          nom: 'issue',
          label: 'Issue',
          genre: 'choix',
          options: Object.fromEntries(
            Object.entries(ISSUES_VIVIER).filter(
              ([c]) => c !== 'DOSSIER_REUNI' && c !== 'DOSSIER_CLOS',
            ),
          ),
        },
        jour('le', 'Date'),
        { nom: 'motif', label: 'Motif (retrait ou autre issue)', genre: 'long' },
      ],
    },
  ];
  return toutes.filter((a): a is Action => a !== undefined && e.actions.includes(a.code));
}
