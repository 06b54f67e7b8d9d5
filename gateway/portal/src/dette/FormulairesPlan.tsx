import { useState } from 'react';
import { useSession } from '../app/session';
import type { DetteDuDossier, PlanDePaiement } from '../api/modeles';
import { dateCourte, refusDuJour } from '../metier/dates';
import { montantSaisi } from '../metier/dette';
import { euros } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampDate, ChampJour, ChampMontant } from '../presentation/Champs';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';
import { useLoyerImpaye, usePaiement, usePlan } from './requetes';

/** A plan of equal instalments; what is left is the last one. */
export function AjoutPlan(props: {
  dossier: string;
  types: DetteDuDossier['gestes']['types'];
  /** What the household can pay each month; unknown to who reads no budget. */
  capacite: number | undefined;
  /** What is proposed when nobody agreed on a plan; the form begins with it. */
  propose?: { type: string; dette: string; mensualite: string };
  fermer: () => void;
}) {
  const { aujourdhui } = useSession();
  const plan = usePlan(props.dossier);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [saisie, setSaisie] = useState({
    type: '',
    dette: '',
    mensualite: '',
    ...props.propose,
    signeLe: aujourdhui,
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
      niveau="h4"
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

/** What was paid of one instalment; the first that is due is proposed. */
export function Paiement({ dossier, plan, fermer }: SaisieProps) {
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

/** A current rent that was not paid breaks a plan as a missed instalment does. */
export function LoyerImpaye({ dossier, plan, fermer }: SaisieProps) {
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
