package fr.ancrage.dossiers.procedure.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What facts of other services do to who is involved. They come in any order: each is known by its
 * sequence, and an older one changes nothing that a newer one decided.
 */
final class Deplacement {

    private Deplacement() {}

    static void dans(Brouillon dossier, Mouvement mouvement) {
        switch (mouvement) {
            case Mouvement.Ouverture ouverture -> impliquer(dossier, ouverture);
            case Mouvement.Fermeture fermeture -> desimpliquer(dossier, fermeture);
            case Mouvement.Plusieurs plusieurs -> plusieurs.tous().forEach(m -> dans(dossier, m));
            case Mouvement.Aucun _ -> {}
        }
    }

    private static void impliquer(Brouillon dossier, Mouvement.Ouverture ouverture) {
        String cle = ouverture.cle();
        long sequence = ouverture.sequence();
        SuiviExterne connu = dossier.suites.suivi(cle).orElse(null);
        boolean depassee = ouverture.exclusive() && connu != null && connu.sequence() > sequence;
        if (depassee || dossier.suites.barre(cle, sequence)) {
            return;
        }
        boolean dernier = connu == null || connu.sequence() < sequence;
        List<Implication> suite = new ArrayList<>(dossier.implications);
        for (Implication nouvelle : ouverture.implications()) {
            Implication connue =
                    suite.stream()
                            .filter(i -> i.cle().equals(nouvelle.cle()))
                            .findFirst()
                            .orElse(null);
            boolean reprend = connue == null || (dernier && !connue.resteMalgre(nouvelle));
            if (reprend) {
                suite.removeIf(i -> i.cle().equals(nouvelle.cle()));
                suite.add(nouvelle);
            }
        }
        if (ouverture.exclusive()) {
            suite.replaceAll(i -> estDessaisie(i, ouverture) ? dessaisie(i, ouverture) : i);
        }
        dossier.implications = suite;
        if (dernier) {
            dossier.suites = dossier.suites.avec(new SuiviExterne(cle, sequence, false));
        }
    }

    private static boolean estDessaisie(Implication implication, Mouvement.Ouverture ouverture) {
        return implication.releveDe(ouverture.cle())
                && ouverture.implications().stream()
                        .noneMatch(n -> n.cle().equals(implication.cle()));
    }

    private static Implication dessaisie(Implication implication, Mouvement.Ouverture ouverture) {
        return implication.terminee(
                ouverture.implications().getFirst().depuis(), Implication.Fin.DESSAISIE);
    }

    private static void desimpliquer(Brouillon dossier, Mouvement.Fermeture fermeture) {
        String cle = fermeture.cle();
        boolean rouverte =
                dossier.suites
                        .suivi(cle)
                        .filter(s -> s.sequence() > fermeture.sequence())
                        .isPresent();
        if (rouverte) {
            return;
        }
        List<Implication> suite =
                new ArrayList<>(
                        dossier.implications.stream()
                                .map(i -> i.releveDe(cle) ? ferme(i, fermeture) : i)
                                .toList());
        boolean inconnue = suite.stream().noneMatch(i -> i.releveDe(cle));
        if (inconnue) {
            suite.addAll(fermeture.sinon());
        }
        dossier.implications = suite;
        dossier.suites = dossier.suites.avec(new SuiviExterne(cle, fermeture.sequence(), true));
    }

    private static Implication ferme(Implication implication, Mouvement.Fermeture fermeture) {
        Implication.Fin fin = fermeture.fin();
        return fin == null
                ? implication.close(fermeture.le())
                : implication.terminee(fermeture.le(), fin);
    }
}
