package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Facts of a dossier that change what was already owed: a hearing, the end of a mission, an
 * undoing, a closing, a merge.
 */
@UseCase
public class SuivreTransmissions {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public sealed interface Suite {

        /** A hearing is known, or postponed. */
        record Audience(LocalDate le, boolean reportee) implements Suite {}

        /** A mission is known only after the hearing that it is for was postponed. */
        record Report(String affectation, LocalDate le) implements Suite {}

        /** Missions were refused, closed, or given to another organisation. */
        record Missions(DossierConnu connu) implements Suite {}

        record ActeAnnule(String acte) implements Suite {}

        /** What the closing itself makes somebody owe stays owed. */
        record DossierClos(String acte) implements Suite {}

        record Reunion(String dans) implements Suite {}
    }

    private final Transmissions transmissions;
    private final ReglesTransmission regles;

    public SuivreTransmissions(Transmissions transmissions, ReglesTransmission regles) {
        this.transmissions = transmissions;
        this.regles = regles;
    }

    public void executer(String dossier, Suite suite, LocalDate aujourdhui, String message) {
        for (var id : transmissions.duDossier(dossier)) {
            transmissions
                    .trouver(id)
                    .ifPresent(t -> {
                        var avant = t.transmission();
                        Optional<Transmission> apres =
                                switch (suite) {
                                    case Suite.Audience a -> audience(avant, a, aujourdhui);
                                    case Suite.Report(var affectation, var le) ->
                                            affectation.equals(avant.affectation())
                                                    ? audience(
                                                            avant,
                                                            new Suite.Audience(le, true),
                                                            aujourdhui)
                                                    : Optional.empty();
                                    case Suite.Missions(var connu) -> mission(avant, connu);
                                    case Suite.ActeAnnule(var acte) ->
                                            acte.equals(avant.acte())
                                                    ? avant.perdreSonObjet("L'acte a été annulé.")
                                                    : Optional.empty();
                                    case Suite.DossierClos(var acte) ->
                                            acte.equals(avant.acte())
                                                    ? Optional.empty()
                                                    : avant.perdreSonObjet("Le dossier est clos.");
                                    case Suite.Reunion(var dans) -> avant.suivreDossier(dans);
                                };
                        var fait =
                                switch (suite) {
                                    case Suite.Audience _, Suite.Report _ -> Fait.DATEE;
                                    case Suite.Missions _,
                                            Suite.ActeAnnule _,
                                            Suite.DossierClos _ ->
                                            Fait.SANS_OBJET;
                                    case Suite.Reunion _ -> Fait.DOSSIER_SUIVI;
                                };
                        apres.ifPresent(n ->
                                transmissions.changer(
                                        t.version(), n, fait, Origine.message(message)));
                    });
        }
    }

    /** What accompanies a mission is no longer owed by who has it no longer. */
    private static Optional<Transmission> mission(Transmission t, DossierConnu connu) {
        return Optional.ofNullable(t.affectation())
                .flatMap(affectation -> connu.mission(affectation, t.de()))
                .filter(m -> !connu.enCours(m))
                .flatMap(m -> t.perdreSonObjet(pourquoi(m)));
    }

    private static String pourquoi(MissionConnue mission) {
        var fin = mission.fin();
        if (fin == null) {
            return "La mission a été confiée à un autre organisme.";
        }
        return switch (fin.issue()) {
            case REFUSEE -> "La mission a été refusée.";
            case CLOSE -> "La mission a été close.";
        };
    }

    /** The legal delay is the other services'; here the charter's own, or the day before. */
    private Optional<Transmission> audience(
            Transmission t, Suite.Audience audience, LocalDate aujourdhui) {
        if (t.echeance() != null && !audience.reportee()) {
            return Optional.empty();
        }
        return regles.pour(t.departement(), aujourdhui).stream()
                .filter(r -> r.code().equals(t.regle()))
                .filter(r -> "AUDIENCE".equals(r.evenement()))
                .findFirst()
                .map((RegleTransmission r) -> r.limite(audience.le()))
                .flatMap(limite ->
                        t.dater(limite, "Audience le " + audience.le().format(JOUR) + "."));
    }
}
