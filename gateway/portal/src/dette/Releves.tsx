import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useSession } from '../app/session';
import type { DetteDuDossier, OrigineDette, ReleveDette } from '../api/modeles';
import { numeroDeLActe } from '../metier/actes';
import { dateCourte, refusDuJour } from '../metier/dates';
import { montantSaisi } from '../metier/dette';
import { euros } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix, ChampJour, ChampMontant } from '../presentation/Champs';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import { Annuler, type Annulable } from './Annulation';
import { Formulaire, useProblemes, type Probleme } from '../presentation/Formulaire';
import { useReleve } from './requetes';

type Props = {
  dossier: string;
  dette: DetteDuDossier;
  retenir: (releve: string) => void;
  annuler: (element: Annulable) => void;
  finir: () => void;
};

/** Each source's words, side by side; the definitions below are computed on one of them. */
export function Releves({ dossier, dette, retenir, annuler, finir }: Props) {
  const [ajoute, setAjoute] = useState(false);
  const fermer = () => {
    setAjoute(false);
    finir();
  };
  const { residuel } = dette.depense;
  return (
    <>
      <h3 className="fr-h5">Relevés de dette</h3>
      {dette.releves.length === 0 ? (
        <Vide titre="Personne n’a encore dit ce qui est dû." />
      ) : (
        <Tableau
          legende="Relevés de dette"
          entetes={[
            'Source',
            'Au',
            'Montant',
            'Premier impayé',
            'Logement, par mois',
            'Enregistré',
            'Définitions',
          ]}
          lignes={dette.releves.map((r) => ({
            cle: r.id,
            cellules: [
              r.libelle,
              <time key="a" dateTime={r.au}>
                {dateCourte(r.au)}
              </time>,
              euros(r.montant),
              r.depuis ? dateCourte(r.depuis) : '—',
              logement(r) || '—',
              <span key="o">
                {origine(r.origine)}{' '}
                <Annuler
                  id={r.id}
                  nom={`relevé « ${r.libelle} » du ${dateCourte(r.au)}`}
                  annulables={dette.gestes.annulables}
                  annuler={annuler}
                />
              </span>,
              r.id === dette.retenu ? (
                <Badge key="d" as="span" small noIcon severity="info">
                  calculées sur ce relevé
                </Badge>
              ) : (
                <Button
                  key="d"
                  size="small"
                  priority="tertiary no outline"
                  onClick={() => retenir(r.id)}
                >
                  Calculer{' '}
                  <span className="fr-sr-only">
                    sur le relevé « {r.libelle} » du {dateCourte(r.au)}
                  </span>
                </Button>
              ),
            ],
          }))}
        />
      )}
      {dette.ecart != null && (
        <p>
          Les sources ne s’accordent pas : <strong>{euros(dette.ecart)}</strong> d’écart entre leurs
          derniers relevés.
        </p>
      )}
      {residuel != null && (
        <p>
          Résiduel à la charge du ménage : <strong>{euros(residuel)}</strong> par mois (loyer et
          charges, aide au logement déduite).
        </p>
      )}
      {dette.gestes.sources.length > 0 &&
        (ajoute ? (
          <AjoutReleve dossier={dossier} sources={dette.gestes.sources} fermer={fermer} />
        ) : (
          <Button priority="secondary" onClick={() => setAjoute(true)}>
            Ajouter un relevé
          </Button>
        ))}
    </>
  );
}

const logement = ({ depense: d }: ReleveDette) =>
  [
    d.loyer != null && `loyer ${euros(d.loyer)}`,
    d.charges != null && `charges ${euros(d.charges)}`,
    d.aide != null &&
      `aide ${euros(d.aide)}${d.tiersPayant == null ? '' : d.tiersPayant ? ' au bailleur' : ' au ménage'}`,
  ]
    .filter(Boolean)
    .join(', ');

/** « acte n° A1 », or who wrote it down and when. */
export const origine = (o: OrigineDette) =>
  o.acte ? `acte ${numeroDeLActe(o.acte)}` : `${o.nom}, ${o.agent}, le ${dateCourte(o.le)}`;

const VIDE = {
  source: '',
  au: '',
  montant: '',
  depuis: '',
  loyer: '',
  charges: '',
  aide: '',
  tiersPayant: '',
};

function AjoutReleve(props: {
  dossier: string;
  sources: DetteDuDossier['gestes']['sources'];
  fermer: () => void;
}) {
  const { aujourdhui } = useSession();
  const releve = useReleve(props.dossier);
  const annoncer = useAnnoncer();
  const { problemes, noter, refuser, messageDe } = useProblemes();
  const seule = props.sources.length === 1 ? props.sources[0]?.code : undefined;
  const [saisie, setSaisie] = useState({ ...VIDE, au: aujourdhui, source: seule ?? '' });
  const montants = ['montant', 'loyer', 'charges', 'aide'] as const;

  const envoyer = () => {
    const trouves: Probleme[] = [];
    if (!saisie.source) trouves.push({ champ: 'source', message: 'Indiquez qui le dit.' });
    const refus = refusDuJour(saisie.au, aujourdhui);
    if (refus) trouves.push({ champ: 'au', message: refus });
    montants
      .filter((m) => (saisie[m] || m === 'montant') && montantSaisi(saisie[m]) === undefined)
      .forEach((m) => trouves.push({ champ: m, message: 'Indiquez une somme en euros.' }));
    noter(trouves);
    if (trouves.length > 0) return;
    releve.mutate(
      {
        source: saisie.source,
        au: saisie.au,
        montant: montantSaisi(saisie.montant) ?? 0,
        depuis: saisie.depuis || undefined,
        loyer: montantSaisi(saisie.loyer),
        charges: montantSaisi(saisie.charges),
        aide: montantSaisi(saisie.aide),
        tiersPayant: saisie.tiersPayant ? saisie.tiersPayant === 'oui' : undefined,
      },
      {
        onSuccess: () => {
          annoncer('Relevé enregistré');
          props.fermer();
        },
        onError: refuser,
      },
    );
  };

  return (
    <Formulaire
      nom="Nouveau relevé de dette"
      niveau="h4"
      problemes={problemes}
      erreur={releve.error}
      enCours={releve.isPending}
      envoyer={envoyer}
      fermer={props.fermer}
    >
      <div className="ancrage-grille">
        <ChampChoix
          champ="source"
          label="Qui le dit"
          options={props.sources.map((s) => [s.code, s.libelle] as const)}
          valeur={saisie.source}
          message={messageDe('source')}
          changer={(source) => setSaisie({ ...saisie, source })}
        />
        <ChampJour
          champ="au"
          label="Arrêté au"
          aujourdhui={aujourdhui}
          valeur={saisie.au}
          message={messageDe('au')}
          changer={(au) => setSaisie({ ...saisie, au })}
        />
        <ChampMontant
          champ="montant"
          label="Montant dû"
          valeur={saisie.montant}
          message={messageDe('montant')}
          changer={(montant) => setSaisie({ ...saisie, montant })}
        />
        <ChampJour
          champ="depuis"
          label="Premier impayé (facultatif)"
          aujourdhui={aujourdhui}
          valeur={saisie.depuis}
          message={messageDe('depuis')}
          changer={(depuis) => setSaisie({ ...saisie, depuis })}
        />
        <ChampMontant
          champ="loyer"
          label="Loyer hors charges (facultatif)"
          aide="En euros par mois"
          valeur={saisie.loyer}
          message={messageDe('loyer')}
          changer={(loyer) => setSaisie({ ...saisie, loyer })}
        />
        <ChampMontant
          champ="charges"
          label="Charges (facultatif)"
          aide="En euros par mois"
          valeur={saisie.charges}
          message={messageDe('charges')}
          changer={(charges) => setSaisie({ ...saisie, charges })}
        />
        <ChampMontant
          champ="aide"
          label="Aide au logement (facultatif)"
          aide="En euros par mois"
          valeur={saisie.aide}
          message={messageDe('aide')}
          changer={(aide) => setSaisie({ ...saisie, aide })}
        />
        <Select
          label="Aide versée (facultatif)"
          nativeSelectProps={{
            id: 'champ-tiersPayant',
            value: saisie.tiersPayant,
            onChange: (e) => setSaisie({ ...saisie, tiersPayant: e.target.value }),
          }}
        >
          <option value="">Non précisé</option>
          <option value="oui">au bailleur (tiers payant)</option>
          <option value="non">au ménage</option>
        </Select>
      </div>
    </Formulaire>
  );
}
