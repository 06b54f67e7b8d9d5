package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitAffectation;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.RetourDiagnostic;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
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
        FIN,
        RAPPORT,
        CARENCE,
        AUCUN
    }

    public record Commande(
            String dossier,
            FaitAffectation fait,
            Effet effet,
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
        Dossiers.Lu lu =
                dossiers.courant(commande.dossier())
                        .orElseThrow(() -> new IllegalArgumentException("unknown case"));
        FaitAffectation fait = commande.fait();
        dossiers.enregistrer(
                lu,
                lu.dossier()
                        .noter(
                                fait,
                                commande.effet() == Effet.DEBUT ? debut(commande) : null,
                                commande.effet() == Effet.FIN ? commande.aujourdhui() : null,
                                retour(commande)),
                new Auteur("diagnostic-service", commande.message()));
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

    private @Nullable Implication debut(Commande commande) {
        FaitAffectation fait = commande.fait();
        String organisation = fait.organisation();
        if (organisation == null) {
            return null;
        }
        boolean operateur =
                territoires
                        .deLOrganisation(organisation, commande.aujourdhui())
                        .flatMap((TerritoireDossiers t) -> t.parCode(organisation))
                        .filter(o -> o.type().equals("OPERATEUR"))
                        .isPresent();
        return new Implication(
                fait.affectation(),
                organisation,
                operateur ? Implication.Qualite.OPERATEUR : Implication.Qualite.SERVICE_SOCIAL,
                commande.aujourdhui(),
                null,
                fait.mission());
    }
}
