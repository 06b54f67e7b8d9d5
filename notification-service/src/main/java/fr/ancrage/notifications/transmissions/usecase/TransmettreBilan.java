package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.annuaire.model.Organisation;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.usecase.DeposerEnvoi;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The annual bilan of the CCAPEX is frozen: whom the charter names finds it in its inbox,
 * and the transmission of that year is done.
 */
@UseCase
public class TransmettreBilan {

    public record Commande(String departement, int annee, LocalDate le, Origine origine) {}

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final ChangerTransmission changer;
    private final DeposerEnvoi deposer;

    public TransmettreBilan(
            ReglesTransmission regles,
            Annuaires annuaires,
            ChangerTransmission changer,
            DeposerEnvoi deposer) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.changer = changer;
        this.deposer = deposer;
    }

    public void executer(Commande commande) {
        var annuaire = annuaires.pour(commande.departement(), commande.le()).orElseThrow();
        regles.pour(commande.departement(), commande.le()).stream()
                .filter(r -> RegleTransmission.BILAN.equals(r.contenu()))
                .forEach(r -> transmettre(commande, r, annuaire));
    }

    private void transmettre(Commande commande, RegleTransmission regle, Annuaire annuaire) {
        var annee = LocalDate.of(commande.annee(), 1, 1);
        for (var t :
                OuvrirPeriodes.pour(
                        regle, Objects.requireNonNull(regle.periode()).de(annee), annuaire)) {
            changer.executer(
                    new ChangerTransmission.Commande(
                            t,
                            a ->
                                    a.faire(
                                            commande.le(),
                                            "Bilan arrêté le "
                                                    + commande.le().format(JOUR)
                                                    + ", lisible dans Ancrage."),
                            Fait.FAITE,
                            commande.origine()));
            t.vers().stream()
                    .flatMap(code -> annuaire.organisation(code).stream())
                    .forEach(o -> annoncer(commande, regle, o));
        }
    }

    private void annoncer(Commande commande, RegleTransmission regle, Organisation organisation) {
        var boite = organisation.boite(List.of("indicateurs", "information"));
        var destinataire =
                new Destinataire(
                        Destinataire.Genre.ORGANISATION,
                        organisation.code(),
                        boite.orElse(null),
                        false);
        var stade = "BILAN:" + commande.departement() + ":" + commande.annee();
        deposer.executer(
                Envoi.prepare(
                        Envoi.cle(null, stade, RegleTransmission.BILAN, destinataire),
                        new Contenu(
                                null,
                                commande.departement(),
                                null,
                                null,
                                null,
                                stade,
                                RegleTransmission.BILAN,
                                regle.libelle() + ", année " + commande.annee(),
                                "TABLEAU",
                                regle.source(),
                                "Année " + commande.annee(),
                                List.of(),
                                false,
                                null,
                                "/bilans/" + commande.annee(),
                                Map.of()),
                        destinataire,
                        boite.isPresent() ? Canal.MESSAGE : Canal.PORTAIL,
                        stade,
                        Set.of(),
                        0,
                        commande.le()),
                commande.origine());
    }
}
