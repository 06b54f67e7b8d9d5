package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.util.Objects;

/** A weekly list was frozen and is with its readers: the transmission of its week is done. */
@UseCase
public class ConstaterListe {

    /**
     * @param contenu which of the charter's lists
     */
    public record Commande(
            String departement,
            SemaineIso semaine,
            String contenu,
            LocalDate le,
            long total,
            Origine origine) {}

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final ChangerTransmission changer;

    public ConstaterListe(
            ReglesTransmission regles, Annuaires annuaires, ChangerTransmission changer) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.changer = changer;
    }

    public void executer(Commande commande) {
        var annuaire = annuaires.pour(commande.departement(), commande.le()).orElseThrow();
        regles.pour(commande.departement(), commande.le()).stream()
                .filter(r -> commande.contenu().equals(r.contenu()))
                .forEach((RegleTransmission r) ->
                        OuvrirPeriodes.pour(
                                        r,
                                        Objects.requireNonNull(r.periode())
                                                .de(commande.semaine().lundi()),
                                        annuaire)
                                .forEach(t ->
                                        changer.executer(
                                                new ChangerTransmission.Commande(
                                                        t,
                                                        a -> a.faire(commande.le(), dit(commande)),
                                                        Fait.FAITE,
                                                        commande.origine()))));
    }

    private static String dit(Commande commande) {
        return "Liste figée le %s : %d ligne(s).".formatted(commande.le(), commande.total());
    }
}
