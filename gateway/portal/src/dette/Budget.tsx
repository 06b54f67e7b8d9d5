import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useSession } from '../app/session';
import type { BudgetDuMenage, DetteDuDossier } from '../api/modeles';
import { dateCourte, refusDuJour } from '../metier/dates';
import { PERIODICITES, POSTES, montantSaisi } from '../metier/dette';
import { euros, libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampJour, ChampNombre } from '../presentation/Champs';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { Annuler, type Annulable } from './Annulation';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';
import { origine } from './Releves';
import { useBudget } from './requetes';

/** What the household earns and spends, and what that leaves for the debt; earlier budgets in brief. */
export function Budget(props: {
  dossier: string;
  budgets: BudgetDuMenage[];
  gestes: DetteDuDossier['gestes'];
  annuler: (element: Annulable) => void;
  finir: () => void;
}) {
  const [ajoute, setAjoute] = useState(false);
  const [dernier, ...anciens] = props.budgets;
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w">Budget du ménage</h3>
      {dernier ? (
        <>
          <Dernier budget={dernier} />
          <Annuler
            id={dernier.id}
            nom={`budget au ${dateCourte(dernier.au)}`}
            annulables={props.gestes.annulables}
            annuler={props.annuler}
          />
        </>
      ) : (
        <Vide titre="Aucun budget du ménage n’est encore enregistré." />
      )}
      {anciens.length > 0 && (
        <details className="ancrage-explication">
          <summary>Budgets antérieurs</summary>
          <ul>
            {anciens.map((b) => (
              <li key={b.id}>
                Au {dateCourte(b.au)} : reste à vivre {euros(b.resteAVivre)}, capacité{' '}
                {euros(b.capacite)} par mois ({origine(b.origine)})
              </li>
            ))}
          </ul>
        </details>
      )}
      {props.gestes.budget &&
        (ajoute ? (
          <AjoutBudget
            dossier={props.dossier}
            fermer={() => {
              setAjoute(false);
              props.finir();
            }}
          />
        ) : (
          <Button priority="secondary" onClick={() => setAjoute(true)}>
            Enregistrer un budget
          </Button>
        ))}
    </>
  );
}

function Dernier({ budget: b }: { budget: BudgetDuMenage }) {
  return (
    <>
      <p>
        Au {dateCourte(b.au)}, reste à vivre : <strong>{euros(b.resteAVivre)}</strong> par mois (
        {euros(b.ressources)} de ressources, {euros(b.charges)} de charges). Après{' '}
        {euros(b.vieCourante)} de vie courante, le ménage peut payer{' '}
        <strong>{euros(b.capacite)}</strong> par mois
        {b.moisPourApurer != null
          ? `, ce qui apure le relevé retenu en ${b.moisPourApurer} mois.`
          : '.'}
      </p>
      <Tableau
        legende={`Budget au ${dateCourte(b.au)}`}
        entetes={['Ligne', 'Montant', 'Par mois']}
        lignes={b.postes.map((p, i) => ({
          cle: `${p.nature}/${i}`,
          cellules: [
            p.libelle,
            `${euros(p.montant)} ${libelle(PERIODICITES, p.periodicite)}`,
            euros(p.parMois),
          ],
        }))}
      />
      <p className="fr-text--sm ancrage-discret">{origine(b.origine)}</p>
    </>
  );
}

type Ligne = { montant: string; periodicite: string };

function AjoutBudget({ dossier, fermer }: { dossier: string; fermer: () => void }) {
  const { aujourdhui } = useSession();
  const budget = useBudget(dossier);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const [au, setAu] = useState(aujourdhui);
  const [lignes, setLignes] = useState<Record<string, Ligne>>({});
  const ligne = (nature: string): Ligne =>
    lignes[nature] ?? { montant: '', periodicite: 'MENSUELLE' };

  const envoyer = () => {
    const remplies = Object.entries(lignes).filter(([, l]) => l.montant.trim() !== '');
    const trouves: Probleme[] = remplies
      .filter(([, l]) => montantSaisi(l.montant) === undefined)
      .map(([nature]) => ({ champ: nature, message: 'Indiquez une somme en euros.' }));
    const refus = refusDuJour(au, aujourdhui);
    if (refus) trouves.unshift({ champ: 'au', message: refus });
    if (remplies.length === 0)
      trouves.push({ champ: 'SALAIRE', message: 'Remplissez au moins une ligne.' });
    noter(trouves);
    if (trouves.length > 0) return;
    budget.mutate(
      {
        au,
        postes: remplies.map(([nature, l]) => ({
          nature,
          montant: montantSaisi(l.montant) ?? 0,
          periodicite: l.periodicite,
        })),
      },
      {
        onSuccess: () => {
          annoncer('Budget enregistré');
          fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Budget du ménage"
      niveau="h4"
      problemes={problemes}
      erreur={budget.error}
      enCours={budget.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      <div className="ancrage-grille">
        <ChampJour
          champ="au"
          label="Établi le"
          aujourdhui={aujourdhui}
          valeur={au}
          message={messageDe('au')}
          changer={setAu}
        />
      </div>
      {POSTES.map(({ genre, titre, natures }) => (
        <fieldset key={genre} className="ancrage-groupe ancrage-postes">
          <legend className="fr-text--bold fr-mb-1w">{titre}, en euros</legend>
          {natures.map(([nature, nom]) => (
            <div key={nature} className="ancrage-poste">
              <ChampNombre
                champ={nature}
                label={nom}
                valeur={ligne(nature).montant}
                message={messageDe(nature)}
                changer={(montant) =>
                  setLignes({ ...lignes, [nature]: { ...ligne(nature), montant } })
                }
              />
              <Select
                label={
                  <>
                    Rythme <span className="fr-sr-only">: {nom}</span>
                  </>
                }
                nativeSelectProps={{
                  value: ligne(nature).periodicite,
                  onChange: (e) =>
                    setLignes({
                      ...lignes,
                      [nature]: { ...ligne(nature), periodicite: e.target.value },
                    }),
                }}
              >
                {Object.entries(PERIODICITES).map(([code, mots]) => (
                  <option key={code} value={code}>
                    {mots}
                  </option>
                ))}
              </Select>
            </div>
          ))}
        </fieldset>
      ))}
    </Formulaire>
  );
}
