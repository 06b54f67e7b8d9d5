package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Comptes;
import fr.ancrage.gateway.comptes.model.Decision;
import fr.ancrage.gateway.comptes.model.DelaisComptes;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Jour;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.gateway.comptes.model.Habilitations.Versionnee;
import fr.ancrage.gateway.comptes.model.Usages;
import fr.ancrage.platform.daily.DailySweep;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Warns, then closes, accounts that nobody uses (F-34). The mail goes before the warning is
 * written: after a crash it goes twice, and nobody is ever closed without it.
 */
@Component
class SuivreLUsage implements DailySweep {

    private static final String NOM = "comptes-sans-usage";

    private final Habilitations habilitations;
    private final Usages usages;
    private final Comptes comptes;
    private final Avertissements avertissements;
    private final AppliquerDecisions application;
    private final Jours jours;
    private final DelaisComptes delais;

    SuivreLUsage(
            Habilitations habilitations,
            Usages usages,
            Comptes comptes,
            Avertissements avertissements,
            AppliquerDecisions application,
            Jours jours,
            DelaisComptes delais) {
        this.habilitations = habilitations;
        this.usages = usages;
        this.comptes = comptes;
        this.avertissements = avertissements;
        this.application = application;
        this.jours = jours;
        this.delais = delais;
    }

    @Override
    public String name() {
        return NOM;
    }

    @Override
    public void run(LocalDate today) {
        var derniers = usages.derniers();
        var jour = jours.jour();
        DailySweep.forEach(
                habilitations.suivies(),
                suivie ->
                        suivie.habilitation()
                                .suivreLUsage(
                                        derniers.get(suivie.habilitation().compte()), jour, delais)
                                .ifPresent(prise -> suivre(suivie, prise, jour)));
    }

    private void suivre(Versionnee suivie, Decision.Prise prise, Jour jour) {
        if (prise.fait() instanceof Avertie(var depuis)) {
            var fermeture = Habilitation.fermetureLe(depuis, jour.reel(), delais);
            comptes.trouver(suivie.habilitation().compte())
                    .map(compte -> compte.identite().courriel())
                    .filter(courriel -> !courriel.isBlank())
                    .ifPresent(courriel -> avertissements.avertir(courriel, fermeture));
        }
        habilitations.changer(suivie.version(), prise, "tache:" + NOM);
        application.sur(suivie.habilitation().compte());
    }
}
