import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import type { Affectation } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { ISSUES_RAPPORT } from '../metier/libelles';
import {
  estUneVisite,
  etapesDuRapport,
  sectionsARemettre,
  sectionsManquantes,
  socialARemettre,
  socialManquant,
  visiteManquante,
  type Section,
} from '../metier/rapport';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, ResumeErreurs } from '../presentation/Etats';
import { ChampsRapportSocial } from './ChampsRapportSocial';
import { ChampsVisite } from './ChampsVisite';
import { useBrouillon } from './brouillons';
import { useGeste } from './requetes';

type Champ = { champ: string; message: string };

const CONTRADICTOIRE = [
  { champ: 'locataireInviteLe', label: 'Locataire invité le' },
  { champ: 'bailleurInviteLe', label: 'Bailleur invité le' },
  { champ: 'observationsJusquAu', label: 'Observations jusqu’au' },
] as const;

/** The report, a few sections at a time; each step says what it still needs before the next one opens. */
export function FormulaireRapport(props: { affectation: Affectation; fermer: () => void }) {
  const { affectation, fermer } = props;
  const { aujourdhui } = useSession();
  const { brouillon, ecrire, oublier } = useBrouillon(affectation.id);
  const [erreurs, setErreurs] = useState<Champ[]>([]);
  const geste = useGeste(affectation.id);
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLDivElement>(null);
  const visite = estUneVisite(affectation.mission);
  const etapes = etapesDuRapport(affectation.mission);
  const etape = etapes[brouillon.etape] ?? etapes[0]!;
  const derniere = brouillon.etape === etapes.length - 1;
  const suivante = etapes[brouillon.etape + 1];

  useEffect(() => zone.current?.focus(), [brouillon.etape]);

  const manques = (rang: number): Champ[] => {
    const champs: Champ[] = [];
    if (rang === 0) {
      if (!brouillon.issue)
        champs.push({ champ: 'issue', message: 'Indiquez si le ménage a participé.' });
      if (!brouillon.realiseLe)
        champs.push({ champ: 'realiseLe', message: 'Indiquez la date de réalisation.' });
      else if (brouillon.realiseLe > aujourdhui)
        champs.push({
          champ: 'realiseLe',
          message: 'La date de réalisation ne peut pas être dans le futur.',
        });
    }
    return [
      ...champs,
      ...sectionsManquantes(brouillon.sections, etapes[rang]?.sections ?? []).map((s) => ({
        champ: s.cle,
        message: `Remplissez « ${s.titre} ».`,
      })),
      ...(visite ? visiteManquante(brouillon.visite) : []),
      ...(rang === etapes.length - 1 ? socialManquant(brouillon.social) : []),
    ];
  };

  const etapeDe = (champ: string) => {
    if (
      champ === 'internes' ||
      /^(visite|rapportSocial)\./.test(champ) ||
      CONTRADICTOIRE.some((c) => c.champ === champ)
    )
      return etapes.length - 1;
    const rang = etapes.findIndex((e) => e.sections.some((s) => s.cle === champ));
    return rang < 0 ? 0 : rang;
  };

  const avancer = () => {
    const champs = derniere ? etapes.flatMap((_, rang) => manques(rang)) : manques(brouillon.etape);
    setErreurs(champs);
    if (champs.length > 0) return;
    if (!derniere) {
      ecrire({ etape: brouillon.etape + 1 });
      return;
    }
    const contradictoire = Object.fromEntries(
      Object.entries(brouillon.contradictoire).filter(([, date]) => date !== ''),
    );
    const rapportSocial = socialARemettre(brouillon.social);
    const { evaluation, demarches, preconisations } = brouillon.visite;
    geste.mutate(
      {
        geste: 'rapport',
        rapport: {
          issue: brouillon.issue,
          realiseLe: brouillon.realiseLe,
          ...(visite
            ? {
                visite: {
                  evaluation: evaluation.trim(),
                  ...(demarches.trim() ? { demarches: demarches.trim() } : {}),
                  preconisations,
                },
              }
            : { sections: sectionsARemettre(brouillon.sections) }),
          ...(Object.keys(contradictoire).length > 0 ? { contradictoire } : {}),
          ...(brouillon.internes.trim() ? { internes: brouillon.internes } : {}),
          ...(rapportSocial ? { rapportSocial } : {}),
        },
      },
      {
        onSuccess: () => {
          oublier();
          annoncer('Rapport remis');
          fermer();
        },
        onError: (e) =>
          setErreurs(
            enErreurApi(e).problemes.map((p) => ({
              champ: p.champ.replace(/^(sections|contradictoire)\./, ''),
              message: p.message,
            })),
          ),
      },
    );
  };

  const messageDe = (champ: string) => erreurs.find((e) => e.champ === champ)?.message;

  return (
    <div
      className="ancrage-carte"
      ref={zone}
      tabIndex={-1}
      role="group"
      aria-label="Remettre le rapport"
    >
      {etapes.length > 1 ? (
        <Stepper
          currentStep={brouillon.etape + 1}
          stepCount={etapes.length}
          title={etape.titre}
          nextTitle={suivante?.titre}
        />
      ) : (
        <h3 className="fr-h5">{etape.titre}</h3>
      )}
      <p className="fr-text--sm">
        Votre saisie reste dans cet onglet tant qu’il est ouvert ; elle n’est enregistrée qu’à la
        remise. Les champs sont obligatoires, sauf mention « facultatif ».
      </p>
      {erreurs.length > 0 && (
        <ResumeErreurs
          titre={derniere ? 'Le rapport ne peut pas encore être remis' : 'Il manque des éléments'}
          champs={erreurs}
          aller={(champ) => ecrire({ etape: etapeDe(champ) })}
        />
      )}
      {geste.isError && erreurs.length === 0 && <Erreur erreur={geste.error} niveau="h3" />}
      <form
        aria-label="Rapport"
        onSubmit={(e) => {
          e.preventDefault();
          avancer();
        }}
      >
        {brouillon.etape === 0 && (
          <>
            <div id="champ-issue">
              <RadioButtons
                legend={
                  visite
                    ? 'Comment la visite a-t-elle été réalisée ?'
                    : 'Comment le diagnostic a-t-il été réalisé ?'
                }
                orientation="horizontal"
                state={messageDe('issue') ? 'error' : 'default'}
                stateRelatedMessage={messageDe('issue')}
                options={Object.entries(ISSUES_RAPPORT).map(([code, mots]) => ({
                  label: mots,
                  nativeInputProps: {
                    checked: brouillon.issue === code,
                    onChange: () => ecrire({ issue: code }),
                  },
                }))}
              />
            </div>
            <Input
              label="Réalisé le"
              className="ancrage-etroit"
              state={messageDe('realiseLe') ? 'error' : 'default'}
              stateRelatedMessage={messageDe('realiseLe')}
              nativeInputProps={{
                id: 'champ-realiseLe',
                type: 'date',
                max: aujourdhui,
                value: brouillon.realiseLe,
                onChange: (e) => ecrire({ realiseLe: e.target.value }),
              }}
            />
          </>
        )}
        {etape.sections.map((s) => (
          <ChampSection
            key={s.cle}
            section={s}
            valeur={brouillon.sections[s.cle] ?? ''}
            erreur={messageDe(s.cle)}
            ecrire={(texte) => ecrire({ sections: { ...brouillon.sections, [s.cle]: texte } })}
          />
        ))}
        {visite && (
          <ChampsVisite
            visite={brouillon.visite}
            parc={affectation.parc}
            messageDe={messageDe}
            ecrire={(partie) => ecrire({ visite: { ...brouillon.visite, ...partie } })}
          />
        )}
        {derniere && !visite && (
          <fieldset className="ancrage-groupe">
            <legend className="fr-text--bold">Observations des parties (facultatif)</legend>
            <p className="fr-text--sm">
              Le locataire et le bailleur sont informés du délai dans lequel ils peuvent présenter
              des observations.
            </p>
            <div className="ancrage-grille">
              {CONTRADICTOIRE.map(({ champ, label }) => (
                <Input
                  key={champ}
                  label={label}
                  state={messageDe(champ) ? 'error' : 'default'}
                  stateRelatedMessage={messageDe(champ)}
                  nativeInputProps={{
                    id: `champ-${champ}`,
                    type: 'date',
                    value: brouillon.contradictoire[champ],
                    onChange: (e) =>
                      ecrire({
                        contradictoire: { ...brouillon.contradictoire, [champ]: e.target.value },
                      }),
                  }}
                />
              ))}
            </div>
          </fieldset>
        )}
        {derniere && (
          <Input
            label="Notes internes (facultatif)"
            hintText="Réservées à votre organisation, qui peut ensuite les partager avec un lecteur nommé et un motif : ni le bailleur ni le tribunal ne les liront."
            textArea
            nativeTextAreaProps={{
              id: 'champ-internes',
              rows: 4,
              value: brouillon.internes,
              onChange: (e) => ecrire({ internes: e.target.value }),
            }}
          />
        )}
        {derniere && (
          <ChampsRapportSocial
            social={brouillon.social}
            messageDe={messageDe}
            ecrire={(partie) => ecrire({ social: { ...brouillon.social, ...partie } })}
          />
        )}
        <ul className="fr-btns-group fr-btns-group--inline">
          <li>
            <Button type="submit" disabled={geste.isPending}>
              {derniere
                ? geste.isPending
                  ? 'Remise en cours…'
                  : 'Remettre le rapport'
                : 'Suivant'}
            </Button>
          </li>
          {brouillon.etape > 0 && (
            <li>
              <Button
                type="button"
                priority="secondary"
                onClick={() => {
                  setErreurs([]);
                  ecrire({ etape: brouillon.etape - 1 });
                }}
              >
                Précédent
              </Button>
            </li>
          )}
          <li>
            <Button type="button" priority="tertiary" onClick={fermer}>
              Reprendre plus tard
            </Button>
          </li>
        </ul>
      </form>
    </div>
  );
}

function ChampSection(props: {
  section: Section;
  valeur: string;
  erreur: string | undefined;
  ecrire: (texte: string) => void;
}) {
  const { section, valeur, erreur, ecrire } = props;
  return (
    <Input
      label={section.obligatoire ? section.titre : `${section.titre} (facultatif)`}
      hintText={section.aide}
      textArea
      state={erreur ? 'error' : 'default'}
      stateRelatedMessage={erreur}
      nativeTextAreaProps={{
        id: `champ-${section.cle}`,
        rows: 4,
        value: valeur,
        autoComplete: 'off',
        'aria-required': section.obligatoire,
        onChange: (e) => ecrire(e.target.value),
      }}
    />
  );
}
