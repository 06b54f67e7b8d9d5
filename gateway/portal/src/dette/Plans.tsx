import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useSession } from '../app/session';
import type { DetteDuDossier, MensualiteDePlan, PlanDePaiement } from '../api/modeles';
import { dateCourte, dateLongue, refusDuJour } from '../metier/dates';
import { ETATS_MENSUALITE, ETATS_PLAN, montantSaisi } from '../metier/dette';
import { euros } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampJour } from '../presentation/Champs';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { Annuler, type Annulable } from './Annulation';
import { ChampDate, ChampMontant, Formulaire, useProblemes, type Probleme } from './Formulaire';
import { origine } from './Releves';
import { useLoyerImpaye, usePaiement, usePlan } from './requetes';

/** The plans by which the debt is paid off: what was paid, what was missed, what broke each first. */
export function Plans(props: {
  dossier: string;
  dette: DetteDuDossier;
  annuler: (element: Annulable) => void;
  finir: () => void;
}) {
  const { dossier, dette, annuler, finir } = props;
  const [ajoute, setAjoute] = useState(false);
  const { plans, gestes } = dette;
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w">Plans de paiement</h3>
      {plans.length === 0 && <Vide titre="Aucun plan de paiement n’est encore connu." />}
      {plans.map((p) => (
        <Plan
          key={p.id}
          dossier={dossier}
          plan={p}
          gestes={gestes}
          annuler={annuler}
          finir={finir}
        />
      ))}
      {gestes.types.length > 0 &&
        (ajoute ? (
          <AjoutPlan
            dossier={dossier}
            types={gestes.types}
            capacite={dette.budgets?.[0]?.capacite}
            fermer={() => {
              setAjoute(false);
              finir();
            }}
          />
        ) : (
          <Button priority="secondary" onClick={() => setAjoute(true)}>
            Ajouter un plan
          </Button>
        ))}
    </>
  );
}

type PlanProps = {
  dossier: string;
  plan: PlanDePaiement;
  gestes: DetteDuDossier['gestes'];
  annuler: (element: Annulable) => void;
  finir: () => void;
};

function Plan({ dossier, plan, gestes, annuler, finir }: PlanProps) {
  const [saisit, setSaisit] = useState<'paiement' | 'loyer'>();
  const etat = ETATS_PLAN[plan.etat];
  const nom = `${plan.libelle} du ${dateCourte(plan.signeLe)}`;
  const fermer = () => {
    setSaisit(undefined);
    finir();
  };
  return (
    <section className="ancrage-carte fr-mb-2w" aria-label={nom}>
      <h4 className="fr-h6 fr-mb-1w">
        {nom}{' '}
        <Badge as="span" small noIcon severity={etat.gravite}>
          {etat.mots}
        </Badge>
      </h4>
      <p className="fr-text--sm ancrage-discret">
        {plan.reference} — {origine(plan.origine)}{' '}
        <Annuler id={plan.id} nom={nom} annulables={gestes.annulables} annuler={annuler} />
      </p>
      {plan.rupture && (
        <Alert
          severity="error"
          as="h5"
          small={false}
          className="fr-mb-2w"
          title={`Première rupture : ${rompu(plan.rupture)}`}
          description={plan.rupture.explication}
        />
      )}
      <p>
        {euros(plan.paye)} payés sur {euros(plan.dette)}.
      </p>
      {plan.loyersImpayes.length > 0 && (
        <ul aria-label="Loyers courants impayés">
          {plan.loyersImpayes.map((l) => (
            <li key={l.id}>
              Loyer courant du {dateCourte(l.le)} impayé ({origine(l.origine)}){' '}
              <Annuler
                id={l.id}
                nom={`loyer impayé du ${dateCourte(l.le)}`}
                annulables={gestes.annulables}
                annuler={annuler}
              />
            </li>
          ))}
        </ul>
      )}
      {plan.remarques.length > 0 && (
        <ul>
          {plan.remarques.map((r) => (
            <li key={`${r.regle}/${r.explication}`}>
              {r.explication}{' '}
              <span className="fr-text--sm ancrage-discret">
                ({r.reference}, règle {r.regle}
                {r.aConfirmer && ', à confirmer'})
              </span>
            </li>
          ))}
        </ul>
      )}
      <Tableau
        legende={`Mensualités : ${nom}`}
        entetes={['Mensualité', 'Due le', 'Montant', 'État', 'Paiements']}
        lignes={plan.mensualites.map((m) => ({
          cle: String(m.rang),
          cellules: [
            `n° ${m.rang}`,
            <time key="d" dateTime={m.date}>
              {dateCourte(m.date)}
            </time>,
            euros(m.montant),
            <Badge key="e" as="span" small noIcon severity={ETATS_MENSUALITE[m.etat].gravite}>
              {ETATS_MENSUALITE[m.etat].mots}
            </Badge>,
            <Paiements key="p" mensualite={m} gestes={gestes} annuler={annuler} />,
          ],
        }))}
      />
      {gestes.paiement && saisit === undefined && (
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          <li>
            <Button priority="secondary" onClick={() => setSaisit('paiement')}>
              Noter un paiement <span className="fr-sr-only">: {nom}</span>
            </Button>
          </li>
          <li>
            <Button priority="tertiary" onClick={() => setSaisit('loyer')}>
              Signaler un loyer courant impayé <span className="fr-sr-only">: {nom}</span>
            </Button>
          </li>
        </ul>
      )}
      {saisit === 'paiement' && <Paiement dossier={dossier} plan={plan} fermer={fermer} />}
      {saisit === 'loyer' && <LoyerImpaye dossier={dossier} plan={plan} fermer={fermer} />}
    </section>
  );
}

const rompu = (rupture: NonNullable<PlanDePaiement['rupture']>) =>
  rupture.rang == null
    ? `loyer courant du ${dateLongue(rupture.le)}`
    : `mensualité n° ${rupture.rang}, due le ${dateLongue(rupture.le)}`;

function Paiements(props: {
  mensualite: MensualiteDePlan;
  gestes: DetteDuDossier['gestes'];
  annuler: (element: Annulable) => void;
}) {
  const { paiements, resteDu } = props.mensualite;
  if (paiements.length === 0) return '—';
  return (
    <>
      {paiements.map((p) => (
        <span key={p.id} className="ancrage-bloc">
          {euros(p.montant)} le {dateCourte(p.le)}{' '}
          <Annuler
            id={p.id}
            nom={`paiement de ${euros(p.montant)} du ${dateCourte(p.le)}`}
            annulables={props.gestes.annulables}
            annuler={props.annuler}
          />
        </span>
      ))}
      {resteDu > 0 && `Reste ${euros(resteDu)}`}
    </>
  );
}

function AjoutPlan(props: {
  dossier: string;
  types: DetteDuDossier['gestes']['types'];
  /** What the household can pay each month; unknown to who reads no budget. */
  capacite: number | undefined;
  fermer: () => void;
}) {
  const { aujourdhui } = useSession();
  const plan = usePlan(props.dossier);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [saisie, setSaisie] = useState({
    type: '',
    signeLe: aujourdhui,
    dette: '',
    mensualite: '',
    premiere: '',
  });

  const envoyer = () => {
    const trouves: Probleme[] = [];
    if (!saisie.type) trouves.push({ champ: 'type', message: 'Indiquez la sorte de plan.' });
    const refus = refusDuJour(saisie.signeLe, aujourdhui);
    if (refus) trouves.push({ champ: 'signeLe', message: refus });
    const dette = montantSaisi(saisie.dette);
    const mensualite = montantSaisi(saisie.mensualite);
    if (!dette) trouves.push({ champ: 'dette', message: 'Indiquez la dette à apurer.' });
    if (!mensualite) trouves.push({ champ: 'mensualite', message: 'Indiquez la mensualité.' });
    if (!saisie.premiere)
      trouves.push({ champ: 'premiere', message: 'Indiquez le jour de la première mensualité.' });
    noter(trouves);
    if (trouves.length > 0 || !dette || !mensualite) return;
    plan.mutate(
      { ...saisie, dette, mensualite },
      {
        onSuccess: () => {
          annoncer('Plan enregistré');
          props.fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Nouveau plan de paiement"
      problemes={problemes}
      erreur={plan.error}
      enCours={plan.isPending}
      envoyer={envoyer}
      fermer={props.fermer}
    >
      <div className="ancrage-grille">
        <ChampChoix
          champ="type"
          label="Sorte de plan"
          options={props.types.map((t) => [t.code, t.libelle] as const)}
          valeur={saisie.type}
          message={messageDe('type')}
          changer={(type) => setSaisie({ ...saisie, type })}
        />
        <ChampJour
          champ="signeLe"
          label="Signé ou accordé le"
          aujourdhui={aujourdhui}
          valeur={saisie.signeLe}
          message={messageDe('signeLe')}
          changer={(signeLe) => setSaisie({ ...saisie, signeLe })}
        />
        <ChampMontant
          champ="dette"
          label="Dette à apurer"
          valeur={saisie.dette}
          message={messageDe('dette')}
          changer={(dette) => setSaisie({ ...saisie, dette })}
        />
        <ChampMontant
          champ="mensualite"
          label="Mensualité"
          aide={
            'En euros, en plus du loyer courant ; la dernière est le reste' +
            (props.capacite == null
              ? ''
              : `. Capacité du ménage : ${euros(props.capacite)} par mois`)
          }
          valeur={saisie.mensualite}
          message={messageDe('mensualite')}
          changer={(mensualite) => setSaisie({ ...saisie, mensualite })}
        />
        <ChampDate
          champ="premiere"
          label="Première mensualité le"
          valeur={saisie.premiere}
          message={messageDe('premiere')}
          changer={(premiere) => setSaisie({ ...saisie, premiere })}
        />
      </div>
    </Formulaire>
  );
}

type SaisieProps = { dossier: string; plan: PlanDePaiement; fermer: () => void };

function Paiement({ dossier, plan, fermer }: SaisieProps) {
  const { aujourdhui } = useSession();
  const paiement = usePaiement(dossier, plan.id);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const dues = plan.mensualites.filter((m) => m.resteDu > 0);
  const [saisie, setSaisie] = useState({
    rang: String(dues[0]?.rang ?? ''),
    le: aujourdhui,
    montant: String(dues[0]?.resteDu ?? '').replace('.', ','),
  });

  const envoyer = () => {
    const trouves: Probleme[] = [];
    if (!saisie.rang) trouves.push({ champ: 'rang', message: 'Indiquez la mensualité.' });
    const refus = refusDuJour(saisie.le, aujourdhui);
    if (refus) trouves.push({ champ: 'le', message: refus });
    const montant = montantSaisi(saisie.montant);
    if (!montant) trouves.push({ champ: 'montant', message: 'Indiquez la somme payée.' });
    noter(trouves);
    if (trouves.length > 0 || !montant) return;
    paiement.mutate(
      { rang: Number(saisie.rang), le: saisie.le, montant },
      {
        onSuccess: () => {
          annoncer('Paiement enregistré');
          fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Paiement d’une mensualité"
      niveau="h5"
      problemes={problemes}
      erreur={paiement.error}
      enCours={paiement.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      <div className="ancrage-grille">
        <ChampChoix
          champ="rang"
          label="Mensualité"
          options={plan.mensualites.map(
            (m) => [String(m.rang), `n° ${m.rang}, due le ${dateCourte(m.date)}`] as const,
          )}
          valeur={saisie.rang}
          message={messageDe('rang')}
          changer={(rang) => setSaisie({ ...saisie, rang })}
        />
        <ChampJour
          champ="le"
          label="Payée le"
          aujourdhui={aujourdhui}
          valeur={saisie.le}
          message={messageDe('le')}
          changer={(le) => setSaisie({ ...saisie, le })}
        />
        <ChampMontant
          champ="montant"
          label="Somme payée"
          valeur={saisie.montant}
          message={messageDe('montant')}
          changer={(montant) => setSaisie({ ...saisie, montant })}
        />
      </div>
    </Formulaire>
  );
}

function LoyerImpaye({ dossier, plan, fermer }: SaisieProps) {
  const { aujourdhui } = useSession();
  const loyer = useLoyerImpaye(dossier, plan.id);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [le, setLe] = useState(aujourdhui);

  const envoyer = () => {
    const refus = refusDuJour(le, aujourdhui);
    noter(refus ? [{ champ: 'le', message: refus }] : []);
    if (refus) return;
    loyer.mutate(
      { le },
      {
        onSuccess: () => {
          annoncer('Loyer impayé enregistré');
          fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Loyer courant impayé"
      niveau="h5"
      problemes={problemes}
      erreur={loyer.error}
      enCours={loyer.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampJour
        champ="le"
        label="Loyer dû le"
        aujourdhui={aujourdhui}
        valeur={le}
        message={messageDe('le')}
        changer={setLe}
      />
    </Formulaire>
  );
}
