package fr.ancrage.dossiers.conservation.usecase;

import fr.ancrage.dossiers.conservation.model.FichiersDeposes;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.conservation.model.Gels;
import fr.ancrage.dossiers.conservation.model.Purge;
import fr.ancrage.dossiers.conservation.model.Purges;
import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Each business day: refused lines of files that came longer ago than the charter keeps them are
 * forgotten, but those about a held household. The proof is kept before they go, so that a crash
 * loses none.
 */
@Component
class FinDesFichiers implements DailySweep {

    private final ReglesConservation regles;
    private final FichiersDeposes fichiers;
    private final Purges purges;
    private final Gels gels;
    private final Foyers foyers;
    private final HorlogeMetier horloge;

    FinDesFichiers(
            ReglesConservation regles,
            FichiersDeposes fichiers,
            Purges purges,
            Gels gels,
            Foyers foyers,
            HorlogeMetier horloge) {
        this.regles = regles;
        this.fichiers = fichiers;
        this.purges = purges;
        this.gels = gels;
        this.foyers = foyers;
        this.horloge = horloge;
    }

    @Override
    public String name() {
        return "conservation-fichiers";
    }

    @Override
    public void run(LocalDate today) {
        List<Runnable> travaux = new ArrayList<>();
        for (String departement : regles.departements()) {
            for (RegleConservation regle : regles.pour(departement, today)) {
                if (regle.automatique() && regle.surReception()) {
                    travaux.add(() -> appliquer(regle, departement, today));
                }
            }
        }
        DailySweep.forEach(travaux, Runnable::run);
    }

    private void appliquer(RegleConservation regle, String departement, LocalDate today) {
        LocalDate jusqua = regle.arriveAuPlusTard(today).orElseThrow();
        Instant avant = jusqua.plusDays(1).atStartOfDay(horloge.zone()).toInstant();
        Set<String> retenus = retenus(departement, today);
        long nombre = fichiers.arrivees(departement, avant, retenus);
        if (nombre > 0) {
            purges.noter(
                    new Purge(regle.objet(), departement, jusqua, regle.source(), nombre, today));
            fichiers.oublier(departement, avant, retenus);
        }
    }

    private Set<String> retenus(String departement, LocalDate today) {
        return gels.actifs(departement, today).stream()
                .flatMap(gel -> foyers.parReference(departement, gel.reference()).stream())
                .flatMap(foyer -> foyer.dossiers().stream())
                .collect(Collectors.toSet());
    }
}
