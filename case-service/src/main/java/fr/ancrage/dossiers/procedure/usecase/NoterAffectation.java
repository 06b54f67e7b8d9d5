package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitAffectation;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.model.RetourDiagnostic;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a fact of the diagnostic-service on the case: the history shows it at once, and an
 * assignment begins or ends the involvement that lets its organisation see the case (product §3).
 */
@UseCase
public class NoterAffectation {

    /** What the fact does to the involvement, or brings back. */
    public enum Effet {
        DEBUT,
        REFUS,
        FIN,
        RAPPORT,
        CARENCE,
        AUCUN
    }

    /**
     * @param sequence the place of the fact in its assignment's history
     */
    public record Commande(
            String dossier,
            FaitAffectation fait,
            Effet effet,
            long sequence,
            LocalDate aujourdhui,
            String message) {}

    private final Dossiers dossiers;
    private final Territoires territoires;

    public NoterAffectation(Dossiers dossiers, Territoires territoires) {
        this.dossiers = dossiers;
        this.territoires = territoires;
    }

    /**
     * @throws IllegalArgumentException when no such case exists: the message is parked for a person
     *     to look at
     */
    public void executer(Commande commande) {
        dossiers.noter(
                commande.dossier(),
                new Auteur("diagnostic-service", commande.message()),
                d -> d.noter(commande.fait(), mouvement(commande), retour(commande)));
    }

    private static @Nullable RetourDiagnostic retour(Commande commande) {
        FaitAffectation fait = commande.fait();
        boolean rendu = commande.effet() == Effet.RAPPORT || commande.effet() == Effet.CARENCE;
        if (!rendu || fait.organisation() == null) {
            return null;
        }
        return new RetourDiagnostic(
                fait.affectation(),
                fait.mission(),
                fait.organisation(),
                commande.effet() == Effet.CARENCE,
                fait.le() == null ? commande.aujourdhui() : fait.le());
    }

    /**
     * The organisation named last is involved, and it alone. Who refuses never was; a mission that
     * is closed is over; what an operator hands in ends its mission, and it keeps the case for a
     * while (product §3). A social service goes on with the household after its report.
     */
    private Mouvement mouvement(Commande commande) {
        FaitAffectation fait = commande.fait();
        String organisation = fait.organisation();
        if (organisation == null) {
            return commande.effet() == Effet.FIN ? fin(commande, null) : new Mouvement.Aucun();
        }
        Implication implication =
                new Implication(
                        fait.affectation() + "/" + organisation,
                        organisation,
                        operateur(organisation, commande.aujourdhui())
                                ? Implication.Qualite.OPERATEUR
                                : Implication.Qualite.SERVICE_SOCIAL,
                        commande.aujourdhui(),
                        null,
                        fait.mission());
        return switch (commande.effet()) {
            case DEBUT ->
                    new Mouvement.Ouverture(
                            fait.affectation(), commande.sequence(), true, List.of(implication));
            case REFUS ->
                    new Mouvement.Fermeture(
                            fait.affectation(),
                            commande.sequence(),
                            commande.aujourdhui(),
                            Implication.Fin.DESSAISIE,
                            List.of());
            case FIN -> fin(commande, implication);
            case RAPPORT, CARENCE ->
                    implication.enTantQue() == Implication.Qualite.OPERATEUR
                            ? fin(commande, implication)
                            : new Mouvement.Aucun();
            case AUCUN -> new Mouvement.Aucun();
        };
    }

    private static Mouvement fin(Commande commande, @Nullable Implication implication) {
        return new Mouvement.Fermeture(
                commande.fait().affectation(),
                commande.sequence(),
                commande.aujourdhui(),
                null,
                implication == null
                        ? List.of()
                        : List.of(implication.close(commande.aujourdhui())));
    }

    private boolean operateur(String organisation, LocalDate aujourdhui) {
        return territoires
                .deLOrganisation(organisation, aujourdhui)
                .flatMap((TerritoireDossiers t) -> t.parCode(organisation))
                .filter(o -> o.type().equals("OPERATEUR"))
                .isPresent();
    }
}
