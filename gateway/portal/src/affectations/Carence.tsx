import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { useSession } from '../app/session';
import type { Affectation } from '../api/modeles';
import { ceQuiManque } from '../metier/carence';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur } from '../presentation/Etats';
import { useGeste } from './requetes';

/** The household never came: said only after real attempts, and the rule is told to whom it stops. */
export function Carence(props: { affectation: Affectation; fermer: () => void }) {
  const { aujourdhui } = useSession();
  const [le, setLe] = useState(aujourdhui);
  const geste = useGeste(props.affectation.id);
  const annoncer = useAnnoncer();
  const manque = ceQuiManque(props.affectation.tentatives ?? []);
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => zone.current?.focus(), []);

  return (
    <div
      ref={zone}
      tabIndex={-1}
      className="ancrage-carte"
      role="group"
      aria-labelledby="titre-carence"
    >
      <h3 id="titre-carence" className="fr-h5">
        Constater la carence
      </h3>
      <p>
        Une carence dit que le ménage n’a pas pu être rencontré. Elle suppose au moins deux
        tentatives de contact, sur deux demi-journées différentes. Elle clôt la mission et le
        courrier de carence remplace le diagnostic.
      </p>
      {manque && (
        <p className="ancrage-note" role="status">
          <strong>Pas encore possible.</strong> {manque}
        </p>
      )}
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {!manque && (
        <Input
          label="Carence constatée le"
          className="ancrage-etroit"
          nativeInputProps={{
            type: 'date',
            max: aujourdhui,
            value: le,
            onChange: (e) => setLe(e.target.value),
          }}
        />
      )}
      <ul className="fr-btns-group fr-btns-group--inline">
        {!manque && (
          <li>
            <Button
              disabled={geste.isPending || !le}
              onClick={() =>
                geste.mutate(
                  { geste: 'carence', le },
                  {
                    onSuccess: () => {
                      annoncer('Carence constatée');
                      props.fermer();
                    },
                  },
                )
              }
            >
              Confirmer la carence
            </Button>
          </li>
        )}
        <li>
          <Button priority="secondary" onClick={props.fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </div>
  );
}
