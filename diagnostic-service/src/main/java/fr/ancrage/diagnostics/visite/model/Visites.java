package fr.ancrage.diagnostics.visite.model;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the visits to come are kept. */
public interface Visites {

    /** Keeps it; what the same act planned before stays, unless it {@link Visite#renait}. */
    void prevoir(Visite visite);

    /** Keeps what became of it, if nobody else did meanwhile. */
    void changer(Visite avant, Visite apres);

    Optional<Visite> trouver(AffectationId id);

    List<Visite> duDossier(String dossier);

    /** Those whose day has come, the oldest first. */
    List<AffectationId> prevuesJusquAu(LocalDate jour);
}
