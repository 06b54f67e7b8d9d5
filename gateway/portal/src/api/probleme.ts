/** A refusal told by a service as problem+json (RFC 9457), or by the absence of any answer. */
export class ErreurApi extends Error {
  constructor(
    readonly statut: number,
    readonly titre: string,
    readonly detail: string,
    readonly code?: string,
    readonly trace?: string,
    readonly problemes: { champ: string; code: string; message: string }[] = [],
  ) {
    super(`${statut} ${code ?? ''}`);
    this.name = 'ErreurApi';
  }
}

const TEXTES: Record<number, [string, string]> = {
  0: [
    'La plateforme ne répond pas',
    'Vérifiez votre connexion au réseau, puis réessayez. Rien de ce que vous avez saisi n’est perdu.',
  ],
  401: ['Votre session a expiré', 'Reconnectez-vous pour continuer.'],
  403: [
    'Accès refusé',
    'Votre rôle ne permet pas cette action. Si vous pensez que c’est une erreur, adressez-vous à l’administrateur de votre organisation.',
  ],
  404: [
    'Introuvable',
    'Cet élément n’existe pas ou ne vous est pas ouvert. Vérifiez l’adresse ou revenez à la liste.',
  ],
  409: [
    'Quelqu’un a modifié cet élément avant vous',
    'Les informations affichées viennent d’être rechargées. Relisez-les, puis recommencez si c’est encore utile.',
  ],
  413: ['Fichier trop volumineux', 'Découpez-le en plusieurs fichiers, puis recommencez.'],
  429: ['Trop de demandes', 'Attendez une minute, puis réessayez.'],
  503: [
    'Service momentanément indisponible',
    'Réessayez dans quelques minutes. Le reste de la plateforme continue de fonctionner.',
  ],
};

/** Builds the error of an answer that is not a success; the body may be anything, even nothing. */
export function erreurDepuis(statut: number, corps: unknown): ErreurApi {
  const lu = (typeof corps === 'object' && corps !== null ? corps : {}) as Record<string, unknown>;
  const texte = (cle: string) => (typeof lu[cle] === 'string' ? (lu[cle] as string) : undefined);
  const [titre, detail] = TEXTES[statut] ??
    TEXTES[statut >= 502 && statut <= 504 ? 503 : -1] ?? [
      'Une erreur est survenue',
      'Réessayez. Si l’erreur revient, transmettez la référence ci-dessous à l’assistance.',
    ];
  return new ErreurApi(
    statut,
    texte('title') ?? titre,
    texte('detail') ?? detail,
    texte('code'),
    texte('trace'),
    Array.isArray(lu.problemes) ? (lu.problemes as ErreurApi['problemes']) : [],
  );
}

export const enErreurApi = (erreur: unknown): ErreurApi =>
  erreur instanceof ErreurApi ? erreur : erreurDepuis(0, undefined);
