import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useEffect, useRef, useState } from 'react';
import { enErreurApi } from '../api/probleme';
import { ADHESIONS, PRESENCES } from '../metier/commissions';
import { useAnnoncer } from '../presentation/annonces';
import { Requete, ResumeErreurs } from '../presentation/Etats';
import { DecisionSurLAide, type DecisionSaisie } from './DecisionSurLAide';
import { useListes, type PreconisationSaisie, type useGesteSeance } from './requetes';

type Props = {
  dossier: string;
  nom: string;
  menageAttendu: boolean;
  /** The paying organisation asked whether the housing aid goes on. */
  aideADecider: boolean;
  geste: ReturnType<typeof useGesteSeance>;
  fermer: () => void;
};

type Erreurs = { champ: string; message: string }[];

const DIAGNOSTIC = 'DIAGNOSTIC_CCAPEX';

/** The commission's answer on one case: an opinion, and who does what by when. */
export function FormulaireAvis({
  dossier,
  nom,
  menageAttendu,
  aideADecider,
  geste,
  fermer,
}: Props) {
  const listes = useListes();
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  const [avis, setAvis] = useState('');
  const [observation, setObservation] = useState('');
  const [adhesion, setAdhesion] = useState('');
  const [presence, setPresence] = useState('');
  const [reexamen, setReexamen] = useState('');
  const [preconisations, setPreconisations] = useState<PreconisationSaisie[]>([]);
  const [aide, setAide] = useState<DecisionSaisie>({ motif: '', motivation: '' });
  const [erreurs, setErreurs] = useState<Erreurs>([]);
  useEffect(() => zone.current?.focus(), []);
  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;
  const etat = (champ: string) => (messageDe(champ) ? ('error' as const) : ('default' as const));
  const changer = (i: number, plus: Partial<PreconisationSaisie>) =>
    setPreconisations(preconisations.map((p, j) => (i === j ? { ...p, ...plus } : p)));

  const envoyer = () => {
    const manques: Erreurs = [
      ...(avis ? [] : [{ champ: 'avis', message: 'Choisissez l’avis de la commission.' }]),
      ...(aideADecider && !aide.motif
        ? [
            {
              champ: 'decisionApl.motif',
              message: 'Choisissez la décision sur l’aide au logement.',
            },
          ]
        : []),
      ...preconisations.flatMap((p, i) => [
        ...(p.type
          ? []
          : [
              {
                champ: `preconisations[${i}].type`,
                message: `Préconisation ${i + 1} : choisissez ce qui est préconisé.`,
              },
            ]),
        ...(p.organisation
          ? []
          : [
              {
                champ: `preconisations[${i}].organisation`,
                message: `Préconisation ${i + 1} : choisissez qui agit.`,
              },
            ]),
      ]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    geste.mutate(
      {
        geste: 'avis',
        corps: {
          dossier,
          avis,
          ...(observation.trim() ? { observation: observation.trim() } : {}),
          ...(adhesion ? { adhesion } : {}),
          ...(presence ? { presenceMenage: presence } : {}),
          ...(reexamen ? { reexamenLe: reexamen } : {}),
          ...(aideADecider
            ? {
                decisionApl: {
                  motif: aide.motif,
                  ...(aide.motivation.trim() ? { motivation: aide.motivation.trim() } : {}),
                },
              }
            : {}),
          preconisations,
        },
      },
      {
        onSuccess: () => {
          annoncer(`Avis enregistré : ${nom}`);
          fermer();
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <form
      ref={zone}
      tabIndex={-1}
      aria-label={`Avis sur ${nom}`}
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      {erreurs.length > 0 && <ResumeErreurs titre="Il manque des éléments" champs={erreurs} />}
      <Requete requete={listes} quoi="des listes" niveau="h3">
        {(l) => (
          <>
            <Select
              label="Avis"
              state={etat('avis')}
              stateRelatedMessage={messageDe('avis')}
              nativeSelectProps={{
                id: 'champ-avis',
                value: avis,
                onChange: (e) => setAvis(e.target.value),
              }}
            >
              <option value="">Choisir</option>
              {l.avis.map((t) => (
                <option key={t.code} value={t.code}>
                  {t.libelle}
                </option>
              ))}
            </Select>
            <Input
              label="Observation"
              hintText="Facultative. Elle figure au relevé : rien qui relève du secret du travail social."
              textArea
              state={etat('observation')}
              stateRelatedMessage={messageDe('observation')}
              nativeTextAreaProps={{
                id: 'champ-observation',
                rows: 2,
                maxLength: 1000,
                value: observation,
                onChange: (e) => setObservation(e.target.value),
              }}
            />
            {aideADecider && (
              <DecisionSurLAide
                choix={l.decisionsApl}
                valeur={aide}
                changer={setAide}
                messageDe={messageDe}
              />
            )}
            {menageAttendu && (
              <>
                <Choix
                  label="Présence du ménage"
                  options={PRESENCES}
                  valeur={presence}
                  changer={setPresence}
                />
                <Choix
                  label="Adhésion du ménage aux propositions"
                  options={ADHESIONS}
                  valeur={adhesion}
                  changer={setAdhesion}
                />
              </>
            )}
            {preconisations.map((p, i) => (
              <fieldset key={i} className="fr-fieldset ancrage-carte fr-mb-2w">
                <legend className="fr-fieldset__legend">Préconisation {i + 1}</legend>
                <div className="fr-fieldset__element">
                  <Select
                    label="Ce qui est préconisé"
                    state={etat(`preconisations[${i}].type`)}
                    stateRelatedMessage={messageDe(`preconisations[${i}].type`)}
                    nativeSelectProps={{
                      id: `champ-preconisations[${i}].type`,
                      value: p.type,
                      autoFocus: true,
                      onChange: (e) => changer(i, { type: e.target.value }),
                    }}
                  >
                    <option value="">Choisir</option>
                    {l.preconisations.map((t) => (
                      <option key={t.code} value={t.code}>
                        {t.libelle}
                      </option>
                    ))}
                  </Select>
                  <Select
                    label="Qui agit"
                    state={etat(`preconisations[${i}].organisation`)}
                    stateRelatedMessage={messageDe(`preconisations[${i}].organisation`)}
                    nativeSelectProps={{
                      id: `champ-preconisations[${i}].organisation`,
                      value: p.organisation,
                      onChange: (e) => changer(i, { organisation: e.target.value }),
                    }}
                  >
                    <option value="">Choisir</option>
                    {l.organisations.map((o) => (
                      <option key={o.code} value={o.code}>
                        {o.nom}
                      </option>
                    ))}
                  </Select>
                  <Input
                    label="Précisions"
                    nativeInputProps={{
                      value: p.quoi ?? '',
                      maxLength: 1000,
                      onChange: (e) => changer(i, { quoi: e.target.value }),
                    }}
                  />
                  <Input
                    label="À faire avant le"
                    className="ancrage-etroit"
                    nativeInputProps={{
                      type: 'date',
                      value: p.echeance ?? '',
                      onChange: (e) => changer(i, { echeance: e.target.value }),
                    }}
                  />
                  {p.type === DIAGNOSTIC && (
                    <>
                      <Select
                        label="Décidé par"
                        hint="L’État, le Département ou le bailleur concerné (S003, annexe 4 § 3)."
                        nativeSelectProps={{
                          value: p.decideePar?.[0] ?? '',
                          onChange: (e) => changer(i, { decideePar: [e.target.value] }),
                        }}
                      >
                        <option value="">Choisir</option>
                        {l.organisations
                          .filter((o) =>
                            ['ETAT', 'DEPARTEMENT', 'BAILLEUR_SOCIAL'].includes(o.type),
                          )
                          .map((o) => (
                            <option key={o.code} value={o.code}>
                              {o.nom}
                            </option>
                          ))}
                      </Select>
                      <Input
                        label="Source du financement"
                        nativeInputProps={{
                          value: p.financement ?? '',
                          maxLength: 200,
                          onChange: (e) => changer(i, { financement: e.target.value }),
                        }}
                      />
                    </>
                  )}
                  <Button
                    type="button"
                    size="small"
                    priority="tertiary"
                    onClick={() => {
                      setPreconisations(preconisations.filter((_, j) => j !== i));
                      zone.current?.focus();
                    }}
                  >
                    Enlever la préconisation {i + 1}
                  </Button>
                </div>
              </fieldset>
            ))}
            <Button
              type="button"
              size="small"
              priority="secondary"
              iconId="fr-icon-add-line"
              className="fr-mb-3w"
              onClick={() => setPreconisations([...preconisations, { type: '', organisation: '' }])}
            >
              Ajouter une préconisation
            </Button>
            <Input
              label="Réexamen le"
              hintText="Facultatif : le dossier reviendra de lui-même à examiner ce jour-là."
              className="ancrage-etroit"
              state={etat('reexamenLe')}
              stateRelatedMessage={messageDe('reexamenLe')}
              nativeInputProps={{
                id: 'champ-reexamenLe',
                type: 'date',
                value: reexamen,
                onChange: (e) => setReexamen(e.target.value),
              }}
            />
          </>
        )}
      </Requete>
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={geste.isPending}>
            Enregistrer l’avis
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}

function Choix(props: {
  label: string;
  options: Record<string, string>;
  valeur: string;
  changer: (valeur: string) => void;
}) {
  return (
    <Select
      label={props.label}
      className="ancrage-etroit"
      nativeSelectProps={{
        value: props.valeur,
        onChange: (e) => props.changer(e.target.value),
      }}
    >
      <option value="">Non renseignée</option>
      {Object.entries(props.options).map(([code, mots]) => (
        <option key={code} value={code}>
          {mots}
        </option>
      ))}
    </Select>
  );
}
