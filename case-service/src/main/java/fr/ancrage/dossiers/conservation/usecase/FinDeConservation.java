package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.DonneesDesServices;
import fr.ancrage.dossiers.conservation.model.Effacement;
import fr.ancrage.dossiers.conservation.model.Effacements;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each business day: what the charter keeps no longer goes, class by class, and what a crash left
 * prepared is launched. What is counted from the end of a case is found here; what bears a day of
 * its own is told by the service that holds it, and goes up to that day. A held household is passed
 * over, and looked at again the next day. Without a period, or when the archives come first,
 * nothing goes by itself.
 */
@Component
class FinDeConservation implements DailySweep {

    private static final String AUTEUR = "tache:conservation";

    private final ReglesConservation regles;
    private final Foyers foyers;
    private final Effacements effacements;
    private final DonneesDesServices services;
    private final EffacerFoyer effacer;

    FinDeConservation(
            ReglesConservation regles,
            Foyers foyers,
            Effacements effacements,
            DonneesDesServices services,
            EffacerFoyer effacer) {
        this.regles = regles;
        this.foyers = foyers;
        this.effacements = effacements;
        this.services = services;
        this.effacer = effacer;
    }

    @Override
    public String name() {
        return "conservation";
    }

    @Override
    public void run(LocalDate today) {
        List<Runnable> travaux = new ArrayList<>();
        for (Effacement prepare : effacements.prepares()) {
            travaux.add(() -> reprendre(prepare, today));
        }
        for (String departement : regles.departements()) {
            for (RegleConservation regle : regles.pour(departement, today)) {
                if (regle.automatique() && !regle.surReception()) {
                    travaux.add(() -> appliquer(regle, departement, today));
                }
            }
        }
        DailySweep.forEach(travaux, Runnable::run);
    }

    private void appliquer(RegleConservation regle, String departement, LocalDate today) {
        LocalDate jour = regle.arriveAuPlusTard(today).orElseThrow();
        DailySweep.forEach(
                regle.surCloture()
                        ? foyers.termines(departement, jour)
                        : services.echus(regle.objet(), departement, jour),
                dossier -> effacer(dossier, regle, regle.surCloture() ? null : jour, today));
    }

    private void reprendre(Effacement prepare, LocalDate today) {
        String premier = prepare.dossiers().iterator().next();
        foyers.duDossier(premier)
                .ifPresent(f ->
                        effacer.executer(
                                new EffacerFoyer.Commande(
                                        f.restreintA(prepare.dossiers()),
                                        prepare.objet(),
                                        prepare.jusqua(),
                                        prepare.origine(),
                                        prepare.motif(),
                                        AUTEUR,
                                        today)));
    }

    private void effacer(
            String dossier, RegleConservation regle, @Nullable LocalDate jusqua, LocalDate today) {
        foyers.duDossier(dossier)
                .ifPresent(f ->
                        effacer.executer(
                                new EffacerFoyer.Commande(
                                        f.reduitA(dossier),
                                        regle.objet().equals(RegleConservation.DOSSIER)
                                                ? ""
                                                : regle.objet(),
                                        jusqua,
                                        Effacement.Origine.CONSERVATION,
                                        regle.source(),
                                        AUTEUR,
                                        today)));
    }
}
