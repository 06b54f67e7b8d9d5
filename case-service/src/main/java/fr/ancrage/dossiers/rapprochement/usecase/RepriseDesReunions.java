package fr.ancrage.dossiers.rapprochement.usecase;

import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Completes merges that a crash left half done. */
@Component
class RepriseDesReunions {

    private final Registres registres;
    private final ReunirDossiers reunir;
    private final HorlogeMetier horloge;

    RepriseDesReunions(Registres registres, ReunirDossiers reunir, HorlogeMetier horloge) {
        this.registres = registres;
        this.reunir = reunir;
        this.horloge = horloge;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void reprendre() {
        registres
                .propositions()
                .enCours()
                .forEach(p ->
                        reunir.executer(
                                new ReunirDossiers.Commande(
                                        p,
                                        Objects.requireNonNullElse(
                                                p.decideePar(), "tache:reunions"),
                                        horloge.aujourdhui())));
    }
}
