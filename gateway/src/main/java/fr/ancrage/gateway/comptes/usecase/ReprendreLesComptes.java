package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Each day, accounts that were made outside of the portal are written down like the others. */
@Component
class ReprendreLesComptes implements DailySweep {

    private final Comptes comptes;
    private final Organisations organisations;
    private final Reprises reprises;

    ReprendreLesComptes(Comptes comptes, Organisations organisations, Reprises reprises) {
        this.comptes = comptes;
        this.organisations = organisations;
        this.reprises = reprises;
    }

    @Override
    public String name() {
        return "reprise-des-comptes";
    }

    @Override
    public void run(LocalDate today) {
        for (var departement : organisations.departements()) {
            var presentes = comptes.organisations(departement);
            DailySweep.forEach(
                    organisations.duDepartement(departement).stream()
                            .filter(organisation -> presentes.contains(organisation.code()))
                            .toList(),
                    reprises::de);
        }
    }
}
