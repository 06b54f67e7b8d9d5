import { Button } from '@codegouvfr/react-dsfr/Button';
import { dateHeure } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Chargement, Erreur, Vide } from '../presentation/Etats';
import { useHistorique } from './requetes';

export function Chronologie({ id }: { id: string }) {
  const lecture = useHistorique(id);
  const annoncer = useAnnoncer();
  const faits = lecture.data?.pages.flatMap((p) => p.elements);
  return (
    <section aria-labelledby="titre-historique" className="fr-mb-4w">
      <h2 id="titre-historique" className="fr-h4">
        Chronologie
      </h2>
      {!faits ? (
        lecture.isError ? (
          <Erreur erreur={lecture.error} reessayer={() => void lecture.refetch()} niveau="h3" />
        ) : (
          <Chargement quoi="de la chronologie" />
        )
      ) : faits.length === 0 ? (
        <Vide titre="Rien ne s’est encore passé." />
      ) : (
        <ol className="ancrage-chronologie" aria-label="Faits, du plus récent au plus ancien">
          {faits.map((f, i) => (
            <li key={`${f.type}/${f.sequence}/${i}`}>
              <p className="fr-text--sm ancrage-discret fr-mb-0">
                <time dateTime={f.le}>{dateHeure(f.le)}</time> — {f.par}
              </p>
              <p className="fr-mb-0">{f.libelle}</p>
            </li>
          ))}
        </ol>
      )}
      {lecture.hasNextPage && (
        <Button
          priority="secondary"
          disabled={lecture.isFetchingNextPage}
          onClick={() =>
            void lecture.fetchNextPage().then((r) => {
              const nombre = r.data?.pages.at(-1)?.elements.length ?? 0;
              annoncer(`${pluriel(nombre, 'fait')} de plus`);
            })
          }
        >
          {lecture.isFetchingNextPage ? 'Chargement…' : 'Voir la suite'}
        </Button>
      )}
      {lecture.isFetchNextPageError && <Erreur erreur={lecture.error} niveau="h3" />}
    </section>
  );
}
