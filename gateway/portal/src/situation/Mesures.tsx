import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { dateCourte } from '../metier/dates';
import { ETATS_MESURE, rubriquesDe } from '../metier/situation';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix } from '../presentation/Champs';
import { Erreur, ResumeErreurs, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import type { FicheSituation, FournisseurFiche, MesureFiche } from './modeles';
import { useArret, useInscription } from './requetes';

type Probleme = { champ: string; message: string };

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
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const inscription = useInscription(fiche.dossier);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  const changer = (champ: keyof typeof saisie) => (valeur: string) =>
    setSaisie({ ...saisie, [champ]: valeur });
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;
  const type = fiche.catalogue.find((t) => t.code === saisie.code);

  const envoyer = () => {
    const manques: Probleme[] = [
      ...(saisie.organisation ? [] : [{ champ: 'organisation', message: 'Indiquez l’organisme.' }]),
      ...(saisie.code ? [] : [{ champ: 'code', message: 'Indiquez la mesure.' }]),
      ...(saisie.debut ? [] : [{ champ: 'debut', message: 'Indiquez le premier jour.' }]),
    ];
    setErreurs(manques);
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
      onError: (e) => setErreurs(enErreurApi(e).problemes),
    });
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w"
      aria-label={`Inscrire une mesure, dossier ${fiche.reference}`}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      {erreurs.length > 0 && (
        <ResumeErreurs titre="Rien n’est encore enregistré" champs={erreurs} />
      )}
      {inscription.error && erreurs.length === 0 && (
        <Erreur erreur={inscription.error} niveau="h3" />
      )}
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
        <Jour
          label="Premier jour"
          champ="debut"
          valeur={saisie.debut}
          message={messageDe('debut')}
          changer={changer('debut')}
        />
        <Jour
          label="Dernier jour, s’il est connu"
          champ="fin"
          valeur={saisie.fin}
          message={messageDe('fin')}
          changer={changer('fin')}
        />
      </div>
      <Boutons enCours={inscription.isPending} fermer={fermer} />
    </form>
  );
}

function Arret(props: { dossier: string; mesure: MesureFiche; fermer: () => void }) {
  const { dossier, mesure, fermer } = props;
  const { aujourdhui } = useSession();
  const [le, setLe] = useState(aujourdhui);
  const [erreur, setErreur] = useState(false);
  const [erreurs, setErreurs] = useState<Probleme[]>([]);
  const arret = useArret(dossier, mesure.id);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  useEffect(() => zone.current?.focus(), []);
  return (
    <form
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte fr-mt-2w"
      aria-label={`Arrêter : ${mesure.libelle}`}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        arret.mutate(erreur ? { erreur } : { le }, {
          onSuccess: () => {
            annoncer(erreur ? 'Mesure retirée' : 'Fin de la mesure enregistrée');
            fermer();
          },
          onError: (refus) => setErreurs(enErreurApi(refus).problemes),
        });
      }}
    >
      <h4 className="fr-h6">Arrêter : {mesure.libelle}</h4>
      {arret.error && erreurs.length === 0 && <Erreur erreur={arret.error} niveau="h3" />}
      {!erreur && (
        <Jour
          label="Dernier jour de la mesure"
          champ="le"
          valeur={le}
          message={erreurs.find((p) => p.champ === 'le')?.message}
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
      <Boutons enCours={arret.isPending} fermer={fermer} />
    </form>
  );
}

const Jour = (props: {
  label: string;
  champ: string;
  valeur: string;
  message: string | undefined;
  changer: (valeur: string) => void;
}) => (
  <Input
    label={props.label}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      type: 'date',
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);

const Boutons = ({ enCours, fermer }: { enCours: boolean; fermer: () => void }) => (
  <ul className="fr-btns-group fr-btns-group--inline">
    <li>
      <Button type="submit" disabled={enCours}>
        Enregistrer
      </Button>
    </li>
    <li>
      <Button type="button" priority="secondary" onClick={fermer}>
        Renoncer
      </Button>
    </li>
  </ul>
);
