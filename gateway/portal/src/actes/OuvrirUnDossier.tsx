import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import {
  SAISIE_VIDE,
  champDuFormulaire,
  corpsDeLActe,
  manquesDeLActe,
  nombresIllisibles,
  type Manque,
} from '../metier/actes';
import { AIDES, PARCS, TYPES_BAILLEUR, majuscule } from '../metier/libelles';
import {
  OUVERTURE_VIDE,
  corpsDeLOuverture,
  manquesDeLOuverture,
  type Ouverture,
} from '../metier/ouverture';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix } from '../presentation/Champs';
import { Erreur, Requete, ResumeErreurs } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { ChampsDeLActe } from './ChampsDeLActe';
import { useNaturesActes, useOuvrir } from './requetes';

const EFFETS: Readonly<Record<string, string>> = {
  OUVERT: 'Dossier ouvert',
  RATTACHE: 'Ménage déjà connu : l’acte a rejoint son dossier',
  A_RAPPROCHER: 'Dossier ouvert, à rapprocher d’un autre',
  DOUBLON: 'Cet acte était déjà connu',
};

/** A first act that comes on paper: the household is looked for as for a line of a file. */
export function OuvrirUnDossier() {
  const { aujourdhui, departement } = useSession();
  const natures = useNaturesActes(true);
  const ouverture = useOuvrir();
  const annoncer = useAnnoncer();
  const naviguer = useNavigate();
  const [menage, setMenage] = useState(OUVERTURE_VIDE);
  const [acte, setActe] = useState({ ...SAISIE_VIDE, date: aujourdhui });
  const [manques, setManques] = useState<Manque[]>([]);

  const envoyer = () => {
    const nature = natures.data?.elements.find((n) => n.code === acte.nature);
    const refus = [...manquesDeLOuverture(menage), ...manquesDeLActe(acte, nature, aujourdhui)];
    if (nature) refus.push(...nombresIllisibles(acte, nature));
    if (!acte.numero.trim())
      refus.push({ champ: 'numero', message: 'Indiquez le numéro de l’acte.' });
    setManques(refus);
    if (refus.length > 0 || !nature) return;
    ouverture.mutate(corpsDeLOuverture(menage, departement, corpsDeLActe(acte, nature)), {
      onSuccess: (r) => {
        annoncer(EFFETS[r.effet] ?? 'Acte enregistré');
        void naviguer(`/dossiers/${r.id}`);
      },
      onError: (e) =>
        setManques(
          enErreurApi(e).problemes.map((p) => ({
            champ: champDuFormulaire(p.champ),
            message: p.message,
          })),
        ),
    });
  };

  return (
    <Page titre="Ouvrir un dossier" fil={[{ libelle: 'Dossiers', to: '/dossiers' }]}>
      <p>
        Si le ménage est déjà connu à cette adresse, l’acte rejoint son dossier : rien n’est ouvert
        deux fois.
      </p>
      <form
        aria-label="Ouvrir un dossier"
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          envoyer();
        }}
      >
        {manques.length > 0 && (
          <ResumeErreurs titre="Le dossier n’est pas encore ouvert" champs={manques} />
        )}
        {ouverture.isError && manques.length === 0 && <Erreur erreur={ouverture.error} />}
        <Menage saisie={menage} manques={manques} changer={setMenage} />
        <h2 className="fr-h4 fr-mt-3w">Premier acte</h2>
        <Requete requete={natures} quoi="des natures d’actes">
          {({ elements }) => (
            <ChampsDeLActe
              natures={elements}
              saisie={acte}
              manques={manques}
              aujourdhui={aujourdhui}
              numeroObligatoire
              changer={setActe}
            />
          )}
        </Requete>
        <Button type="submit" disabled={ouverture.isPending}>
          Ouvrir le dossier
        </Button>
      </form>
    </Page>
  );
}

type MenageProps = {
  saisie: Ouverture;
  manques: Manque[];
  changer: (saisie: Ouverture) => void;
};

function Menage({ saisie, manques, changer }: MenageProps) {
  const champ = (nom: keyof Ouverture) => ({
    champ: nom,
    valeur: saisie[nom],
    message: manques.find((m) => m.champ === nom)?.message,
    changer: (valeur: string) => changer({ ...saisie, [nom]: valeur }),
  });
  return (
    <>
      <h2 className="fr-h4">Ménage et logement</h2>
      <div className="ancrage-grille">
        <ChampChoix
          {...champ('civilite')}
          label="Civilité (facultatif)"
          options={[
            ['Mme', 'Mme'],
            ['M.', 'M.'],
          ]}
        />
        <Texte {...champ('nom')} label="Nom" />
        <Texte {...champ('prenom')} label="Prénom (facultatif)" />
        <Texte {...champ('nom2')} label="Nom de la seconde personne (facultatif)" />
        <Texte {...champ('prenom2')} label="Prénom de la seconde personne (facultatif)" />
        <Texte {...champ('adresse')} label="Numéro et voie" />
        <Texte {...champ('codePostal')} label="Code postal (facultatif)" clavier="numeric" />
        <Texte {...champ('commune')} label="Commune" />
        <Texte {...champ('telephone')} label="Téléphone (facultatif)" clavier="tel" />
        <ChampChoix {...champ('parc')} label="Parc" options={Object.entries(PARCS)} />
        <Texte {...champ('enfants')} label="Nombre d’enfants (facultatif)" clavier="numeric" />
        <ChampChoix
          {...champ('aideAuLogement')}
          label="Aide au logement (facultatif)"
          options={Object.entries(AIDES).map(([code, mots]) => [code, majuscule(mots)] as const)}
        />
        <ChampChoix
          {...champ('organismePayeur')}
          label="Organisme payeur (facultatif)"
          options={[
            ['CAF', 'CAF'],
            ['MSA', 'MSA'],
          ]}
        />
      </div>
      <h2 className="fr-h4 fr-mt-3w">Bailleur et bail</h2>
      <div className="ancrage-grille">
        <Texte {...champ('bailleur')} label="Nom du bailleur (facultatif)" />
        <ChampChoix
          {...champ('typeBailleur')}
          label="Type de bailleur (facultatif)"
          options={Object.entries(TYPES_BAILLEUR)}
        />
        <Texte {...champ('dateBail')} label="Date du bail (facultatif)" type="date" />
        <Texte {...champ('loyer')} label="Loyer mensuel, en euros (facultatif)" clavier="decimal" />
        <Texte {...champ('charges')} label="Charges, en euros (facultatif)" clavier="decimal" />
      </div>
    </>
  );
}

const Texte = (props: {
  champ: string;
  label: string;
  valeur: string;
  message: string | undefined;
  type?: 'date';
  clavier?: 'numeric' | 'decimal' | 'tel';
  changer: (valeur: string) => void;
}) => (
  <Input
    label={props.label}
    state={props.message ? 'error' : 'default'}
    stateRelatedMessage={props.message}
    nativeInputProps={{
      id: `champ-${props.champ}`,
      type: props.type ?? 'text',
      inputMode: props.clavier,
      // Of a household, not of the agent who types it.
      autoComplete: 'off',
      value: props.valeur,
      onChange: (e) => props.changer(e.target.value),
    }}
  />
);
