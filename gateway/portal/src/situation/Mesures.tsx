import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import { useSession } from '../app/session';
import { dateCourte } from '../metier/dates';
import { ETATS_MESURE, rubriquesDe } from '../metier/situation';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampDate } from '../presentation/Champs';
import { Vide } from '../presentation/Etats';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';
import { Tableau } from '../presentation/Tableau';
import type { FicheSituation, FournisseurFiche, MesureFiche } from './modeles';
import { useArret, useInscription } from './requetes';

/** Two measures that would be a doublon: said, and left to people. */
export const AlertesMesures = ({ fiche }: { fiche: FicheSituation }) => (
  <>
    {fiche.alertes?.map((a) => (
      <Alert
        key={a.mesures.join('/')}
        severity="warning"
        as="h4"
        className="fr-mb-2w"
        title="Mesures en double"
        description={`${a.explication} Gardez-en une : arrêtez l’autre, ou dites-le à l’organisme. Source : ${a.source}.`}
      />
    ))}
  </>
);

/** Who may write a measure in this fiche, by this reader. */
const inscripteurs = (fiche: FicheSituation): FournisseurFiche[] =>
  fiche.fournisseurs.filter((f) =>
    rubriquesDe(f).some((r) => r.forme === 'MESURES' && r.renseigner.permis),
  );

/** The measures of a case, of all who carry one out. */
export function MesuresDuDossier({ fiche }: { fiche: FicheSituation }) {
  const [arretee, setArretee] = useState<MesureFiche>();
  const [ajoute, setAjoute] = useState(false);
  const titre = useRef<HTMLHeadingElement>(null);
  if (!fiche.mesures) return null;
  const fermer = () => {
    setArretee(undefined);
    setAjoute(false);
    titre.current?.focus();
  };
  const organismes = inscripteurs(fiche);
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w" ref={titre} tabIndex={-1}>
        Mesures d’accompagnement
      </h3>
      <AlertesMesures fiche={fiche} />
      {fiche.mesures.length === 0 ? (
        <Vide titre="Aucune mesure n’est connue." />
      ) : (
        <Tableau
          legende="Mesures d’accompagnement"
          entetes={['Mesure', 'Par', 'Dates', 'État', 'Action']}
          lignes={fiche.mesures.map((m) => ({
            cle: m.id,
            cellules: [
              m.libelle,
              m.nom,
              m.fin
                ? `du ${dateCourte(m.debut)} au ${dateCourte(m.fin)}`
                : `depuis le ${dateCourte(m.debut)}`,
              <Badge
                key="e"
                as="span"
                small
                noIcon
                severity={m.etat === 'EN_COURS' ? 'success' : 'info'}
              >
                {ETATS_MESURE[m.etat]}
              </Badge>,
              m.arreter.permis ? (
                <Button key="a" size="small" priority="secondary" onClick={() => setArretee(m)}>
                  Arrêter <span className="fr-sr-only">: {m.libelle}</span>
                </Button>
              ) : (
                <span key="a" className="fr-text--sm ancrage-discret">
                  {m.arreter.raison}
                </span>
              ),
            ],
          }))}
        />
      )}
      {arretee ? (
        <Arret key={arretee.id} dossier={fiche.dossier} mesure={arretee} fermer={fermer} />
      ) : ajoute ? (
        <AjoutMesure fiche={fiche} organismes={organismes} fermer={fermer} />
      ) : (
        organismes.length > 0 && (
          <Button priority="secondary" className="fr-mt-2w" onClick={() => setAjoute(true)}>
            Inscrire une mesure
          </Button>
        )
      )}
    </>
  );
}

/** A new measure, of the charter's catalogue. */
export function AjoutMesure(props: {
  fiche: FicheSituation;
  organismes: FournisseurFiche[];
  fermer: () => void;
}) {
  const { fiche, organismes, fermer } = props;
  const { aujourdhui } = useSession();
  const [saisie, setSaisie] = useState({
    organisation: organismes.length === 1 ? (organismes[0]?.organisation ?? '') : '',
    code: '',
    debut: aujourdhui,
    fin: '',
  });
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const inscription = useInscription(fiche.dossier);
  const annoncer = useAnnoncer();
  const changer = (champ: keyof typeof saisie) => (valeur: string) =>
    setSaisie({ ...saisie, [champ]: valeur });
  const type = fiche.catalogue.find((t) => t.code === saisie.code);

  const envoyer = () => {
    const manques: Probleme[] = [
      ...(saisie.organisation ? [] : [{ champ: 'organisation', message: 'Indiquez l’organisme.' }]),
      ...(saisie.code ? [] : [{ champ: 'code', message: 'Indiquez la mesure.' }]),
      ...(saisie.debut ? [] : [{ champ: 'debut', message: 'Indiquez le premier jour.' }]),
    ];
    noter(manques);
    if (manques.length > 0) return;
    const { fin, ...reste } = saisie;
    inscription.mutate(fin ? { ...reste, fin } : reste, {
      onSuccess: (f) => {
        annoncer(
          (f.alertes?.length ?? 0) > 0
            ? 'Mesure inscrite. Attention : deux mesures font double emploi.'
            : 'Mesure inscrite',
        );
        fermer();
      },
      onError: refuser,
    });
  };

  return (
    <Formulaire
      nom={`Inscrire une mesure, dossier ${fiche.reference}`}
      niveau="h4"
      problemes={problemes}
      erreur={inscription.error}
      enCours={inscription.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      <div className="ancrage-grille">
        {organismes.length > 1 && (
          <ChampChoix
            champ="organisation"
            label="Organisme"
            options={organismes.map((o) => [o.organisation, o.nom] as const)}
            valeur={saisie.organisation}
            message={messageDe('organisation')}
            changer={changer('organisation')}
          />
        )}
        <ChampChoix
          champ="code"
          label="Mesure"
          aide={type && [type.consentement, `Source : ${type.source}`].filter(Boolean).join(' ')}
          options={fiche.catalogue.map((t) => [t.code, t.libelle] as const)}
          valeur={saisie.code}
          message={messageDe('code')}
          changer={changer('code')}
        />
        <ChampDate
          label="Premier jour"
          champ="debut"
          valeur={saisie.debut}
          message={messageDe('debut')}
          changer={changer('debut')}
        />
        <ChampDate
          label="Dernier jour, s’il est connu"
          champ="fin"
          valeur={saisie.fin}
          message={messageDe('fin')}
          changer={changer('fin')}
        />
      </div>
    </Formulaire>
  );
}

function Arret(props: { dossier: string; mesure: MesureFiche; fermer: () => void }) {
  const { dossier, mesure, fermer } = props;
  const { aujourdhui } = useSession();
  const [le, setLe] = useState(aujourdhui);
  const [erreur, setErreur] = useState(false);
  const { problemes, refuser, messageDe } = useProblemes();
  const arret = useArret(dossier, mesure.id);
  const annoncer = useAnnoncer();
  const envoyer = () =>
    arret.mutate(erreur ? { erreur } : { le }, {
      onSuccess: () => {
        annoncer(erreur ? 'Mesure retirée' : 'Fin de la mesure enregistrée');
        fermer();
      },
      onError: refuser,
    });
  return (
    <Formulaire
      nom={`Arrêter : ${mesure.libelle}`}
      niveau="h4"
      problemes={problemes}
      erreur={arret.error}
      enCours={arret.isPending}
      envoyer={envoyer}
      fermer={fermer}
    >
      {!erreur && (
        <ChampDate
          label="Dernier jour de la mesure"
          champ="le"
          valeur={le}
          message={messageDe('le')}
          changer={setLe}
        />
      )}
      <div className="fr-checkbox-group fr-mb-2w">
        <input
          type="checkbox"
          id="champ-erreur"
          checked={erreur}
          onChange={(e) => setErreur(e.target.checked)}
        />
        <label className="fr-label" htmlFor="champ-erreur">
          Cette mesure a été inscrite par erreur
        </label>
      </div>
    </Formulaire>
  );
}
