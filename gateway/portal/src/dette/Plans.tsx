import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import type { DetteDuDossier, MensualiteDePlan, PlanDePaiement } from '../api/modeles';
import { dateCourte, dateLongue } from '../metier/dates';
import { ETATS_MENSUALITE, ETATS_PLAN, montantEcrit } from '../metier/dette';
import { euros } from '../metier/libelles';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { Annuler, type Annulable } from './Annulation';
import { AjoutPlan, LoyerImpaye, Paiement } from './FormulairesPlan';
import { origine } from './Releves';

/** The plans by which the debt is paid off: what was paid, what was missed, what broke each first. */
export function Plans(props: {
  dossier: string;
  dette: DetteDuDossier;
  annuler: (element: Annulable) => void;
  finir: () => void;
}) {
  const { dossier, dette, annuler, finir } = props;
  const [ajoute, setAjoute] = useState<'vide' | 'par-defaut'>();
  const { plans, gestes, planParDefaut } = dette;
  const montant = dette.releves.find((r) => r.id === dette.retenu)?.montant;
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
      {planParDefaut && (
        <ParDefaut
          plan={planParDefaut}
          reprendre={
            gestes.types.some((t) => t.code === 'AIDES') && !ajoute
              ? () => setAjoute('par-defaut')
              : undefined
          }
        />
      )}
      {gestes.types.length > 0 &&
        (ajoute ? (
          <AjoutPlan
            dossier={dossier}
            types={gestes.types}
            capacite={dette.budgets?.[0]?.capacite}
            propose={
              ajoute === 'par-defaut' && planParDefaut && montant != null
                ? {
                    type: 'AIDES',
                    dette: montantEcrit(montant),
                    mensualite: montantEcrit(planParDefaut.mensualite),
                  }
                : undefined
            }
            fermer={() => {
              setAjoute(undefined);
              finir();
            }}
          />
        ) : (
          <Button priority="secondary" onClick={() => setAjoute('vide')}>
            Ajouter un plan
          </Button>
        ))}
    </>
  );
}

/** A proposal and where it comes from; nothing is kept until somebody records a plan. */
function ParDefaut(props: {
  plan: NonNullable<DetteDuDossier['planParDefaut']>;
  reprendre: (() => void) | undefined;
}) {
  const { plan, reprendre } = props;
  return (
    <div className="fr-callout">
      <h4 className="fr-callout__title fr-h6">Plan par défaut</h4>
      <p className="fr-callout__text">
        Sans plan accepté, la mise en demeure demande {euros(plan.mensualite)} par mois pendant{' '}
        {plan.mois} mois, soit un {plan.mois}ᵉ de la dette ({plan.reference}, règle {plan.regle}
        {plan.aConfirmer && ', à confirmer'}).
      </p>
      {reprendre && (
        <Button priority="tertiary" size="small" onClick={reprendre}>
          Reprendre cette mensualité
        </Button>
      )}
    </div>
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
