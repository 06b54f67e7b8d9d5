package fr.ancrage.dossiers.situation.usecase;

import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.Rubrique;
import fr.ancrage.dossiers.situation.model.Saisie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an organisation's word on knowing the household does to its case: it is involved in it, or
 * no longer by this word. What acts declared of it is another matter, and stays; so does what the
 * secretariat ended after the word.
 */
final class ConnaissanceDeclaree {

    private static final String DECLAREE = "FICHE_SITUATION";

    private ConnaissanceDeclaree() {}

    static Dossier.Changement sur(
            Dossier dossier, String organisation, FicheSituation fiche, Saisie saisie) {
        String cle = Implication.CONNU + "/fiche/" + organisation;
        boolean connu = fiche.connuDe(organisation);
        boolean implique =
                dossier.implications().stream()
                        .anyMatch(i -> i.cle().equals(cle) && i.jusqua() == null);
        LocalDate dit =
                fiche.dernier(organisation, Rubrique.CONNAISSANCE)
                        .map(r -> r.saisie().le())
                        .orElse(saisie.le());
        boolean tranche =
                dossier.implications().stream()
                        .filter(i -> i.cle().equals(cle) && i.fin() != null)
                        .anyMatch(i -> !dit.isAfter(Objects.requireNonNull(i.jusqua())));
        if (connu == implique || tranche) {
            return new Dossier.Changement(dossier, List.of());
        }
        long rang = fiche.anterieurs(organisation, Rubrique.CONNAISSANCE).size();
        return dossier.noter(
                new FaitService(
                        connu ? "situation.connu" : "situation.plus-connu",
                        Map.of("organisation", organisation),
                        dit),
                connu
                        ? new Mouvement.Ouverture(
                                cle,
                                rang,
                                false,
                                List.of(
                                        new Implication(
                                                cle,
                                                organisation,
                                                Implication.Qualite.CONNU_DE,
                                                dit,
                                                null,
                                                DECLAREE)))
                        : new Mouvement.Fermeture(cle, rang, dit));
    }
}
