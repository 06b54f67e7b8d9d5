import { Link, useParams } from 'react-router';
import type { Concours } from '../api/modeles';
import { useSession } from '../app/session';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte, dateLongue } from '../metier/dates';
import { PARCS, libelle } from '../metier/libelles';
import { CATEGORIES, EXECUTIONS, VEILLES, semaineLisible } from '../metier/relogement';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { Actions } from './Actions';
import type { Action } from './FormulaireActe';
import { EtatConcours } from './RegistreConcours';
import { useActe, useUnConcours } from './requetes';

const NATURES: Record<string, string> = {
  RFP: 'Réquisition de la force publique',
  DECISION_CFP: 'Décision du préfet',
  PV_EXPULSION: 'Procès-verbal d’expulsion',
  CLOTURE: 'Clôture du dossier',
};
const SENS: Record<string, string> = { OCTROI: 'octroi', REFUS: 'refus', SURSIS: 'sursis' };

/** One concours: where it stands, what SIAO owes, what became of it. */
export function UnConcours() {
  const { id = '' } = useParams();
  const lecture = useUnConcours(id);
  return (
    <Page titre="Un concours de la force publique" fil={[{ libelle: 'Concours', to: '/concours' }]}>
      <Requete requete={lecture} quoi="du concours">
        {(c) => <Contenu concours={c} />}
      </Requete>
    </Page>
  );
}

function Contenu({ concours: c }: { concours: Concours }) {
  const { aujourdhui, ouvre } = useSession();
  const identites = useIdentites([c.dossier]);
  const mutation = useActe<Concours>('concours', c.id, 'un-concours');
  const categorie = c.octroi?.categorie ? CATEGORIES[c.octroi.categorie] : undefined;
  return (
    <>
      <p className="fr-text--lead">
        <NomJoint dossier={c.dossier} identites={identites} /> — {c.communeNom ?? c.commune},{' '}
        {libelle(PARCS, c.parc).toLocaleLowerCase('fr')} <EtatConcours concours={c} />
      </p>
      {ouvre('dossiers') && (
        <p>
          <Link className="fr-link" to={`/dossiers/${c.dossier}`}>
            Voir le dossier
          </Link>
        </p>
      )}
      {c.reponseAttendue && (
        <p className="ancrage-note">
          Sans décision, refus implicite le {dateLongue(c.reponseAttendue.le)}.{' '}
          <span className="fr-text--sm ancrage-discret">{c.reponseAttendue.reference}.</span>
        </p>
      )}
      {c.octroi && (
        <section aria-labelledby="titre-octroi">
          <h2 id="titre-octroi" className="fr-h4 fr-mt-4w">
            Concours accordé
          </h2>
          <p>
            Accordé le {dateCourte(c.octroi.le)}
            {c.octroi.possibleLe &&
              `, expulsion possible à partir du ${dateCourte(c.octroi.possibleLe)}`}
            .
          </p>
          {categorie && (
            <p>
              <strong>
                Catégorie ({c.octroi.categorie?.toLowerCase()}) : {categorie.nom}.
              </strong>{' '}
              {categorie.explication}
            </p>
          )}
          {c.octroi.critereManquant && (
            <p className="ancrage-note">
              Anomalie : une veille sociale est demandée sans critère de vulnérabilité enregistré.
            </p>
          )}
          {c.situationParticuliere && (
            <p>
              Situation particulière ({dateCourte(c.situationParticuliere.le)}) :{' '}
              {c.situationParticuliere.motif}
            </p>
          )}
          {c.listes && c.listes.length > 0 && (
            <p>
              Dit au SIAO :{' '}
              {c.listes.map((l) => semaineLisible(l.split('/').at(-1) ?? l)).join(', ')}.
            </p>
          )}
        </section>
      )}
      {c.annonce && (
        <p className={c.annonce.tardive ? 'ancrage-note' : undefined}>
          Expulsion annoncée pour le {dateLongue(c.annonce.jour)} à {c.annonce.heure}, dite au SIAO
          le {dateCourte(c.annonce.diteLe)} par {c.annonce.organisation}.{' '}
          {c.annonce.tardive && c.annonce.limite && (
            <strong>
              Annonce tardive : elle devait être faite le {dateCourte(c.annonce.limite)} au plus
              tard.{' '}
            </strong>
          )}
          {c.annonce.source && (
            <span className="fr-text--sm ancrage-discret">{c.annonce.source}.</span>
          )}
        </p>
      )}
      <Actions
        actions={actionsDe(c, aujourdhui)}
        refusees={c.actionsRefusees}
        mutation={mutation}
      />
      <h2 className="fr-h4 fr-mt-4w">Actes</h2>
      <Tableau
        legende="Actes du concours"
        entetes={['Acte', 'Date', 'Numéro']}
        lignes={c.actes.map((a) => ({
          cle: `${a.nature}-${a.numero}`,
          cellules: [
            `${NATURES[a.nature] ?? a.nature}${a.sens ? ` : ${SENS[a.sens] ?? a.sens}` : ''}${a.prematuree ? ' (prématurée)' : ''}`,
            dateCourte(a.date),
            a.numero,
          ],
        }))}
      />
      {c.executions && c.executions.length > 0 && (
        <>
          <h2 className="fr-h4 fr-mt-4w">Exécution</h2>
          <ul>
            {c.executions.map((e, i) => (
              <li key={i}>
                {libelle(EXECUTIONS, e.statut)} le {dateCourte(e.le)}, dit par {e.organisation} le{' '}
                {dateCourte(e.enregistreeLe)}
              </li>
            ))}
          </ul>
        </>
      )}
      {c.veille && c.veille.length > 0 && (
        <>
          <h2 className="fr-h4 fr-mt-4w">Veille sociale et orientation</h2>
          <ul>
            {c.veille.map((v, i) => (
              <li key={i}>
                {libelle(VEILLES, v.nature)} le {dateCourte(v.le)} ({v.organisation})
                {v.precision && ` : ${v.precision}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function actionsDe(c: Concours, aujourdhui: string): Action[] {
  const toutes: Action[] = [
    {
      code: 'DIRE_EXECUTION',
      acte: 'execution',
      bouton: 'Dire l’exécution',
      fait: 'Exécution enregistrée',
      champs: [
        { nom: 'statut', label: 'Ce qu’il est advenu', genre: 'choix', options: EXECUTIONS },
        { nom: 'le', label: 'Date', genre: 'date', defaut: aujourdhui },
      ],
    },
    {
      code: 'ANNONCER_EXPULSION',
      acte: 'annonce-siao',
      bouton: 'Noter l’annonce au SIAO',
      fait: 'Annonce enregistrée',
      champs: [
        {
          nom: 'jour',
          label: 'Jour de l’expulsion',
          genre: 'date',
          aide: c.preavis
            ? `Le SIAO est prévenu ${c.preavis.jours} jours avant, ce jour non compris (${c.preavis.source}).`
            : 'La charte de ce département ne fixe pas de délai.',
        },
        { nom: 'heure', label: 'Heure', genre: 'heure' },
        { nom: 'diteLe', label: 'Dite au SIAO le', genre: 'date', defaut: aujourdhui },
      ],
    },
    {
      code: 'NOTER_VEILLE',
      acte: 'veille',
      bouton: 'Noter la veille sociale',
      fait: 'Veille sociale enregistrée',
      champs: [
        { nom: 'nature', label: 'Ce qui a été fait', genre: 'choix', options: VEILLES },
        { nom: 'le', label: 'Date', genre: 'date', defaut: aujourdhui },
        { nom: 'precision', label: 'Précision (facultatif)', genre: 'long' },
      ],
    },
    {
      code: 'NOTER_SITUATION',
      acte: 'situation-particuliere',
      bouton: 'Noter une situation particulière',
      fait: 'Situation particulière enregistrée',
      champs: [
        {
          nom: 'motif',
          label: 'Motif',
          genre: 'long',
          aide: 'Pourquoi l’hébergement d’urgence n’est pas proposé. Le SIAO le lira.',
        },
      ],
    },
  ];
  return toutes.filter((a) => c.actions.includes(a.code));
}
