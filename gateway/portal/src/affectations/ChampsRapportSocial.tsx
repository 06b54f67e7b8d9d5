import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { CHAMPS_SOCIAUX, type SocialSaisi } from '../metier/rapport';

type Props = {
  social: SocialSaisi;
  messageDe: (champ: string) => string | undefined;
  ecrire: (partie: Partial<SocialSaisi>) => void;
};

/** The rapport social of the pool: joined as a whole, or left out. */
export function ChampsRapportSocial({ social, messageDe, ecrire }: Props) {
  return (
    <fieldset className="ancrage-groupe">
      <legend className="fr-text--bold">Rapport social pour le relogement (facultatif)</legend>
      <Checkbox
        options={[
          {
            label: 'Joindre un rapport social',
            hintText:
              'Il complète l’entrée du ménage au vivier de relogement. Il se remet entier, ou pas du tout.',
            nativeInputProps: {
              checked: social.joint,
              onChange: (e) => ecrire({ joint: e.target.checked }),
            },
          },
        ]}
      />
      {social.joint && (
        <>
          {CHAMPS_SOCIAUX.map(({ cle, titre, aide }) => {
            const champ = `rapportSocial.${cle}`;
            return (
              <Input
                key={cle}
                label={titre}
                hintText={aide}
                textArea
                state={messageDe(champ) ? 'error' : 'default'}
                stateRelatedMessage={messageDe(champ)}
                nativeTextAreaProps={{
                  id: `champ-${champ}`,
                  rows: cle === 'typologieSouhaitee' ? 1 : 3,
                  autoComplete: 'off',
                  'aria-required': true,
                  value: social.textes[cle] ?? '',
                  onChange: (e) => ecrire({ textes: { ...social.textes, [cle]: e.target.value } }),
                }}
              />
            );
          })}
          <Checkbox
            options={[
              {
                label: 'Aucun accompagnement n’est nécessaire',
                nativeInputProps: {
                  checked: social.aucunAccompagnement,
                  onChange: (e) => ecrire({ aucunAccompagnement: e.target.checked }),
                },
              },
            ]}
          />
          {!social.aucunAccompagnement && (
            <Input
              label="Accompagnement préconisé"
              textArea
              state={messageDe('rapportSocial.accompagnement') ? 'error' : 'default'}
              stateRelatedMessage={messageDe('rapportSocial.accompagnement')}
              nativeTextAreaProps={{
                id: 'champ-rapportSocial.accompagnement',
                rows: 3,
                autoComplete: 'off',
                'aria-required': true,
                value: social.accompagnement,
                onChange: (e) => ecrire({ accompagnement: e.target.value }),
              }}
            />
          )}
        </>
      )}
    </fieldset>
  );
}
