package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.procedure.model.ChampActe;
import fr.ancrage.dossiers.procedure.model.Nature;
import fr.ancrage.dossiers.territoire.model.Organisation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's own software may deposit, by what the organisation is: a landlord refers
 * its tenants and tells what it signed with them, an office tells what it served, the CAF reports
 * arrears. What is not listed is refused.
 */
public enum QualiteDeposant {
    BAILLEUR(
            EnumSet.of(NatureImport.SAISINES_BAILLEURS, NatureImport.ACTES),
            EnumSet.of(Nature.SIGNALEMENT, Nature.SAISINE_CCAPEX, Nature.PCS, Nature.DETTE_SOLDEE),
            Colonne.BAILLEUR,
            Colonne.ETUDE),
    ETUDE(EnumSet.of(NatureImport.ACTES), signifiees(), Colonne.ETUDE, null),
    CAF(EnumSet.of(NatureImport.SIGNALEMENTS_CAF), Set.of(), null, null);

    private final Set<NatureImport> depots;
    private final Set<Nature> actes;
    private final @Nullable Colonne sienne;
    private final @Nullable Colonne interdite;

    QualiteDeposant(
            Set<NatureImport> depots,
            Set<Nature> actes,
            @Nullable Colonne sienne,
            @Nullable Colonne interdite) {
        this.depots = Set.copyOf(depots);
        this.actes = Set.copyOf(actes);
        this.sienne = sienne;
        this.interdite = interdite;
    }

    /** Empty for an organisation that has nothing to tell about procedures. */
    static Optional<QualiteDeposant> de(Organisation organisation) {
        return switch (organisation.type()) {
            case "BAILLEUR_SOCIAL" -> Optional.of(BAILLEUR);
            case "COMMISSAIRE_JUSTICE" -> Optional.of(ETUDE);
            // the MSA's signalements have no format of their own yet
            case "ORGANISME_PAYEUR" ->
                    organisation.code().startsWith("caf-") ? Optional.of(CAF) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The kinds of acts whose form names an office. */
    private static Set<Nature> signifiees() {
        return Arrays.stream(Nature.values())
                .filter(n -> n.formulaire().champs().contains(ChampActe.ETUDE))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<NatureImport> depots() {
        return depots;
    }

    /** The kinds of acts of a deposit of {@link NatureImport#ACTES}. */
    public Set<Nature> actes() {
        return actes;
    }

    /** The cell that names the depositor itself. */
    @Nullable Colonne sienne() {
        return sienne;
    }

    /** The cell by which it would speak for somebody else. */
    @Nullable Colonne interdite() {
        return interdite;
    }
}
