import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '../app/session';
import type { Echeances } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { pluriel } from '../metier/libelles';
import {
  dernierRefus,
  faits,
  malEcrit,
  procedureVide,
  type SaisieProcedure,
} from '../metier/simulateur';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Chronologie } from './Chronologie';
import { FaitsRetenus } from './FaitsRetenus';
import { FormulaireProcedure } from './FormulaireProcedure';
import { Indemnite } from './Indemnite';
import { useSimulation } from './requetes';

type Probleme = { champ: string; message: string };
type Calcul = { saisie: SaisieProcedure; resultat: Echeances };

const MONTANT = 'Écrivez un montant en euros, comme 612,50.';

/** Amounts that are none, told before anything is asked. */
const montantsMalEcrits = (saisie: SaisieProcedure): Probleme[] =>
  (
    [
      ['bail.loyerHorsCharges', saisie.loyer],
      ['dette.montant', saisie.detteMontant],
      ['dette.aideMontant', saisie.aideMontant],
    ] as const
  )
    .filter(([, texte]) => malEcrit(texte))
    .map(([champ]) => ({ champ, message: MONTANT }));

/** Where one plays with dates and sees what the law makes of them. Nothing is stored, nobody is named. */
export function Simulateur() {
  const { departement } = useSession();
  const [saisie, setSaisie] = useState(() => procedureVide(departement));
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const [calcul, setCalcul] = useState<Calcul>();
  const simulation = useSimulation();
  const annoncer = useAnnoncer();
  const titre = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (calcul) titre.current?.focus();
  }, [calcul]);

  const calculer = () => {
    const champs = montantsMalEcrits(saisie);
    setErreurs(champs);
    if (champs.length > 0) return;
    simulation.mutate(faits(saisie), {
      onSuccess: (resultat) => {
        setCalcul({ saisie, resultat });
        annoncer(`${pluriel(resultat.echeances.length, 'échéance')} calculées`);
      },
      onError: (e) => setErreurs(enErreurApi(e).problemes),
    });
  };

  return (
    <Page titre="Simulateur d’échéances">
      <p className="ancrage-lecture">
        Entrez des actes et des dates : le simulateur montre les échéances qu’ils font courir, avec
        la règle et l’article de chacune. Rien n’est enregistré ; n’écrivez aucun nom. Les règles
        elles-mêmes se lisent dans <Link to="/regles">Règles du droit</Link>.
      </p>
      {erreurs.length > 0 && <ResumeErreurs titre="À corriger" champs={erreurs} />}
      {simulation.isError && erreurs.length === 0 && <Erreur erreur={simulation.error} />}
      <FormulaireProcedure
        saisie={saisie}
        messageDe={(champ) => erreurs.find((e) => e.champ === champ)?.message}
        changer={setSaisie}
        enCours={simulation.isPending}
        calculer={calculer}
      />
      {calcul && (
        <section aria-labelledby="titre-resultat" className="fr-mt-5w">
          <div className="ancrage-barre">
            <h2 id="titre-resultat" className="fr-h4" ref={titre} tabIndex={-1}>
              Échéances simulées
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
          <FaitsRetenus saisie={calcul.saisie} />
          <Chronologie saisie={calcul.saisie} resultat={calcul.resultat} />
        </section>
      )}
      <Indemnite
        departement={saisie.departement}
        refusConnu={calcul && dernierRefus(calcul.saisie, calcul.resultat.echeances)}
      />
    </Page>
  );
}
