package fr.ancrage.dossiers.imports.model;

import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.util.Optional;

/** An organisation whose own software brings in what concerns it, and nothing else. */
public record Deposant(
        String organisation, String nom, String departement, QualiteDeposant qualite) {

    /** Empty when the charter in force does not name it, or gives it nothing to deposit. */
    public static Optional<Deposant> de(TerritoireDossiers territoire, String organisation) {
        return territoire
                .parCode(organisation)
                .flatMap(o ->
                        QualiteDeposant.de(o)
                                .map(qualite ->
                                        new Deposant(
                                                o.code(),
                                                o.nom(),
                                                territoire.departement(),
                                                qualite)));
    }

    public boolean depose(NatureImport nature) {
        return qualite.depots().contains(nature);
    }

    public Ressort ressort() {
        return new Ressort.AuNomDe(organisation);
    }
}
