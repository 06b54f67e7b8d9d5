package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.annuaire.model.Annuaire;
import fr.ancrage.notifications.annuaire.model.Annuaires;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.Periodicite.Periode;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens the periodic transmissions of the period that a day lies in, and those of the days that
 * were skipped. Its business key makes each one once, however often it runs.
 */
@Component
public class OuvrirPeriodes implements DailySweep {

    /** A machine that was off longer than this has other worries than old weekly lists. */
    private static final int SEMAINES_RATTRAPEES = 26;

    private final ReglesTransmission regles;
    private final Annuaires annuaires;
    private final Transmissions transmissions;

    public OuvrirPeriodes(
            ReglesTransmission regles, Annuaires annuaires, Transmissions transmissions) {
        this.regles = regles;
        this.annuaires = annuaires;
        this.transmissions = transmissions;
    }

    @Override
    public String name() {
        return "transmissions-periodiques";
    }

    @Override
    public void run(LocalDate today) {
        var depuis =
                transmissions
                        .ouvertesJusqua()
                        .filter(d -> !d.isAfter(today))
                        .map(d ->
                                d.isBefore(today.minusWeeks(SEMAINES_RATTRAPEES))
                                        ? today.minusWeeks(SEMAINES_RATTRAPEES)
                                        : d)
                        .orElse(today);
        DailySweep.forEach(
                regles.departements(),
                departement -> {
                    for (var jour = depuis; !jour.isAfter(today); jour = jour.plusDays(1)) {
                        ouvrir(departement, jour, jour.equals(depuis));
                    }
                });
        transmissions.ouvertesJusqua(today);
    }

    private void ouvrir(String departement, LocalDate jour, boolean premier) {
        var annuaire = annuaires.pour(departement, jour);
        for (var regle : regles.pour(departement, jour)) {
            var periodicite = regle.periode();
            if (periodicite != null && annuaire.isPresent()) {
                var periode = periodicite.de(jour);
                if (premier || periode.debut().equals(jour)) {
                    pour(regle, periode, annuaire.get())
                            .forEach(t -> transmissions.creer(t, Origine.tache("transmissions")));
                }
            }
        }
    }

    /** One for each organisation that owes it. */
    static List<Transmission> pour(RegleTransmission regle, Periode periode, Annuaire annuaire) {
        var personne = DossierConnu.inconnu("");
        var vers = new LinkedHashSet<String>();
        regle.vers().forEach(a -> vers.addAll(OuvrirTransmissions.codes(a, personne, annuaire)));
        return regle.de().stream()
                .flatMap(a -> OuvrirTransmissions.codes(a, personne, annuaire).stream())
                .distinct()
                .map(de ->
                        new Transmission(
                                Transmission.id(
                                        regle.code(), annuaire.departement(), periode.code(), de),
                                annuaire.departement(),
                                regle.code(),
                                regle.libelle(),
                                regle.source(),
                                de,
                                List.copyOf(vers),
                                periode.code(),
                                null,
                                null,
                                null,
                                periode.echeance(),
                                "Période " + periode.code() + ".",
                                lien(regle, periode, annuaire),
                                null,
                                null,
                                false))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String lien(
            RegleTransmission regle, Periode periode, Annuaire annuaire) {
        return RegleTransmission.TABLEAU.equals(regle.contenu())
                ? "/transmissions/tableaux/" + annuaire.departement() + "/" + periode.code()
                : null;
    }
}
