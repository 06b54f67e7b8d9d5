package fr.ancrage.dossiers.acces.usecase;

import fr.ancrage.dossiers.habilitation.Implications;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secretariat ends an involvement at once, or finds that an old one is still right. */
@UseCase
public class ReglerImplication {

    /**
     * @param departements those that the secretary keeps
     * @param raison why it ends; none to let it go on
     */
    public record Commande(
            String dossier,
            String cle,
            Set<String> departements,
            @Nullable String raison,
            String par,
            LocalDate aujourdhui) {}

    public sealed interface Resultat {

        record Reglee(Dossier dossier) implements Resultat {}

        /** It is over, or nothing is to review. */
        record SansEffet() implements Resultat {}

        record Inconnue() implements Resultat {}
    }

    private final Dossiers dossiers;
    private final Territoires territoires;

    public ReglerImplication(Dossiers dossiers, Territoires territoires) {
        this.dossiers = dossiers;
        this.territoires = territoires;
    }

    public Resultat executer(Commande commande) {
        Dossiers.Lu lu =
                dossiers.courant(commande.dossier())
                        .filter(l -> commande.departements().contains(l.dossier().departement()))
                        .orElse(null);
        Implication implication = lu == null ? null : implication(lu.dossier(), commande);
        if (lu == null || implication == null) {
            return new Resultat.Inconnue();
        }
        Dossier.Changement reglee =
                commande.raison() == null
                        ? lu.dossier().revoir(implication, commande.aujourdhui())
                        : lu.dossier()
                                .terminer(
                                        implication,
                                        new Implication.Fin(
                                                Implication.Cause.SECRETARIAT,
                                                commande.par(),
                                                commande.raison()),
                                        commande.aujourdhui());
        if (reglee.vide()) {
            return new Resultat.SansEffet();
        }
        dossiers.enregistrer(lu, reglee, Auteur.agent(commande.par()));
        return new Resultat.Reglee(reglee.dossier());
    }

    private @Nullable Implication implication(Dossier dossier, Commande commande) {
        return territoires
                .pour(dossier.departement(), commande.aujourdhui())
                .flatMap(t ->
                        Implications.de(dossier, t).stream()
                                .filter(i -> i.cle().equals(commande.cle()))
                                .findFirst())
                .orElse(null);
    }
}
