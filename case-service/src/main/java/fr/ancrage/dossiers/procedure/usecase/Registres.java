package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.References;
import fr.ancrage.dossiers.procedure.model.Revendications;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import org.springframework.stereotype.Component;

/** Everything that an act may touch, so that a dry run replaces it all at once. */
@Component
public record Registres(
        Revendications revendications,
        Menages menages,
        Dossiers dossiers,
        References references,
        Propositions propositions) {}
