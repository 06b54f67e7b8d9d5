import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PageAvecActes } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { ETATS_SEANCE, moisVoisin, nomDuMois, semaines } from '../metier/commissions';
import { ajouterJours, dateCourte, dateLongue } from '../metier/dates';
import { libelle, majuscule, pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Rubriques } from './Rubriques';
import type { Seance } from './modeles';
import { useFormations, useProgrammation, useSeances, type CriteresSeances } from './requetes';

const VUES = {
  'a-venir': 'À venir',
  'a-clore': 'À clore',
  passees: 'Passées',
  calendrier: 'Calendrier',
} as const;
type Vue = keyof typeof VUES;

const VIDES: Record<Vue, string> = {
  'a-venir': 'Aucune séance à venir.',
  'a-clore': 'Aucune séance tenue n’attend sa clôture.',
  passees: 'Aucune séance passée.',
  calendrier: '',
};

const criteres = (vue: Vue, aujourdhui: string): CriteresSeances => {
  switch (vue) {
    case 'a-venir':
      return { du: aujourdhui, etat: 'PROGRAMMEE' };
    case 'a-clore':
      return { au: aujourdhui, etat: 'PROGRAMMEE' };
    case 'passees':
    case 'calendrier':
      return { au: ajouterJours(aujourdhui, -1), recentesDAbord: true };
  }
};

/** The sittings that I may see, as lists and as a calendar; the secretariat programmes them here. */
export function Seances() {
  const { aujourdhui } = useSession();
  const [parametres] = useSearchParams();
  const demandee = parametres.get('vue') as Vue | null;
  const vue: Vue = demandee && demandee in VUES ? demandee : 'a-venir';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  return (
    <Page titre="Commissions" titreOnglet={`Commissions : ${VUES[vue].toLocaleLowerCase('fr')}`}>
      <Rubriques />
      <nav className="ancrage-vues" aria-label="Vues des séances">
        <ul>
          {(Object.keys(VUES) as Vue[]).map((v) => (
            <li key={v}>
              <Link to={`/commissions?vue=${v}`} aria-current={v === vue ? 'page' : undefined}>
                {VUES[v]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {vue === 'calendrier' ? (
        <Calendrier mois={parametres.get('mois') ?? aujourdhui.slice(0, 7)} />
      ) : (
        <Liste vue={vue} criteres={criteres(vue, aujourdhui)} page={page} />
      )}
    </Page>
  );
}

function Liste({ vue, criteres: c, page }: { vue: Vue; criteres: CriteresSeances; page: number }) {
  const lecture = useSeances({ ...c, page, taille: 20 });
  return (
    <section aria-labelledby="titre-vue" aria-busy={lecture.isPlaceholderData}>
      <Programmation page={lecture.data} />
      <h2 id="titre-vue" className="fr-h4">
        {VUES[vue]}
      </h2>
      <Requete requete={lecture} quoi="des séances" niveau="h3">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre={VIDES[vue]} />
          ) : (
            <>
              <TableSeances seances={p.elements} legende={`Séances : ${VUES[vue]}`} />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="séance"
                lien={(n) => `/commissions?vue=${vue}${n > 0 ? `&page=${n + 1}` : ''}`}
              />
            </>
          )
        }
      </Requete>
    </section>
  );
}

export function TableSeances({ seances, legende }: { seances: Seance[]; legende: string }) {
  return (
    <Tableau
      legende={legende}
      entetes={['Date', 'Formation', 'Lieu', 'Situations', 'État']}
      lignes={seances.map((s) => ({
        cle: s.id,
        cellules: [
          <Link key="d" to={`/commissions/seances/${s.id}`}>
            {dateCourte(s.date)} à {s.heure}
            <span className="fr-sr-only"> — {s.nomFormation}</span>
          </Link>,
          s.nomFormation,
          s.lieu,
          s.capacite ? `${s.inscrits} sur ${s.capacite}` : String(s.inscrits),
          <EtatSeance key="e" etat={s.etat} />,
        ],
      }))}
    />
  );
}

export function EtatSeance({ etat }: { etat: string }) {
  return (
    <Badge
      as="span"
      small
      noIcon
      severity={etat === 'CLOSE' ? 'success' : etat === 'ANNULEE' ? 'error' : 'info'}
    >
      {libelle(ETATS_SEANCE, etat)}
    </Badge>
  );
}

const JOURS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

function Calendrier({ mois }: { mois: string }) {
  const grille = semaines(mois);
  const lecture = useSeances({ du: grille[0]?.[0], au: grille.at(-1)?.[6], taille: 200 });
  const lien = (m: string) => `/commissions?vue=calendrier&mois=${m}`;
  return (
    <section aria-labelledby="titre-mois">
      <Programmation page={lecture.data} />
      <div className="ancrage-barre">
        <h2 id="titre-mois" className="fr-h4 fr-mb-0">
          {majuscule(nomDuMois(mois))}
        </h2>
        <Link className="fr-link" to={lien(moisVoisin(mois, -1))}>
          Mois précédent
        </Link>
        <Link className="fr-link" to={lien(moisVoisin(mois, 1))}>
          Mois suivant
        </Link>
      </div>
      <Requete requete={lecture} quoi="du calendrier" niveau="h3">
        {(p) => (
          <Tableau
            legende={`Séances de ${nomDuMois(mois)}`}
            entetes={['Semaine du', ...JOURS]}
            lignes={grille.map((semaine) => ({
              cle: semaine[0] ?? '',
              cellules: [
                dateCourte(semaine[0] ?? ''),
                ...semaine.map((jour) => (
                  <div key={jour} className={jour.startsWith(mois) ? undefined : 'ancrage-discret'}>
                    <span aria-label={dateLongue(jour)}>{Number(jour.slice(8))}</span>
                    {p.elements
                      .filter((s) => s.date === jour)
                      .map((s) => (
                        <Link
                          key={s.id}
                          className="ancrage-bloc fr-text--sm"
                          to={`/commissions/seances/${s.id}`}
                        >
                          {s.heure} {s.nomFormation}
                          {s.etat !== 'PROGRAMMEE' && ` (${libelle(ETATS_SEANCE, s.etat)})`}
                        </Link>
                      ))}
                  </div>
                )),
              ],
            }))}
          />
        )}
      </Requete>
    </section>
  );
}

/** Open to whom the service says, and off with its reason for all others. */
function Programmation({ page }: { page: PageAvecActes<Seance> | undefined }) {
  return page?.actions?.includes('PROGRAMMER') ? (
    <Programmer />
  ) : (
    <ActesIndisponibles
      refusees={page?.actionsRefusees}
      mots={{ PROGRAMMER: 'Programmer une séance' }}
    />
  );
}

function Programmer() {
  const [ouvert, setOuvert] = useState(false);
  if (!ouvert)
    return (
      <Button className="fr-mb-3w" iconId="fr-icon-calendar-line" onClick={() => setOuvert(true)}>
        Programmer une séance
      </Button>
    );
  return <FormulaireSeance fermer={() => setOuvert(false)} />;
}

function FormulaireSeance({ fermer }: { fermer: () => void }) {
  const formations = useFormations();
  const programmation = useProgrammation();
  const annoncer = useAnnoncer();
  const naviguer = useNavigate();
  const [saisie, setSaisie] = useState({ formation: '', date: '', heure: '09:30', lieu: '' });
  const [erreurs, setErreurs] = useState<{ champ: string; message: string }[]>([]);
  const messageDe = (c: string) => erreurs.find((e) => e.champ === c)?.message;
  const etat = (c: string) => (messageDe(c) ? ('error' as const) : ('default' as const));
  const choisie = formations.data?.elements.find((f) => f.code === saisie.formation);
  const champ = (c: keyof typeof saisie) => ({
    id: `champ-${c}`,
    value: saisie[c],
    onChange: (e: { target: { value: string } }) => setSaisie({ ...saisie, [c]: e.target.value }),
  });

  const envoyer = () => {
    const manques = [
      ...(saisie.formation ? [] : [{ champ: 'formation', message: 'Choisissez une formation.' }]),
      ...(saisie.date ? [] : [{ champ: 'date', message: 'Indiquez la date.' }]),
      ...(saisie.heure ? [] : [{ champ: 'heure', message: 'Indiquez l’heure.' }]),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    const { lieu, ...reste } = saisie;
    programmation.mutate(
      { ...reste, ...(lieu.trim() ? { lieu: lieu.trim() } : {}) },
      {
        onSuccess: (s) => {
          annoncer('Séance programmée');
          void naviguer(`/commissions/seances/${s.id}`);
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <form
      aria-label="Programmer une séance"
      className="ancrage-carte fr-mb-4w"
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        envoyer();
      }}
    >
      {erreurs.length > 0 && <ResumeErreurs titre="Il manque des éléments" champs={erreurs} />}
      {programmation.isError && erreurs.length === 0 && (
        <Erreur erreur={programmation.error} niveau="h3" />
      )}
      <Select
        label="Formation"
        state={etat('formation')}
        stateRelatedMessage={messageDe('formation')}
        nativeSelectProps={{ ...champ('formation'), autoFocus: true }}
      >
        <option value="">Choisir</option>
        {(formations.data?.elements ?? []).map((f) => (
          <option key={f.code} value={f.code}>
            {f.nom}
          </option>
        ))}
      </Select>
      <Input
        label="Date"
        className="ancrage-etroit"
        state={etat('date')}
        stateRelatedMessage={messageDe('date')}
        nativeInputProps={{ ...champ('date'), type: 'date' }}
      />
      <Input
        label="Heure"
        className="ancrage-etroit"
        state={etat('heure')}
        stateRelatedMessage={messageDe('heure')}
        nativeInputProps={{ ...champ('heure'), type: 'time' }}
      />
      <Input
        label="Lieu"
        hintText={
          choisie?.lieu
            ? `Sans indication : ${choisie.lieu} (charte).`
            : 'La charte ne donne pas de lieu à cette formation : à indiquer.'
        }
        state={etat('lieu')}
        stateRelatedMessage={messageDe('lieu')}
        nativeInputProps={{ ...champ('lieu'), maxLength: 200 }}
      />
      {choisie && (
        <p className="fr-text--sm ancrage-discret">
          {choisie.capacite && `${pluriel(choisie.capacite, 'situation')} au plus. `}
          {choisie.menagesPresents ? 'Les ménages y sont convoqués. ' : ''}
          Source : {choisie.source}.
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline">
        <li>
          <Button type="submit" disabled={programmation.isPending}>
            Programmer
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
